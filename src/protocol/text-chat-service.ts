import { decodeAccepted, decodeSentMessage, decodeTranscript } from './participant-answers.js';
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
  return {
    createParticipantConnection: operation({
      phase: 'connect',
      path: 'connection',
      body: ({ types, ...rest }) => ({ type: types, ...rest }),
      decode: ({ members }) => decodeConnection(members),
    }),
    sendMessage: operation({ phase: 'send', path: 'message', decode: decodeSentMessage }),
    sendEvent: operation({
      phase: 'event',
      path: 'event',
      timeoutMs: SHORT_TIMEOUT_MS,
      decode: decodeAccepted,
    }),
    getTranscript: operation({ phase: 'transcript', path: 'transcript', decode: decodeTranscript }),
    disconnectParticipant: operation({
      phase: 'end',
      path: 'disconnect',
      timeoutMs: SHORT_TIMEOUT_MS,
      decode: nothing,
    }),
  };
}
