import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import { ACCEPTED } from '../../session/index.js';
import { CLIP_ICON } from './clip-icon.js';
import { icon } from '../icon.js';
import { PanelPart } from '../panel/panel-part.js';
import type { FilesHost } from './files-host.js';

/**
 * How the customer's files get into the chat: a button, dropping them on the panel, pasting them. What sends them is fetched with the
 * first one, and draws its list in here.
 *
 * @internal
 */
export class ChatAttach extends PanelPart {
  #dragging = false;
  /** They wait for what sends them. */
  #chosen: readonly File[] = [];
  #wasConnected = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const carry = this.#onCarry;
    // The next button of this panel puts itself in the place of this one.
    Object.assign(this.closest<HTMLElement>('.panel') ?? {}, {
      ondragover: carry,
      ondragleave: carry,
      ondrop: carry,
      onpaste: carry,
    } satisfies Partial<GlobalEventHandlers>);
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
      ${uploads?.renderUploads(view, this.#host)}
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

  #send(files: Iterable<File>): void {
    const { session, actions, features } = this.view;
    this.#chosen = [...this.#chosen, ...files];
    if (!features.uploads) {
      void actions.fetch('uploads');
      return;
    }
    // What goes wrong is in the list.
    for (const file of this.#chosen)
      features.uploads.sendFile(this.#host, session, actions.start, file).catch(() => undefined);
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
  readonly #onCarry = (event: Event): void => {
    const { type, currentTarget, relatedTarget, clipboardData, dataTransfer } = event as DragEvent &
      ClipboardEvent;
    const { types = [], files = [] } = clipboardData ?? dataTransfer ?? {};
    // The text field must be in use: neither gone or hidden, nor behind a question.
    if (!types.includes('Files') || !this.isConnected || this.closest('[hidden], [inert]')) return;
    // Office programs put a picture of a text beside the text.
    if (type === 'paste' && types.includes('text/plain')) return;
    event.preventDefault();
    if (!type.startsWith('drag')) this.#send(files);
    // What leaves a part of the panel may go to another one.
    this.#dragging = type === 'dragover' || (currentTarget as Node).contains(relatedTarget as Node | null);
    this.requestUpdate();
  };
}
