import type { ChatSnapshot, SessionSignal, TranscriptItem } from '../../src/session/index.js';
import type { Call, SocketLog } from './call-log.js';
import type { Visit } from './visit.js';
import type { World } from './world-api.js';

/** What a check may look at. */
export interface View {
  readonly world: World;
  readonly visit: Visit;
  /** Everything on the screen, in its order. */
  readonly items: readonly TranscriptItem[];
  readonly snapshot: ChatSnapshot;
  /** The world's monotonic clock. */
  readonly now: number;
}

/** One rule that always holds. A check answers what is wrong, or nothing. */
export interface Invariant {
  /** Its name in the reliability document. */
  readonly id: string;
  /** What it means for the customer, in one line. */
  readonly meaning: string;
  /** After every change of the screen, and after every step. */
  readonly screen?: (view: View) => string | undefined;
  /** When a request leaves. The log has it already. */
  readonly call?: (view: View, call: Call) => string | undefined;
  /** When a socket is opened. */
  readonly socket?: (view: View, socket: SocketLog) => string | undefined;
  /** When the page is told something; the signals before it are in the visit. */
  readonly signal?: (view: View, signal: SessionSignal) => string | undefined;
}
