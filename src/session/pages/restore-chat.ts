import {
  isRecord,
  listOf,
  parseJson,
  recordOf,
  resolveParticipantEndpoint,
  textOf,
} from '../../protocol/index.js';
import type { MessageItem } from '../transcript/items.js';
import type { Reach } from '../session-api.js';
import type { SessionStore } from '../session-store.js';
import { outgoing, STORED_VERSION, type Persistence, type StoredChat } from './stored-chat.js';
import { emptyTranscript } from '../transcript/transcript.js';

/** After so long without a sign of life nobody comes back to a chat. */
const IDLE_MS = 24 * 3_600_000;
/** Where the next visitor of the browser could come back to it instead. */
const IDLE_LOCAL_MS = 30 * 60_000;
/** No chat lives longer (StartChatContact, ChatDurationInMinutes). */
const LONGEST_MS = 10_080 * 60_000;

/**
 * Goes on with a chat that was stored: its contact, and what waits to be sent. False when it is none that could go on.
 */
export function restoreChat(
  store: SessionStore,
  { stored, mode, reach }: { readonly stored: string; readonly mode: Persistence; readonly reach: Reach },
): boolean {
  const kept = decodeStoredChat(stored, { now: store.platform.clock.now(), mode });
  const endpoint = kept && endpointOf(reach, kept.region);
  if (!endpoint) return false;
  const { outbox, after, ...contact } = kept;
  store.contact = { ...contact, endpoint, capabilities: { markdown: false, attachments: false } };
  store.restored = true;
  store.replace({ ...emptyTranscript, outbox, after });
  store.dispatch({ type: 'contact-restored' });
  return true;
}

/** Nothing when neither the page nor the region that was kept leads anywhere: an address that was kept would lead anywhere. */
function endpointOf({ api, region, participantEndpoint }: Reach, answerRegion: string): string | undefined {
  try {
    return resolveParticipantEndpoint({ api, region, participantEndpoint, answerRegion }).endpoint;
  } catch {
    return undefined;
  }
}

/**
 * Reads back what was stored. Anyone on this origin could have written it, so nothing is certain: what is not exactly a chat, or
 * too old, is nothing. Never throws.
 */
function decodeStoredChat(
  stored: string,
  { now, mode }: { readonly now: number; readonly mode: Persistence },
): (Omit<StoredChat, 'outbox'> & { readonly outbox: readonly MessageItem[] }) | undefined {
  const value = recordOf(parseJson(stored));
  const { startedAt, lastSeen } = value;
  const contactId = textOf(value['contactId']);
  const participantId = textOf(value['participantId']);
  const participantToken = textOf(value['participantToken']);
  const idleMs = mode === 'local' ? IDLE_LOCAL_MS : IDLE_MS;
  if (value['v'] !== STORED_VERSION || !contactId || !participantId || !participantToken) return undefined;
  if (!isRecent(startedAt, now, LONGEST_MS) || !isRecent(lastSeen, now, idleMs)) return undefined;
  const outbox = listOf(value['outbox'])
    .flatMap((message) => decodeMessage(message, participantId))
    .sort((a, b) => a.at - b.at);
  const region = textOf(value['region']) ?? '';
  return {
    contactId,
    participantId,
    participantToken,
    region,
    startedAt,
    lastSeen,
    after: numberOf(value['after']),
    outbox,
  };
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A time to come is as wrong as one too long ago. */
const isRecent = (at: unknown, now: number, withinMs: number): at is number =>
  typeof at === 'number' && Math.abs(now - at) < withinMs;

function decodeMessage(message: unknown, participantId: string): readonly MessageItem[] {
  const { clientToken, text, at, after, contentType, queued } = recordOf(message);
  const id = textOf(clientToken);
  const content = textOf(text);
  if (!isRecord(message) || !id || !content || typeof at !== 'number') return [];
  const status = queued === true ? 'queued' : 'unconfirmed';
  return [
    outgoing({
      id,
      content,
      at,
      after: numberOf(after),
      participantId,
      contentType: textOf(contentType),
      status,
    }),
  ];
}
