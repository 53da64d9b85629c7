import { isRecord, listOf, parseJson, recordOf, textOf } from '../protocol/index.js';
import type { MessageItem } from './items.js';
import type { ReachableContact } from './start.js';

/** Another shape gets another number: what an older version has left is then removed, not misread. */
const VERSION = 1;
/** After so long without a sign of life nobody comes back to a chat. */
const IDLE_MS = 24 * 3_600_000;
/** Where the next visitor of the browser could come back to it instead. */
const IDLE_LOCAL_MS = 30 * 60_000;
/** No chat lives longer (StartChatContact, ChatDurationInMinutes). */
const LONGEST_MS = 10_080 * 60_000;

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
  /** Messages that were not sent so far. */
  readonly outbox: readonly { readonly clientToken: string; readonly text: string; readonly at: number }[];
}

/** The text that is stored. `now` in ms since the epoch. */
export function encodeStoredChat(
  { contactId, participantId, participantToken, region = '', startedAt }: ReachableContact,
  outbox: readonly MessageItem[],
  now: number,
): string {
  const waiting = outbox.map(({ id, content, contentType, at }) => ({
    clientToken: id,
    text: content,
    at,
    ...(contentType !== 'text/plain' && { contentType }),
  }));
  const chat = { contactId, participantId, participantToken, region, startedAt, lastSeen: now };
  return JSON.stringify({ v: VERSION, ...chat, outbox: waiting });
}

/**
 * Reads back what was stored. Anyone on this origin could have written it, so nothing is certain: what is not exactly a chat, or
 * too old, is nothing. Never throws.
 */
export function decodeStoredChat(
  stored: string | null | undefined,
  { now, mode }: { readonly now: number; readonly mode: Persistence },
): (Omit<StoredChat, 'outbox'> & { readonly outbox: readonly MessageItem[] }) | undefined {
  const value = recordOf(parseJson(stored ?? ''));
  const { startedAt, lastSeen } = value;
  const contactId = textOf(value['contactId']);
  const participantId = textOf(value['participantId']);
  const participantToken = textOf(value['participantToken']);
  const idleMs = mode === 'local' ? IDLE_LOCAL_MS : IDLE_MS;
  if (value['v'] !== VERSION || !contactId || !participantId || !participantToken) return undefined;
  if (!isRecent(startedAt, now, LONGEST_MS) || !isRecent(lastSeen, now, idleMs)) return undefined;
  const outbox = listOf(value['outbox']).flatMap((message) => decodeMessage(message, participantId));
  const region = textOf(value['region']) ?? '';
  return { contactId, participantId, participantToken, region, startedAt, lastSeen, outbox };
}

/** A time to come is as wrong as one too long ago. */
const isRecent = (at: unknown, now: number, withinMs: number): at is number =>
  typeof at === 'number' && Math.abs(now - at) < withinMs;

function decodeMessage(message: unknown, participantId: string): readonly MessageItem[] {
  const { clientToken, text, at, contentType } = recordOf(message);
  const id = textOf(clientToken);
  const content = textOf(text);
  if (!isRecord(message) || !id || !content || typeof at !== 'number') return [];
  return [
    outgoing({ id, content, at, participantId, contentType: textOf(contentType), status: 'unconfirmed' }),
  ];
}

/** A message that the customer has written. Without a content type it is plain text. */
export const outgoing = ({
  id,
  contentType = 'text/plain',
  ...rest
}: Pick<MessageItem, 'id' | 'content' | 'at' | 'participantId'> & {
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
