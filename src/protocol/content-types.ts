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

const event = <const Suffix extends string>(suffix: Suffix) =>
  `application/vnd.amazonaws.connect.event.${suffix}` as const;

/**
 * What an event can be (Amazon Connect Participant Service API reference, SendEvent and Item; those that the reference leaves
 * out: amazon-connect-chatjs 5.0.0). The service adds new ones without notice.
 */
export const EventContentType = {
  typing: event('typing'),
  /** Sent by us. Arrives at others, and from others, as a receipt. */
  messageDelivered: event('message.delivered'),
  /** Sent by us. Arrives at others, and from others, as a receipt. */
  messageRead: event('message.read'),
  messageMetadata: event('message.metadata'),
  /** Of no use any more (Amazon Connect Participant Service API reference, SendEvent). */
  connectionAcknowledged: event('connection.acknowledged'),
  participantJoined: event('participant.joined'),
  participantLeft: event('participant.left'),
  participantInvited: event('participant.invited'),
  participantIdle: event('participant.idle'),
  participantReturned: event('participant.returned'),
  participantAutodisconnection: event('participant.autodisconnection'),
  participantDisplayNameUpdated: event('participant.displayname.updated'),
  transferSucceeded: event('transfer.succeeded'),
  transferFailed: event('transfer.failed'),
  chatEnded: event('chat.ended'),
  /** An earlier conversation has been attached to this one. */
  chatRehydrated: event('chat.rehydrated'),
  authenticationInitiated: event('authentication.initiated'),
  authenticationSucceeded: event('authentication.succeeded'),
  authenticationFailed: event('authentication.failed'),
  authenticationTimeout: event('authentication.timeout'),
  authenticationExpired: event('authentication.expired'),
  authenticationCancelled: event('authentication.cancelled'),
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
