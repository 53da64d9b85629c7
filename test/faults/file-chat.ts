import {
  createDownloads,
  createUploads,
  type AttachmentItem,
  type Upload,
  type Uploads,
} from '../../src/session/index.js';
import type { Agent, Operation } from '../../src/simulator/index.js';
import { watchChat, type WatchedChat, type WatchedChatOptions } from './watched-chat.js';

const OPERATIONS: readonly Operation[] = [
  'StartAttachmentUpload',
  'UploadFile',
  'CompleteAttachmentUpload',
  'GetAttachment',
];
const RULES = { accept: '', maxFileSize: undefined };

/** A file that says that it is a picture. */
export const picture = (name = 'shot.png', bytes = 'not really a picture'): File =>
  new File([bytes], name, { type: 'image/png' });

/** A chat in which files are sent. */
export interface FileChat extends WatchedChat {
  readonly agent: Agent;
  readonly uploads: Uploads;
  /** Every step of every file, as `shot.png uploading 50 %`. */
  readonly steps: readonly string[];
  /** Adds files, and answers how each has ended: `sent`, or the code of the error. */
  add(...files: File[]): Promise<string>[];
  /** What has left the page for files, in order. */
  calls(): readonly Operation[];
  /** Files as everybody in the chat sees them. */
  onServer(): readonly string[];
}

/** Connects a chat with an agent, and watches its files. */
export async function fileChat(options: WatchedChatOptions = {}): Promise<FileChat> {
  const chat = watchChat({ ...options, limits: { scanMs: 500, ...options.limits } });
  const agent = await chat.connect();
  const uploads = chat.session.extend((inside) =>
    createUploads(inside, createDownloads(inside), () => Promise.reject(new Error('Not a page'))),
  );
  const steps: string[] = [];
  const describeStep = ({ name, status, progress }: Upload): string =>
    [name, status, ...(progress ? [`${progress * 100} %`] : [])].join(' ');
  uploads.subscribe((upload) => steps.push(describeStep(upload)));
  return {
    ...chat,
    agent,
    uploads,
    steps,
    add: (...files) =>
      files.map((file) =>
        uploads.send(file, RULES).then(
          () => 'sent',
          (error: unknown) => (error as { readonly code: string }).code,
        ),
      ),
    calls: () => chat.left.map(({ operation }) => operation).filter((name) => OPERATIONS.includes(name)),
    onServer: () =>
      chat.simulator
        .contacts()
        .flatMap(({ transcript }) => transcript)
        .flatMap(({ Attachments = [] }) => Attachments)
        .map(({ AttachmentName, Status }) => `${AttachmentName} ${Status}`),
  };
}

/** Files as the customer sees them. */
export const filesOf = ({ session }: WatchedChat): readonly string[] =>
  session
    .listItems()
    .filter((item): item is AttachmentItem => item.kind === 'attachment')
    .flatMap(({ direction, attachments }) =>
      attachments.map(({ name, status }) => `${direction} ${name} ${status}`),
    );
