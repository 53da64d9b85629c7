import { html, nothing, type TemplateResult } from 'lit';
import { allOf } from '../i18n/index.js';
import type { Cancel } from '../protocol/index.js';
import { ACCEPTED, type Upload, type Uploads } from '../session/index.js';
import { CLIP_ICON } from './attachment-icons.js';
import { cleanFileName } from './file-name.js';
import { uploadsOf, type FilesHost } from './uploads-of.js';
import { icon } from './icon.js';
import { PanelPart } from './panel-part.js';
import { renderUpload, uploadSentence } from './upload-view.js';

const NOTHING: Pick<DataTransfer, 'types'> & { readonly files: readonly File[] } = { files: [], types: [] };
const DRAGS = ['dragover', 'dragleave', 'drop'] as const;

/**
 * How the customer's files get into the chat: a button, dropping them on the panel, pasting them; and the list of those on their way.
 *
 * @internal
 */
export class ChatUploads extends PanelPart {
  #uploads: Uploads | undefined;
  #unsubscribe: Cancel | undefined;
  #dragging = false;
  #panel: HTMLElement | null = null;
  readonly #statuses = new Map<string, Upload['status']>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#uploads = uploadsOf(this.#host, this.view.session);
    this.#unsubscribe = this.#uploads.subscribe(this.#onUpload);
    this.#panel = this.closest('.panel');
    for (const type of DRAGS) this.#panel?.addEventListener(type, this.#onDrag);
    this.#panel?.addEventListener('paste', this.#onPaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    for (const type of DRAGS) this.#panel?.removeEventListener(type, this.#onDrag);
    this.#panel?.removeEventListener('paste', this.#onPaste);
  }

  protected override render(): TemplateResult {
    const texts = allOf(this.view.texts);
    const uploads = this.#uploads;
    const list = uploads?.list.filter(({ shown }) => !shown) ?? [];
    const rules = this.#host;
    return html`
      <input type="file" multiple hidden accept=${rules.accept || ACCEPTED} @change=${this.#onChange} />
      <button part="attach" class="attach round" aria-label=${texts.attachFiles} @click=${this.#onAttach}>
        ${icon(CLIP_ICON)}
      </button>
      ${
        uploads && list.length
          ? html`<div part="uploads" class="uploads">
              <ul role="list" aria-label=${texts.filesToSend}>
                ${list.map((upload) => renderUpload(upload, { texts, uploads, rules }))}
              </ul>
              <p class="small">${texts.filesNotKept}</p>
            </div>`
          : nothing
      }
      ${this.#dragging ? html`<div part="drop" class="drop">${texts.dropFiles}</div>` : nothing}
    `;
  }

  get #host(): FilesHost {
    return (this.getRootNode() as ShadowRoot).host as FilesHost & Element;
  }

  /** The text field is in use: neither hidden, nor behind a question. */
  get #isOpen(): boolean {
    return !this.closest('[hidden], [inert]');
  }

  #send(files: Iterable<File>): void {
    const { view } = this;
    const { accept, maxFileSize } = this.#host;
    if (view.snapshot.state === 'idle') view.actions.start();
    // What goes wrong is in the list.
    for (const file of files) this.#uploads?.send(file, { accept, maxFileSize }).catch(() => undefined);
  }

  readonly #onUpload = (upload: Upload): void => {
    const { id, status, name } = upload;
    // How far it is nobody wants to hear all the time.
    if (this.#statuses.get(id) !== status) {
      const sentence = uploadSentence(upload, this.view.texts, this.#host);
      if (sentence) this.view.actions.say(`${cleanFileName(name)}: ${sentence}`);
    }
    this.#statuses.set(id, status);
    // The button that was pressed may be gone with its file.
    const focused = this.contains((this.getRootNode() as ShadowRoot).activeElement);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (focused && !this.contains((this.getRootNode() as ShadowRoot).activeElement))
        this.drawn('.attach').focus();
    });
  };

  readonly #onAttach = (): void => {
    (this.drawn('input') as HTMLInputElement).click();
  };

  readonly #onChange = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    this.#send([...(field.files ?? [])]);
    // The same file can be chosen once more.
    field.value = '';
  };

  readonly #onDrag = (event: DragEvent): void => {
    const { dataTransfer, type, relatedTarget } = event;
    if (!dataTransfer?.types.includes('Files') || !this.#isOpen) return;
    event.preventDefault();
    if (type === 'drop') this.#send([...dataTransfer.files]);
    const isInside = this.#panel?.contains(relatedTarget as Node | null);
    this.#dragging = type === 'dragover' || (type === 'dragleave' && isInside === true);
    this.requestUpdate();
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const { files, types } = event.clipboardData ?? NOTHING;
    // Office programs put a picture of a text beside the text.
    if (!files.length || types.includes('text/plain') || !this.#isOpen) return;
    event.preventDefault();
    this.#send([...files]);
  };
}
