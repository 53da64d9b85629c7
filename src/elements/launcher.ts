import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';

const CHAT_ICON =
  'M12 4.25c-4.7 0-8.5 3.2-8.5 7.2 0 2.1 1 3.9 2.6 5.2-.1 1.2-.6 2.3-1.4 3.1 1.7-.1 3.2-.7 4.4-1.6.9.3 1.9.4 2.9.4 4.7 0 8.5-3.2 8.5-7.1s-3.8-7.2-8.5-7.2ZM8.4 11.5h.01M12 11.5h.01M15.6 11.5h.01';
const FOLD_ICON = 'm6 9.5 6 6 6-6';

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
    class="launcher filled"
    aria-label=${view.label}
    aria-expanded=${String(view.expanded && view.loaded)}
    aria-controls=${view.loaded ? 'panel' : nothing}
    aria-busy=${String(view.loading)}
    @pointerenter=${view.onIntent}
    @focus=${view.onIntent}
    @click=${view.onClick}
  >
    <span class="icon">
      ${view.expanded ? icon(FOLD_ICON) : html`<slot name="launcher-icon">${icon(CHAT_ICON)}</slot>`}
    </span>
    ${
      view.unreadCount > 0
        ? html`<span part="badge" class="badge" aria-hidden="true"
            >${view.unreadCount > 99 ? '99+' : view.unreadCount}</span
          >`
        : nothing
    }
  </button>
  ${view.problem === undefined ? nothing : html`<p role="alert" part="error" class="unavailable">${view.problem}</p>`}
`;
