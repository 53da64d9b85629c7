import { accept, match, unbind, write } from './echoes.js';
import { isJudged, isOutgoing, type MessageItem, type TranscriptItem } from './items.js';
import { put } from './place-items.js';
import {
  findBinding,
  findItem,
  findWaiting,
  isGivenUp,
  type Transcript,
  type TranscriptChange,
} from './transcript.js';

/** What becomes of a message that was accepted, in this order. */
const RECEIVED: readonly MessageItem['status'][] = ['sending', 'sent', 'delivered', 'read', 'rejected'];

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
          isGivenUp(message) || message.status === change.kept ? message : { ...message, status: 'failed' },
        ),
      };
  }
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

function receive(transcript: Transcript, item: TranscriptItem, order?: number): Transcript {
  const known = findItem(transcript, item.id);
  if (item.kind !== 'message') return put(transcript, known && !isJudged(known, item) ? known : item, order);
  if (known?.kind === 'message') return put(transcript, merge(known, item), order);
  // Another page knows the parts before.
  return (item.chunk ?? 1) === 1 || order !== undefined ? match(transcript, item, order) : transcript;
}

/** What was given up stays so, whatever a late answer says, until the customer asks for another try. */
const mayBecome = (message: MessageItem, status: MessageItem['status']): boolean =>
  message.status !== status && (!isGivenUp(message) || status === 'queued');

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
  const isFurther = RECEIVED.indexOf(news.status) > RECEIVED.indexOf(known.status);
  // First time and receipts stay: a transcript page often leaves out what the socket told before.
  return same && !isFurther
    ? known
    : {
        ...rest,
        content: news.content,
        contentType: news.contentType,
        ...(isFurther && { status: news.status }),
      };
}
