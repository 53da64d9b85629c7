import { compareText, createOrderedMap, type OrderedMap } from './ordered-map.js';
import type { MessageItem, TranscriptItem } from './items.js';

/** Smaller than the millisecond between two times, and larger than what a number loses at such a size. */
export const STEP_MS = 0.001;

/** Most messages of the customer that wait to be sent at a time. */
const OUTBOX_LIMIT = 50;

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
  /** When the newest thing was said that an earlier page knew, by the service's clock. */
  readonly after: number;
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
      /** `sent`, as long as nobody looks through it or has refused it. */
      readonly status?: 'sending' | 'sent' | 'rejected';
    }
  /** A message of the customer has come further: somebody has received, read, or looked through it. */
  | {
      readonly type: 'message-received';
      readonly id: string;
      readonly status: 'sending' | 'sent' | 'delivered' | 'read' | 'rejected';
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
  /** The chat is over: nothing that waits will be sent, but for what has never left where that is `kept` for another one. */
  | { readonly type: 'chat-ended'; readonly kept?: 'queued' | undefined };

/** A transcript in which nothing was said. */
export const emptyTranscript: Transcript = {
  items: createOrderedMap<Place, TranscriptItem>((a, b) => a.at - b.at || compareText(a.id, b.id)),
  times: createOrderedMap<string, number>(compareText),
  outbox: [],
  bindings: [],
  after: 0,
  discarded: [],
};

/** When the newest thing was said that is known. */
export function newestAt({ items, after }: Transcript): number {
  const [last] = items.slice(items.size - 1);
  return Math.max(after, last?.at ?? 0);
}

/** The item with `id`: the service's id, or the client token of a message that it has not confirmed. */
export function findItem(transcript: Transcript, id: string): TranscriptItem | undefined {
  const at = transcript.times.get(id);
  return at === undefined ? findWaiting(transcript, id) : transcript.items.get({ at, id });
}

/** The echo that was taken for a message whose answer has not come yet. */
export const findBinding = (transcript: Transcript, clientToken: string): Binding | undefined =>
  transcript.bindings.find(({ message }) => message.id === clientToken);

/** Every message that has no answer so far: an echo is none. */
export const unanswered = ({ bindings, outbox }: Transcript): readonly MessageItem[] => [
  ...bindings.map(({ message }) => message),
  ...outbox,
];

/** The message under its client token, which is its id until the service has given it one. */
export const findWaiting = ({ outbox }: Transcript, clientToken: string): MessageItem | undefined =>
  outbox.find(({ id }) => id === clientToken);

/**
 * The oldest message that has to be sent, or sent again because nothing but an echo speaks for it. Where it was given up before, the
 * service may not remember its token any more, and the echo has to do.
 */
export const nextToSend = ({ bindings, outbox }: Transcript): MessageItem | undefined =>
  bindings.find(({ message }) => !isGivenUp(message))?.message ??
  outbox.find(({ status }) => status === 'queued' || status === 'unconfirmed');

/** Whether nothing more is done for a message before the customer asks for it. */
export const isGivenUp = ({ status }: MessageItem): boolean => status === 'failed' || status === 'rejected';

/** Whether no more messages can be made to wait. */
export const isFull = ({ outbox }: Transcript): boolean =>
  outbox.filter((message) => !isGivenUp(message)).length >= OUTBOX_LIMIT;

/** All items in the order of the screen. O(n): for a host page that asks, never for drawing. */
export const listItems = (transcript: Transcript): readonly TranscriptItem[] => [
  ...transcript.items.slice(0),
  ...transcript.outbox,
];
