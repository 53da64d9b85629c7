import { html, type TemplateResult } from 'lit';
import { uploadStyles } from '../../styles/index.js';
import { define, styles as fileStyles } from './files.js';
import type { PanelView } from '../panel/panel-view.js';
import { ChatUploads } from './uploads-part.js';

export { sendFile } from './uploads-of.js';

/** What files on their way look like. */
export const styles = [fileStyles, uploadStyles];

/** The list of files on their way. */
export function renderUploads(view: PanelView): TemplateResult {
  define('connect-chat-uploads', ChatUploads);
  return html`<connect-chat-uploads .view=${view}></connect-chat-uploads>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-chat-uploads': ChatUploads;
  }
}
