import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Reading } from '../../content/index.js';
import type { TranscriptItem } from '../../session/index.js';
import { renderDots } from './dots.js';
import { icon } from '../icon.js';
import { DOWN_ICON } from '../icons.js';
import { createKeyedList, type DrawRows } from './keyed-list.js';
import { renderMessage } from './message-view.js';
import { PanelPart } from '../panel/panel-part.js';
import type { PanelView } from '../panel/panel-view.js';
import { participantName } from './participant-name.js';
import { readAloud, type Told } from './read-aloud.js';
import { isNews } from '../alerts/said-in.js';
import { layOut, type Row, type Unread } from './transcript-rows.js';

/** Items drawn at the end of a long transcript, and how many more whenever the reader comes to the top. */
const DRAWN = 200;
const STEP = 100;
/** So near to the end the reader follows what is said. */
const NEAR_PX = 64;

/**
 * What was said, as a live log. Draws no more than the end of it, follows the end as long as the reader is there, and says
 * what is new where they are not.
 *
 * @internal
 */
export class ChatTranscript extends PanelPart {
  /** Index of the first item drawn. */
  #from = 0;
  /** The reader is at the end and wants to stay there. */
  #following = true;
  /** What is new, or was when the reader came. */
  #unread: Unread | undefined;
  /** How far the log could be scrolled when that was looked at last. */
  #reach = 0;
  /** What is older is on its way. */
  #bringing = false;
  #told: Told;
  #drawRows: DrawRows<Row> | undefined;
  #rows: readonly Row[] = [];
  readonly #observer = new ResizeObserver(() => {
    this.#follow();
  });

  /** Whether the reader is at the end, where what is said is seen. */
  get following(): boolean {
    return this.#following;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { snapshot, unread, seen } = this.view;
    const { items, outbox } = snapshot;
    const before = changed.get('view')?.snapshot;
    // A new chat begins at its end, and whoever writes wants to see it.
    const begins = before && (items.size < before.items.size || outbox.length > before.outbox.length);
    if (begins) this.#following = true;
    if (before?.items.size && items.slice(0, 1)[0] !== before.items.slice(0, 1)[0])
      this.#from += items.size - before.items.size;
    if (this.#following) this.#from = Math.max(0, Math.floor((items.size - DRAWN) / STEP) * STEP);
    const drawn = items.slice(this.#from);
    // What was read is not new to whoever comes back.
    if (begins || !(unread || seen)) this.#unread = undefined;
    else if (unread) this.#unread = lastOf(drawn, unread);
    this.#rows = arranged(layOut(drawn, this.view, this.#unread), this.view);
  }

  protected override firstUpdated(): void {
    const list = this.drawn('ol');
    this.#drawRows = createKeyedList(list);
    this.#observer.observe(this.#log);
    // A picture has no height before it is there.
    this.#observer.observe(list);
  }

  protected override updated(): void {
    const { view } = this;
    const { texts, formats, features, actions } = view;
    const reading: Reading = {
      texts,
      formats,
      readers: features,
      want: (name) => void actions.fetch(name),
      answer: actions.answer,
      clock: view.clock,
      session: view.session,
    };
    const { activeElement } = this.getRootNode() as ShadowRoot;
    const focused = this.contains(activeElement) && activeElement;
    this.#drawRows?.(this.#rows, (row) => renderRow(row, view, reading), [
      texts,
      features,
      view.renderMessage,
    ]);
    // What was pressed may be gone with its answer; the keyboard must not start at the top of the page again.
    if (focused && !focused.isConnected) this.#log.focus({ preventScroll: true });
    this.#told = readAloud(this.#rows, this.drawn('ol'), view, this.#told);
    this.#follow();
    if (this.#following && view.seen) actions.markRead();
    // Where nothing can be scrolled, nobody can come to the top.
    if (view.seen && this.#rows[0] && this.#reach <= 0 && view.snapshot.hasOlder)
      view.session.loadOlder().catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const { texts, snapshot } = this.view;
    return html`
      <div
        part="transcript"
        class="transcript"
        role="log"
        aria-label=${texts.messages}
        aria-live="off"
        tabindex=${this.#rows.length ? 0 : nothing}
        @scroll=${this.#onScroll}
        @keydown=${this.#onKeydown}
      >
        <ol role="list"></ol>
        ${snapshot.typing.map((participant) => renderTyping(texts.typing(participantName(participant, texts))))}
      </div>
      ${
        this.#unread && !this.#following
          ? html`<button part="new-messages" class="new-messages button plain" @click=${this.#goToEnd}>
              ${icon(DOWN_ICON)} ${texts.newMessages(this.#unread.count)}
            </button>`
          : nothing
      }
    `;
  }

  /** Goes to the end, or to the beginning of a last message that does not fit on the screen. */
  #follow(): void {
    const log = this.#log;
    this.#reach = log.scrollHeight - log.clientHeight;
    if (!this.#following) return;
    const heard = this.querySelector<HTMLElement>('li:last-child:has(.incoming)');
    const isTall = heard && heard.offsetHeight > log.clientHeight;
    log.scrollTop = isTall ? heard.offsetTop : log.scrollHeight;
  }

  readonly #onScroll = async (): Promise<void> => {
    const log = this.#log;
    const { scrollTop } = log;
    const reach = log.scrollHeight - log.clientHeight;
    // While the panel or a picture changes its size it is not the reader who scrolls.
    if (reach !== this.#reach) return;
    this.#following = reach - scrollTop <= NEAR_PX;
    if (this.#following) this.requestUpdate();
    const { session, snapshot } = this.view;
    // Whoever scrolls on meanwhile asks for nothing else, and must not be moved twice.
    if (this.#bringing || scrollTop > NEAR_PX || !(this.#from || snapshot.hasOlder)) return;
    this.#bringing = true;
    // What cannot be read now is read when the reader comes back.
    if (!this.#from) await session.loadOlder().catch(() => undefined);
    const last = this.querySelector<HTMLElement>('li:last-child');
    const before = last?.offsetTop ?? 0;
    this.#from = Math.max(0, this.#from - STEP);
    this.requestUpdate();
    await this.updateComplete;
    // What is put in above must not move what is being read, wherever that is meanwhile.
    if (last) log.scrollTop += last.offsetTop - before;
    this.#bringing = false;
  };

  readonly #onKeydown = async (event: KeyboardEvent): Promise<void> => {
    const { features, actions } = this.view;
    const feature = features.walk ?? (event.key.startsWith('Arrow') && (await actions.fetch('walk')));
    if (feature) feature.walk(event, this.#log, this.view);
  };

  readonly #goToEnd = (): void => {
    this.#following = true;
    this.#log.focus({ preventScroll: true });
    this.requestUpdate();
  };

  get #log(): HTMLElement {
    return this.drawn('.transcript');
  }
}

/** The last `count` of what others have said. */
function lastOf(items: readonly TranscriptItem[], count: number): Unread {
  let left = count;
  return { id: items.findLast((item) => isNews(item) && !--left)?.id, count };
}

/** Lines as those who know what they mean together want them. */
const arranged = (rows: readonly Row[], view: PanelView): readonly Row[] =>
  Object.values(view.features).reduce<readonly Row[]>(
    (lines, feature) => (feature && 'arrange' in feature ? feature.arrange(lines, view) : lines),
    rows,
  );

const renderRow = (row: Row, view: PanelView, reading: Reading): TemplateResult =>
  row.said
    ? renderMessage(row.said, row, view, reading)
    : html`<p part=${row.part} class="notice ${row.part} small">${row.note} ${row.action}</p>`;

/** Not for screen readers: somebody who types now and then would be announced now and then. */
const renderTyping = (text: string): TemplateResult =>
  html`<div part="typing" class="typing small" aria-hidden="true">${renderDots()} <bdi>${text}</bdi></div>`;
