import type { MessageItem } from './items.js';
import { put, putOwn } from './place-items.js';
import {
  findBinding,
  findItem,
  findWaiting,
  type Binding,
  type Transcript,
  type TranscriptChange,
} from './transcript.js';

/** Puts in a new message, which may be the echo of one that waits. */
export function match(transcript: Transcript, item: MessageItem, order?: number): Transcript {
  const echoed =
    item.direction === 'outgoing' ? firstMatch(transcript, item, { isNew: order === undefined }) : undefined;
  if (!echoed) return put(transcript, item, order);
  return {
    ...putOwn(transcript, { ...item, clientToken: echoed.id }, order),
    outbox: without(transcript.outbox, echoed),
    bindings: [...transcript.bindings, { message: echoed, id: item.id }],
  };
}

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
  const message = findWaiting(current, clientToken);
  if (!message) return current;
  // The echo, when it came first, says what the service made of the text; the token keeps the bubble the same one.
  const echo = findItem(current, id) as MessageItem | undefined;
  const sent: MessageItem = { ...message, id, at, status, ...echo };
  const settled = { ...putOwn(current, sent), outbox: without(current.outbox, message) };
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
