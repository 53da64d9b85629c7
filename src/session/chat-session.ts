import type { Cancel, Platform, StartRequest } from '../protocol/index.js';
import type { MessageItem, TranscriptItem } from './items.js';
import type { ChatSnapshot, SessionSignal } from './snapshot.js';

/** Everything a start needs to know. Asked for when the start is on its way, so that a page can still change it. */
export interface StartCall {
  /** The customer's own endpoint. */
  readonly url: URL;
  readonly request: StartRequest;
  /** Headers for the start request. Called again, once, when the endpoint answers 401 or 403. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** Region of the instance, if the page knows it. */
  readonly region?: string;
  /** Base address of the participant service, if it is not Amazon's own. */
  readonly participantEndpoint?: string;
}

export interface ChatSessionOptions {
  readonly platform: Platform;
}

/** One customer's chat, and the next one after it. Every promise settles; every rejection is a `ChatError`. */
export interface ChatSession {
  readonly snapshot: ChatSnapshot;
  subscribe(listener: (signal: SessionSignal) => void): Cancel;
  /**
   * Starts a chat. The state is `starting` when this returns; resolves once the contact exists. `prepare` gets the
   * idempotency token that belongs into the request.
   * @throws {ChatError} `chat/in-progress` while a chat is under way, `start/cancelled` after `endChat()` or `reset()`, every
   *   `start/…` and `config/…` code, and whatever `prepare` throws.
   */
  start(prepare: (clientToken: string) => Promise<StartCall>): Promise<void>;
  /**
   * Queues a message, which is drawn at once, and resolves when the service has accepted it. Works from `starting` on.
   * @throws {ChatError} `chat/not-started`, `chat/ended`, `send/outbox-full`, every `send/…` code.
   */
  sendMessage(content: string, options?: { readonly contentType?: string }): Promise<MessageItem>;
  /** Tells the others that the customer is typing, at most every 10 s. Failures are of no interest and not reported. */
  sendTyping(): void;
  /** Sends a `failed` message again under its own client token. @throws {ChatError} as `sendMessage`. */
  retryMessage(id: string): Promise<MessageItem>;
  /** Tries the next connection now instead of waiting. */
  reconnect(): void;
  /** Ends the contact for good and resolves when it is over. Called while starting, it cancels the start. */
  endChat(): Promise<void>;
  /** Closes the socket and stops all timers, but keeps the contact. */
  suspend(): void;
  /** Comes back after `suspend()`, and catches up. */
  resume(): void;
  /** Forgets everything without ending the contact. */
  reset(): void;
  /** All items in the order of the screen. O(n). */
  listItems(): readonly TranscriptItem[];
}

export declare function createChatSession(options: ChatSessionOptions): ChatSession;
