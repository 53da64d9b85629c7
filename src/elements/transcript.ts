import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue, Formats } from '../i18n/index.js';
import type { Cancel, Clock } from '../protocol/index.js';
import {
  isOutgoing,
  type ChatSnapshot,
  type MessageItem,
  type Participant,
  type TranscriptItem,
} from '../session/index.js';
import type { DeliveryActions } from './delivery-view.js';
import { icon } from './icon.js';
import { isoTime, renderMessage, type MessageContext } from './message-view.js';
import { participantName } from './participant-name.js';
import { layOut, type Row } from './transcript-rows.js';

const DOWN_ICON = 'M12 6v12m-5-5 5 5 5-5';

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
  @property({ attribute: false }) items!: ChatSnapshot['items'];
  @property({ attribute: false }) outbox!: readonly MessageItem[];
  @property({ attribute: false }) typing!: readonly Participant[];
  @property({ attribute: false }) texts!: Catalogue;
  @property({ attribute: false }) formats!: Formats;
  @property({ attribute: false }) actions!: DeliveryActions;
  @property({ attribute: false }) clock!: Clock;

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
  readonly #observer = new ResizeObserver(() => {
    this.#height = this.#log?.clientHeight ?? 0;
    this.#follow();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#log) this.#observer.observe(this.#log);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#cancelHush?.();
    this.#cancelHush = undefined;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('items');
    const written = changed.get('outbox');
    if (before && before.size > this.items.size) {
      this.#from = 0;
      this.#following = true;
    } else if (before && before !== this.items) {
      this.#welcome(this.items.slice(before.size));
    }
    // Whoever writes wants to see it.
    if (written && this.outbox.length > written.length) this.#following = true;
    if (this.#following) {
      this.#unseenCount = 0;
      this.#from = Math.max(0, Math.floor((this.items.size - DRAWN) / STEP) * STEP);
    }
  }

  protected override firstUpdated(): void {
    if (this.#log) this.#observer.observe(this.#log);
  }

  protected override updated(): void {
    const log = this.#log;
    if (log && this.#distance !== undefined) log.scrollTop = log.scrollHeight - this.#distance;
    this.#distance = undefined;
    this.#follow();
  }

  protected override render(): TemplateResult {
    const { texts, formats, actions } = this;
    const items = [...this.items.slice(this.#from), ...this.outbox];
    const newestSent = items.findLast(
      (item) => isOutgoing(item) && item.kind === 'message' && !this.#isWaiting(item),
    )?.id;
    const rows = layOut(items, { texts, formats, now: this.clock.now() });
    const context: MessageContext = { texts, formats, actions, newestSent };
    return html`
      <div
        part="transcript"
        class="transcript"
        role="log"
        aria-label=${texts.messages}
        aria-relevant="additions"
        aria-live=${this.#cancelHush ? 'off' : 'polite'}
        tabindex=${rows.length > 0 ? 0 : nothing}
        @scroll=${this.#onScroll}
      >
        <ol role="list">
          ${repeat(
            rows,
            ({ key }) => key,
            (row) => this.#renderRow(row, context),
          )}
        </ol>
        ${this.typing.map((participant) => this.#renderTyping(participant))}
      </div>
      <p class="unseen" role="status">${this.#summary}</p>
      ${
        this.#unseenCount > 0
          ? html`<button type="button" part="new-messages" class="new-messages" @click=${this.#toEnd}>
              ${icon(DOWN_ICON)} ${texts.newMessages(this.#unseenCount)}
            </button>`
          : nothing
      }
    `;
  }

  #renderRow(row: Row, context: MessageContext): TemplateResult {
    switch (row.kind) {
      case 'said':
        return renderMessage(row, context);
      case 'day':
        return html`<li part="day-separator" class="day" aria-live="off">${row.text}</li>`;
      case 'notice':
        return html`<li part="notice" class="notice">
          ${row.text}
          <time class="unseen" datetime=${isoTime(row.item.at)}>${this.formats.time(row.item.at)}</time>
        </li>`;
    }
  }

  /** Not for screen readers: somebody who types now and then would be announced now and then. */
  #renderTyping(participant: Participant): TemplateResult {
    return html`<div part="typing" class="typing" aria-hidden="true">
      <span class="dots"><i></i><i></i><i></i></span>
      <bdi>${this.texts.typing(participantName(participant, this.texts))}</bdi>
    </div>`;
  }

  #isWaiting(item: MessageItem): boolean {
    return this.outbox.includes(item);
  }

  /** Counts what is new for a reader who is elsewhere, and keeps a flood from being read out. */
  #welcome(added: readonly TranscriptItem[]): void {
    const heard = added.filter((item) => item.kind !== 'event' && item.direction === 'incoming').length;
    if (!this.#following) this.#unseenCount += heard;
    if (added.length <= MOST_ALOUD) return;
    this.#cancelHush?.();
    this.#summary = heard > 0 ? this.texts.newMessages(heard) : '';
    this.#cancelHush = this.clock.schedule(() => {
      this.#cancelHush = undefined;
      this.#summary = '';
      this.requestUpdate();
    }, HUSH_MS);
  }

  /** Goes to the end, or to the beginning of a last message that does not fit on the screen. */
  #follow(): void {
    const log = this.#log;
    if (!log || !this.#following) return;
    const newest = this.querySelector<HTMLElement>('li:last-child');
    const isTall = newest?.matches('.incoming') === true && newest.offsetHeight > log.clientHeight;
    log.scrollTop = isTall ? newest.offsetTop : log.scrollHeight;
  }

  readonly #onScroll = (): void => {
    const log = this.#log;
    // While the panel changes its size the browser moves things, not the reader.
    if (!log || log.clientHeight !== this.#height) return;
    this.#following = log.scrollHeight - log.scrollTop - log.clientHeight <= NEAR_PX;
    if (this.#following && this.#unseenCount > 0) this.requestUpdate();
    if (log.scrollTop > NEAR_PX || this.#from === 0) return;
    this.#distance = log.scrollHeight - log.scrollTop;
    this.#from = Math.max(0, this.#from - STEP);
    this.requestUpdate();
  };

  readonly #toEnd = (): void => {
    this.#following = true;
    this.#log?.focus({ preventScroll: true });
    this.requestUpdate();
  };

  get #log(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.transcript');
  }
}
