import { EventContentType, type Cancel, type ChatItem } from '../../protocol/index.js';
import { createAccess, type Access } from './access.js';
import { createCatchUp, type Delivery } from './catch-up.js';
import { isFromPerson } from '../transcript/items.js';
import { isOutgoing } from '../transcript/items.js';
import { createLink, type Link } from './link.js';
import { loadOthers } from '../load-others.js';
import type { Runners } from '../machine.js';
import type { Others } from '../others.js';
import { createSender } from '../sender.js';
import type { SessionStore } from '../session-store.js';
import type { ReachableContact } from '../start.js';
import { belongsTo, participantOf, toTranscriptItem } from '../transcript/to-item.js';
import { findItem } from '../transcript/transcript.js';

/** After this long without news, the transcript is read once to make sure that nothing was lost. */
const QUIET_MS = 60_000;
/** And again as often as that while nothing happens. */
const IDLE_MS = 30 * 60_000;
/** Least time between two typing events of the customer; there is no event for having stopped. */
const TYPING_INTERVAL_MS = 10_000;
/** A message that was accepted and has no echo by then may not be the only thing that did not arrive. */
const ECHO_MS = 5_000;

/** Everything that lives and dies with one contact: tokens, socket, timers, what is on its way. Does the effects that need them. */
export interface ContactScope extends Omit<Link, 'abandon'>, Runners<'catch-up' | 'disconnect'> {
  /** The way to the contact. Absent where another page holds the chat. */
  readonly access?: Access;
  /** Call when something was written. */
  readonly flush: () => unknown;
  readonly sendTyping: () => void;
  readonly markSeen: () => void;
  readonly loadOlder: () => Promise<void>;
  /** Nothing more is sent, heard or scheduled. */
  readonly dispose: () => void;
}

/** Makes the scope of a contact. It does nothing until `open()`. */
export function createContactScope(store: SessionStore, contact: ReachableContact): ContactScope {
  const { platform, dispatch } = store;
  const { clock, page } = platform;
  const over = new AbortController();
  const { signal } = over;
  const access = createAccess(platform, contact, signal, () => {
    dispatch({ type: 'chat-ended', reason: 'expired' });
  });
  const catchUp = createCatchUp(store, access, deliver);
  const flush = createSender(store, access, {
    reconcile: catchUp.fill,
    onUnheard: lookSoon,
  });
  const link = createLink(store, contact, {
    access,
    catchUp,
    onItem: receive,
    onReady: flush,
  });
  let cancelLook: Cancel | undefined;
  let heardAt = 0;
  let typedAt = Number.NEGATIVE_INFINITY;
  let others: Others | undefined;
  /** Whether anyone but the customer and the flow has taken part. */
  let met = !!contact.heardId;

  /** Runs `work` with the receipts and typing code, loading it first if needed. Where it cannot be loaded, there are no receipts and no typing. */
  function meet(work: (others: Others) => void): void {
    met = true;
    if (others) {
      work(others);
      return;
    }
    loadOthers().then(
      ({ createOthers }) => {
        if (!signal.aborted) work((others ??= createOthers(store, access, contact)));
      },
      () => undefined,
    );
  }

  function lookSoon(): void {
    lookLater(ECHO_MS);
  }

  function lookLater(delayMs: number): void {
    cancelLook?.();
    if (signal.aborted) return;
    cancelLook = clock.schedule(() => {
      lookLater(IDLE_MS);
      if (page?.visible !== false) catchUp.begin();
    }, delayMs);
  }

  function receive(item: ChatItem): void {
    heardAt = clock.monotonic();
    if (!belongsTo(contact, item)) return;
    lookLater(QUIET_MS);
    if (!('at' in item)) {
      // Something happened that this version could not read; the transcript may have it in a shape that it can. And a receipt
      // of a message that nobody has heard of tells that one is missing.
      if (item.kind === 'unknown' || !findItem(store.transcript, item.messageId)) catchUp.begin();
      if (item.kind !== 'unknown')
        meet(({ received }) => {
          received(item);
        });
      return;
    }
    const participant = participantOf(item);
    if (item.kind === 'event' && item.contentType === EventContentType.typing) {
      if (participant.participantId !== contact.participantId)
        meet(({ types }) => {
          types(participant);
        });
      return;
    }
    // A streamed message is still being written until its last part.
    if (met && item.kind !== 'event' && (item.kind !== 'message' || item.chunk?.completed !== false)) {
      meet(({ spoke }) => {
        spoke(participant);
      });
    }
    if (item.kind === 'event' && item.contentType === EventContentType.chatRehydrated) catchUp.rehydrated();
    catchUp.mark(item);
    deliver(item);
  }

  /** Puts an item into the transcript, and tells of it when it is news. It may be known already. */
  function deliver(item: ChatItem, { order, quiet }: Delivery = {}): void {
    // A page of the transcript may end the chat in its middle; what comes after must not reach the next chat.
    const entry = signal.aborted ? undefined : toTranscriptItem(item, contact);
    if (!entry) return;
    const known = findItem(store.transcript, entry.id);
    store.apply({ type: 'item-received', item: entry, order });
    const kept = findItem(store.transcript, entry.id);
    if (!kept || entry.past) return;
    if (!known && (met || isFromPerson(kept)))
      meet(({ heard }) => {
        heard(kept);
      });
    if (!quiet && !known && kept.kind !== 'message' && !isOutgoing(kept))
      store.emit({ type: 'event', item: kept });
    // A streamed message is told once, when it is complete.
    const news = !quiet && (!known || (known.kind === 'message' && known.chunk !== undefined));
    if (news && kept.kind === 'message' && kept.direction === 'incoming' && kept.chunk === undefined) {
      store.emit({ type: 'message', message: kept });
    }
    if (entry.kind === 'event' && entry.contentType === EventContentType.chatEnded) {
      dispatch({ type: 'chat-ended', reason: 'service' });
    }
  }

  /** The customer has left, whatever the service says. */
  function endAlone(): void {
    dispatch({ type: 'chat-ended', reason: 'customer' });
  }

  function close(): void {
    link['close-connection']();
    cancelLook?.();
    others?.clear();
  }

  return {
    ...link,
    access,
    flush,
    loadOlder: catchUp.loadOlder,
    markSeen() {
      if (met)
        meet(({ seen }) => {
          seen();
        });
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
      link.abandon();
      close();
    },
    'close-connection': close,
    'catch-up'() {
      catchUp.begin();
      lookLater(QUIET_MS);
    },
    disconnect() {
      loadOthers()
        .then(
          ({ depart }) => {
            signal.throwIfAborted();
            return depart(store, access, flush, () => heardAt);
          },
          // Without it, a word of goodbye has to do.
          () =>
            access
              .call('disconnectParticipant', { clientToken: platform.newClientToken() })
              .finally(endAlone),
        )
        // Rejects when the contact is over, or the goodbye was not heard, and then there is nothing left to do.
        .catch(() => undefined);
    },
  };
}
