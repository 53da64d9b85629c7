import type { Cancel, Clock } from '../../protocol/index.js';
import type { Chat, StoredFile } from './chat.js';
import type { SimulatorChange } from './changes.js';
import type { Credentials } from './credentials.js';
import type { Faults, Operation } from '../gateway/faults.js';
import type { Ids } from './ids.js';
import type { SimulatorLimits, SimulatorSwitches } from './limits.js';
import type { WireView } from './wire.js';

/** A chat and what StartChatContact answered, but for the connection. */
export interface StartedChat {
  readonly chat: Chat;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** Everything that the parts of the simulator share. */
export interface Service {
  readonly clock: Clock;
  readonly random: () => number;
  readonly ids: Ids;
  readonly limits: SimulatorLimits;
  readonly switches: SimulatorSwitches;
  readonly faults: Faults;
  /** Times in which nobody can reach the service; the answer of `begin` ends one. */
  readonly outages: { readonly isDown: boolean; begin(): Cancel };
  readonly httpOrigin: string;
  readonly socketOrigin: string;
  /** Lets the contact flow of a chat run from its beginning. */
  readonly startFlow: (chat: Chat) => void;
  /** Every contact id ever given out leads to its chat. */
  readonly chats: Map<string, Chat>;
  /** Chats by the instance and ClientToken of their start. */
  readonly startedBefore: Map<string, StartedChat>;
  readonly credentials: Credentials;
  /** Files of all chats by id, and the signatures of their download URLs. */
  readonly files: Map<string, StoredFile>;
  readonly downloads: Map<string, { readonly file: StoredFile; readonly until: number }>;
  readonly views: Map<string, WireView>;
  readonly attachmentVerdict: (file: {
    readonly name: string;
    readonly contentType: string;
  }) => 'APPROVED' | 'REJECTED';
  /** Throws 429 when the rate of `operation` is used up, if rates are enforced. */
  readonly throttle: (operation: Operation) => void;
  readonly announce: (change: SimulatorChange) => void;
}
