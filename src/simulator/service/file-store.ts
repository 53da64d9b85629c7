import type { Answers } from './answers.js';
import { chatTimer } from './chat-life.js';
import type { Chat, Participant, StoredFile } from './chat.js';
import { post, type ItemDraft } from './items.js';
import type { Service } from './service.js';
import { conflict, validationError } from './service-error.js';
import type { WireAttachment } from './wire.js';

/** Where the stand-in for the instance's S3 bucket lives. */
export const filePath = '/attachments/';

/** Promises room for a file, and says which headers its upload must carry. */
export function announceFile(
  service: Service,
  chat: Chat,
  file: Pick<StoredFile, 'owner' | 'name' | 'contentType' | 'sizeBytes'>,
): StoredFile {
  const account = '111122223333';
  const announced: StoredFile = {
    ...file,
    attachmentId: service.ids.uuid(),
    headers: {
      'Content-Type': file.contentType,
      'Content-Length': String(file.sizeBytes),
      'Content-Disposition': `attachment; filename="${encodeURIComponent(file.name).slice(0, 200)}"`,
      'x-amz-acl': 'bucket-owner-full-control',
      'x-amz-meta-organization_id': service.ids.uuid(),
      'x-amz-meta-account_id': account,
      'x-amz-meta-contact_id': chat.contactIds.at(-1) ?? chat.initialContactId,
      'x-amz-meta-initial_contact_id': chat.initialContactId,
    },
    uploadSecret: service.ids.token(64),
    uploadUntil: service.clock.now() + service.limits.uploadUrlLifeMs,
    bytes: undefined,
    state: 'announced',
  };
  chat.files.set(announced.attachmentId, announced);
  service.files.set(announced.attachmentId, announced);
  return announced;
}

const signedUrl = (service: Service, file: StoredFile, until: number, signature: string): string => {
  const url = new URL(`${filePath}${file.attachmentId}`, service.httpOrigin);
  url.search = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Expires': String(until),
    'X-Amz-Signature': signature,
  }).toString();
  return url.href;
};

/** Where the bytes of an announced file go. */
export function uploadUrl(service: Service, file: StoredFile): string {
  return signedUrl(service, file, file.uploadUntil, file.uploadSecret);
}

/** Where the bytes of an approved file come from until `until`. */
export function downloadUrl(service: Service, file: StoredFile, until: number): string {
  const signature = service.ids.token(64);
  service.downloads.set(signature, { file, until });
  return signedUrl(service, file, until, signature);
}

/** Takes or hands out bytes, as S3 does for signed URLs: every promised header must be there, unchanged. */
export function answerFile(
  service: Service,
  answers: Answers,
  request: Request,
  url: URL,
): Response | Promise<Response> {
  const signature = url.searchParams.get('X-Amz-Signature') ?? '';
  const attachmentId = url.pathname.slice(filePath.length);
  return request.method === 'GET'
    ? handOut(service, answers, { attachmentId, signature })
    : take(service, answers, { attachmentId, signature, request });
}

interface SignedCall {
  readonly attachmentId: string;
  readonly signature: string;
}

function handOut(service: Service, answers: Answers, { attachmentId, signature }: SignedCall): Response {
  const download = service.downloads.get(signature);
  const file = download?.file;
  if (file?.bytes === undefined || file.attachmentId !== attachmentId) {
    return refused(answers, 'SignatureDoesNotMatch');
  }
  if (service.clock.now() >= (download?.until ?? 0)) return refused(answers, 'AccessDenied');
  return answers.plain('files', file.bytes, {
    status: 200,
    headers: {
      'content-type': file.contentType,
      'content-disposition': file.headers['Content-Disposition'] ?? 'attachment',
    },
  });
}

async function take(
  service: Service,
  answers: Answers,
  { attachmentId, signature, request }: SignedCall & { readonly request: Request },
): Promise<Response> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  const file = service.files.get(attachmentId);
  if (file?.uploadSecret !== signature) return refused(answers, 'SignatureDoesNotMatch');
  if (service.clock.now() >= file.uploadUntil) return refused(answers, 'AccessDenied');
  if (bytes.length !== file.sizeBytes || !hasHeaders(request, file)) {
    return refused(answers, 'SignatureDoesNotMatch');
  }
  file.bytes = bytes;
  return answers.plain('files', null, { status: 200, headers: { etag: `"${file.attachmentId}"` } });
}

/** Content-Length is not looked for: pages cannot set it, and the size itself has been compared. */
const hasHeaders = (request: Request, file: StoredFile): boolean =>
  Object.entries(file.headers).every(
    ([name, value]) => name === 'Content-Length' || request.headers.get(name) === value,
  );

const refused = (answers: Answers, code: string): Response =>
  answers.plain('files', `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`, {
    status: 403,
    headers: { 'content-type': 'application/xml' },
  });

/** The client says that all bytes are there. The scanner decides, then everybody in the chat gets the item. */
export function completeFile(service: Service, chat: Chat, attachmentId: string): void {
  const file = chat.files.get(attachmentId);
  if (!file) throw validationError('this chat has no such attachment');
  if (file.state !== 'announced') throw conflict('this attachment is already complete');
  if (!file.bytes) throw validationError('the file was not uploaded');
  file.state = 'completing';
  const id = service.ids.item();
  const judge = (): void => {
    const verdict = service.attachmentVerdict(file);
    file.state = verdict === 'APPROVED' ? 'approved' : 'rejected';
    postFile(service, chat, file, { id, status: verdict });
  };
  if (service.limits.scanMs === 0) {
    judge();
    return;
  }
  if (service.switches.scannerFrames === 'progress')
    postFile(service, chat, file, { id, status: 'IN_PROGRESS', stored: false });
  chatTimer(service, chat, judge, service.limits.scanMs);
}

/** A file of somebody who needs no address to put it at. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Somebody else than the customer sends a file. */
export function shareFile(
  service: Service,
  chat: Chat,
  owner: Participant,
  { name, contentType, bytes }: SentFile,
): void {
  const file = announceFile(service, chat, { owner, name, contentType, sizeBytes: bytes.length });
  file.bytes = bytes;
  completeFile(service, chat, file.attachmentId);
}

function postFile(
  service: Service,
  chat: Chat,
  file: StoredFile,
  { status, ...rest }: Pick<ItemDraft, 'id' | 'stored'> & { readonly status: WireAttachment['Status'] },
): void {
  const isUnnamed = status === 'REJECTED' && service.switches.refusedFiles === 'unnamed';
  const attachment: WireAttachment = {
    ContentType: file.contentType,
    AttachmentId: file.attachmentId,
    AttachmentName: file.name,
    Status: status,
  };
  post(service, chat, {
    Type: 'ATTACHMENT',
    by: file.owner,
    ...(!isUnnamed && { Attachments: [attachment] }),
    ...rest,
  });
}
