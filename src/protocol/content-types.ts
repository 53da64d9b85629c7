/** What a message can be (Amazon Connect API reference, SendMessage and `SupportedMessagingContentTypes`). */
export const MessageContentType = {
  text: 'text/plain',
  markdown: 'text/markdown',
  json: 'application/json',
  /** Pickers, quick replies, views: never sent by a customer. */
  interactive: 'application/vnd.amazonaws.connect.message.interactive',
  /** What the customer chose in an interactive message. */
  interactiveResponse: 'application/vnd.amazonaws.connect.message.interactive.response',
} as const;
export type MessageContentType = (typeof MessageContentType)[keyof typeof MessageContentType];

/** The content type of an event, from what is particular about it. */
export const eventType = <const Suffix extends string>(suffix: Suffix) =>
  `application/vnd.amazonaws.connect.event.${suffix}` as const;

/**
 * What an event can be (Amazon Connect Participant Service API reference, SendEvent and Item; those that the reference leaves
 * out: amazon-connect-chatjs 5.0.0). The service adds new ones without notice.
 */
export const EventContentType = {
  typing: eventType('typing'),
  /** Sent by us. Arrives at others, and from others, as a receipt. */
  messageDelivered: eventType('message.delivered'),
  /** Sent by us. Arrives at others, and from others, as a receipt. */
  messageRead: eventType('message.read'),
  messageMetadata: eventType('message.metadata'),
  /** Of no use any more (Amazon Connect Participant Service API reference, SendEvent). */
  connectionAcknowledged: eventType('connection.acknowledged'),
  participantJoined: eventType('participant.joined'),
  participantLeft: eventType('participant.left'),
  participantInvited: eventType('participant.invited'),
  participantIdle: eventType('participant.idle'),
  participantReturned: eventType('participant.returned'),
  participantAutodisconnection: eventType('participant.autodisconnection'),
  participantDisplayNameUpdated: eventType('participant.displayname.updated'),
  transferSucceeded: eventType('transfer.succeeded'),
  transferFailed: eventType('transfer.failed'),
  chatEnded: eventType('chat.ended'),
  /** An earlier conversation has been attached to this one. */
  chatRehydrated: eventType('chat.rehydrated'),
  authenticationInitiated: eventType('authentication.initiated'),
  authenticationSucceeded: eventType('authentication.succeeded'),
  authenticationFailed: eventType('authentication.failed'),
  authenticationTimeout: eventType('authentication.timeout'),
  authenticationExpired: eventType('authentication.expired'),
  authenticationCancelled: eventType('authentication.cancelled'),
} as const;
export type EventContentType = (typeof EventContentType)[keyof typeof EventContentType];

/**
 * Who someone is in a chat (Amazon Connect Participant Service API reference, Item). `system` is both a flow's prompts and a
 * Lex bot.
 */
export const ParticipantRole = {
  customer: 'CUSTOMER',
  agent: 'AGENT',
  system: 'SYSTEM',
  customBot: 'CUSTOM_BOT',
  supervisor: 'SUPERVISOR',
} as const;
/** One of the roles above, or one that this version does not know, passed on as it is. */
export type ParticipantRole =
  (typeof ParticipantRole)[keyof typeof ParticipantRole] | (string & Record<never, never>);
