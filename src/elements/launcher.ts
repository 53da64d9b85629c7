import { html, nothing, type TemplateResult } from 'lit';
import type { LauncherTexts } from '../i18n/index.js';
import type { ChatLoader } from './chat-loader.js';
import { CHAT_ICON, icon } from './icon.js';

const FOLD_ICON = 'm6 9 6 6 6-6';
/** More than this fits on no badge. */
const MOST_SHOWN = 99;

/** What a launcher shows besides what has been loaded. */
export interface LauncherView {
  readonly texts: LauncherTexts;
  readonly expanded: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

/** The button that opens the chat. Fetches the chat when the visitor looks as if they were about to click. */
export const renderLauncher = (
  { chat, loading, error, preload }: ChatLoader,
  { texts, expanded, onClick }: LauncherView,
): TemplateResult => html`
  <button
    part="launcher"
    class="launcher round filled"
    aria-label=${chat?.label ?? texts.chat}
    aria-expanded=${expanded && !!chat}
    aria-controls=${chat ? 'panel' : nothing}
    aria-busy=${loading}
    @pointerenter=${preload}
    @focus=${preload}
    @click=${onClick}
  >
    <span class="icon">
      ${expanded ? icon(FOLD_ICON) : html`<slot name="launcher-icon">${icon(CHAT_ICON)}</slot>`}
    </span>
    ${
      chat?.unreadCount
        ? html`<span part="badge" class="badge" aria-hidden="true">
            ${chat.unreadCount > MOST_SHOWN ? `${MOST_SHOWN}+` : chat.unreadCount}
          </span>`
        : nothing
    }
  </button>
  ${error && html`<p role="alert" part="error" class="unavailable">${texts.unavailable}</p>`}
`;
