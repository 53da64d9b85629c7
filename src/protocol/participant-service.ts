import {
  decodeAttachmentDownload,
  decodeAttachmentUpload,
  decodeAuthenticationUrl,
  decodeView,
} from './participant-answers.js';
import type { ParticipantService } from './participant-api.js';
import { nothing, operationsOf } from './participant-operation.js';
import type { Platform } from './platform.js';
import { createTextChatService } from './text-chat-service.js';

/** All of the Participant Service at `endpoint`, an address without a slash at the end. */
export function createParticipantService(platform: Platform, endpoint: string): ParticipantService {
  const operation = operationsOf(platform, endpoint);
  // Paths and members: Amazon Connect Participant Service API reference.
  return {
    ...createTextChatService(platform, endpoint),
    startAttachmentUpload: operation({
      phase: 'attachment',
      path: 'start-attachment-upload',
      decode: decodeAttachmentUpload,
    }),
    completeAttachmentUpload: operation({
      phase: 'attachment',
      path: 'complete-attachment-upload',
      body: ({ attachmentId, ...rest }) => ({ attachmentIds: [attachmentId], ...rest }),
      decode: nothing,
    }),
    getAttachment: operation({ phase: 'attachment', path: 'attachment', decode: decodeAttachmentDownload }),
    describeView: operation({
      phase: 'view',
      method: 'GET',
      path: ({ viewToken }) => `views/${encodeSegment(viewToken)}`,
      decode: decodeView,
    }),
    getAuthenticationUrl: operation({
      phase: 'sign-in',
      path: 'authentication-url',
      decode: decodeAuthenticationUrl,
    }),
    cancelParticipantAuthentication: operation({
      phase: 'sign-in',
      path: 'cancel-authentication',
      decode: nothing,
    }),
  };
}

/**
 * As the AWS SDKs do it: RFC 3986 reserves five characters that `encodeURIComponent` leaves alone. Halves of surrogate pairs,
 * on which it would throw, become what fetch makes of them.
 */
const encodeSegment = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
