import { backoffMs, EventContentType, sleep, type ChatError, type ChatItem } from '../protocol/index.js';
import type { Access } from './access.js';
import type { SessionStore } from './session-store.js';

/** Most items per page (Amazon Connect Participant Service, GetTranscript). */
const PAGE_SIZE = 100;
/** Ends a paging that the service would never end. */
const MOST_PAGES = 50;
const BACKOFF = { baseMs: 1_000, capMs: 15_000 };

/** Events that GetTranscript knows (amazon-connect-chatjs 5.0.0 and the stored transcripts agree). */
const STORED_EVENTS: readonly string[] = [
  EventContentType.participantInvited,
  EventContentType.participantJoined,
  EventContentType.participantLeft,
  EventContentType.transferSucceeded,
  EventContentType.transferFailed,
  EventContentType.chatEnded,
];

/** Whether the service keeps an item, so that its id can be the start of a later page. */
const isStored = (item: ChatItem): item is Extract<ChatItem, { readonly at: number }> =>
  item.kind === 'message' ||
  item.kind === 'attachment' ||
  (item.kind === 'event' && STORED_EVENTS.includes(item.contentType));

/** Fills the gaps that lost connections leave. */
export interface CatchUp {
  /** Reads what was missed. Asked for while it reads, it reads once more afterwards. */
  readonly begin: () => void;
  /** An item has arrived on the socket and is about to be delivered. */
  mark(item: ChatItem): void;
  /** The socket is gone: what comes next may leave a gap. */
  interrupt(): void;
}

/**
 * Delivers everything from `store.checkpoint`, the newest item without a gap before it, oldest first. Socket frames move that
 * mark only while there is no gap: a frame that arrives before the reading is done must not hide what came before it.
 */
export function createCatchUp(
  store: SessionStore,
  { signal, call }: Access,
  deliver: (item: ChatItem) => void,
): CatchUp {
  const { platform } = store;
  let reading = false;
  let wanted = false;
  let interruptions = 0;
  /** How many there had been when the newest gap was filled. */
  let filledAt = -1;
  /** The service has not accepted an id as a start: from the newest item back until the id comes up instead. */
  let walksBack = false;

  async function begin(): Promise<void> {
    wanted = true;
    if (reading) return;
    reading = true;
    while (wanted) {
      wanted = false;
      await run();
    }
    reading = false;
  }

  /** Reads until it succeeds, the socket is lost again, or the contact is over. */
  async function run(): Promise<void> {
    const before = interruptions;
    for (let attempt = 0; before === interruptions; attempt++) {
      try {
        for (const item of await readMissed()) {
          // One of them may have ended the chat, and the next chat has a checkpoint of its own.
          if (signal.aborted) return;
          if (isStored(item)) store.checkpoint = item.id;
          deliver(item);
        }
        filledAt = before;
        return;
      } catch (reason) {
        const error = reason as ChatError;
        if (error.kind === 'rejected' && !walksBack) {
          walksBack = true;
          continue;
        }
        if (signal.aborted || !error.retryable) return;
        // Frames are shown meanwhile; what is missing comes with the next page that arrives.
        const delayMs = error.retryAfterMs ?? backoffMs(attempt, BACKOFF, () => platform.random());
        await sleep(platform.clock, delayMs, signal).catch(() => undefined);
      }
    }
  }

  /**
   * Everything the service has said since the checkpoint, oldest first; without one, the newest page. Items may be known
   * already: the checkpoint is one of them, and frames arrive meanwhile.
   */
  async function readMissed(): Promise<readonly ChatItem[]> {
    const id = store.checkpoint;
    const forward = id !== undefined && !walksBack;
    const from = forward
      ? ({ scanDirection: 'FORWARD', startPosition: { id } } as const)
      : ({ scanDirection: 'BACKWARD' } as const);
    // Ends with the first token that comes again, no token being the first.
    const seen = new Set<string | undefined>();
    let missed: readonly ChatItem[] = [];
    let nextToken: string | undefined;
    do {
      seen.add(nextToken);
      const query = { ...from, sortOrder: 'ASCENDING', maxResults: PAGE_SIZE, nextToken } as const;
      const { items, nextToken: next } = await call('getTranscript', query);
      missed = forward ? [...missed, ...items] : [...items, ...missed];
      if (!forward && (!id || items.some((item) => 'id' in item && item.id === id))) break;
      nextToken = next;
    } while (!seen.has(nextToken) && seen.size < MOST_PAGES);
    return missed;
  }

  return {
    begin: () => void begin(),
    mark(item) {
      if (filledAt === interruptions && isStored(item)) store.checkpoint = item.id;
    },
    interrupt() {
      interruptions++;
    },
  };
}
