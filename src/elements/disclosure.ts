import { activeElement } from './active-element.js';
import type { ChatLoader } from './chat-loader.js';
import { ConnectChatHiddenEvent, ConnectChatShownEvent } from './panel-events.js';
import type { ConnectChatSettings } from './settings.js';

/** What a disclosure works with. */
export interface DisclosurePorts {
  readonly loader: ChatLoader;
  /** Whether the panel is shown, as far as the settings go. */
  readonly isVisible: () => boolean;
  /** Where the focus goes when the panel closes and nothing else is left. */
  readonly launcher: () => HTMLElement | null;
}

/** Opening and closing, by the visitor or by the page: tells the page, and looks after the focus. */
export interface Disclosure {
  /** Resolves when the panel is drawn. `focused` takes the focus there. */
  show(options: { readonly focused: boolean }): Promise<void>;
  /** Resolves when the panel is gone. A focus that was in it goes back where it came from. */
  hide(): Promise<void>;
}

/** Makes the disclosure of an element. */
export function createDisclosure(
  host: ConnectChatSettings,
  { loader, isVisible, launcher }: DisclosurePorts,
): Disclosure {
  let opener: Element | null = null;
  let reported = false;

  function report(): void {
    if (isVisible() === reported) return;
    reported = !reported;
    host.dispatchEvent(reported ? new ConnectChatShownEvent() : new ConnectChatHiddenEvent());
  }

  return {
    async show({ focused }) {
      if (focused && !host.open) opener = activeElement();
      host.open = true;
      let chat;
      try {
        chat = await loader.load();
      } catch (error) {
        host.open = false;
        throw error;
      }
      await host.updateComplete;
      if (!isVisible()) return;
      report();
      if (focused) chat.focus({ preventScroll: true });
      chat.opened();
    },

    async hide() {
      const hadFocus = host.shadowRoot?.activeElement !== null || host.matches(':focus-within');
      host.open = false;
      await host.updateComplete;
      if (isVisible()) return;
      report();
      if (!hadFocus) return;
      const useful = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      (useful ? (opener as HTMLElement) : launcher())?.focus({ preventScroll: true });
    },
  };
}
