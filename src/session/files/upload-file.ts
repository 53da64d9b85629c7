import {
  backoffMs,
  ChatError,
  failureOf,
  sleep,
  type AttachmentService,
  type Cancel,
  type FileUpload,
  type Platform,
  type RequestFailure,
} from '../../protocol/index.js';
import type { ServiceCalls } from '../service-calls.js';

/** How long a step is repeated by itself before the customer is asked. */
const WINDOW_MS = 5 * 60_000;
const BACKOFF = { baseMs: 500, capMs: 8_000 };
/** How long a file may be looked at before it is completed again. */
const REPEAT_MS = 60_000;
/** An upload that does not get on for so long is cut. */
const STALL_MS = 30_000;
/** In characters (API reference, StartAttachmentUpload). */
const LONGEST_NAME = 256;

/** Bytes that the service has, and has not shown to anybody so far. */
export interface StoredFile {
  readonly attachmentId: string;
  readonly clientToken: string;
}

/** What takes a file to the service, step by step. Each rejects with a `ChatError`, or with the reason of `signal`. */
export interface FileSteps {
  /** StartAttachmentUpload and the PUT. `onProgress` gets the part that has left, 0 to 1. */
  store(
    upload: { readonly file: Blob; readonly name: string; readonly contentType: string },
    signal: AbortSignal,
    onProgress: (part: number) => void,
  ): Promise<StoredFile>;
  /**
   * CompleteAttachmentUpload: from then on it is a matter of the scanner. May be repeated. Resolves with whether the service was heard
   * for certain: it knows what it has begun, whereas anybody may have sent its answer, which is empty.
   */
  complete(stored: StoredFile, signal: AbortSignal): Promise<boolean>;
  /** The time until a file is completed again. It does not pass while the page is put away. */
  pause(signal: AbortSignal): Promise<void>;
}

/** Makes the steps of files on `platform`. */
export function createFileSteps(
  platform: Platform,
  call: ServiceCalls<AttachmentService>,
  upload: NonNullable<Platform['upload']>,
): FileSteps {
  const { clock } = platform;

  /** As `call`, again and again, for as long as that may help. */
  const persevere: typeof call = async (work, signal) => {
    const firstTriedAt = clock.monotonic();
    for (let attempt = 0; ; attempt++) {
      try {
        return await call(work, signal);
      } catch (reason) {
        signal.throwIfAborted();
        // The page was put away in the middle of it: the call waits until it is back.
        if ((reason as Error).name === 'AbortError') continue;
        const error = reason as ChatError;
        if (!error.retryable || clock.monotonic() - firstTriedAt > WINDOW_MS) throw error;
        const pauseMs = backoffMs(attempt, BACKOFF, () => platform.random());
        await sleep(clock, error.retryAfterMs ?? pauseMs, signal);
      }
    }
  };

  /** One PUT; resolves with how it has failed, if it has. Rejects only with the reason of `signal`. */
  async function put(file: Omit<FileUpload, 'signal'>, signal: AbortSignal): Promise<RequestFailure | false> {
    const over = new AbortController();
    let cancel: Cancel | undefined;
    const goOn = (): void => {
      cancel?.();
      cancel = clock.schedule(() => {
        over.abort();
      }, STALL_MS);
    };
    const onProgress = (sentBytes: number): void => {
      goOn();
      file.onProgress(sentBytes);
    };
    try {
      goOn();
      const status = await upload({ ...file, onProgress, signal: AbortSignal.any([signal, over.signal]) });
      return status >= 300 && failureOf(status);
    } catch {
      signal.throwIfAborted();
      return over.signal.aborted ? 'timeout' : 'network';
    } finally {
      cancel?.();
    }
  }

  return {
    async store({ file, name, contentType }, signal, onProgress) {
      const announcement = {
        attachmentName: name.slice(-LONGEST_NAME),
        contentType,
        attachmentSizeInBytes: file.size,
        clientToken: platform.newClientToken(),
      };
      const { attachmentId, url, headers } = await persevere(
        (service, token, over) => service.startAttachmentUpload(token, announcement, over),
        signal,
      );
      const plan = { url, headers, file, onProgress: (sent: number) => onProgress(sent / file.size) };
      for (let isSecond = false; ; isSecond = true) {
        const failure = await persevere((_, __, over) => put(plan, over.signal), signal);
        if (!failure) return { attachmentId, clientToken: platform.newClientToken() };
        // The same bytes at the same place: harmless, and the answer to the first try may be all that got lost.
        if (isSecond || (failure !== 'network' && failure !== 'server'))
          throw new ChatError(`attachment/${failure}`, 'Upload failed');
      }
    },
    complete: ({ attachmentId, clientToken }, signal) =>
      persevere(
        (service, token, over) =>
          service.completeAttachmentUpload(token, { attachmentId, clientToken }, over).then(
            () => false,
            (error: unknown) => {
              // It is being completed already.
              if ((error as ChatError).kind !== 'conflict') throw error;
              return true;
            },
          ),
        signal,
      ),
    pause: (signal) => persevere((_, __, over) => sleep(clock, REPEAT_MS, over.signal), signal),
  };
}
