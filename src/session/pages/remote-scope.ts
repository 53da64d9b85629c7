import { ChatError } from '../../protocol/index.js';
import type { ContactScope } from '../connection/contact-scope.js';
import type { SessionStore } from '../session-store.js';

/** What a page without the chat may ask of the one that holds it. */
export const ASKED = ['flush', 'sendTyping', 'markSeen', 'loadOlder', 'reconnect'] as const;

/** One of these. */
export type Asked = (typeof ASKED)[number];

/** So long a page that holds the chat may take to read what is older. Then it has failed to, or stands still. */
const PATIENCE_MS = 15_000;

const nothing = (): void => undefined;

/** Makes a scope that reaches the contact through the page that holds the chat; `ask` says whether that page can be asked. */
export function createRemoteScope(store: SessionStore, ask: (name: Asked) => boolean): ContactScope {
  const asking = Object.fromEntries(
    ASKED.map((name) => [
      name,
      () => {
        ask(name);
      },
    ]),
  );

  /** What is read comes with everything else; what does not come is not answered. */
  const loadOlder = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const first = (): unknown => store.transcript.items.slice(0, 1)[0];
      const before = first();
      const close = (): void => {
        unsubscribe();
        cancel();
      };
      const settle = (): void => {
        if (store.facts.hasOlder && first() === before) return;
        close();
        resolve();
      };
      const unsubscribe = store.subscribe(settle);
      const cancel = store.platform.clock.schedule(() => {
        close();
        reject(new ChatError('transcript/timeout', 'Another page reads nothing'));
      }, PATIENCE_MS);
      if (ask('loadOlder')) settle();
      else {
        close();
        resolve();
      }
    });

  return {
    ...(asking as Record<Asked, () => void>),
    loadOlder,
    open: nothing,
    onPage: nothing,
    dispose: nothing,
    'close-connection': nothing,
    'catch-up': nothing,
    'watch-uptime': nothing,
    'retry-later': nothing,
    disconnect: nothing,
  };
}
