import { EventContentType, MessageContentType, type ParticipantRole } from './content-types.js';
import { defined } from './defined.js';
import { isRecord, listOf, recordOf, textOf, textsOf, timeOf, type JsonRecord } from './json.js';

/** What in-flight processing by the contact centre has made of a message (API reference, SendMessage). */
export type MessageProcessing = 'PROCESSING' | 'FAILED' | 'REJECTED';

/** Whom an item comes from. Absent members were not sent: the end of a chat comes from nobody. */
export interface ItemSource {
  readonly participantId?: string;
  readonly role?: ParticipantRole;
  readonly displayName?: string;
}

/** What the entries of a transcript have in common. */
export interface ItemBase extends ItemSource {
  /** The service's id, the same on the socket and in the transcript. Never empty. */
  readonly id: string;
  /** Milliseconds since the epoch by the service's clock, or the time of arrival when the service names none. */
  readonly at: number;
  /** The contact it was said in. A transfer makes a new one. Absent on items of an earlier conversation. */
  readonly contactId?: string;
  /** The first contact of the chain; on socket frames only. */
  readonly initialContactId?: string;
  /** The earlier conversation it was said in (persistent chat). */
  readonly relatedContactId?: string;
}

/** Something said. */
export interface ChatMessage extends ItemBase {
  readonly kind: 'message';
  readonly contentType: string;
  readonly content: string;
  /**
   * Part of a message that is being written: `content` is only the new text, and the whole one in the completed part. All
   * parts have one id (amazon-connect-chatjs 5.0.0).
   */
  readonly chunk?: { readonly number: number; readonly completed: boolean };
  readonly processing?: MessageProcessing;
}

/** A file of an attachment item. Members that were not sent are empty. */
export interface ChatAttachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** `IN_PROGRESS` while a scanner looks at it, then `APPROVED` or `REJECTED`. */
  readonly status: string;
}

/** Files, in practice one. None at all when a file was refused and the service does not say which. */
export interface ChatAttachments extends ItemBase {
  readonly kind: 'attachment';
  readonly attachments: readonly ChatAttachment[];
}

/** Something that happened, of a kind that this version may not know. */
export interface ChatEvent extends ItemBase {
  readonly kind: 'event';
  readonly contentType: string;
  readonly content?: string;
}

/** Who has received or read a message. Says neither by whom nor in which contact it was sent. */
export interface ChatReceipt {
  readonly kind: 'receipt';
  readonly messageId: string;
  readonly receipts: readonly {
    readonly recipientId?: string;
    /** Milliseconds since the epoch by the service's clock. */
    readonly deliveredAt?: number;
    /** Milliseconds since the epoch by the service's clock. */
    readonly readAt?: number;
  }[];
  /** What has become of the message, where the contact centre looks through what customers write. */
  readonly processing?: MessageProcessing;
}

/** Something of a `type` that this version does not know, or without what it takes to show it. */
export interface UnknownItem {
  readonly kind: 'unknown';
  readonly type: string;
  readonly id?: string;
}

/** One thing that the service tells of a chat, on the socket or in a transcript. */
export type ChatItem = ChatMessage | ChatAttachments | ChatEvent | ChatReceipt | UnknownItem;

/** Events had types of their own before they had content types. Not seen any more, but still there (API reference, Item). */
const LEGACY_EVENT = /^(?:TYPING$|(?:CHAT|MESSAGE|PARTICIPANT|TRANSFER)_)/;

/** `PARTICIPANT_JOINED` is `participant.joined` now. */
const legacyEvent = (type: string): string | undefined =>
  LEGACY_EVENT.test(type)
    ? `application/vnd.amazonaws.connect.event.${type.toLowerCase().replace('_', '.')}`
    : undefined;

/**
 * Decodes one item as the wire spells it. Never throws.
 *
 * `receivedAt` (ms since the epoch) stands in for a time that is missing or unreadable: an item must not jump to the top of
 * the transcript for the lack of one. An item that belongs in a transcript but has no id is `unknown`, because it could not
 * be told from its copy in the transcript. A message without content is `unknown`, too: there is nothing to show. Typing
 * needs no id, because nobody stores it.
 * @returns nothing for what is no item at all, and for a receipt that does not say for which message.
 */
export function decodeItem(value: unknown, receivedAt: number): ChatItem | undefined {
  if (!isRecord(value)) return undefined;
  const item = recordOf(value);
  const type = textOf(item['Type']) ?? '';
  // The wire spells it without, amazon-connect-chatjs 5.0.0 knows it with an underscore as well.
  if (/^MESSAGE_?METADATA$/.test(type)) return decodeReceipt(item);
  const legacy = legacyEvent(type);
  const contentType = legacy ?? textOf(item['ContentType']);
  const id = textOf(item['Id']) ?? (contentType === EventContentType.typing ? contentType : undefined);
  const unknown: UnknownItem = { kind: 'unknown', type, ...textsOf(item, 'Id') };
  if (id === undefined) return unknown;
  const base = decodeBase(item, id, receivedAt);
  if (type === 'ATTACHMENT') return { ...base, kind: 'attachment', attachments: decodeAttachments(item) };
  if (type === 'MESSAGE') return decodeMessage(base, item) ?? unknown;
  if ((type !== 'EVENT' && !legacy) || contentType === undefined) return unknown;
  return { ...base, kind: 'event', contentType, ...textsOf(item, 'Content') };
}

const decodeBase = (item: JsonRecord, id: string, receivedAt: number): ItemBase => ({
  id,
  at: timeOf(item['AbsoluteTime']) ?? receivedAt,
  ...defined({ role: textOf(item['ParticipantRole']) }),
  ...textsOf(item, 'ParticipantId', 'DisplayName', 'ContactId', 'InitialContactId', 'RelatedContactId'),
});

function decodeMessage(base: ItemBase, item: JsonRecord): ChatMessage | undefined {
  const { Content: content, ContentType, MessageMetadata } = item;
  if (typeof content !== 'string') return undefined;
  const { MessageCompleted: completed, ChunkNumber: number } = recordOf(MessageMetadata);
  const chunk =
    typeof completed === 'boolean'
      ? { number: typeof number === 'number' ? number : 0, completed }
      : undefined;
  const contentType = textOf(ContentType) ?? MessageContentType.text;
  const processing = decodeProcessing(MessageMetadata);
  return defined({ ...base, kind: 'message' as const, contentType, content, chunk, processing });
}

const decodeAttachments = (item: JsonRecord): readonly ChatAttachment[] =>
  listOf(item['Attachments'])
    .map(recordOf)
    .map(({ AttachmentId, AttachmentName, ContentType, Status }) => ({
      id: textOf(AttachmentId) ?? '',
      name: textOf(AttachmentName) ?? '',
      contentType: textOf(ContentType) ?? '',
      status: textOf(Status) ?? '',
    }));

function decodeReceipt(item: JsonRecord): ChatReceipt | undefined {
  const metadata = recordOf(item['MessageMetadata']);
  const { MessageId, Receipts } = metadata;
  const messageId = textOf(MessageId);
  if (messageId === undefined) return undefined;
  const receipts = listOf(Receipts)
    .map(recordOf)
    .map(({ RecipientParticipantId, DeliveredTimestamp, ReadTimestamp }) =>
      defined({
        recipientId: textOf(RecipientParticipantId),
        deliveredAt: timeOf(DeliveredTimestamp),
        readAt: timeOf(ReadTimestamp),
      }),
    );
  return defined({ kind: 'receipt' as const, messageId, receipts, processing: decodeProcessing(metadata) });
}

/** Reads `MessageProcessingStatus` from a `MessageMetadata` (API reference, SendMessage). */
export function decodeProcessing(metadata: unknown): MessageProcessing | undefined {
  const { MessageProcessingStatus: status } = recordOf(metadata);
  return (['PROCESSING', 'FAILED', 'REJECTED'] as const).find((known) => known === status);
}
