import {
  backoffMs,
  ChatError,
  failureOf,
  sleep,
  type AttachmentService,
  type FileUpload,
  type Platform,
} from '../protocol/index.js';
import type { ServiceCalls } from './service-calls.js';

/** How long a step is repeated by itself before the customer is asked. */
const WINDOW_MS = 5 * 60_000;
const BACKOFF = { baseMs: 500, capMs: 8_000 };
/** An upload that does not get on for so long is cut. */
const STALL_MS = 30_000;
/** And so long, where nothing tells whether it gets on. */
const BLIND_MS = 2 * 60_000;

/** Bytes that the service has, and has not shown to anybody so far. */
export interface StoredFile {
  readonly attachmentId: string;
  readonly clientToken: string;
}

/** What takes a file to the service, step by step. Each rejects with a `ChatError`, or with the reason of `signal`. */
export interface FileSteps {
  /** StartAttachmentUpload and the PUT. `onProgress` gets the part that has left, 0 to 1. */
  store(
    file: Blob,
    { name, contentType }: { readonly name: string; readonly contentType: string },
    watch: { readonly signal: AbortSignal; readonly onProgress: (part: number) => void },
  ): Promise<StoredFile>;
  /** CompleteAttachmentUpload: from then on it is a matter of the scanner. May be repeated. */
  complete(stored: StoredFile, signal: AbortSignal): Promise<void>;
}

/** The status of the answer to an upload, or why there is none. */
type Outcome = number | 'cut' | 'stalled';

/** The upload of a platform that cannot tell how far it is. */
async function putByFetch(platform: Platform, { url, headers, file, signal }: FileUpload): Promise<number> {
  const { status } = await platform.fetch(url, {
    method: 'PUT',
    headers,
    body: file,
    signal,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
  return status;
}

/** Makes the steps of files on `platform`. */
export function createFileSteps(
  platform: Platform,
  call: ServiceCalls<AttachmentService>,
  upload: Platform['upload'] = (file) => putByFetch(platform, file),
): FileSteps {
  const { clock } = platform;

  /** Does `work` again and again, for as long as that may help. */
  async function persevere<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const firstTriedAt = clock.monotonic();
    for (let attempt = 0; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof ChatError) {
          if (!error.retryable || clock.monotonic() - firstTriedAt > WINDOW_MS) throw error;
          const pauseMs = backoffMs(attempt, BACKOFF, () => platform.random());
          await sleep(clock, error.retryAfterMs ?? pauseMs, signal);
        } else if (!isAbort(error)) throw error;
        // Else the page was put away in the middle of it, and the call waits until it is back.
      }
    }
  }

  /** One PUT. Rejects only with the reason of `signal`. */
  async function put(file: Omit<FileUpload, 'signal'>, signal: AbortSignal): Promise<Outcome> {
    const over = new AbortController();
    const stall = (): void => {
      over.abort();
    };
    let cancel = clock.schedule(stall, BLIND_MS);
    const watched: FileUpload = {
      ...file,
      signal: AbortSignal.any([signal, over.signal]),
      onProgress(sentBytes) {
        cancel();
        cancel = clock.schedule(stall, STALL_MS);
        file.onProgress(sentBytes);
      },
    };
    try {
      return await upload(watched);
    } catch {
      signal.throwIfAborted();
      return over.signal.aborted ? 'stalled' : 'cut';
    } finally {
      cancel();
    }
  }

  return {
    async store(file, { name, contentType }, { signal, onProgress }) {
      const clientToken = platform.newClientToken();
      const announcement = {
        attachmentName: name,
        contentType,
        attachmentSizeInBytes: file.size,
        clientToken,
      };
      const { attachmentId, url, headers } = await persevere(
        () =>
          call((service, token, over) => service.startAttachmentUpload(token, announcement, over), signal),
        signal,
      );
      const sent = { url, headers, file, onProgress: (sent: number) => onProgress(sent / file.size) };
      const attempt = (): Promise<Outcome> =>
        persevere(() => call((_, __, over) => put(sent, over.signal), signal), signal);
      let outcome = await attempt();
      // The same bytes at the same place: harmless, and the answer to the first try may be all that got lost.
      if (outcome === 'cut' || Number(outcome) >= 500) outcome = await attempt();
      requireStored(outcome);
      return { attachmentId, clientToken: platform.newClientToken() };
    },
    async complete({ attachmentId, clientToken }, signal) {
      const input = { attachmentId, clientToken };
      try {
        await persevere(
          () => call((service, token, over) => service.completeAttachmentUpload(token, input, over), signal),
          signal,
        );
      } catch (error) {
        // It is being completed already.
        if (!(error instanceof ChatError) || error.kind !== 'conflict') throw error;
      }
    },
  };
}

/** @throws {ChatError} `attachment/…` unless the bytes are there. */
function requireStored(outcome: Outcome): void {
  if (outcome === 'cut') throw new ChatError('attachment/network', 'No answer to the upload');
  if (outcome === 'stalled') throw new ChatError('attachment/timeout', 'The upload has stood still');
  if (outcome < 300) return;
  throw new ChatError(`attachment/${failureOf(outcome)}`, `The upload was refused: HTTP ${String(outcome)}`, {
    status: outcome,
  });
}

const isAbort = (error: unknown): boolean => (error as { readonly name?: unknown }).name === 'AbortError';
