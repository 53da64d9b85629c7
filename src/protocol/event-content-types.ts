/**
 * What an event can be (Amazon Connect Participant Service API reference, SendEvent and Item; those that the reference leaves
 * out: amazon-connect-chatjs 5.0.0). The service adds new ones without notice. Each is a constant of its own, written out, so that a
 * file for pages has only those that are used.
 */

/** Somebody is typing. There is no event for having stopped. */
export const typing = 'application/vnd.amazonaws.connect.event.typing';
/** Sent by us. Arrives at others, and from others, as a receipt. */
export const messageDelivered = 'application/vnd.amazonaws.connect.event.message.delivered';
/** Sent by us. Arrives at others, and from others, as a receipt. */
export const messageRead = 'application/vnd.amazonaws.connect.event.message.read';
/** What comes with a receipt: by whom a message was received or read. */
export const messageMetadata = 'application/vnd.amazonaws.connect.event.message.metadata';
/** Of no use any more (Amazon Connect Participant Service API reference, SendEvent). */
export const connectionAcknowledged = 'application/vnd.amazonaws.connect.event.connection.acknowledged';
/** Somebody takes part from now on. */
export const participantJoined = 'application/vnd.amazonaws.connect.event.participant.joined';
/** Somebody takes part no more; the chat may go on. */
export const participantLeft = 'application/vnd.amazonaws.connect.event.participant.left';
/** Somebody has been asked to take part. */
export const participantInvited = 'application/vnd.amazonaws.connect.event.participant.invited';
/** Somebody has said nothing for as long as the chat timers allow. */
export const participantIdle = 'application/vnd.amazonaws.connect.event.participant.idle';
/** Somebody who was idle has said something. */
export const participantReturned = 'application/vnd.amazonaws.connect.event.participant.returned';
/** Somebody was idle for too long and has been taken out of the chat. */
export const participantAutodisconnection =
  'application/vnd.amazonaws.connect.event.participant.autodisconnection';
/** Somebody is called something else now, as a customer who has signed in. */
export const participantDisplayNameUpdated =
  'application/vnd.amazonaws.connect.event.participant.displayname.updated';
/** Another agent or queue has the chat. */
export const transferSucceeded = 'application/vnd.amazonaws.connect.event.transfer.succeeded';
/** The chat stays where it was. */
export const transferFailed = 'application/vnd.amazonaws.connect.event.transfer.failed';
/** The contact is over for everybody. */
export const chatEnded = 'application/vnd.amazonaws.connect.event.chat.ended';
/** An earlier conversation has been attached to this one. */
export const chatRehydrated = 'application/vnd.amazonaws.connect.event.chat.rehydrated';
/** A flow asks the customer to sign in. Its content has the session id. */
export const authenticationInitiated = 'application/vnd.amazonaws.connect.event.authentication.initiated';
/** The customer has signed in. */
export const authenticationSucceeded = 'application/vnd.amazonaws.connect.event.authentication.succeeded';
/** The customer could not sign in. */
export const authenticationFailed = 'application/vnd.amazonaws.connect.event.authentication.failed';
/** The customer has not signed in within the time of the flow. */
export const authenticationTimeout = 'application/vnd.amazonaws.connect.event.authentication.timeout';
/** The address for signing in was good no more. */
export const authenticationExpired = 'application/vnd.amazonaws.connect.event.authentication.expired';
/** The customer has declined to sign in. */
export const authenticationCancelled = 'application/vnd.amazonaws.connect.event.authentication.cancelled';
