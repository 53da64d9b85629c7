import { decodeSentMessage, decodeTranscript } from './participant-answers.js';
import type { TextChatService } from './participant-api.js';
import { decodeConnection } from './participant-connection.js';
import { nothing, operationsOf } from './participant-operation.js';
import type { Platform } from './platform.js';

/** For what nobody waits for, or not for long. */
const SHORT_TIMEOUT_MS = 5_000;

/** The part of the Participant Service at `endpoint` that every chat needs; an address without a slash at the end. */
export function createTextChatService(platform: Platform, endpoint: string): TextChatService {
  const operation = operationsOf(platform, endpoint);
  // Paths and members: Amazon Connect Participant Service API reference.
  const connect = operation('connect', 'connection', decodeConnection);
  return {
    createParticipantConnection: (token, { types, ...rest }, call) =>
      connect(token, { type: types, ...rest }, call),
    sendMessage: operation('send', 'message', decodeSentMessage),
    sendEvent: operation('event', 'event', decodeSentMessage, SHORT_TIMEOUT_MS),
    getTranscript: operation('transcript', 'transcript', decodeTranscript),
    disconnectParticipant: operation('end', 'disconnect', nothing, SHORT_TIMEOUT_MS),
  };
}
