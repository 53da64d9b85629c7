import { isOutgoing, type MessageItem } from './items.js';
import { put, putOwn } from './place-items.js';
import {
  findBinding,
  findItem,
  findWaiting,
  newestAt,
  STEP_MS,
  unanswered,
  type Binding,
  type Transcript,
  type TranscriptChange,
} from './transcript.js';

/** Puts in a new message, which may be the echo of one that waits. */
export function match(transcript: Transcript, item: MessageItem, order?: number): Transcript {
  const echoed = item.direction === 'outgoing' ? firstMatch(transcript, item) : undefined;
  if (!echoed) return put(transcript, item, order);
  return {
    ...putOwn(transcript, { ...item, clientToken: echoed.id }, order),
    outbox: without(transcript.outbox, echoed),
    bindings: [...transcript.bindings, { message: echoed, id: item.id }],
  };
}

/** The oldest of the likeliest messages that it may be the echo of: that itself carries no client token. */
function firstMatch({ outbox }: Transcript, item: MessageItem): MessageItem | undefined {
  const find = (wanted: MessageItem['status']): MessageItem | undefined =>
    outbox.find((message) => message.status === wanted && isEchoOf(message, item));
  // What was given up may have arrived all the same, and of what has not left this page a copy may have.
  return find('sending') ?? find('unconfirmed') ?? find('failed') ?? find('queued');
}

/** Whether `item` may be what became of `message`: it says the same, and was said after that was written. */
const isEchoOf = ({ content, contentType, after = 0 }: MessageItem, item: MessageItem): boolean =>
  item.content === content && item.contentType === contentType && item.at > after;

/** Puts a message below the others that wait. What another page has written may be there as an echo already. */
export function write(transcript: Transcript, message: MessageItem): Transcript {
  const { items, outbox } = transcript;
  // Two of one millisecond, or of a clock that was set back, keep their order that way.
  const at = Math.max(message.at, ...unanswered(transcript).map((other) => other.at + STEP_MS));
  const written = { ...transcript, outbox: [...outbox, { after: newestAt(transcript), ...message, at }] };
  const echo =
    message.after !== undefined &&
    items
      .slice(0)
      .find(
        (item): item is MessageItem =>
          item.kind === 'message' &&
          isOutgoing(item) &&
          item.clientToken === undefined &&
          isEchoOf(message, item),
      );
  return echo ? match(written, echo) : written;
}

/** The service has accepted the message with `clientToken`, under `id` and at its time: that decides what an echo was of. */
export function accept(
  transcript: Transcript,
  { clientToken, id, at, status = 'sent' }: Extract<TranscriptChange, { readonly type: 'message-accepted' }>,
): Transcript {
  const bound = findBinding(transcript, clientToken);
  if (bound?.id === id) return { ...transcript, bindings: without(transcript.bindings, bound) };
  // The echo was taken for another message that says the same.
  const mistaken = transcript.bindings.find((binding) => binding.id === id);
  const current = [bound, mistaken].reduce(
    (rest, binding) => (binding ? unbind(rest, binding) : rest),
    transcript,
  );
  const waiting = findWaiting(current, clientToken);
  if (!waiting) return current;
  const { after: _known, ...message } = waiting;
  // The echo, when it came first, says what the service made of the text; the token keeps the bubble the same one.
  const echo = findItem(current, id) as MessageItem | undefined;
  const sent: MessageItem = { ...message, id, at, status, ...echo };
  const settled = { ...putOwn(current, sent), outbox: without(current.outbox, waiting) };
  // What was taken for its echo may be that of a message that was given up.
  return bound ? match(settled, findItem(settled, bound.id) as MessageItem) : settled;
}

/** The echo was of another message: this one waits again, where it was. */
export function unbind(transcript: Transcript, binding: Binding): Transcript {
  const { message, id } = binding;
  const { clientToken: _notOurs, ...echo } = findItem(transcript, id) as MessageItem;
  const { outbox, bindings } = transcript;
  return {
    ...put(transcript, echo),
    bindings: without(bindings, binding),
    outbox: [...outbox, message].sort((a, b) => a.at - b.at),
  };
}

const without = <T>(list: readonly T[], entry: T): readonly T[] => list.filter((other) => other !== entry);
