import { lazily, recordOf, type Channel, type Tabs } from '../../protocol/index.js';
import type { ContactScope } from '../connection/contact-scope.js';
import { isUnderWay } from '../machine.js';
import type { SessionSignal } from '../session-api.js';
import type { SessionStore } from '../session-store.js';
import type { Sharing } from './shared-chat.js';

/** A page that holds the chat answers at once; one that stands still does not. */
const ANSWER_MS = 1_000;

/** Another way of talking gets another number: pages with scripts of different age each have a socket of their own. */
const LANGUAGE = 2;

/** Loads what two pages with one chat need. Most chats are on one page only. */
export const loadSharing = lazily(() => import('./shared-chat.js'), 'createSharing');

/** The chat's place among the pages of the origin: one holds it, with the only socket, and the others show what that one knows. */
export interface Place {
  /**
   * Resolves with nothing once this page holds the chat, and goes on holding it; with a scope that reaches the page that does,
   * when there is one. Where that does not answer, this page goes on by itself: the service allows for a few at a time.
   */
  enter(): Promise<ContactScope | undefined>;
  /** Lets go of the chat: another page may hold it. */
  leave(): void;
}

/** Which chat is over, and why. */
export type EndOfChat = Extract<SessionSignal, { readonly type: 'ended' }>;

/** What a place works with. */
export interface PlacePorts {
  readonly tabs: Tabs;
  /** The same on each page with this chat. */
  readonly name: string;
  /** The scope of the contact, on the page that holds the chat. */
  readonly scope: () => ContactScope | undefined;
  /** The scope that reached another page reaches nothing any more. */
  readonly onTakeOver: () => void;
}

/** Makes the place of a session's chat. Nobody knows of it before `enter()`. */
export function createPlace(store: SessionStore, { tabs, name, ...ports }: PlacePorts): Place {
  const { clock } = store.platform;
  const key = `connect-chat ${String(LANGUAGE)}:${name}`;
  let stay: AbortController | undefined;
  let leads = false;
  let channel: Channel | undefined;
  let sharing: Promise<Sharing | undefined> | undefined;
  let over: EndOfChat | undefined;
  store.subscribe((signal) => {
    if (signal.type === 'ended') over = signal;
  });

  /** Messages are handled in their order, also while the code for it is on its way. */
  function share(): Promise<Sharing | undefined> {
    const line = channel;
    return (sharing ??= loadSharing().then(
      ({ createSharing }) =>
        line && createSharing(store, { ...ports, post: line.post, leads: () => leads, over: () => over }),
      () => undefined,
    ));
  }

  function leave(): void {
    const held = leads;
    stay?.abort();
    leads = false;
    const line = channel;
    void Promise.resolve(sharing).then((shared) => {
      shared?.close(held);
      line?.close();
    });
    sharing = undefined;
  }

  return {
    leave,
    enter() {
      if (leads) return Promise.resolve(undefined);
      leave();
      const { signal } = (stay = new AbortController());
      return new Promise((resolve) => {
        let decided = false;
        let asked = false;
        const whenShared = (work: (shared: Sharing | undefined) => void): void => {
          void share().then((shared) => {
            // It may have left meanwhile, and its channel is closed.
            if (!signal.aborted) work(shared);
          });
        };
        const introduce = (): void => {
          whenShared((shared) => shared?.introduce());
        };
        const lead = (): void => {
          decided = leads = true;
          cancel();
          resolve(undefined);
          // Who has come at the same time would go on alone.
          if (asked) introduce();
        };
        const cancel = clock.schedule(lead, ANSWER_MS);
        signal.addEventListener('abort', cancel);
        channel = tabs.channel(key, (message) => {
          if (signal.aborted) return;
          if (message === 'who') {
            asked = true;
            if (leads && isUnderWay(store.state)) introduce();
          } else if (decided) whenShared((shared) => shared?.hear(message));
          // What is said before the introduction is part of it.
          else if (recordOf(message)['here']) {
            decided = true;
            cancel();
            whenShared((shared) => {
              if (shared?.follow(message)) resolve(shared.scope);
              else lead();
            });
          }
        });
        tabs.lock(key, signal, async () => {
          if (signal.aborted) return;
          if (decided && !leads) {
            leads = true;
            // The page that held the chat is gone.
            (await sharing)?.takeOver();
          } else lead();
          await new Promise((release) => {
            signal.addEventListener('abort', release);
          });
        });
        channel.post('who');
      });
    },
  };
}
