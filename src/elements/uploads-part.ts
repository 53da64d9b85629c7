import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../i18n/index.js';
import { ACCEPTED, type Upload, type Uploads } from '../session/index.js';
import { CLIP_ICON } from './attachment-icons.js';
import { cleanFileName } from './file-name.js';
import { sendFile, uploadsOf, type FilesHost } from './uploads-of.js';
import { icon } from './icon.js';
import { PanelPart } from './panel-part.js';
import { renderUpload, uploadSentence } from './upload-view.js';

const DRAGS = ['dragover', 'dragleave', 'drop'] as const;

/**
 * How the customer's files get into the chat: a button, dropping them on the panel, pasting them; and the list of those on their way.
 *
 * @internal
 */
export class ChatUploads extends PanelPart {
  /** Aborted when the element is taken out. */
  #present = new AbortController();
  #dragging = false;
  /** What screen readers were told last. */
  #said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#present = new AbortController();
    const { signal } = this.#present;
    signal.addEventListener('abort', this.#uploads.subscribe(this.#onUpload));
    const panel = this.closest<HTMLElement>('.panel');
    for (const type of DRAGS) panel?.addEventListener(type, this.#onDrag, { signal });
    panel?.addEventListener('paste', this.#onPaste, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#present.abort();
  }

  protected override render(): TemplateResult {
    const texts = this.view.texts as Catalogue;
    const rules = this.#host;
    const uploads = this.#uploads;
    const list = uploads.list.filter(({ shown }) => !shown);
    return html`
      <input type="file" multiple hidden accept=${rules.accept || ACCEPTED} @change=${this.#onChange} />
      <button part="attach" class="attach round" aria-label=${texts.attachFiles} @click=${this.#onAttach}>
        ${icon(CLIP_ICON)}
      </button>
      ${
        list.length
          ? html`<div part="uploads" class="uploads">
              <div role="list" aria-label=${texts.filesToSend}>
                ${list.map((upload) => renderUpload(upload, { texts, uploads, rules }))}
              </div>
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

  get #uploads(): Uploads {
    return uploadsOf(this.#host, this.view.session);
  }

  /** The text field is in use: neither hidden, nor behind a question. */
  get #isOpen(): boolean {
    return !this.closest('[hidden], [inert]');
  }

  #send(files: Iterable<File>): void {
    const { session, actions } = this.view;
    // What goes wrong is in the list.
    for (const file of files)
      sendFile(this.#host, { session, start: actions.start }, file).catch(() => undefined);
  }

  readonly #onUpload = (upload: Upload): void => {
    const { actions, texts } = this.view;
    const sentence = uploadSentence(upload, texts as Catalogue, this.#host);
    const line = `${cleanFileName(upload.name)}: ${sentence ?? ''}`;
    // How far it is nobody wants to hear all the time.
    if (sentence && line !== this.#said) actions.say((this.#said = line));
    // The button that was pressed may be gone with its file.
    const root = this.getRootNode() as ShadowRoot;
    const had = this.contains(root.activeElement);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (had && !root.activeElement) this.drawn('.attach').focus();
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
    const { dataTransfer, type, currentTarget, relatedTarget } = event;
    if (!dataTransfer?.types.includes('Files') || !this.#isOpen) return;
    event.preventDefault();
    if (type === 'drop') this.#send([...dataTransfer.files]);
    const isInside = (currentTarget as Node).contains(relatedTarget as Node | null);
    this.#dragging = type === 'dragover' || (type === 'dragleave' && isInside);
    this.requestUpdate();
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    // Office programs put a picture of a text beside the text.
    if (!clipboardData?.files.length || clipboardData.types.includes('text/plain') || !this.#isOpen) return;
    event.preventDefault();
    this.#send([...clipboardData.files]);
  };
}
