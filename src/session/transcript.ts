import { compareText, createOrderedMap, type OrderedMap } from './ordered-map.js';
import { isOutgoing, type MessageItem, type TranscriptItem } from './items.js';

/** Smaller than the millisecond between two times, and larger than what a number loses at such a size. */
export const STEP_MS = 0.001;

/** Most messages of the customer that wait to be sent at a time. */
export const OUTBOX_LIMIT = 50;

interface Place {
  readonly at: number;
  readonly id: string;
}

/**
 * Everything said so far: what the service knows, in its order and once per id, and what the customer has written and the
 * service has not confirmed yet, in the order of writing. Immutable, and cheap to change at any length.
 */
export interface Transcript {
  /** What the service knows, by time. */
  readonly items: OrderedMap<Place, TranscriptItem>;
  /** When each item of `items` happened; finds the place of an id. */
  readonly times: OrderedMap<string, number>;
  /** What the service has not confirmed: `queued`, `sending`, `unconfirmed`, `failed` and `rejected` messages. */
  readonly outbox: readonly MessageItem[];
  /** Echoes that were taken for a message whose answer has not come yet. */
  readonly bindings: readonly Binding[];
  /** Client tokens of what the customer has taken off the screen: another page may still have it. */
  readonly discarded: readonly string[];
}

/** `message` left the outbox because the echo `id` looks like it. Its answer confirms that or undoes it. */
export interface Binding {
  readonly message: MessageItem;
  readonly id: string;
}

/** What can happen to a transcript. */
export type TranscriptChange =
  /** The customer has written something. */
  | { readonly type: 'message-written'; readonly message: MessageItem }
  /** A message is on its way, back in the queue, of unknown fate, given up, or refused. */
  | {
      readonly type: 'message-settled';
      readonly clientToken: string;
      readonly status: 'queued' | 'sending' | 'unconfirmed' | 'failed' | 'rejected';
    }
  /** The service has accepted a message, under `id` and at its time. */
  | {
      readonly type: 'message-accepted';
      readonly clientToken: string;
      readonly id: string;
      readonly at: number;
    }
  /** Somebody has received or read a message of the customer. */
  | {
      readonly type: 'message-received';
      readonly id: string;
      readonly status: 'delivered' | 'read';
    }
  /** The customer does not want to see a message that was not sent. */
  | { readonly type: 'message-discarded'; readonly id: string }
  /** The service tells of an item: on the socket or in a transcript page. */
  | {
      readonly type: 'item-received';
      readonly item: TranscriptItem;
      /** Its place among the others, in the ms of their times, when the service's order says more than its own time. */
      readonly order?: number | undefined;
    }
  /** The chat is over: nothing that waits will be sent. */
  | { readonly type: 'chat-ended' };

/** A transcript in which nothing was said. */
export const emptyTranscript: Transcript = {
  items: createOrderedMap<Place, TranscriptItem>((a, b) => a.at - b.at || compareText(a.id, b.id)),
  times: createOrderedMap<string, number>(compareText),
  outbox: [],
  bindings: [],
  discarded: [],
};

/** What becomes of a message that was accepted, in this order. */
const RECEIVED: readonly MessageItem['status'][] = ['sent', 'delivered', 'read'];

/** Pure: same transcript and same change, same result. A change that makes no difference returns the same transcript. */
export function reduceTranscript(transcript: Transcript, change: TranscriptChange): Transcript {
  switch (change.type) {
    case 'message-written':
      return findItem(transcript, change.message.id) ? transcript : write(transcript, change.message);
    case 'message-settled':
      return settle(transcript, change.clientToken, change.status);
    case 'message-accepted':
      return accept(transcript, change);
    case 'message-received': {
      const message = findItem(transcript, change.id);
      // Only forward: what was read was received.
      return message?.kind === 'message' &&
        isOutgoing(message) &&
        RECEIVED.indexOf(message.status) < RECEIVED.indexOf(change.status)
        ? put(transcript, { ...message, status: change.status })
        : transcript;
    }
    case 'message-discarded':
      return discard(transcript, change.id);
    case 'item-received':
      return receive(transcript, change.item, change.order);
    case 'chat-ended':
      // An echo is as good as an answer now that no answer will come.
      return {
        ...transcript,
        bindings: [],
        outbox: transcript.outbox.map((message) =>
          isGivenUp(message) ? message : { ...message, status: 'failed' },
        ),
      };
  }
}

/** The item with `id`: the service's id, or the client token of a message that it has not confirmed. */
export function findItem(transcript: Transcript, id: string): TranscriptItem | undefined {
  const at = transcript.times.get(id);
  return at === undefined ? findWaiting(transcript, id) : transcript.items.get({ at, id });
}

/** The echo that was taken for a message whose answer has not come yet. */
export const findBinding = (transcript: Transcript, clientToken: string): Binding | undefined =>
  transcript.bindings.find(({ message }) => message.id === clientToken);

/** The message under its client token, which is its id until the service has given it one. */
const findWaiting = ({ outbox }: Transcript, clientToken: string): MessageItem | undefined =>
  outbox.find(({ id }) => id === clientToken);

/**
 * The oldest message that has to be sent, or sent again because nothing but an echo speaks for it. Where it was given up before, the
 * service may not remember its token any more, and the echo has to do.
 */
export const nextToSend = ({ bindings, outbox }: Transcript): MessageItem | undefined =>
  bindings.find(({ message }) => !isGivenUp(message))?.message ??
  outbox.find(({ status }) => status === 'queued' || status === 'unconfirmed');

/** All items in the order of the screen. O(n): for a host page that asks, never for drawing. */
export const listItems = (transcript: Transcript): readonly TranscriptItem[] => [
  ...transcript.items.slice(0),
  ...transcript.outbox,
];

/** Puts a message below the others: two of one millisecond, or of a clock that was set back, keep their order that way. */
function write(transcript: Transcript, message: MessageItem): Transcript {
  const { outbox, bindings } = transcript;
  const before = [...outbox, ...bindings.map((binding) => binding.message)];
  const at = Math.max(message.at, ...before.map((other) => other.at + STEP_MS));
  return { ...transcript, outbox: [...outbox, { ...message, at }] };
}

function settle(
  transcript: Transcript,
  clientToken: string,
  status: NonNullable<MessageItem['status']>,
): Transcript {
  const bound = findBinding(transcript, clientToken);
  if (bound) {
    // Its own echo has been seen, so only a definite refusal can still take it back: the echo was another window's.
    return status === 'rejected' ? settle(unbind(transcript, bound), clientToken, status) : transcript;
  }
  const message = findWaiting(transcript, clientToken);
  if (!message || !mayBecome(message, status)) return transcript;
  // What was given up may have arrived all the same.
  const changed = { ...message, status: isGivenUp(message) ? 'unconfirmed' : status };
  return { ...transcript, outbox: transcript.outbox.map((other) => (other === message ? changed : other)) };
}

function discard(transcript: Transcript, id: string): Transcript {
  const { outbox, discarded } = transcript;
  const message = findItem(transcript, id);
  const isWaiting = message?.kind === 'message' && (isGivenUp(message) || message.status === 'queued');
  return (message && !isWaiting) || discarded.includes(id)
    ? transcript
    : { ...transcript, outbox: outbox.filter((other) => other.id !== id), discarded: [...discarded, id] };
}

function accept(
  transcript: Transcript,
  { clientToken, id, at }: { readonly clientToken: string; readonly id: string; readonly at: number },
): Transcript {
  const bound = findBinding(transcript, clientToken);
  if (bound?.id === id) return { ...transcript, bindings: without(transcript.bindings, bound) };
  // The echo was taken for another message that says the same.
  const mistaken = transcript.bindings.find((binding) => binding.id === id);
  const current = [bound, mistaken].reduce(
    (rest, binding) => (binding ? unbind(rest, binding) : rest),
    transcript,
  );
  const message = findWaiting(current, clientToken);
  if (!message) return current;
  // The echo, when it came first, says what the service made of the text; the token keeps the bubble the same one.
  const echo = findItem(current, id) as MessageItem | undefined;
  const sent: MessageItem = { ...message, id, at, status: 'sent', ...echo };
  const settled = { ...putOwn(current, sent), outbox: without(current.outbox, message) };
  // What was taken for its echo may be that of a message that was given up.
  return bound ? match(settled, findItem(settled, bound.id) as MessageItem) : settled;
}

function receive(transcript: Transcript, item: TranscriptItem, order?: number): Transcript {
  const known = findItem(transcript, item.id);
  if (item.kind !== 'message') return put(transcript, known ?? item, order);
  if (known?.kind === 'message') return put(transcript, merge(known, item), order);
  // Another page knows the parts before.
  return (item.chunk ?? 1) === 1 || order !== undefined ? match(transcript, item, order) : transcript;
}

/** Puts in a new message, which may be the echo of one that waits. */
function match(transcript: Transcript, item: MessageItem, order?: number): Transcript {
  const echoed =
    item.direction === 'outgoing' ? firstMatch(transcript, item, { isNew: order === undefined }) : undefined;
  if (!echoed) return put(transcript, item, order);
  return {
    ...putOwn(transcript, { ...item, clientToken: echoed.id }, order),
    outbox: without(transcript.outbox, echoed),
    bindings: [...transcript.bindings, { message: echoed, id: item.id }],
  };
}

/** Whether nothing more is done for a message before the customer asks for it. */
export const isGivenUp = ({ status }: MessageItem): boolean => status === 'failed' || status === 'rejected';

const without = <T>(list: readonly T[], entry: T): readonly T[] => list.filter((other) => other !== entry);

/** What was given up stays so, whatever a late answer says, until the customer asks for another try. */
const mayBecome = (message: MessageItem, status: MessageItem['status']): boolean =>
  message.status !== status && (!isGivenUp(message) || status === 'queued');

/** The oldest message of uncertain fate that says the same: the echo itself carries no client token. */
function firstMatch(
  { outbox }: Transcript,
  { content, contentType }: MessageItem,
  { isNew }: { readonly isNew: boolean },
): MessageItem | undefined {
  const find = (...statuses: MessageItem['status'][]): MessageItem | undefined =>
    outbox.find(
      (message) =>
        statuses.includes(message.status) &&
        message.content === content &&
        message.contentType === contentType,
    );
  const onItsWay = isNew ? (find('sending') ?? find('unconfirmed')) : undefined;
  // What was given up may have arrived all the same, but not a moment ago.
  return onItsWay ?? find('sending', 'unconfirmed', 'failed');
}

function unbind(transcript: Transcript, binding: Binding): Transcript {
  const { message, id } = binding;
  const { clientToken: _notOurs, ...echo } = findItem(transcript, id) as MessageItem;
  const { outbox, bindings } = transcript;
  return {
    ...put(transcript, echo),
    bindings: without(bindings, binding),
    outbox: [...outbox, message].sort((a, b) => a.at - b.at),
  };
}

/** What is known of one message after another report of it. */
function merge(known: MessageItem, news: MessageItem): MessageItem {
  if (news.chunk !== undefined) {
    // A part only grows a message that waits for exactly this part; a completed message is final.
    return known.chunk !== undefined && news.chunk === known.chunk + 1
      ? { ...known, content: known.content + news.content, chunk: news.chunk }
      : known;
  }
  const { chunk: _complete, ...rest } = known;
  const same =
    known.content === news.content && known.contentType === news.contentType && known.chunk === undefined;
  // First time and receipts stay: a transcript page often leaves out what the socket told before.
  return same ? known : { ...rest, content: news.content, contentType: news.contentType };
}

function put(transcript: Transcript, item: TranscriptItem, order?: number): Transcript {
  const { id } = item;
  const known = transcript.times.get(id);
  const at = order ?? known ?? item.at;
  // Two reports of one time, and the service's order came later: seldom enough to begin again.
  const others = known === undefined || known === at ? transcript.items : allBut(transcript, id);
  const items = others.set({ at, id }, item);
  return items === transcript.items
    ? transcript
    : { ...transcript, items, times: transcript.times.set(id, at) };
}

/** Messages of the customer are sent one after the other, so that of one millisecond the later one belongs below. */
function putOwn(transcript: Transcript, message: MessageItem, order?: number): Transcript {
  const { items, times } = transcript;
  const [last] = items.slice(items.size - 1);
  const tied = last && last.id > message.id && last.at === message.at && !times.get(message.id);
  return put(transcript, message, order ?? (tied ? (times.get(last.id) ?? last.at) + STEP_MS : undefined));
}

/** The items but one. O(n log n). */
const allBut = ({ items, times }: Transcript, id: string): Transcript['items'] =>
  items
    .slice(0)
    .reduce(
      (others, item) =>
        item.id === id ? others : others.set({ at: times.get(item.id) ?? item.at, id: item.id }, item),
      emptyTranscript.items,
    );
