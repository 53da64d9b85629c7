import { ChatError, createAttachmentService, type Cancel, type Platform } from '../protocol/index.js';
import { download, type Download } from './download-file.js';
import { checkFile, type FileRules } from './file-rules.js';
import type { AttachmentItem } from './items.js';
import { createServiceCalls, type SessionInside } from './service-calls.js';
import { createFileSteps, type StoredFile } from './upload-file.js';

/** Most files in one chat (Amazon Connect administrator guide, feature specifications). The service counts for itself. */
const FILES_LIMIT = 35;

/**
 * Where a file of the customer stands: `queued` waits for its turn, `uploading` is on its way, `scanning` has arrived and is shown to
 * nobody before a scanner has looked at it. Then it is `sent` or, `rejected` by scanner or service, not to be sent at all; `failed`
 * files can be tried again, and `cancelled` ones were taken back.
 */
export type UploadStatus = 'queued' | 'uploading' | 'scanning' | 'sent' | 'failed' | 'rejected' | 'cancelled';

/** A file that the customer wants to send. Immutable: a change makes a new object. */
export interface Upload {
  /** Ours; the service gives the file another one. */
  readonly id: string;
  readonly file: File;
  readonly name: string;
  readonly contentType: string;
  readonly status: UploadStatus;
  /** The part that has left, 0 to 1, while `uploading`. */
  readonly progress?: number | undefined;
  /** Why it `failed`, or was `rejected`. */
  readonly error?: ChatError | undefined;
  /** The transcript has it already, while it is `scanning`. */
  readonly shown?: true | undefined;
  /** The service's id, as soon as there is one. */
  readonly attachmentId?: string | undefined;
}

/**
 * The files of a chat. Those of the customer are sent one after the other, in the order in which they were chosen, and are not kept
 * when the page goes.
 */
export interface ChatFiles {
  /** Files of the customer that are neither sent nor taken back. */
  readonly uploads: readonly Upload[];
  /** The bytes of a file that was sent from here, by the service's id. */
  fileOf(attachmentId: string): File | undefined;
  /** Fetches a file. @throws {ChatError} `chat/not-started`, `chat/ended`, every `attachment/…` code. */
  download(attachmentId: string, signal: AbortSignal): Promise<Download>;
  subscribe(listener: (upload: Upload) => void): Cancel;
  /**
   * Queues a file, and resolves when everybody in the chat can see it. One that breaks a rule is among the `uploads` as `rejected`.
   * @throws {ChatError} `chat/not-started`, `chat/ended`, every `attachment/…` code.
   */
  send(file: File, rules: FileRules): Promise<AttachmentItem>;
  /** Sends a `failed` file again: the same bytes, from the step that has failed. */
  retry(id: string): void;
  /** Takes a file back, or off the screen, whatever is being done with it. */
  cancel(id: string): void;
}

interface Waiting {
  readonly resolve: (item: AttachmentItem) => void;
  readonly reject: (reason: ChatError) => void;
}

/** What is being done with a file, besides what is seen of it. */
interface Work {
  readonly over: AbortController;
  readonly waiting: Waiting;
  stored?: StoredFile;
}

/** Makes the files of a session; `upload` is for a platform that has none of its own. */
export function createChatFiles(inside: SessionInside, upload?: Platform['upload']): ChatFiles {
  const { store } = inside;
  const { platform } = store;
  const call = createServiceCalls(inside, createAttachmentService);
  const steps = createFileSteps(platform, call, platform.upload?.bind(platform) ?? upload);
  const listeners = new Set<(upload: Upload) => void>();
  const works = new Map<string, Work>();
  const files = new Map<string, File>();
  let list: readonly Upload[] = [];
  let running = false;

  const find = (id: string): Upload | undefined => list.find((upload) => upload.id === id);

  function tell(upload: Upload): void {
    for (const listener of [...listeners]) listener(upload);
  }

  function change(id: string, news: Partial<Upload>): void {
    const known = find(id);
    if (!known) return;
    const next: Upload = { ...known, progress: undefined, error: undefined, ...news };
    const isOver = next.status === 'sent' || next.status === 'cancelled';
    list = list.flatMap((upload) => (upload !== known ? [upload] : isOver ? [] : [next]));
    if (next.status !== known.status || next.progress !== known.progress || next.shown !== known.shown)
      tell(next);
  }

  function fail(id: string, error: ChatError): void {
    const isFinal = !error.retryable && error.kind !== 'unauthorized';
    change(id, { status: isFinal ? 'rejected' : 'failed', error });
    works.get(id)?.waiting.reject(error);
    store.emit({ type: 'error', error });
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (let next; (next = list.find(({ status }) => status === 'queued'));) await deliver(next);
    running = false;
  }

  async function deliver({ id, file, name, contentType }: Upload): Promise<void> {
    const work = works.get(id);
    if (!work) return;
    const { signal } = work.over;
    try {
      change(id, { status: 'uploading', progress: 0 });
      work.stored ??= await steps.store(
        file,
        { name, contentType },
        { signal, onProgress: (progress) => change(id, { status: 'uploading', progress }) },
      );
      const { attachmentId } = work.stored;
      files.set(attachmentId, file);
      change(id, { status: 'uploading', progress: 1, attachmentId });
      await steps.complete(work.stored, signal);
      change(id, { status: 'scanning' });
      look();
    } catch (error) {
      if (signal.aborted) return;
      const reason =
        error instanceof ChatError ? error : new ChatError('attachment/network', 'Failed', { cause: error });
      // What the service does not take at the end has to be brought anew.
      if (!reason.retryable) delete work.stored;
      fail(id, reason);
    }
  }

  /** Finds in the transcript what was sent. */
  function look(): void {
    const { state } = store;
    for (const { id, attachmentId, status } of list) {
      const item = attachmentId && itemOf(attachmentId);
      if (item) settle(id, item);
      else if (state.phase === 'ended' && status !== 'failed' && status !== 'rejected') {
        works.get(id)?.over.abort();
        fail(id, new ChatError('chat/ended', 'The chat is over'));
      } else if (state.phase === 'idle') chatFiles.cancel(id);
    }
  }

  function itemOf(attachmentId: string): AttachmentItem | undefined {
    const found = store.transcript.items
      .slice(0)
      .findLast(
        (item) => item.kind === 'attachment' && item.attachments.some(({ id }) => id === attachmentId),
      );
    return found?.kind === 'attachment' ? found : undefined;
  }

  function settle(id: string, item: AttachmentItem): void {
    const [status] = item.attachments.map((attachment) => attachment.status);
    if (status === 'IN_PROGRESS') {
      change(id, { status: 'scanning', shown: true });
      return;
    }
    const work = works.get(id);
    works.delete(id);
    if (status !== 'REJECTED') {
      change(id, { status: 'sent' });
      work?.waiting.resolve(item);
      return;
    }
    const error = new ChatError('attachment/blocked', 'The scanner has refused the file');
    change(id, { status: 'rejected', error });
    // The transcript tells the rest.
    list = list.filter((upload) => upload.id !== id);
    work?.waiting.reject(error);
  }

  store.subscribe(({ type }) => {
    if (type === 'changed' && list.length) look();
  });

  function requireRoom(): void {
    const { phase } = store.state;
    if (phase === 'idle') throw new ChatError('chat/not-started', 'No chat was started');
    if (phase === 'ended') throw new ChatError('chat/ended', 'The chat is over');
    const sent = store.transcript.items.slice(0).filter(({ kind }) => kind === 'attachment').length;
    const waiting = list.filter(({ status }) => status !== 'rejected').length;
    if (sent + waiting >= FILES_LIMIT)
      throw new ChatError('attachment/quota', `${String(FILES_LIMIT)} files are in this chat`);
  }

  function enlist(upload: Upload): void {
    list = [...list, upload];
    tell(upload);
  }

  const chatFiles: ChatFiles = {
    get uploads() {
      return list;
    },
    fileOf: (attachmentId) => files.get(attachmentId),
    download: (attachmentId, signal) => download(platform, { call, attachmentId, signal }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send(file, rules) {
      const id = platform.newClientToken();
      return new Promise((resolve, reject) => {
        works.set(id, { over: new AbortController(), waiting: { resolve, reject } });
        const { name, type } = file;
        try {
          requireRoom();
          enlist({ id, file, name, contentType: checkFile(file, rules), status: 'queued' });
          void run();
        } catch (reason) {
          const error = reason as ChatError;
          enlist({ id, file, name, contentType: type, status: 'rejected', error });
          reject(error);
        }
      });
    },
    retry(id) {
      if (find(id)?.status !== 'failed') return;
      change(id, { status: 'queued' });
      void run();
    },
    cancel(id) {
      const work = works.get(id);
      works.delete(id);
      work?.over.abort();
      change(id, { status: 'cancelled' });
      work?.waiting.reject(new ChatError('attachment/cancelled', 'The file was taken back'));
    },
  };
  return chatFiles;
}
