import { write } from './echoes.js';
import { reduceTranscript } from './reduce-transcript.js';
import { changesOf, clientTokenOf } from '../pages/tab-messages.js';
import { findItem, type Transcript, type TranscriptChange } from './transcript.js';

/** What two pages with one chat know of it, put together. */
export interface JoinedTranscripts {
  readonly transcript: Transcript;
  /** What the other page has still to be told, in this order. */
  readonly untold: readonly TranscriptChange[];
}

/** Puts together what a page has found out on its `own`, and what the page that holds the chat has `told` it. */
export function joinTranscripts(own: Transcript, told: readonly TranscriptChange[]): JoinedTranscripts {
  const corrections = told.map((change) => correctionOf(change, own));
  const known = told.filter((_, index) => !corrections[index]).map(clientTokenOf);
  // What became of what was being sent only the page knows that is gone.
  const mine = own.outbox
    .filter(({ id }) => !known.includes(id))
    .map((message) =>
      message.status === 'sending' ? { ...message, status: 'unconfirmed' as const } : message,
    );
  const sent = changesOf({ ...own, outbox: [] }).map(clientTokenOf);
  const untold = untoldOf(changesOf(own), told);
  const shown = told
    .filter((change) => change.type !== 'message-written' || !sent.includes(clientTokenOf(change)))
    .concat(untold)
    .reduce(reduceTranscript, { ...own, outbox: [], bindings: [], discarded: [] });
  const written = mine.map((message): TranscriptChange => ({ type: 'message-written', message }));
  return {
    transcript: mine.reduce(write, shown),
    untold: [...corrections.filter((change) => change !== undefined), ...written, ...untold],
  };
}

/**
 * Whose an item is, where the other page takes it for the echo of another message that says the same, and the service has told this
 * page better.
 */
function correctionOf(change: TranscriptChange, own: Transcript): TranscriptChange | undefined {
  const guessed = clientTokenOf(change);
  if (change.type !== 'item-received' || guessed === undefined) return undefined;
  const { id, at } = change.item;
  const item = findItem(own, id);
  const isAnswered = !own.bindings.some((binding) => binding.id === id);
  if (item?.kind !== 'message' || !isAnswered) return undefined;
  const { clientToken = guessed } = item;
  return clientToken === guessed ? undefined : { type: 'message-accepted', clientToken, id, at };
}

/**
 * What only a page that was on its own has heard or done: receipts, which the service does not tell again, and what was discarded.
 * The message of a receipt comes with it: a page that has just been loaded may not have read it yet.
 */
function untoldOf(
  changes: readonly TranscriptChange[],
  told: readonly TranscriptChange[],
): readonly TranscriptChange[] {
  const known = new Set(told.map((change) => JSON.stringify(change)));
  const isOf = (id: string) => (change: TranscriptChange) =>
    change.type === 'item-received' && change.item.id === id;
  return changes.flatMap((change) => {
    if (change.type !== 'message-received' && change.type !== 'message-discarded') return [];
    if (known.has(JSON.stringify(change))) return [];
    return change.type === 'message-discarded' ? [change] : [...changes.filter(isOf(change.id)), change];
  });
}
