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

/**
 * What an event can be (Amazon Connect Participant Service API reference, SendEvent and Item; those that the reference leaves
 * out: amazon-connect-chatjs 5.0.0). The service adds new ones without notice. Written out, so that a minifier can leave out what
 * nobody uses.
 */
export const EventContentType = {
  typing: 'application/vnd.amazonaws.connect.event.typing',
  /** Sent by us. Arrives at others, and from others, as a receipt. */
  messageDelivered: 'application/vnd.amazonaws.connect.event.message.delivered',
  /** Sent by us. Arrives at others, and from others, as a receipt. */
  messageRead: 'application/vnd.amazonaws.connect.event.message.read',
  messageMetadata: 'application/vnd.amazonaws.connect.event.message.metadata',
  /** Of no use any more (Amazon Connect Participant Service API reference, SendEvent). */
  connectionAcknowledged: 'application/vnd.amazonaws.connect.event.connection.acknowledged',
  participantJoined: 'application/vnd.amazonaws.connect.event.participant.joined',
  participantLeft: 'application/vnd.amazonaws.connect.event.participant.left',
  participantInvited: 'application/vnd.amazonaws.connect.event.participant.invited',
  participantIdle: 'application/vnd.amazonaws.connect.event.participant.idle',
  participantReturned: 'application/vnd.amazonaws.connect.event.participant.returned',
  participantAutodisconnection: 'application/vnd.amazonaws.connect.event.participant.autodisconnection',
  participantDisplayNameUpdated: 'application/vnd.amazonaws.connect.event.participant.displayname.updated',
  transferSucceeded: 'application/vnd.amazonaws.connect.event.transfer.succeeded',
  transferFailed: 'application/vnd.amazonaws.connect.event.transfer.failed',
  chatEnded: 'application/vnd.amazonaws.connect.event.chat.ended',
  /** An earlier conversation has been attached to this one. */
  chatRehydrated: 'application/vnd.amazonaws.connect.event.chat.rehydrated',
  authenticationInitiated: 'application/vnd.amazonaws.connect.event.authentication.initiated',
  authenticationSucceeded: 'application/vnd.amazonaws.connect.event.authentication.succeeded',
  authenticationFailed: 'application/vnd.amazonaws.connect.event.authentication.failed',
  authenticationTimeout: 'application/vnd.amazonaws.connect.event.authentication.timeout',
  authenticationExpired: 'application/vnd.amazonaws.connect.event.authentication.expired',
  authenticationCancelled: 'application/vnd.amazonaws.connect.event.authentication.cancelled',
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
