import { isRecord, listOf, parseJson, recordOf, textOf } from '../protocol/index.js';

/** Another shape gets another number: what an older version has left is then removed, not misread. */
const VERSION = 1;
/** After so long without a sign of life nobody comes back to a chat. */
const IDLE_MS = 24 * 3_600_000;
/** Where the next visitor of the browser could come back to it instead. */
const IDLE_LOCAL_MS = 30 * 60_000;
/** No chat lives longer (StartChatContact, ChatDurationInMinutes). */
const LONGEST_MS = 10_080 * 60_000;
/** Nobody has more messages waiting. */
const MOST_MESSAGES = 50;

/** How long a chat is kept: as long as the tab, across tabs and restarts of the browser, or not at all. */
export type Persistence = 'session' | 'local' | 'none';

/** A message that waits, in a chat that waits. */
export interface StoredMessage {
  readonly clientToken: string;
  readonly content: string;
  readonly contentType: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * All that is kept of a chat, so that another page can go on with it. What is said is not: the service knows it. Neither are the
 * connection token and the socket's address: they are cheap to get again, and nothing that was read back names a host.
 */
export interface StoredChat {
  readonly contactId: string;
  readonly participantId: string;
  readonly participantToken: string;
  readonly region: string;
  /** Milliseconds since the epoch, as is `seenAt`. */
  readonly startedAt: number;
  readonly seenAt: number;
  readonly outbox: readonly StoredMessage[];
}

/** The text that is stored. */
export const encodeStoredChat = (chat: StoredChat): string => JSON.stringify({ v: VERSION, ...chat });

/**
 * Reads what was stored back, `now` in ms since the epoch. Anyone on this origin could have written it, so nothing is certain: what is
 * not exactly a chat, or too old, is nothing. Never throws.
 */
export function decodeStoredChat(
  text: string | null,
  { now, mode }: { readonly now: number; readonly mode: Persistence },
): StoredChat | undefined {
  const value = recordOf(parseJson(text ?? ''));
  const { v, startedAt, seenAt } = value;
  const [contactId, participantId, participantToken] = ['contactId', 'participantId', 'participantToken'].map(
    (name) => textOf(value[name]),
  );
  if (v !== VERSION || !contactId || !participantId || !participantToken) return undefined;
  if (!isRecent(startedAt, now, LONGEST_MS)) return undefined;
  if (!isRecent(seenAt, now, mode === 'local' ? IDLE_LOCAL_MS : IDLE_MS)) return undefined;
  const outbox = listOf(value['outbox']).filter(isStoredMessage).slice(0, MOST_MESSAGES);
  const region = textOf(value['region']) ?? '';
  return { contactId, participantId, participantToken, region, startedAt, seenAt, outbox };
}

/** A time to come is as wrong as one too long ago. */
const isRecent = (at: unknown, now: number, withinMs: number): at is number =>
  typeof at === 'number' && Math.abs(now - at) < withinMs;

const isStoredMessage = (value: unknown): value is StoredMessage =>
  isRecord(value) &&
  ['clientToken', 'content', 'contentType'].every((name) => textOf(value[name])) &&
  typeof value['at'] === 'number';
