import type { Cancel, Capabilities, ChatError, Platform } from '../protocol/index.js';
import type {
  AttachmentItem,
  EventItem,
  MessageItem,
  Participant,
  TranscriptItem,
} from './transcript/items.js';
import type { ChatState, EndReason } from './machine.js';
import type { OrderedMap } from './transcript/ordered-map.js';
import type { StartCall } from './start.js';
import type { Persistence } from './pages/stored-chat.js';
import type { Transcript, TranscriptChange } from './transcript/transcript.js';

/** What can be drawn at one moment. Immutable; holds no token. */
export interface ChatSnapshot {
  readonly state: ChatState;
  /** Why the chat `failed`, or what stands in the way while `connecting` or `reconnecting`. */
  readonly error?: ChatError | undefined;
  /** Why the chat `ended`. */
  readonly endReason?: EndReason | undefined;
  /** The customer has asked for the end and the service has not confirmed it yet. */
  readonly ending: boolean;
  readonly contactId?: string | undefined;
  readonly participantId?: string | undefined;
  /** What the service knows, in its order. */
  readonly items: Pick<OrderedMap<unknown, TranscriptItem>, 'size' | 'slice'>;
  /** What the customer has written and the service has not confirmed, in the order of writing. Belongs below `items`. */
  readonly outbox: readonly MessageItem[];
  /** Who is typing. */
  readonly typing: readonly Participant[];
  /** How news arrive while `connected`: as they happen, or asked for again and again because sockets are blocked on the way. */
  readonly transport?: 'socket' | 'polling' | undefined;
  /** Something may be missing, and cannot be read at the moment. */
  readonly incomplete: boolean;
  /** There is something before the first item: `loadOlder()` reads it. */
  readonly hasOlder: boolean;
  /** What the start endpoint allows. */
  readonly capabilities: Capabilities;
}

/** What is new in a transcript: a change of it, with the item where one was received, or all items where it is another one. */
export interface TranscriptNews {
  readonly type?: TranscriptChange['type'];
  readonly item?: TranscriptItem;
  readonly items?: Transcript['items'];
}

/** What a session tells. When one is heard, the snapshot already shows it. */
export type SessionSignal =
  /** The snapshot is another one. The only signal for changes that have none of their own. */
  | { readonly type: 'changed'; readonly change?: TranscriptNews | undefined }
  | { readonly type: 'state'; readonly state: ChatState; readonly previous: ChatState }
  | {
      readonly type: 'started';
      readonly contactId: string;
      readonly participantId: string;
      readonly resumed: boolean;
    }
  /** Someone else has said something new: once per id, complete, never for history. */
  | { readonly type: 'message'; readonly message: MessageItem }
  | { readonly type: 'message-sent'; readonly message: MessageItem }
  /** Somebody has received or read a message of the customer. */
  | { readonly type: 'receipt'; readonly messageId: string; readonly status: 'delivered' | 'read' }
  /** Something has happened, or someone else has sent a file. */
  | { readonly type: 'event'; readonly item: EventItem | AttachmentItem }
  | { readonly type: 'typing'; readonly participant: Participant; readonly typing: boolean }
  | { readonly type: 'ended'; readonly contactId: string; readonly reason: EndReason }
  | { readonly type: 'error'; readonly error: ChatError }
  /** For the page's developer, in English. */
  | { readonly type: 'warning'; readonly message: string };

/** Makes the `StartCall` of a start; gets the idempotency token that belongs in the request. */
export type PrepareStart = (clientToken: string) => Promise<StartCall>;

/** What a session works with. */
export interface ChatSessionOptions {
  readonly platform: Platform;
  /** How long the chat is kept, so that another page can go on with it. Default: `none`. */
  readonly persist?: Persistence;
  /** Tells the chat apart from others of this origin. Default: the empty name. */
  readonly name?: string;
  /** Whether agents are told what the customer has received and read. Default: they are. */
  readonly receipts?: boolean;
}

/** Where the contact of a chat that was kept can be reached: as in a {@link StartCall}. */
export interface Reach {
  /** The start endpoint, resolved. */
  readonly api: URL;
  readonly region?: string | undefined;
  readonly participantEndpoint?: string | undefined;
}

/** One customer's chat, and the next one after it. Every rejection is a `ChatError`, or what `prepare` has thrown. */
export interface ChatSession {
  readonly snapshot: ChatSnapshot;
  subscribe(listener: (signal: SessionSignal) => void): Cancel;
  /**
   * Starts a chat. The state is `starting` when this returns; resolves once the contact exists. `prepare` gets the
   * idempotency token that belongs into the request. After a failure, messages that wait are kept for the next start.
   * @throws {ChatError} `chat/in-progress` while a chat is under way, `start/cancelled` after `endChat()` or `reset()` or
   *   when `prepare` throws it, every other `start/…` code, and `config/…`.
   */
  start(prepare: PrepareStart): Promise<void>;
  /**
   * Queues a message, which is in the snapshot at once, and resolves when the service has accepted it. Works from
   * `starting` on; in `failed` it waits for the next start.
   * @throws {ChatError} `chat/not-started`, `chat/ended`, `send/outbox-full`, `start/cancelled`, every `send/…` code.
   */
  sendMessage(content: string, options?: { readonly contentType?: string }): Promise<MessageItem>;
  /**
   * Goes on with the chat that an earlier page has left. False when there is none, when it is too old, or when nothing but the page
   * that started it could say where its contact is reached. Rejects, and keeps what was left, when the code for it cannot be fetched.
   */
  restore(reach: Reach): Promise<boolean>;
  /** The customer has seen everything received so far. */
  markSeen(): void;
  /** Tells the others that the customer is typing, at most every 10 s. A failure is of no interest and not reported. */
  sendTyping(): void;
  /** Sends a `failed` message again, under its own client token. @throws {ChatError} as `sendMessage`. */
  retryMessage(id: string): Promise<MessageItem>;
  /** Takes a `failed` or `rejected` message off the screen, or a `queued` one, which is then not sent. */
  discardMessage(id: string): void;
  /** Reads a page of what was said before the first item. @throws {ChatError} every `transcript/…` code. */
  loadOlder(): Promise<void>;
  /** Makes the next attempt to connect now instead of later. */
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
