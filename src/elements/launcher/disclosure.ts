import { activeElement } from '../active-element.js';
import { ConnectChatHiddenEvent, ConnectChatShownEvent } from '../events/chat-events.js';
import type { ConnectChatSettings } from '../settings.js';

/** Opening and closing, by the visitor or by the page: tells the page, and looks after the focus. */
export interface Disclosure {
  /** Resolves when the panel is drawn. `focused` takes the focus there. */
  readonly show: (options: { readonly focused: boolean }) => Promise<void>;
  /** Resolves when the panel is gone. A focus that was in it goes back where it came from. */
  readonly hide: () => Promise<void>;
}

/** Makes the disclosure of an element; `isVisible` says whether the panel is on the screen. */
export function createDisclosure(host: ConnectChatSettings, isVisible: () => boolean): Disclosure {
  let opener: Element | null = null;
  let reported = false;

  /** False when somebody has changed their mind meanwhile: then they report it. */
  async function settle({ open }: { readonly open: boolean }): Promise<boolean> {
    host.open = open;
    await host.updateComplete;
    if (isVisible() !== open) return false;
    if (reported !== open)
      host.dispatchEvent(new (open ? ConnectChatShownEvent : ConnectChatHiddenEvent)(null));
    reported = open;
    return true;
  }

  return {
    async show({ focused }) {
      if (!(await settle({ open: true })) || !focused) return;
      opener = activeElement();
      host.focus({ preventScroll: true });
    },

    async hide() {
      const hadFocus = host.matches(':focus-within');
      if (!(await settle({ open: false })) || !hadFocus) return;
      const launcher = host.renderRoot.querySelector('.launcher');
      const target = opener?.isConnected && opener !== document.body ? opener : launcher;
      (target as HTMLElement | null)?.focus({ preventScroll: true });
    },
  };
}
