import { ChatError, type Platform } from '../../protocol/index.js';
import type { Downloads } from './downloads.js';
import { checkFile } from './file-rules.js';
import type { AttachmentItem } from '../transcript/items.js';
import { newestAt } from '../transcript/transcript.js';
import { chatIsOver, requireChat } from '../require-chat.js';
import type { SessionInside } from '../service-calls.js';
import type { TranscriptNews } from '../session-api.js';
import type { Upload, Uploads, UploadStand } from './upload.js';
import { createFileSteps } from './upload-file.js';

/** Most files in one chat (Amazon Connect administrator guide, feature specifications). The service counts for itself. */
const FILES_LIMIT = 35;
/** Most often that a file which nobody shows is completed again, before the customer is asked. */
const MOST_REPEATS = 10;

/** A file that the service has, and has not shown to anybody so far. */
interface StoredFile {
  readonly attachmentId: string;
  /** Whose chat has the bytes. */
  readonly contactId: string | undefined;
  /** When the newest item was said that was there before the scanner had the file, by the service's clock. */
  readonly since: number;
}

/** A file, and what is being done with it. */
interface Entry {
  upload: Upload;
  stored?: StoredFile | undefined;
  /** Aborted when nothing more is to be done for it: it was taken back, the chat is over, or the transcript has it. */
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
  const steps = createFileSteps(platform, call, uploadFromPage);
  const listeners = new Set<(upload: Upload) => void>();
  const entries = new Set<Entry>();
  /** Refused files of the customer of which the service does not say which they are, by the item's id. */
  const unnamed = new Map<string, AttachmentItem>();
  /** The end of the last file in the queue. */
  let delivered = Promise.resolve();

  const entryOf = (id: string): Entry | undefined => [...entries].find(({ upload }) => upload.id === id);
  const isUnderWay = ({ upload, over }: Entry): boolean => !upload.error && !over.signal.aborted;

  function change(entry: Entry, stand: UploadStand & { readonly contentType?: string }): void {
    const { progress: _progress, error: _error, ...rest } = entry.upload;
    entry.upload = { ...rest, ...stand };
    for (const listener of listeners) listener(entry.upload);
  }

  function queue(entry: Entry, contentType: string): void {
    change(entry, { status: 'queued', contentType });
    delivered = delivered.then(() => deliver(entry));
  }

  function fail(entry: Entry, error: ChatError): void {
    const { kind, retryable } = error;
    // The token may be good by then, the next chat one that is there; what was announced before is announced anew, and what is not
    // where it belongs is put again.
    const again: readonly unknown[] = ['unauthorized', 'not-found', 'conflict', entry.stored && 'rejected'];
    if (kind === 'rejected') entry.stored = undefined;
    change(entry, { status: retryable || again.includes(kind) ? 'failed' : 'rejected', error });
    entry.reject(error);
  }

  /** Brings a file to the service, and completes it again for as long as nothing is seen of it. */
  async function deliver(entry: Entry): Promise<void> {
    const { signal } = entry.over;
    const progress = (part: number): void => {
      if (part !== entry.upload.progress) change(entry, { status: 'uploading', progress: part });
    };
    const giveUp = (error: ChatError): void => {
      if (signal.aborted) return;
      fail(entry, error);
      store.emit({ type: 'error', error });
    };
    if (signal.aborted) return;
    try {
      progress(0);
      const { contactId } = store.contact ?? {};
      // A chat cannot show what was brought to another one.
      if (entry.stored?.contactId !== contactId) entry.stored = undefined;
      const { attachmentId } = (entry.stored ??= {
        attachmentId: await steps.store(entry.upload, signal, progress),
        contactId,
        since: newestAt(store.transcript),
      });
      own.set(attachmentId, entry.upload.file);
      change(entry, { status: 'scanning' });
      // May be seen before it is answered, and is heard out all the same: a request that is cut is one that has failed.
      const isCertain = await steps.complete(attachmentId, AbortSignal.any([]));
      look();
      if (!isCertain) repeat(attachmentId, signal).catch(giveUp);
    } catch (error) {
      giveUp(error as ChatError);
    }
  }

  /** A captive portal may have answered in place of the service, for which another time is the same as one. */
  async function repeat(attachmentId: string, signal: AbortSignal): Promise<void> {
    for (let count = 0; count < MOST_REPEATS; count++) {
      await steps.pause(signal);
      const isCertain = await steps.complete(attachmentId, signal).catch((error: unknown) => {
        // It is not there. Anything else tells of this call only: an earlier one may have done it.
        if ((error as ChatError).kind === 'rejected') throw error;
      });
      if (isCertain) return;
    }
    throw new ChatError('attachment/timeout', 'Not shown');
  }

  /** Finds what was sent in the news of the transcript, and what is over with the chat. */
  function look({ item: only, items }: TranscriptNews = {}): void {
    if (items) unnamed.clear();
    for (const item of items?.slice(0) ?? [only]) {
      if (item?.kind !== 'attachment') continue;
      const { id, attachments, direction, past } = item;
      unnamed.delete(id);
      const entry = [...entries].find(
        ({ upload, stored }) =>
          id === upload.itemId || attachments.some((file) => file.id === stored?.attachmentId),
      );
      if (entry) settle(entry, item);
      else if (!attachments.length && direction === 'outgoing' && !past) unnamed.set(id, item);
    }
    guess();
    const { state: phase, error } = store.snapshot;
    for (const entry of entries) {
      if (phase === 'idle') cancel(entry);
      // It goes with the next start, which may never come.
      else if (error && phase === 'failed') entry.reject(error);
      else if (phase === 'ended' && isUnderWay(entry)) {
        entry.over.abort();
        fail(entry, chatIsOver());
      }
    }
  }

  /** Gives the item of a refused file that does not say which one to the file, where no other one of this page can be meant. */
  function guess(): void {
    const checked = [...entries].filter((entry) => entry.stored && isUnderWay(entry));
    for (const entry of checked) {
      const refused = [...unnamed.values()].filter(({ at }) => at > (entry.stored?.since ?? 0));
      if (refused[0] && refused.length >= checked.length) {
        // What it is told then may say which one the next is.
        settle(entry, refused[0]);
        return;
      }
    }
  }

  function settle(entry: Entry, item: AttachmentItem): void {
    const { upload, stored, over } = entry;
    const [shown] = item.attachments;
    // One that is not named is a refused one.
    const status = shown?.status ?? 'REJECTED';
    // Nobody has to complete it again.
    over.abort();
    if (status === 'IN_PROGRESS') {
      if (!upload.itemId) change(entry, { status: 'scanning', itemId: item.id });
      return;
    }
    entries.delete(entry);
    if (!shown && stored) {
      const { name, contentType } = upload;
      const attachments = [{ id: stored.attachmentId, name, contentType, status: 'REJECTED' }];
      store.apply({ type: 'item-received', item: { ...item, attachments } });
    }
    if (status === 'REJECTED') fail(entry, new ChatError('attachment/blocked', 'Refused'));
    else {
      change(entry, { status: 'sent' });
      entry.resolve(item);
    }
  }

  function cancel(entry: Entry): void {
    entries.delete(entry);
    entry.over.abort();
    change(entry, { status: 'cancelled' });
    entry.reject(new ChatError('attachment/cancelled', 'Taken back'));
  }

  store.subscribe((signal) => {
    if (signal.type === 'changed') look(signal.change);
  });

  const uploads: Uploads = {
    get list() {
      return [...entries].map(({ upload }) => upload);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send: (file, rules) =>
      new Promise((resolve, reject) => {
        const { name, type: contentType } = file;
        // Nothing is wrong with the file.
        if (store.state.phase === 'idle') requireChat(store);
        const id = platform.newClientToken();
        const upload: Upload = { id, file, name, contentType, status: 'cancelled' };
        const entry: Entry = { upload, over: new AbortController(), resolve, reject };
        entries.add(entry);
        try {
          requireChat(store);
          const sent = store.transcript.items.slice(0).filter(({ kind }) => kind === 'attachment');
          const waiting = uploads.list.filter(({ status }) => status !== 'rejected');
          if (sent.length + waiting.length > FILES_LIMIT) throw new ChatError('attachment/quota', 'Too many');
          queue(entry, checkFile(file, rules));
        } catch (error) {
          fail(entry, error as ChatError);
        }
      }),
    retry(id) {
      const entry = entryOf(id);
      if (entry?.upload.status === 'failed') queue(entry, entry.upload.contentType);
    },
    cancel(id) {
      const entry = entryOf(id);
      if (entry) cancel(entry);
    },
  };
  return uploads;
}
