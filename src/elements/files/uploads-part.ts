import { html, nothing } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import type { Upload, Uploads } from '../../session/index.js';
import { cleanFileName } from './file-name.js';
import { PanelPart } from '../panel/panel-part.js';
import { renderUpload, uploadSentence } from './upload-view.js';
import { uploadsOf, type FilesHost } from './uploads-of.js';

/**
 * The list of the customer's files on their way. Screen readers hear of each step.
 *
 * @internal
 */
export class ChatUploads extends PanelPart {
  #unsubscribe: (() => void) | undefined;
  /** What screen readers were told last. */
  #said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.#uploads.subscribe(this.#onUpload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override render(): unknown {
    const texts = this.view.texts as Catalogue;
    const rules = this.#host;
    const uploads = this.#uploads;
    const list = uploads.list.filter(({ itemId }) => !itemId);
    if (!list.length) return nothing;
    return html`<div part="uploads" class="uploads">
      <div role="list" aria-label=${texts.filesToSend}>
        ${list.map((upload) => renderUpload(upload, uploads, texts, rules))}
      </div>
      <p class="small">${texts.filesNotKept}</p>
    </div>`;
  }

  get #host(): FilesHost {
    return (this.getRootNode() as ShadowRoot).host as FilesHost & Element;
  }

  get #uploads(): Uploads {
    return uploadsOf(this.#host, this.view.session);
  }

  readonly #onUpload = (upload: Upload): void => {
    const { actions, texts } = this.view;
    const sentence = uploadSentence(upload, texts as Catalogue, this.#host);
    const line = sentence && `${cleanFileName(upload.name)}: ${sentence}`;
    // How far it is nobody wants to hear all the time.
    if (line && line !== this.#said) actions.say((this.#said = line));
    // The button that was pressed may be gone with its file.
    const root = this.getRootNode() as ShadowRoot;
    const had = this.contains(root.activeElement);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (had && !root.activeElement) root.querySelector<HTMLElement>('.attach')?.focus();
    });
  };
}
