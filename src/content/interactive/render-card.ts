import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import { REL } from '../render-link.js';
import type { Standing } from '../readers.js';
import { choicesOf, optionsOf, type Card, type Option, type Picture } from './decode-template.js';
import { renderLabel } from './label.js';
import { chosenIn } from './standing.js';
import { offsetName, slotsOf, zoneName } from './times.js';

/** What a card is drawn with. */
export interface CardView {
  readonly texts: Catalogue;
  /** BCP 47 language tag for times; the browser's own when not defined. */
  readonly locale: string | undefined;
  readonly standing: Standing;
  /** Draws a title or subtitle, which may be markdown, within a line. */
  readonly line: (text: string) => unknown;
  /** Sends a choice. Resolves when it is on the screen, or was refused. */
  readonly onChoose: (option: Option) => Promise<void>;
}

/** Draws a card: what it asks, and what there is to choose, as long as it can be chosen. */
export function renderCard(card: Card, view: CardView): TemplateResult {
  const { texts, standing } = view;
  const chosen = chosenIn(card, standing);
  return html`
    <div part="card" class="card ${card.type}" role="group" aria-labelledby=${card.id} tabindex="-1">
      <div class="spoken">
        ${renderCaptions(card, view, card.id)}
        <p class="unseen" id=${card.title ? nothing : card.id}>
          ${texts.optionCount(optionsOf(card).length)}
        </p>
      </div>
      ${card.type === 'TimePicker' ? renderPlace(card, view) : nothing}
      ${card.cards.length ? renderCarousel(card, { view, chosen }) : renderOptions(card, { view, chosen })}
      ${standing === null && choicesOf(card).length ? html`<p class="small">${texts.tooLateToChoose}</p>` : nothing}
      ${chosen && !chosen.pages && card.reply ? renderCaptions(card.reply, view) : nothing}
    </div>
  `;
}

/** What options are drawn with. */
interface Choice {
  readonly view: CardView;
  readonly chosen: Option | undefined;
}

const renderCaptions = (
  { title, subtitle, picture }: Pick<Card, 'title' | 'subtitle' | 'picture'>,
  { line }: CardView,
  id?: string,
): TemplateResult => html`
  ${renderPicture(picture)} ${title ? html`<h3 id=${id ?? nothing}>${line(title)}</h3>` : nothing}
  ${subtitle ? html`<p>${line(subtitle)}</p>` : nothing}
`;

/** A picture that cannot be shown takes no room; what it says in words stays. */
const renderPicture = (picture: Picture | undefined): unknown =>
  picture
    ? html`<img
        src=${picture.src}
        alt=${picture.alt}
        loading="lazy"
        referrerpolicy="no-referrer"
        @error=${({ target }: Event) => {
          (target as HTMLImageElement).className = 'missing';
        }}
      />`
    : nothing;

function renderOptions(card: Card, choice: Choice): unknown {
  if (card.type === 'TimePicker') return renderTimes(card, choice);
  return html`<div class="options" role="list">
    ${card.options.map(
      (option) =>
        html`<div role="listitem">
          ${renderOption(option, choice, [
            renderPicture(option.picture),
            html`<span
              >${renderLabel(option.title)}${option.subtitle ? html` <small>${renderLabel(option.subtitle)}</small>` : nothing}</span
            >`,
          ])}
        </div>`,
    )}
  </div>`;
}

function renderOption(option: Option, { view, chosen }: Choice, body: unknown): TemplateResult {
  const { texts, standing, onChoose } = view;
  const { href, leads, pages } = option;
  if (href) {
    return html`<a part="option" class="option" href=${href} target="_blank" rel=${REL}>${body}</a>`;
  }
  if (leads)
    return html`<p>
      ${body} ${leads === option.title ? nothing : html`<small><bdi>${leads}</bdi></small>`}
    </p>`;
  const isChosen = option === chosen;
  const choose = (event: Event): void => {
    if (standing !== undefined) return;
    // The next page comes in the place of this one, and the button may not be there any more.
    if (pages) (event.currentTarget as Element).closest<HTMLElement>('.card')?.focus({ preventScroll: true });
    void onChoose(option);
  };
  return html`<button
    part="option ${isChosen ? 'chosen' : ''}"
    class="option ${isChosen ? 'chosen' : ''} ${pages ? 'pages' : ''}"
    aria-disabled=${standing === undefined ? nothing : 'true'}
    @click=${choose}
  >
    ${isChosen && !pages ? html`<span class="unseen">${texts.yourChoice}</span>` : nothing} ${body}
  </button>`;
}

/** The browser shows a little of what has the focus, and turns back to the card before. */
const showWhole = ({ currentTarget, target }: FocusEvent): void => {
  [...(currentTarget as Element).children]
    .find((item) => item.contains(target as Node))
    ?.scrollIntoView({ block: 'nearest', inline: 'start' });
};

/** A button that leads nowhere any more stays, and so does the focus on it. */
const showEnds = ({ currentTarget }: Event): void => {
  const { scrollLeft, scrollWidth, clientWidth, nextElementSibling } = currentTarget as Element;
  // From right to left it is negative; zoom makes fractions of it.
  const behind = Math.abs(scrollLeft);
  const isEnd = [behind < 1, behind + clientWidth > scrollWidth - 1];
  isEnd.forEach((is, index) =>
    nextElementSibling?.children[index]?.setAttribute('aria-disabled', String(is)),
  );
};

/** Cards side by side: no more than a list that scrolls, so every way to move in a page works in it. */
function renderCarousel({ cards, vertical }: Card, choice: Choice): TemplateResult {
  const { texts } = choice.view;
  const turn = (direction: number) => (event: Event) => {
    const track = (event.currentTarget as Element).closest('.card')?.querySelector('.track');
    if (!track) return;
    const toLeft = getComputedStyle(track).direction === 'rtl' ? -1 : 1;
    track.scrollBy({ left: direction * toLeft * track.clientWidth * 0.8 });
  };
  const arrow = (direction: number, label: string): TemplateResult =>
    html`<button
      class="round"
      aria-label=${label}
      aria-disabled=${direction < 0 || cards.length < 2}
      @click=${turn(direction)}
    >
      <span aria-hidden="true">${direction < 0 ? '‹' : '›'}</span>
    </button>`;
  return html`
    <div
      class="track ${vertical ? 'vertical' : ''}"
      role="list"
      @focusin=${showWhole}
      @scroll=${vertical ? nothing : showEnds}
    >
      ${cards.map(
        (card, index) =>
          html`<div role="listitem">
            <div class="slide" role="group" aria-labelledby=${card.id}>
              <p class="small">${texts.position(index + 1, cards.length)}</p>
              ${renderCaptions(card, choice.view, card.id)} ${renderOptions(card, choice)}
            </div>
          </div>`,
      )}
    </div>
    ${vertical ? nothing : html`<div class="turn">${arrow(-1, texts.previous)}${arrow(1, texts.next)}</div>`}
  `;
}

function renderPlace({ place, offset, options }: Card, { texts, locale }: CardView): TemplateResult {
  const at = options.find((option) => option.at)?.at;
  const there = offset === undefined ? '' : ` (${offsetName(offset)})`;
  return html`
    ${place ? html`<p><bdi>${place}</bdi>${there}</p>` : nothing}
    ${at ? html`<p class="small">${texts.timeZone(zoneName(at, locale))}</p>` : nothing}
  `;
}

function renderTimes({ options, offset }: Card, choice: Choice): unknown {
  return [...slotsOf(options, { locale: choice.view.locale, offset })].map(
    ([day, slots]) => html`
      <div role="group" aria-label=${day || nothing}>
        ${day ? html`<h4>${day}</h4>` : nothing}
        <div class="options times" role="list">
          ${slots.map(
            ({ option, time, there }) =>
              html`<div role="listitem">
                ${renderOption(option, choice, html`<span>${time}${there ? html` <small>${there}</small>` : nothing}</span>`)}
              </div>`,
          )}
        </div>
      </div>
    `,
  );
}
