import { html, nothing, type TemplateResult } from 'lit';
import { errorSentence } from './error-sentence.js';
import { icon } from './icon.js';
import type { PanelView } from './panel-view.js';
import { statusLine } from './status-line.js';

const CLOSE_ICON = 'm7 7 10 10M17 7 7 17';
const WELCOME_ICON =
  'M9.5 15.5c-1 0-1.9-.1-2.8-.4-1 .8-2.300 1.300-3.700 1.400.7-.7 1.100-1.600 1.200-2.500C2.800 12.900 2 11.400 2 9.750 2 6.300 5.350 3.500 9.500 3.500S17 6.300 17 9.750M14.500 12c3.700 0 6.500 2 6.500 4.600 0 1.200-.6 2.300-1.500 3.100.1.700.4 1.300.900 1.800-1.100-.1-2-.4-2.800-1-.900.2-2 .3-3.100.1-2.900-.300-5-2.100-5-4.200C9.500 14 11.700 12 14.500 12Z';

/** Logo, title, and the ways out. */
export const renderHeader = (
  { texts, layout, actions }: PanelView,
  {
    endable,
    inert,
    onEnd,
  }: { readonly endable: boolean; readonly inert: boolean; readonly onEnd: () => void },
): TemplateResult => html`
  <header part="header" class="header" ?inert=${inert}>
    <slot name="header-start"></slot>
    <h2 part="title" class="title" id="title"><slot name="title">${texts.chat}</slot></h2>
    <slot name="header-end"></slot>
    ${
      endable
        ? html`<button type="button" part="end" class="quiet end" @click=${onEnd}>${texts.endChat}</button>`
        : nothing
    }
    ${
      layout === 'inline'
        ? nothing
        : html`<button
            type="button"
            part="close"
            class="icon-button"
            aria-label=${texts.close}
            @click=${actions.hide}
          >
            ${icon(CLOSE_ICON)}
          </button>`
    }
  </header>
`;

/** News of the connection. The text is always there, so that screen readers notice a change of it. */
export function renderStatus(
  { snapshot, texts, actions }: PanelView,
  { patient }: { readonly patient: boolean },
): TemplateResult {
  const { text, visible, actionable } = statusLine(snapshot, { texts, patient });
  return html`
    <div part="banner" class=${visible ? 'banner' : ''}>
      <p part="status" role="status" class=${visible ? '' : 'unseen'}>${text}</p>
      ${
        actionable
          ? html`<button type="button" class="plain" @click=${actions.reconnect}>${texts.tryNow}</button>`
          : nothing
      }
      ${visible && !actionable ? renderDots() : nothing}
    </div>
  `;
}

/** Something goes on. */
export const renderDots = (): TemplateResult =>
  html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`;

/** What fills the panel until something is said. */
export const renderWelcome = ({ snapshot, texts, start, actions }: PanelView): TemplateResult => html`
  <div part="empty" class="welcome">
    <slot name="empty">
      <span class="emblem">${icon(WELCOME_ICON)}</span>
      <h3>${texts.welcome}</h3>
      <p>${texts.welcomeHint}</p>
    </slot>
    ${
      snapshot.state === 'idle' && start === 'open'
        ? html`<button type="button" part="submit" class="primary filled" @click=${actions.start}>
            ${texts.startChat}
          </button>`
        : nothing
    }
  </div>
`;

/** What stands where the text field was: why there is none, and what can be done. */
export function renderClosing({
  snapshot,
  texts,
  start,
  actions,
}: PanelView): TemplateResult | typeof nothing {
  const { state, error, endReason } = snapshot;
  const again = (text: string): TemplateResult =>
    html`<button type="button" part="submit" class="primary filled" @click=${actions.start}>${text}</button>`;
  if (state === 'failed' && error) {
    return html`
      <div class="closing">
        <p part="error" class="error" role="alert">${errorSentence(error, texts)}</p>
        <slot name="offline"></slot>
        ${again(texts.tryAgain)} <small class="code">${error.code}</small>
      </div>
    `;
  }
  if (state !== 'ended') return nothing;
  const sentence =
    endReason === 'customer'
      ? texts.endedByCustomer
      : endReason === 'expired'
        ? texts.endedMeanwhile
        : texts.endedByService;
  return html`
    <div class="closing">
      <p part="ended">${sentence}</p>
      <slot name="ended"></slot>
      ${start === 'manual' ? nothing : again(texts.startNewChat)}
    </div>
  `;
}

/** Asks once more before the chat is ended for good. The harmless answer comes first. */
export const renderEndQuestion = (
  { texts }: PanelView,
  { onKeep, onEnd }: { readonly onKeep: () => void; readonly onEnd: () => void },
): TemplateResult => html`
  <div class="question">
    <div role="alertdialog" aria-labelledby="question" aria-describedby="warning">
      <h3 id="question">${texts.endQuestion}</h3>
      <p id="warning">${texts.endWarning}</p>
      <div class="actions">
        <button type="button" class="plain keep" @click=${onKeep}>${texts.keepChatting}</button>
        <button type="button" class="primary filled danger" @click=${onEnd}>${texts.endChat}</button>
      </div>
    </div>
  </div>
`;
