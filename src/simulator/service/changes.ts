import type { Operation } from '../gateway/faults.js';
import type { WireItem, WireRole } from './wire.js';

/** Somebody in a chat, as an observer sees them. */
export interface SimulatedParticipant {
  readonly participantId: string;
  readonly role: WireRole;
  readonly displayName: string;
  /** Joined and not left. */
  readonly present: boolean;
}

/** A chat at one moment. A copy: it does not change. */
export interface SimulatedContact {
  /** The current contact; a transfer gives the chat a new one. */
  readonly contactId: string;
  readonly initialContactId: string;
  /** `created` until the customer's first subscription, `leaving` between the end's cause and `chat.ended`. */
  readonly state: 'created' | 'connected' | 'leaving' | 'ended';
  /** Milliseconds since the epoch, by the simulator's clock. */
  readonly createdAt: number;
  readonly connectedAt?: number;
  readonly endedAt?: number;
  /** Since when the chat has been waiting for an agent, while it does. */
  readonly waitingSince?: number;
  readonly displayName: string;
  readonly contactFlowId: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly contentTypes: readonly string[];
  readonly customerId?: string;
  readonly continuedFromContactId?: string;
  readonly participants: readonly SimulatedParticipant[];
  /** What is stored of this chat, in order, as GetTranscript would answer it. */
  readonly transcript: readonly WireItem[];
  /** Open sockets of the customer, and how many of them are subscribed. */
  readonly openSockets: number;
  readonly subscribedSockets: number;
}

/** Something happened in the simulated service. Nothing here carries a token. */
export type SimulatorChange =
  /** A chat changed: created, connected, queued, somebody joined or left, transferred, ended. */
  | { readonly kind: 'contact'; readonly contact: SimulatedContact }
  /** An item was sent to everybody in the chat; typing and receipts too. */
  | {
      readonly kind: 'item';
      readonly contactId: string;
      readonly initialContactId: string;
      readonly item: WireItem;
    }
  /** A request was dealt with. `reason` explains a refusal to the developer. */
  | {
      readonly kind: 'request';
      readonly operation: Operation;
      readonly outcome: number | 'lost' | 'cut' | 'hang';
      readonly initialContactId?: string;
      readonly reason?: string;
    }
  | {
      readonly kind: 'socket';
      readonly initialContactId: string;
      readonly state: 'opened' | 'subscribed' | 'closed';
      readonly code?: number;
    }
  /** Faults were injected, struck or were taken back, an outage began or ended, or a switch was thrown. */
  | { readonly kind: 'faults' }
  /** A scenario threw. The chat goes on without a flow. */
  | { readonly kind: 'scenario-failed'; readonly initialContactId: string; readonly error: unknown };
