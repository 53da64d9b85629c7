import type { ConnectChat } from '../../elements/index.js';
import { simulatorOf } from './simulator-of.js';

const TAG = 'connect-chat';
const followed = new WeakSet<Element>();

/**
 * Lets a `<connect-chat>` whose `api` is `simulator:` or `simulator:<scenario>` talk to a simulator in this page; its `api` is then
 * the address of that. Only needed for elements inside of a shadow root: those of the document are found.
 */
export function simulate(element: ConnectChat): void {
  if (followed.has(element)) return;
  followed.add(element);
  const lead = (): void => {
    // An attribute that was taken away leaves null behind.
    const { api } = element as Partial<ConnectChat>;
    if (!api?.startsWith('simulator:')) return;
    const found = simulatorOf(api.slice('simulator:'.length).trim());
    element.api = found.startUrl;
    element.participantEndpoint = found.httpOrigin;
    element.platform = found.createPlatform();
  };
  element.addController({ hostConnected: lead, hostUpdated: lead });
}

/** Follows every `<connect-chat>` that is in the document or comes into it. */
export function simulateAll(): void {
  // A server that renders pages has neither documents nor chats.
  if (typeof document === 'undefined') return;
  const follow = (): void => {
    for (const element of document.querySelectorAll(TAG)) simulate(element);
  };
  void customElements.whenDefined(TAG).then(() => {
    follow();
    new MutationObserver(follow).observe(document, { childList: true, subtree: true });
  });
}
