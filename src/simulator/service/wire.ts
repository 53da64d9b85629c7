/**
 * The shapes that Amazon Connect puts on the wire, spelt as the wire spells them. The simulator has its own, so that a
 * mistake in the client's decoding cannot hide behind the same mistake here.
 */

/** Who can be in a chat (Amazon Connect Participant Service API reference, `ParticipantRole`). */
export type WireRole = 'CUSTOMER' | 'AGENT' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR';

/** One entry of `MessageMetadata.Receipts`. */
export interface WireReceipt {
  readonly DeliveredTimestamp?: string;
  readonly ReadTimestamp?: string;
  readonly RecipientParticipantId: string;
}

/** What a socket says about a message: its receipts, or its part in a streamed answer. */
export interface WireMessageMetadata {
  readonly MessageId?: string;
  readonly Receipts?: readonly WireReceipt[];
  readonly MessageProcessingStatus?: 'PROCESSING' | 'FAILED' | 'REJECTED';
  readonly MessageCompleted?: boolean;
  readonly ChunkNumber?: number;
}

/** One file of an `ATTACHMENT` item. */
export interface WireAttachment {
  readonly AttachmentId: string;
  readonly AttachmentName: string;
  readonly ContentType: string;
  readonly Status: 'APPROVED' | 'REJECTED' | 'IN_PROGRESS';
}

/** A transcript item, as in GetTranscript; on the socket it also says `InitialContactId`. */
export interface WireItem {
  readonly Id: string;
  readonly Type: 'MESSAGE' | 'EVENT' | 'ATTACHMENT' | 'MESSAGEMETADATA';
  readonly AbsoluteTime: string;
  readonly ContentType?: string;
  readonly Content?: string;
  readonly ParticipantId?: string;
  readonly ParticipantRole?: WireRole;
  readonly DisplayName?: string;
  readonly Attachments?: readonly WireAttachment[];
  readonly MessageMetadata?: WireMessageMetadata;
  readonly InitialContactId?: string;
  readonly ContactId?: string;
  readonly RelatedContactId?: string;
}

/** A view as DescribeView answers it; `InputSchema` and `Template` are JSON texts. */
export interface WireView {
  readonly Id: string;
  readonly Arn?: string;
  readonly Name: string;
  readonly Version?: number;
  readonly Content: {
    readonly InputSchema: string;
    readonly Template: string;
    readonly Actions: readonly string[];
  };
}

/** Message content types (Amazon Connect API reference, SendMessage). */
export const messageType = {
  text: 'text/plain',
  markdown: 'text/markdown',
  json: 'application/json',
  interactive: 'application/vnd.amazonaws.connect.message.interactive',
  interactiveResponse: 'application/vnd.amazonaws.connect.message.interactive.response',
} as const;

const event = <Suffix extends string>(suffix: Suffix) =>
  `application/vnd.amazonaws.connect.event.${suffix}` as const;

/** Event content types (Amazon Connect API reference, SendEvent and Item; the metadata type: amazon-connect-chatjs). */
export const eventType = {
  typing: event('typing'),
  joined: event('participant.joined'),
  left: event('participant.left'),
  invited: event('participant.invited'),
  transferSucceeded: event('transfer.succeeded'),
  transferFailed: event('transfer.failed'),
  ended: event('chat.ended'),
  rehydrated: event('chat.rehydrated'),
  idle: event('participant.idle'),
  returned: event('participant.returned'),
  autodisconnection: event('participant.autodisconnection'),
  delivered: event('message.delivered'),
  read: event('message.read'),
  metadata: event('message.metadata'),
  connectionAcknowledged: event('connection.acknowledged'),
  authenticationInitiated: event('authentication.initiated'),
  authenticationCancelled: event('authentication.cancelled'),
  authenticationSucceeded: event('authentication.succeeded'),
  authenticationFailed: event('authentication.failed'),
  displayNameUpdated: event('participant.displayname.updated'),
  authenticationTimeout: event('authentication.timeout'),
} as const;
