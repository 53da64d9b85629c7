import { completeFile } from '../service/file-store.js';
import { validationError } from '../service/service-error.js';
import type { ParticipantOperation } from './operation.js';
import { once } from './remembered.js';

/** CompleteAttachmentUpload: the file is there; everybody in the chat gets to see it once it is approved. */
export const completeAttachmentUpload: ParticipantOperation = {
  name: 'CompleteAttachmentUpload',
  method: 'POST',
  path: '/participant/complete-attachment-upload',
  token: 'connection',
  run(call) {
    const { service, chat, members } = call;
    const [attachmentId, ...others] = members.texts('AttachmentIds', { min: 1, max: 256 }) ?? [];
    members.requiredText('ClientToken', { min: 1, max: 500 });
    if (attachmentId === undefined || others.length > 0)
      throw validationError('AttachmentIds has not one entry');
    return once(call, 'CompleteAttachmentUpload', () => {
      completeFile(service, chat, attachmentId);
      return {};
    });
  },
};
