import { EventContentType, type ChatItem, type MessageProcessing } from '../../protocol/index.js';
import type { Participant, TranscriptItem } from './items.js';

/** Which chat this is and who the customer is in it. */
export interface Contact {
  /** The contact that StartChatContact created. Transfers make new ones in the same chain. */
  readonly contactId: string;
  /** The customer's own participant id; what carries it is outgoing. */
  readonly participantId: string;
}

/** Events that are about the moment and not part of what was said: the service does not store them either. */
const PASSING: readonly string[] = [
  EventContentType.typing,
  EventContentType.messageDelivered,
  EventContentType.messageRead,
  EventContentType.messageMetadata,
  EventContentType.connectionAcknowledged,
];

/**
 * Whether a socket frame's item belongs to this chat. The first contact id of the chain is the safe mark, because a transfer
 * makes a new contact id; an item that names no contact at all is taken for ours (amazon-connect-chatjs 5.0.0 does the same).
 */
export function belongsTo({ contactId }: Contact, item: ChatItem): boolean {
  if (!('at' in item)) return true;
  const first = item.initialContactId ?? item.contactId ?? contactId;
  return first === contactId || item.contactId === contactId;
}

/** What the transcript keeps of an item; nothing for typing, receipts and what this version cannot place. */
export function toTranscriptItem(item: ChatItem, contact: Contact): TranscriptItem | undefined {
  if (!('at' in item)) return undefined;
  const past = item.relatedContactId !== undefined && ({ past: true } as const);
  const base = { id: item.id, at: item.at, ...past };
  const participant = participantOf(item);
  if (item.kind === 'event') {
    if (PASSING.includes(item.contentType)) return undefined;
    return {
      kind: 'event',
      ...base,
      contentType: item.contentType,
      ...(item.content && { content: item.content }),
      ...(participant.role && { participant }),
    };
  }
  const direction = item.participantId === contact.participantId ? 'outgoing' : 'incoming';
  if (item.kind === 'attachment') {
    return { kind: 'attachment', ...base, ...participant, direction, attachments: item.attachments };
  }
  const { contentType, content, chunk, processing } = item;
  return {
    kind: 'message',
    ...base,
    ...participant,
    contentType,
    content,
    direction,
    ...(direction === 'outgoing' && { status: statusOf(processing) }),
    ...(chunk && !chunk.completed && { chunk: chunk.number }),
  };
}

/** The participant an item names. */
export const participantOf = (item: Extract<ChatItem, { readonly at: number }>): Participant => ({
  participantId: item.participantId ?? '',
  role: item.role ?? '',
  displayName: item.displayName ?? '',
});

/** Where a message stands that the contact centre may want to look through: what it does not let pass is refused. */
export const statusOf = (processing?: MessageProcessing): 'sending' | 'sent' | 'rejected' =>
  processing ? (processing === 'PROCESSING' ? 'sending' : 'rejected') : 'sent';
