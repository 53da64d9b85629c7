import { defined } from './defined.js';
import { recordOf, timeOf } from './json.js';
import type { AttachmentDownload, AttachmentUpload } from './participant-api.js';
import type { Decoder } from './participant-operation.js';
import { secureText } from './secure-url.js';

/** StartAttachmentUpload: where the bytes go, and the signed headers that have to go with them. */
export const decodeAttachmentUpload: Decoder<AttachmentUpload> = (members, _, required) => {
  const { Url, UrlExpiry, HeadersToInclude } = recordOf(members['UploadMetadata']);
  return defined({
    attachmentId: required('AttachmentId'),
    url: required('Url', () => secureText(Url)),
    urlExpiresAt: timeOf(UrlExpiry),
    headers: Object.fromEntries(
      Object.entries(recordOf(HeadersToInclude)).filter(
        (header): header is [string, string] => typeof header[1] === 'string',
      ),
    ),
  });
};

/** GetAttachment: where the bytes are, for as long as the address is good. */
export const decodeAttachmentDownload: Decoder<AttachmentDownload> = (members, _, required) => {
  const { UrlExpiry, AttachmentSizeInBytes: size } = members;
  return defined({
    url: required('Url', secureText),
    urlExpiresAt: timeOf(UrlExpiry),
    sizeInBytes: typeof size === 'number' ? size : undefined,
  });
};
