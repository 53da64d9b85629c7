import { html, nothing, type TemplateResult } from 'lit';
import type { LauncherTexts } from '../../i18n/index.js';
import type { Chat } from '../chat.js';
import type { ChatLoader } from '../chat-loader.js';
import { CHAT_ICON, icon } from '../icon.js';

const FOLD_ICON = 'm6 9 6 6 6-6';

/** What a launcher shows besides what has been loaded. */
export interface LauncherView {
  readonly texts: LauncherTexts;
  /** What the page has put on the launcher, if anything. */
  readonly words: string | undefined;
  readonly onWords: () => void;
  readonly expanded: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

/** The name of the launcher: whoever speaks to their computer says what can be read on it. */
function nameOf(chat: Chat | undefined, { texts, words }: LauncherView): string | typeof nothing {
  if (words === undefined) return chat?.label ?? texts.chat;
  return chat?.unreadCount ? `${words.trim()}, ${chat.texts.newMessages(chat.unreadCount)}` : nothing;
}

/** The button that opens the chat. Fetches the chat when the visitor looks as if they were about to click. */
export const renderLauncher = (
  { chat, loading, error, preload }: ChatLoader,
  view: LauncherView,
): TemplateResult => html`
  <button
    part="launcher"
    class="launcher round filled"
    aria-label=${nameOf(chat, view)}
    aria-expanded=${view.expanded && !!chat}
    aria-controls=${chat ? 'panel' : nothing}
    aria-busy=${loading}
    @pointerenter=${preload}
    @focus=${preload}
    @click=${view.onClick}
  >
    <span class="icon">
      ${view.expanded ? icon(FOLD_ICON) : html`<slot name="launcher-icon">${icon(CHAT_ICON)}</slot>`}
    </span>
    <slot name="launcher-label" @slotchange=${view.onWords}></slot>
    ${chat?.renderBadge()}
  </button>
  ${error && html`<p role="alert" part="error" class="unavailable">${view.texts.unavailable}</p>`}
`;
