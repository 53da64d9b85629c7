import { downloadUrl } from '../service/file-store.js';
import { validationError } from '../service/service-error.js';
import type { ParticipantOperation } from './operation.js';

/** GetAttachment: where to fetch an approved file, for a short while. */
export const getAttachment: ParticipantOperation = {
  name: 'GetAttachment',
  method: 'POST',
  path: '/participant/attachment',
  token: 'connection',
  run({ service, chat, members }) {
    const file = chat.files.get(members.requiredText('AttachmentId', { min: 1, max: 256 }));
    const seconds = members.integer('UrlExpiryInSeconds', { min: 5, max: 300 });
    if (file?.state !== 'approved') throw validationError('this chat has no such approved attachment');
    const until =
      service.clock.now() + (seconds === undefined ? service.limits.downloadUrlLifeMs : seconds * 1000);
    return {
      Url: downloadUrl(service, file, until),
      UrlExpiry: new Date(until).toISOString(),
      AttachmentSizeInBytes: file.sizeBytes,
    };
  },
};
