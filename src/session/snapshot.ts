import type { Capabilities, ChatError } from '../protocol/index.js';
import type { EventItem, MessageItem, Participant, TranscriptItem } from './items.js';
import type { ChatState, EndReason } from './machine.js';
import type { OrderedMap } from './ordered-map.js';

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
  /** What the start endpoint allows. */
  readonly capabilities: Capabilities;
}

/** What a session tells. When one is heard, the snapshot already shows it. */
export type SessionSignal =
  /** The snapshot is another one. The only signal for changes that have none of their own. */
  | { readonly type: 'changed' }
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
  | { readonly type: 'event'; readonly item: EventItem }
  | { readonly type: 'typing'; readonly participant: Participant; readonly typing: boolean }
  | { readonly type: 'ended'; readonly contactId: string; readonly reason: EndReason }
  | { readonly type: 'error'; readonly error: ChatError }
  /** For the page's developer, in English. */
  | { readonly type: 'warning'; readonly message: string };
