import { decodeItem, decodeProcessing, type ChatItem } from './chat-item.js';
import { defined } from './defined.js';
import { isRecord, listIn, listOf, recordOf, textOf, textsOf, timeOf } from './json.js';
import type {
  AttachmentDownload,
  AttachmentUpload,
  ChatView,
  SentMessage,
  TranscriptPage,
} from './participant-api.js';
import type { Decoder } from './participant-operation.js';
import { secureUrl } from './secure-url.js';

/** Of an event as well: it is never processed. */
export const decodeSentMessage: Decoder<SentMessage> = (members, receivedAt, required) =>
  defined({
    id: required('Id'),
    at: timeOf(members['AbsoluteTime']) ?? receivedAt,
    processing: decodeProcessing(members['MessageMetadata']),
  });

/** A list that is missing is no empty list: taken for one, it would hide what was said. */
export const decodeTranscript: Decoder<TranscriptPage> = (members, receivedAt, required) => {
  const items: ChatItem[] = [];
  // An item without a time is best placed beside the one before it.
  let nearestAt = receivedAt;
  for (const value of required('Transcript', listIn)) {
    const item = decodeItem(value, nearestAt);
    if (!item) continue;
    if ('at' in item) nearestAt = item.at;
    items.push(item);
  }
  // The last page has an empty token or none (both were observed).
  return { items, ...textsOf(members, 'InitialContactId', 'NextToken') };
};

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

export const decodeAttachmentDownload: Decoder<AttachmentDownload> = (members, _, required) => {
  const { UrlExpiry, AttachmentSizeInBytes: size } = members;
  return defined({
    url: required('Url', secureText),
    urlExpiresAt: timeOf(UrlExpiry),
    sizeInBytes: typeof size === 'number' ? size : undefined,
  });
};

export const decodeView: Decoder<ChatView> = (_, __, required) => {
  const { Id, Name, Version, Content } = required('View', (value) => (isRecord(value) ? value : undefined));
  const { InputSchema, Template, Actions } = recordOf(Content);
  return defined({
    id: textOf(Id),
    name: textOf(Name),
    version: typeof Version === 'number' ? Version : undefined,
    inputSchema: textOf(InputSchema) ?? '{}',
    template: textOf(Template) ?? '{}',
    actions: listOf(Actions).filter((action) => typeof action === 'string'),
  });
};

export const decodeAuthenticationUrl: Decoder<{ readonly url: string }> = (_, __, required) => ({
  url: required('AuthenticationUrl', secureText),
});

/** Addresses that the page will open or send files to: no scheme that could run anything, no listener on the way. */
const secureText = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text && secureUrl(text, 'http') ? text : undefined;
};
