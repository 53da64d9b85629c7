import {
  ChatError,
  createAttachmentService,
  failureOf,
  type AttachmentService,
  type Platform,
} from '../../protocol/index.js';
import { createServiceCalls, type ServiceCalls, type SessionInside } from '../service-calls.js';

/** The address of a file is for one click: long enough for a slow start, and for nothing else. */
const URL_LIFE_S = 60;

/** A file that was fetched. */
export interface Download {
  /** Where it is, for a minute. Signed. Absent for what was sent from here. */
  readonly url?: string;
  /** Absent where the page may not read it, because the bucket does not allow its origin. */
  readonly bytes?: Blob;
}

/** The files of a chat, as everybody in it can see them. */
export interface Downloads {
  /** Files that were sent from here, by the service's id. */
  readonly own: Map<string, Blob>;
  readonly call: ServiceCalls<AttachmentService>;
  /**
   * Fetches a file that is not at hand: asks the service for its address, and once more when that has expired by then.
   * @throws {ChatError} every `attachment/…` code of a request, `chat/not-started`, `chat/ended`.
   */
  fetch(attachmentId: string, signal: AbortSignal): Promise<Download>;
}

/** Makes the downloads of a session. */
export function createDownloads(inside: SessionInside): Downloads {
  const { platform } = inside.store;
  const own = new Map<string, Blob>();
  const call = createServiceCalls(inside, createAttachmentService);
  return {
    own,
    call,
    async fetch(attachmentId, signal) {
      const bytes = own.get(attachmentId);
      if (bytes) return { bytes };
      const input = { attachmentId, urlExpiryInSeconds: URL_LIFE_S };
      for (let isSecond = false; ; isSecond = true) {
        const { url } = await call(
          (service, token, over) => service.getAttachment(token, input, over),
          signal,
        );
        const answer = await read(platform, url, signal);
        const { status = 200, ...download } = answer ?? {};
        if (status < 300) return { url, ...download };
        if (status !== 403 || isSecond)
          throw new ChatError(`attachment/${failureOf(status)}`, `HTTP ${String(status)}`, { status });
      }
    },
  };
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
