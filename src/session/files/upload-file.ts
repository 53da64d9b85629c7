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

/** What takes a file to the service, step by step. Each rejects with a `ChatError`, or with the reason of `signal`. */
export interface FileSteps {
  /**
   * StartAttachmentUpload and the PUT; resolves with the service's id of the file. `onProgress` gets the part that has left, 0 to 1.
   */
  store(
    upload: { readonly file: Blob; readonly name: string; readonly contentType: string },
    signal: AbortSignal,
    onProgress: (part: number) => void,
  ): Promise<string>;
  /**
   * CompleteAttachmentUpload: from then on it is a matter of the scanner. May be repeated. Resolves with whether the service was heard
   * for certain: it knows what it has begun, whereas anybody may have sent its answer, which is empty.
   */
  complete(attachmentId: string, signal: AbortSignal): Promise<boolean>;
  /** The time until a file is completed again. It does not pass while the page is put away. */
  pause(signal: AbortSignal): Promise<void>;
}

/** Makes the steps of files on `platform`, with an upload for one that has none of its own. */
export function createFileSteps(
  platform: Platform,
  call: ServiceCalls<AttachmentService>,
  uploadFromPage: NonNullable<Platform['upload']>,
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
        // A connection that is refused says nothing about the file, which goes with the next one.
        const mayPass = error.retryable || error.phase === 'connect';
        if (!mayPass || clock.monotonic() - firstTriedAt > WINDOW_MS) throw error;
        const pauseMs = error.retryAfterMs ?? backoffMs(attempt, BACKOFF, () => platform.random());
        await sleep(clock, pauseMs, signal);
      }
    }
  };

  /** One PUT; resolves with how it has failed, if it has. Rejects only with the reason of its signal. */
  async function put(file: FileUpload): Promise<RequestFailure | false> {
    const { signal } = file;
    const stalled = new AbortController();
    let cancel: Cancel | undefined;
    const onProgress = (sentBytes: number): void => {
      cancel?.();
      cancel = clock.schedule(() => {
        stalled.abort();
      }, STALL_MS);
      file.onProgress(sentBytes);
    };
    try {
      onProgress(0);
      const upload = { ...file, onProgress, signal: AbortSignal.any([signal, stalled.signal]) };
      const status = await (platform.upload?.(upload) ?? uploadFromPage(upload));
      return status >= 300 && failureOf(status);
    } catch {
      signal.throwIfAborted();
      return stalled.signal.aborted ? 'timeout' : 'network';
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
      const bring = (): Promise<RequestFailure | false> =>
        persevere(
          (_, __, over) =>
            put({
              url,
              headers,
              file,
              signal: over.signal,
              onProgress: (sentBytes) => onProgress(sentBytes / file.size),
            }),
          signal,
        );
      let failure = await bring();
      // The same bytes at the same place: harmless, and the answer to the first try may be all that got lost.
      if (failure === 'network' || failure === 'server') failure = await bring();
      if (failure) throw new ChatError(`attachment/${failure}`, 'Not stored');
      return attachmentId;
    },
    complete: (attachmentId, signal) =>
      persevere(
        (service, token, over) =>
          // What it is about is as unique as a token can be.
          service.completeAttachmentUpload(token, { attachmentId, clientToken: attachmentId }, over).then(
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
