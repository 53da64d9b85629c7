import { ChatError, type Cancel, type Platform } from '../protocol/index.js';
import type { Downloads } from './downloads.js';
import { checkFile, type FileRules } from './file-rules.js';
import type { AttachmentItem } from './items.js';
import { chatIsOver, requireChat } from './require-chat.js';
import type { SessionInside } from './service-calls.js';
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
}

/** The customer's files: one after the other, in the order in which they were chosen. Not kept when the page goes. */
export interface Uploads {
  /** Those that are neither sent nor taken back. */
  readonly list: readonly Upload[];
  subscribe(listener: (upload: Upload) => void): Cancel;
  /**
   * Queues a file, and resolves when everybody in the chat can see it. One that breaks a rule is in the `list` as `rejected`.
   * @throws {ChatError} `chat/not-started`, `chat/ended`, every `attachment/…` code.
   */
  send(file: File, rules: FileRules): Promise<AttachmentItem>;
  /** Sends a `failed` file again: the same bytes, from the step that has failed. */
  retry(id: string): void;
  /** Takes a file back, or off the screen, whatever is being done with it. */
  cancel(id: string): void;
}

/** A file, and what is being done with it. */
interface Entry {
  upload: Upload;
  stored?: StoredFile;
  /** Whose chat has the bytes. */
  contactId?: string | undefined;
  /** When the newest item was said that was there before the scanner had the file, by the service's clock. */
  since?: number | undefined;
  /** The item that has shown it, while it was scanned. */
  itemId?: string;
  readonly over: AbortController;
  readonly resolve: (item: AttachmentItem) => void;
  readonly reject: (reason: ChatError) => void;
}

/** Makes the uploads of a session; the last one is for a platform that has none of its own. */
export function createUploads(
  { store }: SessionInside,
  { own, call }: Downloads,
  uploadFromPage: NonNullable<Platform['upload']>,
): Uploads {
  const { platform } = store;
  const steps = createFileSteps(platform, call, platform.upload?.bind(platform) ?? uploadFromPage);
  const listeners = new Set<(upload: Upload) => void>();
  let entries: readonly Entry[] = [];
  let running = false;

  const find = (id: string): Entry | undefined => entries.find((entry) => entry.upload.id === id);

  function remove(entry: Entry): void {
    entries = entries.filter((other) => other !== entry);
  }

  function change(entry: Entry, news: Partial<Upload>): void {
    const { upload: known } = entry;
    const next = { ...known, progress: undefined, error: undefined, ...news };
    entry.upload = next;
    const differs = (['status', 'progress', 'shown'] as const).some((name) => next[name] !== known[name]);
    if (differs) for (const listener of [...listeners]) listener(next);
  }

  function fail(entry: Entry, error: ChatError): void {
    // The token may be good by then, the next chat one that is there; what was announced before is announced anew, and what is not
    // where it belongs is put again.
    const again: readonly unknown[] = ['unauthorized', 'not-found', 'conflict', entry.stored && 'rejected'];
    const isFinal = !error.retryable && !again.includes(error.kind);
    if (error.kind === 'rejected') delete entry.stored;
    change(entry, { status: isFinal ? 'rejected' : 'failed', error });
    entry.reject(error);
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (let next; (next = entries.find(({ upload }) => upload.status === 'queued'));) await deliver(next);
    running = false;
  }

  async function deliver(entry: Entry): Promise<void> {
    const { file } = entry.upload;
    const { signal } = entry.over;
    const progress = (part: number): void => {
      change(entry, { status: 'uploading', progress: part });
    };
    try {
      progress(0);
      // A chat cannot show what was brought to another one.
      if (entry.contactId !== store.contact?.contactId) delete entry.stored;
      if (!entry.stored) {
        entry.stored = await steps.store(entry.upload, signal, progress);
        entry.contactId = store.contact?.contactId;
        const { items } = store.transcript;
        entry.since = items.slice(items.size - 1)[0]?.at;
      }
      own.set(entry.stored.attachmentId, file);
      await steps.complete(entry.stored, signal);
      // It may have been seen before the answer has come.
      if (entries.includes(entry)) change(entry, { status: 'scanning' });
      look();
    } catch (error) {
      if (signal.aborted || !entries.includes(entry)) return;
      const reason = error as ChatError;
      fail(entry, reason);
      store.emit({ type: 'error', error: reason });
    }
  }

  const sent = (): readonly AttachmentItem[] =>
    store.transcript.items.slice(0).filter((item) => item.kind === 'attachment');

  /** Finds in the transcript what was sent. */
  function look(): void {
    const { phase } = store.state;
    const items = sent();
    const before = entries;
    for (const entry of before) {
      if (!entries.includes(entry)) continue;
      const { stored, upload } = entry;
      const item =
        items.find(
          ({ id, attachments }) =>
            id === entry.itemId || attachments.some((file) => file.id === stored?.attachmentId),
        ) ?? guess(entry, items);
      if (item) settle(entry, item);
      else if (phase === 'idle') uploads.cancel(upload.id);
      else if (phase === 'ended' && !upload.error) {
        entry.over.abort();
        fail(entry, chatIsOver());
      }
    }
    // With one less to be meant, it may be known which one was refused.
    if (entries.length < before.length) look();
  }

  /** The item of a refused file that does not say which one, where no other file of this page can be meant. */
  function guess(entry: Entry, items: readonly AttachmentItem[]): AttachmentItem | undefined {
    const { since = 0 } = entry;
    const isChecked = ({ stored, itemId, upload: { status } }: Entry): boolean =>
      stored !== undefined && !itemId && (status === 'uploading' || status === 'scanning');
    if (!isChecked(entry)) return undefined;
    const unnamed = items.filter(
      ({ attachments, direction, past, at }) =>
        !attachments.length && direction === 'outgoing' && !past && at > since,
    );
    return unnamed.length >= entries.filter(isChecked).length ? unnamed[0] : undefined;
  }

  function settle(entry: Entry, item: AttachmentItem): void {
    const status = item.attachments[0]?.status;
    if (status === 'IN_PROGRESS') {
      entry.itemId = item.id;
      change(entry, { status: 'scanning', shown: true });
      return;
    }
    // The transcript tells the rest.
    remove(entry);
    const { upload, stored } = entry;
    if (!status && stored) {
      const { name, contentType } = upload;
      const attachments = [{ id: stored.attachmentId, name, contentType, status: 'REJECTED' }];
      store.apply({ type: 'item-received', item: { ...item, attachments } });
    }
    if (status === 'REJECTED' || !status)
      fail(entry, new ChatError('attachment/blocked', 'Refused by the scanner'));
    else {
      change(entry, { status: 'sent' });
      entry.resolve(item);
    }
  }

  store.subscribe(({ type }) => {
    if (type === 'changed' && entries.length) look();
  });

  const uploads: Uploads = {
    get list() {
      return entries.map(({ upload }) => upload);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send: (file, rules) =>
      new Promise((resolve, reject) => {
        const { name, type: contentType } = file;
        const id = platform.newClientToken();
        const upload: Upload = { id, file, name, contentType, status: 'cancelled' };
        const entry: Entry = { upload, over: new AbortController(), resolve, reject };
        entries = [...entries, entry];
        try {
          requireChat(store);
          const waiting = entries.filter((other) => other.upload.status !== 'rejected');
          if (sent().length + waiting.length > FILES_LIMIT)
            throw new ChatError('attachment/quota', 'Too many files');
          change(entry, { contentType: checkFile(file, rules), status: 'queued' });
          void run();
        } catch (error) {
          fail(entry, error as ChatError);
        }
      }),
    retry(id) {
      const entry = find(id);
      if (entry?.upload.status !== 'failed') return;
      change(entry, { status: 'queued' });
      void run();
    },
    cancel(id) {
      const entry = find(id);
      if (!entry) return;
      remove(entry);
      entry.over.abort();
      change(entry, { status: 'cancelled' });
      entry.reject(new ChatError('attachment/cancelled', 'The file was taken back'));
    },
  };
  return uploads;
}
