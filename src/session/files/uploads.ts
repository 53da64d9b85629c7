import { ChatError, type Cancel, type Platform } from '../../protocol/index.js';
import type { Downloads } from './downloads.js';
import { checkFile, type FileRules } from './file-rules.js';
import type { AttachmentItem } from '../transcript/items.js';
import { chatIsOver, requireChat } from '../require-chat.js';
import type { SessionInside } from '../service-calls.js';
import { createFileSteps, type StoredFile } from './upload-file.js';

/** Most files in one chat (Amazon Connect administrator guide, feature specifications). The service counts for itself. */
const FILES_LIMIT = 35;
/** Most often that a file which nobody shows is completed again, before the customer is asked. */
const MOST_REPEATS = 10;

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
  /** The item of the transcript that has it already, while it is `scanning`. */
  readonly itemId?: string | undefined;
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

interface BroughtFile extends StoredFile {
  /** Whose chat has the bytes. */
  readonly contactId: string | undefined;
  /** When the newest item was said that was there before the scanner had the file, by the service's clock. */
  readonly since: number;
}

/** A file, and what is being done with it. */
interface Entry {
  upload: Upload;
  stored?: BroughtFile;
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
  const entries = new Map<string, Entry>();
  /** The end of the last file in the queue. */
  let delivered = Promise.resolve();

  function change(entry: Entry, news: Partial<Upload>): void {
    entry.upload = { ...entry.upload, progress: undefined, error: undefined, ...news };
    for (const listener of listeners) listener(entry.upload);
  }

  function queue(entry: Entry, news?: Partial<Upload>): void {
    change(entry, { ...news, status: 'queued' });
    delivered = delivered.then(() => deliver(entry));
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

  function newestAt(): number {
    const { items } = store.transcript;
    return items.slice(items.size - 1)[0]?.at ?? 0;
  }

  async function deliver(entry: Entry): Promise<void> {
    const { signal } = entry.over;
    const progress = (part: number): void => {
      if (part !== entry.upload.progress) change(entry, { status: 'uploading', progress: part });
    };
    // It was taken back, or the chat is over.
    if (entry.upload.status !== 'queued') return;
    try {
      progress(0);
      // A chat cannot show what was brought to another one.
      if (entry.stored?.contactId !== store.contact?.contactId) delete entry.stored;
      const stored = (entry.stored ??= {
        ...(await steps.store(entry.upload, signal, progress)),
        contactId: store.contact?.contactId,
        since: newestAt(),
      });
      own.set(stored.attachmentId, entry.upload.file);
      const isCertain = await steps.complete(stored, signal);
      // It may have been seen before the answer has come.
      if (!entries.has(entry.upload.id)) return;
      if (!entry.upload.itemId) change(entry, { status: 'scanning' });
      look();
      if (!isCertain) void repeat(entry, stored);
    } catch (error) {
      giveUp(entry, error);
    }
  }

  /**
   * Completes a file again for as long as nothing is seen of it: a captive portal may have answered in place of the service, for which
   * another time is the same as one.
   */
  async function repeat(entry: Entry, stored: StoredFile): Promise<void> {
    const { signal } = entry.over;
    for (let count = 0; count < MOST_REPEATS; count++) {
      try {
        await steps.pause(signal);
        if (entry.upload.itemId || (await steps.complete(stored, signal))) return;
      } catch (error) {
        // It is not there. Anything else tells of this call only: an earlier one may have done it.
        if (signal.aborted || (error as ChatError).kind === 'rejected') {
          giveUp(entry, error);
          return;
        }
      }
    }
    giveUp(entry, new ChatError('attachment/timeout', 'Not shown'));
  }

  function giveUp(entry: Entry, reason: unknown): void {
    if (entry.over.signal.aborted || !entries.has(entry.upload.id)) return;
    const error = reason as ChatError;
    fail(entry, error);
    store.emit({ type: 'error', error });
  }

  const sent = (): readonly AttachmentItem[] =>
    store.transcript.items.slice(0).filter((item) => item.kind === 'attachment');

  /** Finds in the transcript what was sent. */
  function look(): void {
    const { phase } = store.state;
    const items = sent();
    const { size } = entries;
    for (const entry of entries.values()) {
      const { stored, upload } = entry;
      const item =
        items.find(
          ({ id, attachments }) =>
            id === upload.itemId || attachments.some((file) => file.id === stored?.attachmentId),
        ) ?? guess(entry, items);
      if (item) settle(entry, item);
      else if (phase === 'idle') uploads.cancel(upload.id);
      else if (phase === 'ended' && !upload.error) {
        entry.over.abort();
        fail(entry, chatIsOver());
      }
    }
    // With one less to be meant, it may be known which one was refused.
    if (entries.size < size) look();
  }

  /** The item of a refused file that does not say which one, where no other file of this page can be meant. */
  function guess(entry: Entry, items: readonly AttachmentItem[]): AttachmentItem | undefined {
    const since = entry.stored?.since ?? 0;
    const isChecked = ({ stored: known, upload: { status, itemId } }: Entry): boolean =>
      known !== undefined && !itemId && (status === 'uploading' || status === 'scanning');
    if (!isChecked(entry)) return undefined;
    const unnamed = items.filter(
      ({ attachments, direction, past, at }) =>
        !attachments.length && direction === 'outgoing' && !past && at > since,
    );
    return unnamed.length >= [...entries.values()].filter(isChecked).length ? unnamed[0] : undefined;
  }

  function settle(entry: Entry, item: AttachmentItem): void {
    const { upload, stored } = entry;
    const status = item.attachments[0]?.status;
    if (status === 'IN_PROGRESS') {
      if (!upload.itemId) change(entry, { status: 'scanning', itemId: item.id });
      return;
    }
    // The transcript tells the rest.
    entries.delete(upload.id);
    // Nobody has to complete it again. Where it has not been answered so far, it will be.
    if (upload.status === 'scanning') entry.over.abort();
    if (!status && stored) {
      const { name, contentType } = upload;
      const attachments = [{ id: stored.attachmentId, name, contentType, status: 'REJECTED' }];
      store.apply({ type: 'item-received', item: { ...item, attachments } });
    }
    if (status === 'REJECTED' || !status) fail(entry, new ChatError('attachment/blocked', 'Refused'));
    else {
      change(entry, { status: 'sent' });
      entry.resolve(item);
    }
  }

  store.subscribe(({ type }) => {
    if (type === 'changed' && entries.size) look();
  });

  const uploads: Uploads = {
    get list() {
      return [...entries.values()].map(({ upload }) => upload);
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
        entries.set(id, entry);
        try {
          requireChat(store);
          const waiting = uploads.list.filter(({ status }) => status !== 'rejected');
          if (sent().length + waiting.length > FILES_LIMIT)
            throw new ChatError('attachment/quota', 'Too many');
          queue(entry, { contentType: checkFile(file, rules) });
        } catch (error) {
          fail(entry, error as ChatError);
        }
      }),
    retry(id) {
      const entry = entries.get(id);
      if (entry?.upload.status === 'failed') queue(entry);
    },
    cancel(id) {
      const entry = entries.get(id);
      if (!entry) return;
      entries.delete(id);
      entry.over.abort();
      change(entry, { status: 'cancelled' });
      entry.reject(new ChatError('attachment/cancelled', 'Taken back'));
    },
  };
  return uploads;
}
