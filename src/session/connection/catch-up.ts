import {
  backoffMs,
  EventContentType,
  sleep,
  type ChatError,
  type ChatItem,
  type TranscriptPage,
  type TranscriptQuery,
} from '../../protocol/index.js';
import type { Access } from './access.js';
import type { SessionStore } from '../session-store.js';
import { STEP_MS } from '../transcript/transcript.js';

/** Most items per page (Amazon Connect Participant Service, GetTranscript). */
const PAGE_SIZE = 100;
/** Ends a paging that the service would never end. */
const MOST_PAGES = 50;
/** Three pages a second at most: the quota is shared by all customers of the instance. */
const PAGE_INTERVAL_MS = 350;
const BACKOFF = { baseMs: 1_000, capMs: 15_000 };
/** How many items before the newest one are read once more after a gap. */
const KEPT = 20;
/** Least time between two readings that were asked for. */
const READ_INTERVAL_MS = 1_000;
/** How long the service takes to attach an earlier conversation (the official web client waits as long). */
const REHYDRATION_MS = 1_000;

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
  // The place of a message that is still being written is not known yet.
  (item.kind === 'message' && item.chunk?.completed !== false) ||
  item.kind === 'attachment' ||
  (item.kind === 'event' && STORED_EVENTS.includes(item.contentType));

/** How an item of the transcript is delivered. */
export interface Delivery {
  /** Its place among the others, where the service's order says more than its time. */
  readonly order?: number;
  /** It is history, and nobody is told of it. */
  readonly quiet?: boolean;
}

/** Reads what the socket has not told. */
export interface CatchUp {
  /** Reads what was missed, until that succeeds. Asked for while it reads, it reads once more afterwards. */
  readonly begin: () => void;
  /** Reads what was missed, once. Any number of callers share one reading. @throws {ChatError} as the service. */
  readonly fill: () => Promise<void>;
  /** Reads a page of what was said before the first item. @throws {ChatError} as the service. */
  readonly loadOlder: () => Promise<void>;
  /** An earlier conversation has been attached. */
  readonly rehydrated: () => void;
  /** An item has arrived on the socket and is about to be delivered. */
  mark(item: ChatItem): void;
  /** The socket is gone: what comes next may leave a gap. */
  interrupt(): void;
}

/**
 * Delivers everything from the first of `store.checkpoint`, the newest items without a gap before them, oldest first. Socket frames
 * move that mark only while there is no gap: a frame that arrives before the reading is done must not hide what came before it.
 */
export function createCatchUp(
  store: SessionStore,
  { signal, call }: Access,
  deliver: (item: ChatItem, delivery: Delivery) => void,
): CatchUp {
  const { platform } = store;
  let filling: Promise<void> | undefined;
  let reading = false;
  let wanted = false;
  let interruptions = 0;
  /** How many there had been when the newest gap was filled. */
  let filledAt = -1;
  /** The service has not accepted an id as a start: from the newest item back until the id comes up instead. */
  let walksBack = false;
  /** Where the page before the first item begins. Only for that: it leads away from what is new. */
  let olderToken: string | undefined;
  /** What is being read of it. Whoever scrolls asks for it many times. */
  let older: Promise<void> | undefined;

  const pause = (ms: number): Promise<void> => sleep(platform.clock, ms, signal);

  async function begin(): Promise<void> {
    wanted = true;
    if (reading) return;
    reading = true;
    try {
      while (wanted) {
        wanted = false;
        await run();
        await pause(READ_INTERVAL_MS);
      }
    } finally {
      reading = false;
    }
  }

  /** Reads until it succeeds, the socket is lost again, or the contact is over. */
  async function run(): Promise<void> {
    const before = interruptions;
    for (let attempt = 0; before === interruptions; attempt++) {
      try {
        await fill();
        return;
      } catch (reason) {
        const error = reason as ChatError;
        if (signal.aborted) return;
        await pause(error.retryAfterMs ?? backoffMs(attempt, BACKOFF, () => platform.random()));
      }
    }
  }

  /** A few more are kept, because frames may arrive in another order than the service's. */
  function passed(id: string): void {
    store.checkpoint = [...store.checkpoint.filter((known) => known !== id), id].slice(-KEPT);
  }

  const fill = (): Promise<void> =>
    (filling ??= readMissed()
      .catch((error: unknown) => {
        // Frames are shown meanwhile; what is missing comes with the next page that arrives.
        if (!signal.aborted) store.note({ incomplete: true });
        throw error;
      })
      .finally(() => {
        filling = undefined;
      }));

  async function readMissed(): Promise<void> {
    const before = interruptions;
    const quiet = store.checkpoint.length === 0 && store.restored;
    const items = await readPages().catch((error: unknown) => {
      if ((error as ChatError).kind !== 'rejected' || walksBack) throw error;
      walksBack = true;
      return readPages();
    });
    deliverAll(items, { quiet });
    if (signal.aborted) return;
    filledAt = before;
    store.note({ incomplete: false });
  }

  /** What a page tells of the order of its items is more than their times do: two may have the same. */
  function deliverAll(items: readonly ChatItem[], { quiet }: { readonly quiet: boolean }): void {
    let order = 0;
    let before = '';
    for (const item of items) {
      // One of them may have ended the chat, and the next chat has a checkpoint of its own.
      if (signal.aborted) return;
      if (!('at' in item)) continue;
      const at = store.transcript.times.get(item.id) ?? item.at;
      order = at > order || (at === order && item.id > before) ? at : order + STEP_MS;
      before = item.id;
      if (isStored(item)) passed(item.id);
      deliver(item, { order, quiet });
    }
  }

  /** One page, oldest item first, even from a service that does not mind what it was asked for. */
  async function readPage(query: TranscriptQuery): Promise<TranscriptPage> {
    const page = await call('getTranscript', { ...query, sortOrder: 'ASCENDING', maxResults: PAGE_SIZE });
    const times = page.items.flatMap((item) => ('at' in item ? item.at : []));
    const descends = (times[0] ?? 0) > (times.at(-1) ?? 0);
    return descends ? { ...page, items: [...page.items].reverse() } : page;
  }

  /**
   * Everything the service has said since the checkpoint, oldest first; without one, the newest page. Items may be known
   * already: the checkpoint is one of them, and frames arrive meanwhile.
   */
  async function readPages(): Promise<readonly ChatItem[]> {
    const [id] = store.checkpoint;
    const forward = id !== undefined && !walksBack;
    const from = forward
      ? ({ scanDirection: 'FORWARD', startPosition: { id } } as const)
      : ({ scanDirection: 'BACKWARD' } as const);
    // Ends with the first token that comes again, no token being the first.
    const seen = new Set<string | undefined>();
    let missed: readonly ChatItem[] = [];
    let nextToken: string | undefined;
    do {
      if (seen.size > 0) await pause(PAGE_INTERVAL_MS);
      seen.add(nextToken);
      const { items, nextToken: next } = await readPage({ ...from, nextToken });
      missed = forward ? [...missed, ...items] : [...items, ...missed];
      if (!id) keepOlder(next);
      if (!forward && (!id || items.some((item) => 'id' in item && item.id === id))) break;
      nextToken = next;
    } while (!seen.has(nextToken) && seen.size < MOST_PAGES);
    return missed;
  }

  function keepOlder(token: string | undefined): void {
    olderToken = token;
    store.note({ hasOlder: token !== undefined });
  }

  async function readOlder(
    nextToken?: string,
    startPosition?: TranscriptQuery['startPosition'],
  ): Promise<void> {
    const page = await readPage({ scanDirection: 'BACKWARD', nextToken, startPosition });
    // A token that comes again would lead in a circle.
    keepOlder(page.nextToken === nextToken ? undefined : page.nextToken);
    const { checkpoint } = store;
    deliverAll(page.items, { quiet: true });
    store.checkpoint = checkpoint;
  }

  return {
    // Cut short: the contact is over.
    begin: () => void begin().catch(() => undefined),
    fill,
    async loadOlder() {
      if (!store.facts.hasOlder) return;
      // How far another scope has read, on this page or another one, only the items tell. The first one has been read.
      const first = olderToken || walksBack ? undefined : store.transcript.items.slice(0, 1)[0];
      older ??= readOlder(olderToken, first && { id: first.id }).finally(() => {
        older = undefined;
      });
      await older;
    },
    rehydrated: () =>
      void pause(REHYDRATION_MS)
        .then(() => readOlder())
        .catch(() => undefined),
    mark(item) {
      if (filledAt === interruptions && isStored(item)) passed(item.id);
    },
    interrupt() {
      interruptions++;
    },
  };
}
