import type { MessageItem } from '../transcript/items.js';
import type { ReachableContact } from '../start.js';
import { newestAt, unanswered, type Transcript } from '../transcript/transcript.js';

/** Another shape gets another number: what an older version has left is then removed, not misread. */
export const STORED_VERSION = 1;

/** How long a chat is kept: as long as the tab, across tabs and restarts of the browser, or not at all. */
export type Persistence = 'session' | 'local' | 'none';

/**
 * All that is kept of a chat, so that another page can go on with it. What was said is not: the service knows it. Neither are the
 * connection token and the socket's address: they are cheap to get again, and nothing that was read back names a host.
 */
export interface StoredChat {
  readonly contactId: string;
  readonly participantId: string;
  readonly participantToken: string;
  readonly region: string;
  /** Milliseconds since the epoch, as is `lastSeen`. */
  readonly startedAt: number;
  readonly lastSeen: number;
  /** When the newest thing was said that is known, by the service's clock. */
  readonly after: number;
  /** Messages that were not sent so far. */
  readonly outbox: readonly StoredMessage[];
}

/** A message that waits. */
export interface StoredMessage {
  readonly clientToken: string;
  readonly text: string;
  readonly at: number;
  /** Where it is not plain text. */
  readonly contentType?: string;
  /** When the newest thing was said that was known as it was written: an older message with the same words is no echo of it. */
  readonly after?: number | undefined;
  /** It has not left the page so far. */
  readonly queued?: true;
}

/** The text that is stored. `now` in ms since the epoch. */
export function encodeStoredChat(
  { contactId, participantId, participantToken, region = '', startedAt }: ReachableContact,
  transcript: Transcript,
  now: number,
): string {
  const outbox = unanswered(transcript).map(
    ({ id, content, contentType, at, after, status }): StoredMessage => ({
      clientToken: id,
      text: content,
      at,
      after,
      ...(contentType !== 'text/plain' && { contentType }),
      ...(status === 'queued' && { queued: true }),
    }),
  );
  const chat = { contactId, participantId, participantToken, region, startedAt, lastSeen: now };
  return JSON.stringify({ v: STORED_VERSION, ...chat, after: newestAt(transcript), outbox });
}

/** A message that the customer has written. Without a content type it is plain text. */
export const outgoing = ({
  id,
  contentType = 'text/plain',
  ...rest
}: Pick<MessageItem, 'id' | 'content' | 'at' | 'after' | 'participantId'> & {
  readonly contentType?: string | undefined;
  readonly status: 'queued' | 'unconfirmed';
}): MessageItem => ({
  kind: 'message',
  id,
  clientToken: id,
  role: 'CUSTOMER',
  displayName: '',
  contentType,
  direction: 'outgoing',
  ...rest,
});
