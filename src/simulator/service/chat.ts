import type { Cancel } from '../../protocol/index.js';
import type { WireItem, WireRole } from './wire.js';

/** Somebody in a chat. */
export interface Participant {
  readonly participantId: string;
  readonly role: WireRole;
  displayName: string;
  /** Joined and not left. */
  present: boolean;
}

/** A message that the contact flow has not read yet. */
export interface CustomerMessage {
  readonly id: string;
  readonly contentType: string;
  readonly content: string;
}

/** A file of a chat, from the promise of an upload to its approval. */
export interface StoredFile {
  readonly attachmentId: string;
  readonly name: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly owner: Participant;
  readonly headers: Readonly<Record<string, string>>;
  readonly uploadSecret: string;
  readonly uploadUntil: number;
  bytes: Uint8Array<ArrayBuffer> | undefined;
  state: 'announced' | 'completing' | 'approved' | 'rejected';
}

/** Where the next page of a transcript begins. */
export interface PageStart {
  readonly part: 'current' | 'past';
  /** Index of the first item of the page in its part. */
  readonly index: number;
  readonly direction: 'FORWARD' | 'BACKWARD';
}

/** When somebody got a message and when they read it. */
export interface ReceiptTimes {
  readonly deliveredAt: number;
  readAt: number | undefined;
}

/** How signing in can end. */
export type SignInOutcome = 'succeeded' | 'failed' | 'cancelled' | 'timeout';

/** A running attempt to have the customer sign in. */
export interface SignIn {
  readonly sessionId: string;
  readonly initiatedAt: number;
  /** `displayName`: what the customer has signed in as. */
  finish(outcome: SignInOutcome, displayName?: string): void;
}

/** What is remembered of a request with a ClientToken. */
export interface RememberedAnswer {
  readonly answer: Readonly<Record<string, unknown>>;
  readonly at: number;
}

/** The other side of a socket: whoever carries the frames to the client. */
export interface SocketPeer {
  /** A text frame for the client. Frames come in order and one at a time. */
  receive(text: string): void;
  /** A binary frame. Amazon Connect sends none; a fault may. */
  receiveBinary?(bytes: Uint8Array<ArrayBuffer>): void;
  /** The service closes the socket. 1006: the connection breaks without a closing handshake. */
  closed(code: number, reason: string): void;
}

/** An open socket as the service sees it. */
export interface Seat {
  readonly connectionId: string;
  readonly chat: Chat;
  readonly participant: Participant;
  readonly peer: SocketPeer;
  readonly timers: Set<Cancel>;
  open: boolean;
  subscribed: boolean;
  /** Nothing passes any more, and nobody is told. */
  muted: boolean;
  /** Frames that are kept until they can come in another order. */
  shuffling: { readonly frames: string[]; readonly count: number; stop: Cancel } | undefined;
  /** Cancels the running idle time. */
  stopIdle: Cancel;
}

/** One chat as the simulated service holds it: a chain of contacts with one customer. */
export interface Chat {
  readonly initialContactId: string;
  /** All contacts of the chain; the last one is the current. */
  readonly contactIds: string[];
  readonly createdAt: number;
  readonly customer: Participant;
  /** Everybody who ever joined, the customer first. */
  readonly participants: Participant[];
  readonly contactFlowId: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly contentTypes: ReadonlySet<string>;
  readonly customerId: string | undefined;
  readonly continuedFromContactId: string | undefined;
  /** Items of the chats that this one continues, oldest first. */
  past: readonly WireItem[];
  readonly initialMessage: { readonly contentType: string; readonly content: string } | undefined;
  readonly items: WireItem[];
  readonly files: Map<string, StoredFile>;
  readonly seats: Set<Seat>;
  readonly pages: Map<string, PageStart>;
  readonly answers: Map<string, RememberedAnswer>;
  /** Per message, per recipient, when it was delivered and read. */
  readonly receipts: Map<string, Map<string, ReceiptTimes>>;
  readonly timers: Set<Cancel>;
  /** Aborted when the contact flow has nobody left to talk to. */
  readonly flowOver: AbortController;
  /** The customer's messages that no flow has read yet. */
  readonly unread: CustomerMessage[];
  /** Called after each message of the customer. */
  readonly onCustomerMessage: Set<() => void>;
  /** Called after each agent's joining. */
  readonly onAgentJoined: Set<() => void>;
  phase: 'created' | 'connected' | 'leaving' | 'ended';
  connectedAt: number | undefined;
  endedAt: number | undefined;
  queuedAt: number | undefined;
  signIn: SignIn | undefined;
}

/** The contact that new items belong to. */
export function currentContactId(chat: Chat): string {
  return chat.contactIds.at(-1) ?? chat.initialContactId;
}

/** Customers and agents who are in the chat now; flows and bots do not count. */
export function presentPeople(chat: Chat): readonly Participant[] {
  return chat.participants.filter(({ present, role }) => present && role !== 'SYSTEM');
}
