import { attachmentTypes } from '../service/attachment-types.js';
import { announceFile, uploadUrl } from '../service/file-store.js';
import { accessDenied, ServiceError, validationError } from '../service/service-error.js';
import type { ParticipantOperation } from './operation.js';
import { once } from './remembered.js';

/** StartAttachmentUpload: promises a file and says where and with which headers to put it. */
export const startAttachmentUpload: ParticipantOperation = {
  name: 'StartAttachmentUpload',
  method: 'POST',
  path: '/participant/start-attachment-upload',
  token: 'connection',
  run(call) {
    const { service, chat, participant, members } = call;
    const contentType = members.requiredText('ContentType', { min: 1, max: 255 });
    const name = members.requiredText('AttachmentName', { min: 1, max: 256 });
    const sizeBytes = members.integer('AttachmentSizeInBytes', { min: 1 });
    members.requiredText('ClientToken', { min: 1, max: 500 });
    if (sizeBytes === undefined) throw validationError('AttachmentSizeInBytes is missing');
    if (service.switches.attachments === 'disabled') throw accessDenied('this instance takes no attachments');
    if (!attachmentTypes.has(contentType))
      throw validationError(`this chat takes no files of ${contentType}`);
    if (sizeBytes > service.limits.attachmentBytes)
      throw validationError(`${String(sizeBytes)} bytes are too many`);

    return once(call, 'StartAttachmentUpload', () => {
      if (chat.files.size >= service.limits.attachmentsPerChat) {
        throw new ServiceError(
          402,
          'ServiceQuotaExceededException',
          'The number of attachments per chat is exceeded',
        );
      }
      const file = announceFile(service, chat, { owner: participant, name, contentType, sizeBytes });
      return {
        AttachmentId: file.attachmentId,
        UploadMetadata: {
          Url: uploadUrl(service, file),
          UrlExpiry: new Date(file.uploadUntil).toISOString(),
          HeadersToInclude: file.headers,
        },
      };
    });
  },
};
