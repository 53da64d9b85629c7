import type { Call, Platform } from '../protocol/index.js';
import { createAccess, type Access } from './connection/access.js';
import { chatIsOver, requireChat } from './require-chat.js';
import type { SessionStore } from './session-store.js';
import type { ReachableContact } from './start.js';

/** What a session has inside, for its parts that only few chats need. */
export interface SessionInside {
  readonly store: SessionStore;
  /** The way to the contact: nothing while there is none, while nobody looks, and where another page holds the chat. */
  readonly access: () => Access | undefined;
}

/** A session that can have parts which only few chats need. */
export interface Extensible {
  /** Makes something that only few chats need, and whose code is fetched then, of what is inside. */
  extend<Part>(make: (inside: SessionInside) => Part): Part;
}

/**
 * Does something at the participant service, as the customer: waits until the contact can be reached, and does it once more with a
 * fresh token when the first one is refused. Rejects as `work` does, with `chat/not-started` or `chat/ended` where there is no chat,
 * and with the reason of `signal`, or of the call's own, when it is aborted: the latter when the page is put away in the middle of it.
 */
export type ServiceCalls<Service> = <T>(
  work: (service: Service, token: string, call: Call) => Promise<T>,
  signal: AbortSignal,
) => Promise<T>;

/** Makes the calls of a session to what only few chats need of the service: what `create` makes for its address. */
export function createServiceCalls<Service>(
  { store, access }: SessionInside,
  create: (platform: Platform, endpoint: string) => Service,
): ServiceCalls<Service> {
  const { platform } = store;
  /** The way to a contact that another page holds: the tokens of two pages are good at the same time. */
  let own: { readonly access: Access; readonly over: AbortController } | undefined;

  const isAwake = (): boolean => 'attempt' in store.state && !store.state.suspended;

  function ownAccess(contact: ReachableContact): Access {
    if (!own) {
      const over = new AbortController();
      const expired = (): void => {
        over.abort(chatIsOver());
      };
      own = { access: createAccess(platform, contact, over.signal, expired), over };
      const cancel = store.subscribe(() => {
        if (isAwake() && store.contact?.contactId === contact.contactId) return;
        cancel();
        over.abort();
        own = undefined;
      });
    }
    return own.access;
  }

  function present(): Access | undefined {
    if (!isAwake() || !store.contact) return undefined;
    return access() ?? (store.state.phase === 'connected' ? ownAccess(store.contact) : undefined);
  }

  /** Something has changed, or nobody waits any more. */
  const change = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const settle = (): void => {
        cancel();
        signal.removeEventListener('abort', settle);
        resolve();
      };
      const cancel = store.subscribe(settle);
      signal.addEventListener('abort', settle);
    });

  async function reach(signal: AbortSignal): Promise<Access> {
    for (;;) {
      signal.throwIfAborted();
      requireChat(store);
      const found = present();
      if (found) return found;
      await change(signal);
    }
  }

  return async (work, signal) => {
    const way = await reach(signal);
    const service = create(platform, store.contact?.endpoint ?? '');
    const either = AbortSignal.any([signal, way.signal]);
    return way.withToken((token) => work(service, token, { signal: either }));
  };
}
