import {
  backoffMs,
  ChatError,
  EventContentType,
  openChatSocket,
  type Cancel,
  type ChatItem,
  type ChatSocket,
} from '../protocol/index.js';
import { createAccess } from './access.js';
import { createCatchUp } from './catch-up.js';
import { depart } from './depart.js';
import type { Runners } from './machine.js';
import { createSender } from './sender.js';
import type { SessionStore } from './session-store.js';
import type { ReachableContact } from './start.js';
import { belongsTo, participantOf, toTranscriptItem } from './to-item.js';
import { findItem } from './transcript.js';
import { createTypingWatch, TYPING_INTERVAL_MS } from './typing.js';

/** How long a connection must stay subscribed before the back-off starts from the beginning again. */
const STAYED_UP_MS = 30_000;
/** Pauses between two attempts to connect: random, up to a second at first, then doubling. */
const RECONNECT = { baseMs: 1_000, capMs: 30_000, floorMs: 250 };

/** Everything that lives and dies with one contact: tokens, socket, timers, what is on its way. Does the effects that need them. */
export interface ContactScope extends Runners<
  'close-connection' | 'catch-up' | 'watch-uptime' | 'retry-later' | 'disconnect'
> {
  /** Gets a fresh socket address, opens and subscribes it. Ends the attempt before, if there is one. */
  readonly open: () => void;
  /** Makes the next attempt now, if one waits. */
  readonly reconnect: () => void;
  /** Call when something was written. */
  readonly flush: () => void;
  readonly sendTyping: () => void;
  /** Nothing more is sent, heard or scheduled. */
  readonly dispose: () => void;
}

/** Makes the scope of a contact. It does nothing until `open()`. */
export function createContactScope(store: SessionStore, contact: ReachableContact): ContactScope {
  const { platform, dispatch } = store;
  const { clock } = platform;
  const over = new AbortController();
  const { signal } = over;
  const access = createAccess(platform, contact, signal, () => {
    dispatch({ type: 'chat-ended', reason: 'expired' });
  });
  const flush = createSender(store, access);
  const catchUp = createCatchUp(store, access, deliver);
  const typing = createTypingWatch(store);
  /** Counts the attempts to connect, so that a late answer knows that it is one. */
  let attempts = 0;
  let socket: ChatSocket | undefined;
  /** Either waits for the next attempt or watches how long this one lasts. */
  let cancelTimer: Cancel | undefined;
  let heardAt = 0;
  let typedAt = Number.NEGATIVE_INFINITY;

  async function open(): Promise<void> {
    close();
    const attempt = attempts;
    try {
      const { connection } = contact;
      // What came with the contact is used once, in this scope or another one.
      delete contact.connection;
      const { socketUrl } = access.token && connection?.socketUrl ? connection : await access.grant();
      if (attempt !== attempts) return;
      void flush();
      if (!socketUrl) throw new ChatError('connect/bad-response', 'The answer lacks an address');
      socket = openChatSocket(platform, socketUrl, {
        onItem: receive,
        onImpaired: catchUp.begin,
        onSubscribed: () => {
          dispatch({ type: 'subscribed' });
        },
        onClosed: lost,
      });
    } catch (error) {
      if (attempt === attempts) lost(error as ChatError);
    }
  }

  function close(): void {
    attempts++;
    socket?.close();
    socket = undefined;
    cancelTimer?.();
    cancelTimer = undefined;
    catchUp.interrupt();
    typing.clear();
  }

  function lost(error: ChatError): void {
    const again = error.retryable || error.kind === 'unauthorized';
    dispatch({ type: again ? 'connection-lost' : 'connection-impossible', error });
  }

  function later(type: 'stayed-up' | 'retry-due', delayMs: number): void {
    cancelTimer?.();
    cancelTimer = clock.schedule(() => {
      dispatch({ type });
    }, delayMs);
  }

  function receive(item: ChatItem): void {
    heardAt = clock.monotonic();
    if (!belongsTo(contact, item)) return;
    if (!('at' in item)) {
      // Something happened that this version could not read; the transcript may have it in a shape that it can.
      if (item.kind === 'unknown') catchUp.begin();
      return;
    }
    const participant = participantOf(item);
    if (item.kind === 'event' && item.contentType === EventContentType.typing) {
      if (participant.participantId !== contact.participantId) typing.seen(participant);
      return;
    }
    // A streamed message is still being written until its last part.
    if (item.kind !== 'event' && (item.kind !== 'message' || item.chunk?.completed !== false)) {
      typing.spoke(participant);
    }
    catchUp.mark(item);
    deliver(item);
  }

  /** Puts an item into the transcript, and tells of it when it is news. It may be known already. */
  function deliver(item: ChatItem): void {
    // A page of the transcript may end the chat in its middle; what comes after must not reach the next chat.
    const entry = signal.aborted ? undefined : toTranscriptItem(item, contact);
    if (!entry) return;
    const known = findItem(store.transcript, entry.id);
    store.apply({ type: 'item-received', item: entry });
    const kept = findItem(store.transcript, entry.id);
    if (kept?.kind === 'event' && !known) store.emit({ type: 'event', item: kept });
    // A streamed message is told once, when it is complete.
    const news = !known || (known.kind === 'message' && known.chunk !== undefined);
    if (news && kept?.kind === 'message' && kept.direction === 'incoming' && kept.chunk === undefined) {
      store.emit({ type: 'message', message: kept });
    }
    if (item.kind !== 'event' || item.relatedContactId !== undefined) return;
    if (item.contentType === EventContentType.chatEnded) dispatch({ type: 'chat-ended', reason: 'service' });
  }

  return {
    open: () => void open(),
    flush: () => void flush(),
    reconnect() {
      if (cancelTimer) dispatch({ type: 'retry-due' });
    },
    sendTyping() {
      const now = clock.monotonic();
      if (!access.token || now - typedAt < TYPING_INTERVAL_MS) return;
      typedAt = now;
      const clientToken = platform.newClientToken();
      access.call('sendEvent', { contentType: EventContentType.typing, clientToken }).catch(() => undefined);
    },
    dispose() {
      over.abort();
      close();
    },
    'close-connection': close,
    'catch-up': catchUp.begin,
    'watch-uptime': () => {
      later('stayed-up', STAYED_UP_MS);
    },
    'retry-later': ({ attempt, error }) => {
      const delayMs = backoffMs(attempt, RECONNECT, () => platform.random());
      later('retry-due', Math.max(error.retryAfterMs ?? 0, delayMs));
    },
    disconnect: () => {
      depart(store, access, flush, () => heardAt)
        // Rejects only when the contact is over, and then there is nothing left to do.
        .catch(() => undefined);
    },
  };
}
