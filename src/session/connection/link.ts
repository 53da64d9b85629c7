import {
  backoffMs,
  ChatError,
  openChatSocket,
  type Cancel,
  type ChatItem,
  type ChatSocket,
  type PageEvent,
} from '../../protocol/index.js';
import type { Access } from './access.js';
import type { CatchUp } from './catch-up.js';
import { loadOthers } from '../load-others.js';
import type { Runners } from '../machine.js';
import type { SessionStore } from '../session-store.js';
import type { ReachableContact } from '../start.js';

/** How long a connection must stay subscribed before the back-off starts from the beginning again. */
const STAYED_UP_MS = 30_000;
/** Pauses between two attempts to connect: random, up to a second at first, then doubling; longer after about ten minutes. */
const RECONNECT = { baseMs: 1_000, capMs: 30_000, floorMs: 250 };
const PATIENT_ATTEMPTS = 40;
const PATIENT = { ...RECONNECT, capMs: 60_000 };
/**
 * A socket is replaced before the gateway ends it at an hour (amazon-connect-chatjs 5.0.0: at 59 minutes), spread so that
 * customers who came together do not come back together. What the service says of expiry is not asked: this device's clock may
 * be wrong by years.
 */
const ROTATION_MS = 53 * 60_000;
const ROTATION_SPREAD_MS = 4 * 60_000;
const ROTATION_RETRY = { baseMs: 5_000, capMs: 5 * 60_000, floorMs: 1_000 };
/** A page that nobody has looked at for so long makes no attempts any more. */
const UNSEEN_MS = 5 * 60_000;
/** So many sockets in a row that came to nothing, and something on the way forbids them, or does not listen to them. */
const BLOCKED = 3;

/** What a link needs of the contact around it. */
export interface LinkPorts {
  readonly access: Access;
  readonly catchUp: CatchUp;
  readonly onItem: (item: ChatItem) => void;
  /** There is a connection token. */
  readonly onReady: () => unknown;
}

/** The way in which news of a contact arrive: one socket after the other, or asking again and again. */
export interface Link extends Runners<'close-connection' | 'watch-uptime' | 'retry-later'> {
  /** Gets a fresh socket address, opens and subscribes it. Ends the attempt before, if there is one. */
  readonly open: () => void;
  /** Gives up the attempt that is under way, if there is one. */
  readonly abandon: () => void;
  /** Makes the next attempt now, if one waits. */
  readonly reconnect: () => void;
  /** Something has happened to the page: whether the socket still lives is asked now. */
  readonly onPage: (event: PageEvent) => void;
}

/** Makes the link of a contact. It does nothing until `open()`. */
export function createLink(
  store: SessionStore,
  contact: ReachableContact,
  { access, catchUp, onItem, onReady }: LinkPorts,
): Link {
  const { platform, dispatch } = store;
  const { clock, page } = platform;
  const random = (): number => platform.random();
  /** Counts the attempts to connect, so that a late answer knows that it is one. */
  let attempts = 0;
  let socket: ChatSocket | undefined;
  /** Is to take the place of `socket`, which goes on until then. */
  let successor: ChatSocket | undefined;
  /** Waits for the next attempt, or watches how long this one lasts. */
  let cancelTimer: Cancel | undefined;
  const hiddenSince = (before?: number): number | undefined =>
    page?.visible === false ? (before ?? clock.monotonic()) : undefined;
  let hiddenAt = hiddenSince();
  let blocked = 0;
  const isBlocked = (): boolean => blocked >= BLOCKED;
  let polling = false;

  async function connect(retries = 0): Promise<void> {
    const attempt = ++attempts;
    successor?.close();
    const fail = (error: ChatError): void => {
      if (attempt !== attempts) return;
      successor = undefined;
      // What was to be replaced goes on.
      if (socket?.subscribed) replaceIn(backoffMs(retries, ROTATION_RETRY, random), retries + 1);
      else lose(error);
    };
    try {
      const { connection } = contact;
      // What came with the contact is used once, in this scope or another one.
      delete contact.connection;
      const { socketUrl } = access.token && connection?.socketUrl ? connection : await access.grant();
      if (attempt !== attempts) return;
      onReady();
      if (!socketUrl) throw new ChatError('connect/bad-response', 'The answer lacks an address');
      const fresh = (successor = openChatSocket(platform, socketUrl, {
        onItem,
        onUnreadable: catchUp.begin,
        onImpaired() {
          catchUp.begin();
          void connect();
        },
        onSubscribed() {
          socket?.close();
          socket = fresh;
          successor = undefined;
          blocked = 0;
          dispatch({ type: 'subscribed' });
        },
        onClosed(error) {
          if (fresh === socket) lose(error);
          else {
            blocked++;
            fail(error);
          }
        },
      }));
    } catch (error) {
      fail(error as ChatError);
    }
  }

  function abandon(): void {
    attempts++;
    successor?.close();
    successor = undefined;
  }

  /** Whoever was to take the place of the socket still may: some services end it as soon as there is another one. */
  function drop(): void {
    socket?.close();
    socket = undefined;
    cancelTimer?.();
    cancelTimer = undefined;
    catchUp.interrupt();
  }

  function lose(error: ChatError): void {
    const again = error.retryable || error.kind === 'unauthorized';
    dispatch({ type: again ? 'connection-lost' : 'connection-impossible', error });
    if (polling || !isBlocked()) return;
    polling = true;
    loadOthers()
      .then(({ poll }) => poll(store, access, catchUp.fill, isBlocked))
      // Cut short: the contact is over. Or the code has not come, and the next socket that comes to nothing is the next try.
      .catch(() => undefined)
      .finally(() => {
        polling = false;
      });
  }

  function later(callback: () => void, delayMs: number): void {
    cancelTimer?.();
    cancelTimer = clock.schedule(callback, delayMs);
  }

  function replaceIn(delayMs: number, retries = 0): void {
    later(() => void connect(retries), delayMs);
  }

  function reconnect(): void {
    if (cancelTimer) dispatch({ type: 'retry-due' });
  }

  return {
    open() {
      abandon();
      drop();
      void connect();
    },
    reconnect,
    onPage(event) {
      // A window that has only got the focus could be seen all the time.
      const hasMissed = hiddenAt !== undefined || event !== 'shown';
      hiddenAt = hiddenSince(hiddenAt);
      if (event === 'hidden') return;
      socket?.probe();
      if (event === 'offline') return;
      if (!socket) reconnect();
      // What asks for news rests longer out of sight.
      if (hasMissed && (socket ?? polling)) catchUp.begin();
    },
    abandon,
    'close-connection': drop,
    'watch-uptime'() {
      later(() => {
        dispatch({ type: 'stayed-up' });
        replaceIn(ROTATION_MS + random() * ROTATION_SPREAD_MS);
      }, STAYED_UP_MS);
    },
    'retry-later'() {
      const { state } = store;
      if (!('attempt' in state)) return;
      const { attempt, trouble } = state;
      const delayMs = backoffMs(attempt - 1, attempt > PATIENT_ATTEMPTS ? PATIENT : RECONNECT, random);
      later(
        () => {
          const unseenMs = clock.monotonic() - (hiddenAt ?? Infinity);
          if (!(unseenMs > UNSEEN_MS)) reconnect();
        },
        Math.max(trouble?.retryAfterMs ?? 0, delayMs),
      );
    },
  };
}
