import { EventContentType, type Cancel, type ChatError, type ChatReceipt } from '../protocol/index.js';
import type { Access } from './connection/access.js';
import { isFromPerson, type TranscriptItem } from './transcript/items.js';
import type { SessionStore } from './session-store.js';
import type { ReachableContact } from './start.js';
import { statusOf } from './transcript/to-item.js';
import { findItem } from './transcript/transcript.js';

/** Long enough for a message to be seen, so that one receipt says both (client rule of amazon-connect-chatjs 5.0.0). */
const WAIT_MS = 300;
/** Least time between two receipts; the newest stands for those before it. */
const INTERVAL_MS = 5_000;

/** What the others are told of the customer's reading, and what they tell of theirs. */
export interface Receipts {
  /** Somebody has said something. */
  readonly heard: (item: TranscriptItem) => void;
  /** The customer has seen everything heard so far. */
  readonly seen: () => void;
  readonly received: (receipt: ChatReceipt) => void;
}

/** Makes the receipts of a contact, which keeps what was told: the page may be put away in between. */
export function createReceipts(
  store: SessionStore,
  { call, signal }: Access,
  contact: ReachableContact,
): Receipts {
  const { platform, receipts: sends } = store;
  const { clock } = platform;
  let active = sends;
  let seenId: string | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  let cancel: Cancel | undefined;
  /** Of a message that has not been heard of so far. */
  let early: ChatReceipt | undefined;
  signal.addEventListener('abort', () => cancel?.());

  function tellSoon(): void {
    const dueInMs = toldAt + INTERVAL_MS - clock.monotonic();
    if (active) cancel ??= clock.schedule(tell, Math.max(WAIT_MS, dueInMs));
  }

  function tell(): void {
    cancel = undefined;
    const { heardId } = contact;
    const contentType = heardId === seenId ? EventContentType.messageRead : EventContentType.messageDelivered;
    const news = `${contentType} ${String(heardId)}`;
    if (signal.aborted || news === contact.told) return;
    contact.told = news;
    toldAt = clock.monotonic();
    const content = JSON.stringify({ messageId: heardId });
    call('sendEvent', { contentType, content, clientToken: platform.newClientToken() }).catch(
      (error: unknown) => {
        // With more than two participants the service wants none, and nothing else of the kind would change by asking again.
        if (!(error as ChatError).retryable) active = false;
      },
    );
  }

  function received(receipt: ChatReceipt): void {
    const { messageId, receipts, processing } = receipt;
    const others = receipts.filter(({ recipientId }) => recipientId !== contact.participantId);
    const before = findItem(store.transcript, messageId);
    if (!before) early = receipt;
    if (processing) {
      const status = statusOf(processing);
      store.apply({ type: 'message-received', id: messageId, status });
    } else if (others.length > 0) {
      const status = others.some(({ readAt }) => readAt !== undefined) ? 'read' : 'delivered';
      store.apply({ type: 'message-received', id: messageId, status });
      if (findItem(store.transcript, messageId) !== before)
        store.emit({ type: 'receipt', messageId, status });
    }
  }

  return {
    received,
    heard(item) {
      if (early?.messageId === item.id) received(early);
      // Once the third has left, the service wants receipts again.
      if (item.kind === 'event' && item.contentType === EventContentType.participantLeft) active = sends;
      if (!isFromPerson(item)) return;
      contact.heardId = item.id;
      tellSoon();
    },
    seen() {
      if (contact.heardId === seenId) return;
      seenId = contact.heardId;
      tellSoon();
    },
  };
}
