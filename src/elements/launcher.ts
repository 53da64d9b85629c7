import { html, nothing, type TemplateResult } from 'lit';
import { CHAT_ICON, icon } from './icon.js';

const FOLD_ICON = 'm6 9 6 6 6-6';
/** More than this fits on no badge. */
const MOST_SHOWN = 99;

/** What a launcher shows. */
export interface LauncherView {
  /** Its name, with the number of unread messages in words. */
  readonly label: string;
  readonly unreadCount: number;
  readonly expanded: boolean;
  /** The panel exists, so it can be pointed at. */
  readonly loaded: boolean;
  readonly loading: boolean;
  /** What to say when the rest of the code could not be loaded. */
  readonly problem: string | undefined;
  /** The visitor looks as if they were about to click. */
  readonly onIntent: () => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** The button that opens the chat. */
export const renderLauncher = (view: LauncherView): TemplateResult => html`
  <button
    type="button"
    part="launcher"
    class="launcher round filled"
    aria-label=${view.label}
    aria-expanded=${view.expanded && view.loaded}
    aria-controls=${view.loaded ? 'panel' : nothing}
    aria-busy=${view.loading}
    @pointerenter=${view.onIntent}
    @focus=${view.onIntent}
    @click=${view.onClick}
  >
    <span class="icon">
      ${view.expanded ? icon(FOLD_ICON) : html`<slot name="launcher-icon">${icon(CHAT_ICON)}</slot>`}
    </span>
    ${
      view.unreadCount
        ? html`<span part="badge" class="badge" aria-hidden="true">
            ${view.unreadCount > MOST_SHOWN ? `${MOST_SHOWN}+` : view.unreadCount}
          </span>`
        : nothing
    }
  </button>
  ${view.problem && html`<p role="alert" part="error" class="unavailable">${view.problem}</p>`}
`;
