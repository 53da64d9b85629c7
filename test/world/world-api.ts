import type {
  Agent,
  Bot,
  Fault,
  SimulatedBrowser,
  SimulatedTab,
  Simulator,
  SimulatorSwitches,
  VirtualClock,
} from '../../src/simulator/index.js';
import type { Secrets } from './call-log.js';
import type { Ledger } from './ledger.js';
import type { Alter, Visit } from './visit.js';

/** What a world is like before anything happens in it. The same setting and the same commands, the same story. */
export interface WorldSetting {
  /** Where the client's chances and the ids of the service come from. */
  readonly seed: number;
  /** Numbers from 0 to 9 that decide how long things take on the network; used in turn. Default: all usual. */
  readonly picks?: readonly number[];
  /** Where Amazon Connect's behaviour is not settled. */
  readonly switches?: Partial<SimulatorSwitches>;
  /** Every frame arrives twice. */
  readonly doubled?: boolean;
  /** How far the device's clock is off, in ms. */
  readonly skewMs?: number;
  /** How long a chat is kept, and whether two tabs have the same one. Default: for one page. */
  readonly persist?: 'session' | 'local' | 'none';
  /** A deliberate mistake in the client. */
  readonly alter?: Alter;
}

/** Something that the customer has asked to send. */
export interface Submission {
  readonly clientToken: string;
  readonly content: string;
  readonly at: number;
  /** The page that it was written in. */
  readonly writer: Visit;
  /** The page that it was written in, or the one that has followed. */
  visit: Visit;
  /** When another page has followed. */
  handedAt?: number;
  /** Taken off the screen with good reason: discarded by the customer, or its chat was forgotten. */
  dropped: boolean;
}

/** A file that the customer has chosen. No other page goes on with it. */
export interface ChosenFile {
  /** Unlike that of any other file of the world. */
  readonly name: string;
  readonly uploadId: string;
  readonly visit: Visit;
  /** Taken back by the customer, or its chat was forgotten. */
  dropped: boolean;
}

/** A customer's tab. */
export interface Client {
  readonly tab: SimulatedTab;
  /** The page in it. */
  visit: Visit;
}

/** An invariant that does not hold, and how. */
export interface Broken {
  readonly id: string;
  readonly what: string;
  /** When, in virtual ms. */
  readonly at: number;
}

/** A customer, Amazon Connect, the network between them, and the time. */
export interface World {
  readonly clock: VirtualClock;
  readonly simulator: Simulator;
  readonly browser: SimulatedBrowser;
  readonly clients: Client[];
  /** Every page that ever was. */
  readonly visits: Visit[];
  readonly ledger: Ledger;
  readonly submissions: Submission[];
  readonly files: ChosenFile[];
  /** Agents of the present chat; some may have left. */
  readonly agents: Agent[];
  /** The bot of the present chat. */
  bot: Bot | undefined;
  /** What was found to be wrong, first things first. */
  readonly broken: Broken[];
  /** How often something worth trying has happened. */
  readonly seen: Map<string, number>;
  readonly note: (what: string) => void;
  /** Everything secret that the service has given out. */
  readonly secrets: Secrets;
  /** Opens a tab with a second page of the chat in another one. */
  openLike(client: Client): Promise<void>;
  /** Loads the page of a tab again, or a page into a closed tab. */
  reload(client: Client, options?: { readonly crashed?: boolean }): Promise<void>;
  /** The page of a tab goes, and the tab with it. */
  shut(client: Client, options?: { readonly crashed?: boolean }): void;
  start(client: Client): void;
  submit(client: Client, content: string): void;
  sendFile(client: Client, file: File): void;
  /** The chat of all that was written so far is forgotten. */
  readonly dropAll: () => void;
  readonly inject: (fault: Fault) => void;
  /** Takes back every fault. */
  readonly clearFaults: () => void;
  /** From now on everything takes its usual time. */
  calm(): void;
  advance(ms: number): Promise<void>;
  /** Lets promises settle. */
  settle(): Promise<void>;
  /** Closes everything at the service. */
  readonly close: () => void;
}
