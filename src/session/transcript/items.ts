import type { ParticipantRole } from '../../protocol/index.js';

/** Someone who takes part in the chat, as the service describes them. */
export interface Participant {
  /** Stable for as long as they are in the chat. Empty when the service names nobody. */
  readonly participantId: string;
  /** `SYSTEM` is both a flow's prompts and a bot. Roles that this version does not know are passed on as they are. */
  readonly role: ParticipantRole;
  /** As the service spells it. `SYSTEM_MESSAGE` and `BOT` are its placeholders and not meant to be shown. */
  readonly displayName: string;
}

interface ItemBase extends Participant {
  /** The service's id; for a message that it has not confirmed yet, the client token. */
  readonly id: string;
  /** Milliseconds since the epoch by the service's clock; by this device's clock until the service has confirmed. */
  readonly at: number;
  /** It was said in an earlier conversation, which this one continues. */
  readonly past?: true;
}

/**
 * Where a message of the customer stands.
 *
 * `queued` waits for its turn or for a connection; `sending` is on its way, or looked through by the contact centre;
 * `unconfirmed` may or may not have arrived and is sent again under the same client token; `sent` was accepted by the service,
 * then `delivered` and `read` by an agent; `failed` was not sent and can be tried again; `rejected` was refused by the service
 * for what it says.
 */
export type MessageStatus =
  'queued' | 'sending' | 'unconfirmed' | 'sent' | 'delivered' | 'read' | 'failed' | 'rejected';

/** Something said, by anyone. */
export interface MessageItem extends ItemBase {
  readonly kind: 'message';
  readonly contentType: string;
  readonly content: string;
  /** `outgoing` is this customer's, from whichever window or device. */
  readonly direction: 'incoming' | 'outgoing';
  /** Idempotency token of a message that was sent from here. Stays the same over every retry. */
  readonly clientToken?: string;
  /** While it waits: when the newest thing was said that was known as it was written. What was said before is no echo of it. */
  readonly after?: number;
  /** Outgoing messages only. */
  readonly status?: MessageStatus;
  /** Number of the newest part of a streamed message. Absent once it is complete. */
  readonly chunk?: number;
}

/** Files, by anyone. */
export interface AttachmentItem extends ItemBase {
  readonly kind: 'attachment';
  readonly direction: 'incoming' | 'outgoing';
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly contentType: string;
    /** `IN_PROGRESS` while a scanner looks at it, then `APPROVED` or `REJECTED`. */
    readonly status: string;
  }[];
}

/** Something that happened: a participant joined or left, a transfer, the end. Includes kinds this version does not know. */
export interface EventItem {
  readonly kind: 'event';
  readonly id: string;
  readonly at: number;
  /** As Amazon Connect spells it, `application/vnd.amazonaws.connect.event.…`. */
  readonly contentType: string;
  /** What the service says with it, in JSON where it is more than a word. Most kinds say nothing. */
  readonly content?: string;
  /** Whom it is about. The end of a chat is about nobody. */
  readonly participant?: Participant;
  /** It happened in an earlier conversation, which this one continues. */
  readonly past?: true;
}

/** One entry of the transcript. Immutable: a change makes a new object. */
export type TranscriptItem = MessageItem | AttachmentItem | EventItem;

/** Whether `item` was written by this customer, here or in another window. */
export const isOutgoing = (item: TranscriptItem): item is MessageItem | AttachmentItem =>
  item.kind !== 'event' && item.direction === 'outgoing';

/** Whether `news` carries a scan verdict that `known` lacks. A page of the transcript may be older than what the socket has told. */
export const isJudged = (known: TranscriptItem, news: TranscriptItem): boolean =>
  known.kind === 'attachment' &&
  news.kind === 'attachment' &&
  (known.attachments[0] ?? news.attachments[0]) !== undefined &&
  known.attachments.every(({ status }) => status === 'IN_PROGRESS') &&
  news.attachments.every(({ status }) => status !== 'IN_PROGRESS');

/** Whether a person other than this customer has said it now: a flow or a bot does not wait for an answer to whether it was heard. */
export const isFromPerson = (item: TranscriptItem): boolean =>
  item.kind !== 'event' &&
  !item.past &&
  item.direction !== 'outgoing' &&
  /AGENT|SUP|CUSTOMER/.test(item.role);
