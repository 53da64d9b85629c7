import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Catalogue, Formats } from '../i18n/index.js';
import type { Cancel, Clock } from '../protocol/index.js';
import type { ChatSnapshot, TranscriptItem } from '../session/index.js';
import type { DeliveryActions } from './delivery-view.js';
import { renderDots } from './dots.js';
import { drawn } from './drawn.js';
import { icon } from './icon.js';
import { DOWN_ICON } from './icons.js';
import { createKeyedList, type DrawRows } from './keyed-list.js';
import { renderMessage, type MessageContext } from './message-view.js';
import { participantName } from './participant-name.js';
import { layOut, type Row } from './transcript-rows.js';

/** Items drawn at the end of a long transcript, and how many more whenever the reader comes to the top. */
const DRAWN = 200;
const STEP = 100;
/** So near to the end the reader follows what is said. */
const NEAR_PX = 64;
/** More at once is history, or what was missed: not to be read out one by one. */
const MOST_ALOUD = 3;
/** Screen readers look at a change a while after it was made. */
const HUSH_MS = 1_000;

/**
 * What was said, as a live log. Draws no more than the end of it, follows the end as long as the reader is there, and says
 * what is new where they are not.
 *
 * @internal
 */
export class ChatTranscript extends LitElement {
  static override properties = {
    items: { attribute: false },
    outbox: { attribute: false },
    typing: { attribute: false },
    texts: { attribute: false },
  };

  declare items: ChatSnapshot['items'];
  declare outbox: ChatSnapshot['outbox'];
  declare typing: ChatSnapshot['typing'];
  declare texts: Catalogue;
  /** These three stay the same. */
  formats!: Formats;
  actions!: DeliveryActions;
  clock!: Clock;

  /** Index of the first item drawn. */
  #from = 0;
  /** The reader is at the end and wants to stay there. */
  #following = true;
  #unseenCount = 0;
  #height = 0;
  #cancelHush: Cancel | undefined;
  #summary = '';
  /** From the reader to the end, while more is put in above. */
  #distance: number | undefined;
  #drawRows: DrawRows<Row> | undefined;
  #rows: readonly Row[] = [];
  #newestSent: string | undefined;
  readonly #observer = new ResizeObserver(() => {
    this.#height = this.#log.clientHeight;
    this.#follow();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observer.observe(this.#log);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#endHush();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { items, outbox, texts, formats } = this;
    const before = changed.get('items')?.size;
    if (before !== undefined && before > items.size) this.#following = true;
    else if (before !== undefined) this.#count(items.slice(before));
    // Whoever writes wants to see it.
    if (outbox.length > (changed.get('outbox')?.length ?? Infinity)) this.#following = true;
    if (this.#following) {
      this.#unseenCount = 0;
      this.#from = Math.max(0, Math.floor((items.size - DRAWN) / STEP) * STEP);
    }
    const drawn = items.slice(this.#from);
    this.#newestSent = drawn.findLast((item) => item.kind === 'message' && item.direction === 'outgoing')?.id;
    this.#rows = layOut([...drawn, ...outbox], { texts, formats, now: this.clock.now() });
  }

  protected override firstUpdated(): void {
    this.#drawRows = createKeyedList(drawn(this, 'ol'));
    this.#observer.observe(this.#log);
  }

  protected override updated(): void {
    const { texts, formats, actions } = this;
    const context: MessageContext = { texts, formats, actions, newestSent: this.#newestSent };
    const log = this.#log;
    this.#drawRows?.(this.#rows, {
      inputs: ({ said, note, first, last }) => [
        said,
        note,
        first,
        last,
        texts,
        said?.id === this.#newestSent,
      ],
      draw: (row) => renderRow(row, context),
    });
    if (this.#distance !== undefined) log.scrollTop = log.scrollHeight - this.#distance;
    this.#distance = undefined;
    this.#follow();
  }

  protected override render(): TemplateResult {
    const { texts, typing } = this;
    return html`
      <div
        part="transcript"
        class="transcript"
        role="log"
        aria-label=${texts.messages}
        aria-relevant="additions"
        aria-live=${this.#cancelHush ? 'off' : 'polite'}
        tabindex=${this.#rows.length ? 0 : nothing}
        @scroll=${this.#onScroll}
      >
        <ol role="list"></ol>
        ${typing.map((participant) => renderTyping(texts.typing(participantName(participant, texts))))}
      </div>
      <p class="unseen" role="status">${this.#summary}</p>
      ${
        this.#unseenCount
          ? html`<button
              type="button"
              part="new-messages"
              class="new-messages button plain"
              @click=${this.#goToEnd}
            >
              ${icon(DOWN_ICON)} ${texts.newMessages(this.#unseenCount)}
            </button>`
          : nothing
      }
    `;
  }

  /** Counts what is new for a reader who is elsewhere, and keeps a flood from being read out. */
  #count(added: readonly TranscriptItem[]): void {
    const heard = added.filter((item) => item.kind !== 'event' && item.direction === 'incoming').length;
    if (!this.#following) this.#unseenCount += heard;
    if (added.length <= MOST_ALOUD) return;
    this.#cancelHush?.();
    this.#summary = heard ? this.texts.newMessages(heard) : '';
    this.#cancelHush = this.clock.schedule(() => {
      this.#endHush();
    }, HUSH_MS);
  }

  #endHush(): void {
    this.#cancelHush?.();
    this.#cancelHush = undefined;
    this.#summary = '';
    this.requestUpdate();
  }

  /** Goes to the end, or to the beginning of a last message that does not fit on the screen. */
  #follow(): void {
    if (!this.#following) return;
    const log = this.#log;
    const heard = this.querySelector<HTMLElement>('li:last-child:has(.incoming)');
    const isTall = heard && heard.offsetHeight > log.clientHeight;
    log.scrollTop = isTall ? heard.offsetTop : log.scrollHeight;
  }

  readonly #onScroll = (): void => {
    const log = this.#log;
    const { clientHeight, scrollHeight, scrollTop } = log;
    // While the panel changes its size it is the browser that scrolls, not the reader.
    if (clientHeight !== this.#height) return;
    this.#following = scrollHeight - scrollTop - clientHeight <= NEAR_PX;
    if (this.#following && this.#unseenCount) this.requestUpdate();
    if (scrollTop > NEAR_PX || !this.#from) return;
    this.#distance = scrollHeight - scrollTop;
    this.#from = Math.max(0, this.#from - STEP);
    this.requestUpdate();
  };

  readonly #goToEnd = (): void => {
    this.#following = true;
    this.#log.focus({ preventScroll: true });
    this.requestUpdate();
  };

  get #log(): HTMLElement {
    return drawn(this, '.transcript');
  }
}

const renderRow = (row: Row, context: MessageContext): TemplateResult =>
  row.said
    ? renderMessage(row.said, row, context)
    : html`<p
        part=${row.live ? 'notice' : 'day-separator'}
        class="notice small"
        aria-live=${row.live ? nothing : 'off'}
      >
        ${row.note}
      </p>`;

/** Not for screen readers: somebody who types now and then would be announced now and then. */
const renderTyping = (text: string): TemplateResult =>
  html`<div part="typing" class="typing small" aria-hidden="true">${renderDots()} <bdi>${text}</bdi></div>`;
