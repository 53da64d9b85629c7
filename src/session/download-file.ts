import { ChatError, failureOf, type AttachmentService, type Platform } from '../protocol/index.js';
import type { ServiceCalls } from './service-calls.js';

/** The address of a file is for one click: long enough for a slow start, and for nothing else. */
const URL_LIFE_S = 60;

/** A file that was fetched. */
export interface Download {
  /** Where it is, for a minute. Signed. */
  readonly url: string;
  /** Absent where the page may not read it, because the bucket does not allow its origin. */
  readonly bytes?: Blob;
}

/**
 * Asks the service for the address of a file, and fetches it. An address that has expired by then is asked for once more.
 * @throws {ChatError} every `attachment/…` code of a request, `chat/not-started`, `chat/ended`.
 */
export async function download(
  platform: Platform,
  file: {
    readonly call: ServiceCalls<AttachmentService>;
    readonly attachmentId: string;
    readonly signal: AbortSignal;
  },
): Promise<Download> {
  const { call, attachmentId, signal } = file;
  const input = { attachmentId, urlExpiryInSeconds: URL_LIFE_S };
  for (let isSecond = false; ; isSecond = true) {
    const { url } = await call((service, token, over) => service.getAttachment(token, input, over), signal);
    const answer = await read(platform, url, signal);
    if (!answer) return { url };
    const { status, bytes } = answer;
    if (status < 300) return { url, bytes };
    if (status !== 403 || isSecond) {
      throw new ChatError(`attachment/${failureOf(status)}`, `HTTP ${String(status)}`, { status });
    }
  }
}

async function read(
  platform: Platform,
  url: string,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly bytes: Blob } | undefined> {
  try {
    const answer = await platform.fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    return { status: answer.status, bytes: await answer.blob() };
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
