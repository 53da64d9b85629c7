import { cancelParticipantAuthentication } from './cancel-participant-authentication.js';
import { completeAttachmentUpload } from './complete-attachment-upload.js';
import { createParticipantConnection } from './create-participant-connection.js';
import { describeView } from './describe-view.js';
import { disconnectParticipant } from './disconnect-participant.js';
import { getAttachment } from './get-attachment.js';
import { getAuthenticationUrl } from './get-authentication-url.js';
import { getTranscript } from './get-transcript.js';
import type { ParticipantOperation } from './operation.js';
import { sendEvent } from './send-event.js';
import { sendMessage } from './send-message.js';
import { startAttachmentUpload } from './start-attachment-upload.js';

/** The eleven operations of the Participant Service that a customer's client uses. */
export const participantOperations: readonly ParticipantOperation[] = [
  createParticipantConnection,
  sendMessage,
  sendEvent,
  getTranscript,
  disconnectParticipant,
  startAttachmentUpload,
  completeAttachmentUpload,
  getAttachment,
  describeView,
  getAuthenticationUrl,
  cancelParticipantAuthentication,
];
