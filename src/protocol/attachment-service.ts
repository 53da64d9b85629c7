import type { ParticipantService } from './participant-api.js';
import { nothing, operationsOf } from './participant-operation.js';
import type { Platform } from './platform.js';
import { decodeAttachmentDownload, decodeAttachmentUpload } from './attachment-answers.js';

/** The operations that are about files. */
export type AttachmentService = Pick<
  ParticipantService,
  'startAttachmentUpload' | 'completeAttachmentUpload' | 'getAttachment'
>;

/** The part of the Participant Service at `endpoint` that is about files; an address without a slash at the end. */
export function createAttachmentService(platform: Platform, endpoint: string): AttachmentService {
  const operation = operationsOf(platform, endpoint);
  // Paths and members: Amazon Connect Participant Service API reference.
  const completeUpload = operation('attachment', 'complete-attachment-upload', nothing);
  return {
    startAttachmentUpload: operation('attachment', 'start-attachment-upload', decodeAttachmentUpload),
    completeAttachmentUpload: (token, { attachmentId, ...rest }, call) =>
      completeUpload(token, { attachmentIds: [attachmentId], ...rest }, call),
    getAttachment: operation('attachment', 'attachment', decodeAttachmentDownload),
  };
}
