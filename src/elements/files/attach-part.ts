import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import { ACCEPTED } from '../../session/index.js';
import { CLIP_ICON } from './clip-icon.js';
import { icon } from '../icon.js';
import { PanelPart } from '../panel/panel-part.js';
import type { FilesHost } from './uploads-of.js';

const WAYS = ['dragover', 'dragleave', 'drop', 'paste'] as const;

/**
 * How the customer's files get into the chat: a button, dropping them on the panel, pasting them. What sends them is fetched with the
 * first one, and draws its list in here.
 *
 * @internal
 */
export class ChatAttach extends PanelPart {
  /** Aborted when the element is taken out. */
  #present = new AbortController();
  #dragging = false;
  /** They wait for what sends them. */
  #chosen: readonly File[] = [];
  #wasConnected = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#present = new AbortController();
    const { signal } = this.#present;
    const panel = this.closest<HTMLElement>('.panel');
    for (const type of WAYS) panel?.addEventListener(type, this.#onCarry, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#present.abort();
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const texts = view.texts as Catalogue;
    const { uploads } = view.features;
    return html`
      <input type="file" multiple hidden accept=${this.#host.accept || ACCEPTED} @change=${this.#onChange} />
      <button part="attach" class="attach round" aria-label=${texts.attachFiles} @click=${this.#onAttach}>
        ${icon(CLIP_ICON)}
      </button>
      ${uploads?.renderUploads(view)}
      ${
        uploads === null && this.#chosen.length
          ? html`<p class="uploads small wrong" role="alert">${texts.errorNetwork}</p>`
          : nothing
      }
      ${this.#dragging ? html`<div part="drop" class="drop">${texts.dropFiles}</div>` : nothing}
    `;
  }

  protected override updated(): void {
    const isConnected = this.view.snapshot.state === 'connected';
    // Where the service can be reached again, what sends files may be, too.
    if (this.#chosen.length && (this.view.features.uploads || (isConnected && !this.#wasConnected)))
      this.#send([]);
    this.#wasConnected = isConnected;
  }

  get #host(): FilesHost {
    return (this.getRootNode() as ShadowRoot).host as FilesHost & Element;
  }

  /** The text field is in use: neither hidden, nor behind a question. */
  get #isOpen(): boolean {
    return !this.closest('[hidden], [inert]');
  }

  #send(files: Iterable<File>): void {
    const { session, actions, features } = this.view;
    this.#chosen = [...this.#chosen, ...files];
    if (!features.uploads) {
      void actions.fetch('uploads');
      return;
    }
    // What goes wrong is in the list.
    for (const file of this.#chosen)
      features.uploads.sendFile(this.#host, { session, start: actions.start }, file).catch(() => undefined);
    this.#chosen = [];
  }

  readonly #onAttach = (): void => {
    // It is there when the dialog has been answered.
    void this.view.actions.fetch('uploads');
    (this.drawn('input') as HTMLInputElement).click();
  };

  readonly #onChange = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    this.#send(field.files ?? []);
    // The same file can be chosen once more.
    field.value = '';
  };

  /** Something is dragged over the panel, or pasted into it. */
  readonly #onCarry = (event: DragEvent | ClipboardEvent): void => {
    const { type, currentTarget } = event;
    const carried = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    if (!carried?.types.includes('Files') || !this.#isOpen) return;
    // Office programs put a picture of a text beside the text.
    if (type === 'paste' && carried.types.includes('text/plain')) return;
    event.preventDefault();
    if (!type.startsWith('drag')) this.#send(carried.files);
    const { relatedTarget } = event as DragEvent;
    const isInside = (currentTarget as Node).contains(relatedTarget as Node | null);
    this.#dragging = type === 'dragover' || (type === 'dragleave' && isInside);
    this.requestUpdate();
  };
}
