import type { Clock } from './clock.js';
import type { ChatStorage, Page, Tabs } from './page.js';

/** The part of `WebSocket` that a subscription uses, so that a simulator can stand in for it. */
export type SocketLike = Pick<
  WebSocket,
  'readyState' | 'send' | 'close' | 'addEventListener' | 'removeEventListener'
>;

/** A file on its way out. */
export interface FileUpload {
  /** Signed. */
  readonly url: string;
  /** All that the signature covers. The browser sets `Content-Length` itself and lets nobody else. */
  readonly headers: Readonly<Record<string, string>>;
  readonly file: Blob;
  readonly signal: AbortSignal;
  /** Called with the number of bytes that have left. */
  readonly onProgress: (sentBytes: number) => void;
}

/**
 * Everything that `protocol/` and `session/` may ask of the outside world. A test, the simulator or a host page with
 * needs of its own (a proxy, a signed fetch) puts another one in its place.
 */
export interface Platform {
  /** As the global `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** Opens a socket to `url`. May throw where `new WebSocket(url)` would. */
  createSocket(url: string): SocketLike;
  /**
   * PUTs a file and resolves with the status of the answer; rejects with a `TypeError` when there is none, and with the signal's
   * reason. Absent: the page's own, because `fetch` does not tell how far it is.
   */
  upload?(upload: FileUpload): Promise<number>;
  readonly clock: Clock;
  /** Uniform in [0, 1). */
  random(): number;
  /** A fresh idempotency token, unique world-wide: a version 4 UUID. */
  newClientToken(): string;
  /** The page around the chat. Absent where there is none: then it is always visible. */
  readonly page?: Page;
  /** Where a chat outlives its page. Absent, or nothing, where nothing can be kept. May throw. */
  storage?(mode: 'session' | 'local'): ChatStorage | undefined;
  /** Other pages of the same origin. Absent where they cannot be reached: then each is on its own. */
  readonly tabs?: Tabs | undefined;
}
