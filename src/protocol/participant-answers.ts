import { decodeItem, decodeProcessing, type ChatItem } from './chat-item.js';
import { defined } from './defined.js';
import { isRecord, listOf, recordOf, textOf, timeOf, type JsonRecord } from './json.js';
import type {
  Accepted,
  AttachmentDownload,
  AttachmentUpload,
  ChatView,
  SentMessage,
  TranscriptPage,
} from './participant-api.js';
import { secureUrl } from './secure-url.js';

/** An answer of the service, and what its decoder needs to judge it. */
export interface Answer {
  readonly members: JsonRecord;
  /** Milliseconds since the epoch by this device's clock. */
  readonly receivedAt: number;
  /** Gives back `value`; when there is none, ends the decoding with a `bad-response` that names the member. */
  readonly required: <T>(name: string, value: T | undefined) => T;
}

export const decodeAccepted = ({ members, receivedAt, required }: Answer): Accepted => ({
  id: required('Id', textOf(members['Id'])),
  at: timeOf(members['AbsoluteTime']) ?? receivedAt,
});

export const decodeSentMessage = (answer: Answer): SentMessage => ({
  ...decodeAccepted(answer),
  ...defined({ processing: decodeProcessing(answer.members['MessageMetadata']) }),
});

/** A list that is missing is no empty list: taken for one, it would hide what was said. */
export function decodeTranscript({ members, receivedAt, required }: Answer): TranscriptPage {
  const { InitialContactId, Transcript, NextToken } = members;
  const items: ChatItem[] = [];
  // An item without a time is best placed beside the one before it.
  let nearestAt = receivedAt;
  for (const value of required('Transcript', Array.isArray(Transcript) ? listOf(Transcript) : undefined)) {
    const item = decodeItem(value, nearestAt);
    if (!item) continue;
    if ('at' in item) nearestAt = item.at;
    items.push(item);
  }
  // The last page has an empty token or none (both were observed).
  return defined({ initialContactId: textOf(InitialContactId), items, nextToken: textOf(NextToken) });
}

export function decodeAttachmentUpload({ members, required }: Answer): AttachmentUpload {
  const { Url, UrlExpiry, HeadersToInclude } = recordOf(members['UploadMetadata']);
  return defined({
    attachmentId: required('AttachmentId', textOf(members['AttachmentId'])),
    url: required('Url', secureText(Url)),
    urlExpiresAt: timeOf(UrlExpiry),
    headers: Object.fromEntries(
      Object.entries(recordOf(HeadersToInclude)).filter(
        (header): header is [string, string] => typeof header[1] === 'string',
      ),
    ),
  });
}

export function decodeAttachmentDownload({ members, required }: Answer): AttachmentDownload {
  const { Url, UrlExpiry, AttachmentSizeInBytes: size } = members;
  return defined({
    url: required('Url', secureText(Url)),
    urlExpiresAt: timeOf(UrlExpiry),
    sizeInBytes: typeof size === 'number' ? size : undefined,
  });
}

export function decodeView({ members, required }: Answer): ChatView {
  const { Id, Name, Version, Content } = required(
    'View',
    isRecord(members['View']) ? members['View'] : undefined,
  );
  const { InputSchema, Template, Actions } = recordOf(Content);
  return defined({
    id: textOf(Id),
    name: textOf(Name),
    version: typeof Version === 'number' ? Version : undefined,
    inputSchema: textOf(InputSchema) ?? '{}',
    template: textOf(Template) ?? '{}',
    actions: listOf(Actions).filter((action) => typeof action === 'string'),
  });
}

export const decodeAuthenticationUrl = ({ members, required }: Answer): { readonly url: string } => ({
  url: required('AuthenticationUrl', secureText(members['AuthenticationUrl'])),
});

/** Addresses that the page will open or send files to: no scheme that could run anything, no listener on the way. */
const secureText = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text && secureUrl(text, 'http') ? text : undefined;
};
