import { html, type TemplateResult } from 'lit';
import { attachStyles } from '../../styles/index.js';
import { ChatAttach } from './attach-part.js';
import type { PanelView } from '../panel/panel-view.js';

/** What the button for files looks like, and where they may be dropped. */
export const styles = attachStyles;

/** The button that chooses files. Most visitors who see it send none: what sends them is another feature, `uploads`. */
export function renderAttach(view: PanelView): TemplateResult {
  // Defined when it is drawn for the first time: a module of ours does nothing by being loaded.
  if (!customElements.get('connect-chat-attach')) customElements.define('connect-chat-attach', ChatAttach);
  return html`<connect-chat-attach .view=${view}></connect-chat-attach>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-chat-attach': ChatAttach;
  }
}
