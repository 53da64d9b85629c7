import type { ConsoleLabUpdate } from './lab-protocol.js';

/**
 * What the simulator and an agent console say to each other, as JSON objects told apart by `type`. The carrier may be a
 * WebSocket (then the console's first message is `hello`, see `ConsoleHello`) or a BroadcastChannel within one browser.
 *
 * `contactId` is the first contact of a chat everywhere: it stays the same when the chat is transferred. Times are ms
 * since the epoch.
 */

/** Where a chat stands, for the one who could answer it. */
export type ConsoleContactState =
  /** Started, but its customer is not connected yet. */
  | 'connecting'
  /** With the contact flow or a bot; an agent may join all the same. */
  | 'flow'
  /** In the queue. */
  | 'waiting'
  /** An agent is there. */
  | 'active'
  | 'ended';

/** A chat in the console's list. */
export interface ConsoleContact {
  readonly contactId: string;
  readonly state: ConsoleContactState;
  /** The customer's name, id and attributes. */
  readonly displayName: string;
  readonly participantId: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Content types that the customer's client takes; anything else arrives as plain text. */
  readonly contentTypes: readonly string[];
  readonly createdAt: number;
  readonly waitingSince?: number;
  readonly endedAt?: number;
  /** Agents who are in the chat. */
  readonly agents: readonly { readonly participantId: string; readonly displayName: string }[];
  /** The agent for whom consoles act in this chat, once one has joined. */
  readonly me?: { readonly participantId: string; readonly displayName: string };
}

/** A line of a transcript. */
export interface ConsoleItem {
  readonly id: string;
  readonly at: number;
  readonly kind: 'message' | 'attachment' | 'event';
  /** Of messages and events. */
  readonly contentType?: string;
  readonly content?: string;
  /** Who it is from; `chat.ended` is from nobody. */
  readonly participantId?: string;
  readonly role?: 'CUSTOMER' | 'AGENT' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR';
  readonly displayName?: string;
  readonly files?: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly status: string;
  }[];
}

/** From the simulator to the console. */
export type ConsoleUpdate =
  /** The whole list, first thing. A console that gets it again starts afresh. */
  | { readonly type: 'contacts'; readonly contacts: readonly ConsoleContact[] }
  /** One chat is new or has changed. */
  | { readonly type: 'contact'; readonly contact: ConsoleContact }
  /** Everything said so far in one chat, for each chat that was there before the console. Later ones begin empty. */
  | { readonly type: 'transcript'; readonly contactId: string; readonly items: readonly ConsoleItem[] }
  /** One more line. A line with the same id takes its place: the pieces of a streamed answer come first, then the whole. */
  | { readonly type: 'item'; readonly contactId: string; readonly item: ConsoleItem }
  /** Somebody types; there is no stop, hide it after some seconds or when they write. */
  | {
      readonly type: 'typing';
      readonly contactId: string;
      readonly participantId: string;
      readonly displayName: string;
      readonly role: string;
    }
  /** `recipientId` got or read a message. */
  | {
      readonly type: 'receipt';
      readonly contactId: string;
      readonly messageId: string;
      readonly recipientId: string;
      readonly deliveredAt?: number;
      readonly readAt?: number;
    }
  /** Only to consoles that asked for it. */
  | ConsoleLabUpdate
  /** A request could not be met; `reason` is a sentence for the person at the console. */
  | {
      readonly type: 'refused';
      readonly request: string;
      readonly contactId?: string;
      readonly reason: string;
    };

/** From the console to the simulator. All but `join` need an agent of the console in the chat. */
export type ConsoleRequest =
  | { readonly type: 'join'; readonly contactId: string; readonly displayName: string }
  | { readonly type: 'type'; readonly contactId: string }
  | {
      readonly type: 'send';
      readonly contactId: string;
      readonly contentType: string;
      readonly content: string;
    }
  /** The bytes of a file, in base 64. */
  | {
      readonly type: 'send-file';
      readonly contactId: string;
      readonly name: string;
      readonly contentType: string;
      readonly base64: string;
    }
  /** Default: the customer's newest message. */
  | { readonly type: 'read'; readonly contactId: string; readonly messageId?: string }
  | { readonly type: 'leave'; readonly contactId: string }
  /** The console goes on as that agent. */
  | { readonly type: 'transfer'; readonly contactId: string; readonly displayName: string }
  | { readonly type: 'end'; readonly contactId: string };

/**
 * The first message on a WebSocket: the token that stands behind the `#` of the console's address. Without the right one
 * within five seconds the socket is closed with 4403.
 */
export interface ConsoleHello {
  readonly type: 'hello';
  readonly token: string;
}

/** Any way to carry the two. Messages are plain JSON values, in order. */
export interface ConsolePort {
  post(update: ConsoleUpdate): void;
  /** Calls `listener` with each message of the console, whatever it is; the answer stops that. */
  on(listener: (message: unknown) => void): () => void;
}

const texts: Readonly<Record<ConsoleRequest['type'], readonly string[]>> = {
  join: ['contactId', 'displayName'],
  type: ['contactId'],
  send: ['contactId', 'contentType', 'content'],
  'send-file': ['contactId', 'name', 'contentType', 'base64'],
  read: ['contactId'],
  leave: ['contactId'],
  transfer: ['contactId', 'displayName'],
  end: ['contactId'],
};

/** The request in `message`, or undefined when it is none: consoles are not trusted more than anybody else. */
export function decodeConsoleRequest(message: unknown): ConsoleRequest | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const fields = message as Readonly<Record<string, unknown>>;
  const type = fields['type'];
  if (typeof type !== 'string' || !Object.hasOwn(texts, type)) return undefined;
  const needed = texts[type as ConsoleRequest['type']];
  if (!needed.every((name) => typeof fields[name] === 'string' && fields[name] !== '')) return undefined;
  const messageId = fields['messageId'];
  if (messageId !== undefined && typeof messageId !== 'string') return undefined;
  // Each member that the type of request asks for has just been looked at.
  return message as ConsoleRequest;
}
