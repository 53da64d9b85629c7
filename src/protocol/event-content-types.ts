/**
 * What an event can be (Amazon Connect Participant Service API reference, SendEvent and Item; those that the reference leaves
 * out: amazon-connect-chatjs 5.0.0). The service adds new ones without notice. Each is a constant of its own, written out, so that a
 * file for pages has only those that are used.
 */

export const typing = 'application/vnd.amazonaws.connect.event.typing';
/** Sent by us. Arrives at others, and from others, as a receipt. */
export const messageDelivered = 'application/vnd.amazonaws.connect.event.message.delivered';
/** Sent by us. Arrives at others, and from others, as a receipt. */
export const messageRead = 'application/vnd.amazonaws.connect.event.message.read';
export const messageMetadata = 'application/vnd.amazonaws.connect.event.message.metadata';
/** Of no use any more (Amazon Connect Participant Service API reference, SendEvent). */
export const connectionAcknowledged = 'application/vnd.amazonaws.connect.event.connection.acknowledged';
export const participantJoined = 'application/vnd.amazonaws.connect.event.participant.joined';
export const participantLeft = 'application/vnd.amazonaws.connect.event.participant.left';
export const participantInvited = 'application/vnd.amazonaws.connect.event.participant.invited';
export const participantIdle = 'application/vnd.amazonaws.connect.event.participant.idle';
export const participantReturned = 'application/vnd.amazonaws.connect.event.participant.returned';
export const participantAutodisconnection =
  'application/vnd.amazonaws.connect.event.participant.autodisconnection';
export const participantDisplayNameUpdated =
  'application/vnd.amazonaws.connect.event.participant.displayname.updated';
export const transferSucceeded = 'application/vnd.amazonaws.connect.event.transfer.succeeded';
export const transferFailed = 'application/vnd.amazonaws.connect.event.transfer.failed';
export const chatEnded = 'application/vnd.amazonaws.connect.event.chat.ended';
/** An earlier conversation has been attached to this one. */
export const chatRehydrated = 'application/vnd.amazonaws.connect.event.chat.rehydrated';
export const authenticationInitiated = 'application/vnd.amazonaws.connect.event.authentication.initiated';
export const authenticationSucceeded = 'application/vnd.amazonaws.connect.event.authentication.succeeded';
export const authenticationFailed = 'application/vnd.amazonaws.connect.event.authentication.failed';
export const authenticationTimeout = 'application/vnd.amazonaws.connect.event.authentication.timeout';
export const authenticationExpired = 'application/vnd.amazonaws.connect.event.authentication.expired';
export const authenticationCancelled = 'application/vnd.amazonaws.connect.event.authentication.cancelled';
