import type * as events from './event-content-types.js';
import type * as messages from './message-content-types.js';

export * as MessageContentType from './message-content-types.js';
/** One of the kinds of messages that this version knows. */
export type MessageContentType = (typeof messages)[keyof typeof messages];

export * as EventContentType from './event-content-types.js';
/** One of the events that this version knows. */
export type EventContentType = (typeof events)[keyof typeof events];

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
