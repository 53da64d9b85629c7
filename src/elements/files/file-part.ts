import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../content/index.js';
import type { Catalogue } from '../../i18n/index.js';
import { ChatError, type Cancel } from '../../protocol/index.js';
import type { AttachmentItem, Downloads } from '../../session/index.js';
import { cleanFileName } from './file-name.js';
import { downloadsOf } from './downloads-of.js';
import { DOWNLOAD_ICON, EYE_ICON } from './attachment-icons.js';
import { fileButton } from './file-button.js';
import { isMedia, mediaType } from './media-type.js';
import { PanelPart } from '../panel/panel-part.js';

/** A browser has taken over a download by then. */
const SAVED_MS = 60_000;

/** What is seen or heard of a file. */
interface Shown {
  readonly url: string;
  readonly type: string;
}

/**
 * What can be done with one file of the transcript: see or hear it, and save it. Nothing is fetched before somebody asks for it; a
 * picture that was sent from here is at hand.
 *
 * @internal
 */
export class ChatFile extends PanelPart {
  static override properties = { ...PanelPart.properties, file: { attribute: false } };

  declare file: AttachmentItem['attachments'][number];
  #shown: Shown | undefined;
  #busy = false;
  #failed = false;
  /** Aborted when the element is taken out: what was fetched is then for nobody. */
  #present = new AbortController();
  readonly #timers = new Set<Cancel>();
  /** Object URLs that are in use. */
  readonly #urls = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#present = new AbortController();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#present.abort();
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
    for (const url of this.#urls) URL.revokeObjectURL(url);
    this.#urls.clear();
    this.#shown = undefined;
  }

  protected override firstUpdated(): void {
    const own = this.#downloads.own.get(this.file.id);
    if (own?.type.startsWith('image/')) void this.#reveal(own);
  }

  protected override render(): TemplateResult {
    const texts = this.view.texts as Catalogue;
    const { contentType } = this.file;
    const name = cleanFileName(this.file.name);
    const shown = this.#shown;
    const button = (text: string, path: string, onClick: () => void): TemplateResult =>
      fileButton(text, path, onClick, this.#busy);
    return html`
      ${shown ? renderMedia(shown, name) : nothing}
      ${isMedia(contentType) && !shown ? button(texts.showFile(name), EYE_ICON, this.#onShow) : nothing}
      ${button(texts.downloadFile(name), DOWNLOAD_ICON, this.#onSave)}
      ${this.#failed ? html`<p class="small" role="alert">${texts.fileUnavailable}</p>` : nothing}
    `;
  }

  get #downloads(): Downloads {
    return downloadsOf(this.view.session);
  }

  readonly #onShow = (): void => {
    void this.#fetch(async (bytes) => {
      if (bytes) await this.#reveal(bytes, true);
    });
  };

  readonly #onSave = (): void => {
    void this.#fetch((bytes, url) => {
      // Whatever it is, it is saved and not opened: as this type no browser shows it.
      const own = bytes && this.#makeUrl(new Blob([bytes], { type: 'application/octet-stream' }));
      const href = own ?? safeUrl(url);
      if (!href) return;
      const link = document.createElement('a');
      Object.assign(link, { href, download: cleanFileName(this.file.name), rel: 'noopener noreferrer' });
      // Where the page may not read it, the browser has to: the bucket says that it is to be saved.
      if (!own) link.target = '_blank';
      link.click();
      if (own) this.#revokeLater(own);
    });
  };

  /** Does something with the file, which is fetched unless it is here. One at a time. */
  async #fetch(use: (bytes: Blob | undefined, url: string) => Promise<void> | void): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#failed = false;
    this.requestUpdate();
    const { signal } = this.#present;
    try {
      const { bytes, url = '' } = await this.#downloads.fetch(this.file.id, signal);
      if (!signal.aborted) await use(bytes, url);
    } catch (error) {
      if (!signal.aborted && !(error instanceof ChatError)) throw error;
      this.#failed = !signal.aborted;
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  /** Shows a file, if it is what it says; whether it was asked for tells whether there is somebody to miss it. */
  async #reveal(bytes: Blob, asked = false): Promise<void> {
    const { signal } = this.#present;
    const type = await mediaType(bytes);
    if (signal.aborted) return;
    if (type) this.#shown = { type, url: this.#makeUrl(new Blob([bytes], { type })) };
    else this.#failed = asked;
    this.requestUpdate();
  }

  #makeUrl(bytes: Blob): string {
    const url = URL.createObjectURL(bytes);
    this.#urls.add(url);
    return url;
  }

  #revokeLater(url: string): void {
    const cancel = this.view.clock.schedule(() => {
      URL.revokeObjectURL(url);
      this.#urls.delete(url);
      this.#timers.delete(cancel);
    }, SAVED_MS);
    this.#timers.add(cancel);
  }
}

function renderMedia({ url, type }: Shown, name: string): TemplateResult {
  if (type.startsWith('image/')) return html`<img src=${url} alt=${name} />`;
  return type.startsWith('audio/')
    ? html`<audio src=${url} aria-label=${name} controls></audio>`
    : html`<video src=${url} aria-label=${name} controls playsinline></video>`;
}
