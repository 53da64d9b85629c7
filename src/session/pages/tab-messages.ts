import { ChatError, isRecord, type ChatErrorCode } from '../../protocol/index.js';
import type { SessionState } from '../machine.js';
import type { ContactFacts, SessionStore } from '../session-store.js';
import type { ReachableContact } from '../start.js';
import { listItems, type Transcript, type TranscriptChange } from '../transcript/transcript.js';

/** What one page tells another at first. */
export interface Introduction {
  readonly state: SessionState;
  readonly contact: ReachableContact | undefined;
  readonly items: readonly TranscriptChange[];
  readonly facts: ContactFacts;
  readonly checkpoint: readonly string[];
}

/** Everything that a page which holds a chat knows. */
export const introductionOf = (store: SessionStore): Introduction => {
  const { state, transcript, facts, checkpoint } = store;
  return { state, contact: contactOf(store), items: changesOf(transcript), facts, checkpoint };
};

/** What every page may know of the contact: a connection is used once, and each page counts its time from its own beginning. */
export function contactOf({ contact }: SessionStore): ReachableContact | undefined {
  if (!contact) return undefined;
  const { connection: _used, nextGrantAt: _ours, ...facts } = contact;
  return facts;
}

/** The client token of the message that a change is about. */
export const clientTokenOf = (change: TranscriptChange): string | undefined => {
  if (change.type === 'message-discarded') return change.id;
  const item = change.type === 'item-received' ? change.item : 'message' in change && change.message;
  return item && item.kind === 'message' ? item.clientToken : undefined;
};

/** A transcript as the changes that make it. */
export const changesOf = (transcript: Transcript): readonly TranscriptChange[] => [
  ...listItems(transcript).map((item): TranscriptChange =>
    item.kind === 'message' && transcript.outbox.includes(item)
      ? { type: 'message-written', message: item }
      : { type: 'item-received', item, order: transcript.times.get(item.id) },
  ),
  ...listItems(transcript).flatMap((item): readonly TranscriptChange[] =>
    item.kind === 'message' && (item.status === 'delivered' || item.status === 'read')
      ? [{ type: 'message-received', id: item.id, status: item.status }]
      : [],
  ),
  ...transcript.discarded.map((id): TranscriptChange => ({ type: 'message-discarded', id })),
];

/** Errors are of a class of their own, which a channel takes for any error. */
export function encode(value: unknown): unknown {
  if (value instanceof ChatError) {
    const { code, message, status, requestId, retryAfterMs, reason } = value;
    return { chatError: code, message, status, requestId, retryAfterMs, reason };
  }
  return isRecord(value) && Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, encode(member)]))
    : value;
}

/** What was encoded. */
export function decode(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { chatError, message, ...facts } = value;
  return typeof chatError === 'string'
    ? new ChatError(chatError as ChatErrorCode, String(message), facts)
    : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, decode(member)]));
}
