import { html } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import type { AttachmentItem } from '../../session/index.js';
import { fileStyles } from '../../styles/index.js';
import { FILE_ICON } from './attachment-icons.js';
import { cleanFileName } from './file-name.js';
import { ChatFile } from './file-part.js';
import { icon } from '../icon.js';
import type { PanelView } from '../panel/panel-view.js';

/** What files look like. */
export const styles = fileStyles;

/** Defines an element of this module when it is drawn for the first time: a module of ours does nothing by being loaded. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** The files of one item of the transcript. */
export function renderFiles({ attachments }: AttachmentItem, view: PanelView): unknown {
  define('connect-chat-file', ChatFile);
  const texts = view.texts as Catalogue;
  // A refused file may come without a word about which one it was.
  if (!attachments.length) return html`<i>${texts.fileBlocked}</i>`;
  return attachments.map((file) => {
    const { status } = file;
    const remark =
      status === 'REJECTED' ? texts.fileBlocked : status === 'IN_PROGRESS' ? texts.fileChecked : undefined;
    return html`<div part="attachment" class="attachment">
      ${icon(FILE_ICON)} <bdi>${cleanFileName(file.name)}</bdi>
      ${
        remark
          ? html`<i class="remark">${remark}</i>`
          : html`<connect-chat-file .view=${view} .file=${file}></connect-chat-file>`
      }
    </div>`;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-chat-file': ChatFile;
  }
}
