import type { SimulatorSwitches } from '../service/limits.js';

/** Switches as they stand, of those that a console may throw. */
export type LabSwitches = Partial<SimulatorSwitches>;

/** What goes wrong on purpose now. */
export interface ConsoleLab {
  readonly faults: readonly {
    readonly id: number;
    readonly on: string;
    /** What it does, in words. */
    readonly does: string;
    /** How often it may still strike; absent: until it is cancelled. */
    readonly left?: number;
  }[];
  readonly outage: boolean;
  /** How far the service's clock is ahead. */
  readonly skewMs: number;
  readonly switches: LabSwitches;
}

/** From the simulator, to consoles that have asked for it with `lab`: at once, and after each change. */
export interface ConsoleLabUpdate {
  readonly type: 'lab';
  readonly lab: ConsoleLab;
}

/** What somebody other than the console's agent does in a chat. */
export const peerActs = [
  'bot-says',
  'bot-formats',
  'bot-streams',
  'stream-formats',
  'stream-missing',
  'stream-twice',
  'stream-late',
  'view-form',
  'view-detail',
  'view-list',
  'view-cards',
  'view-confirmation',
  'view-custom',
  'sign-in',
  'wait',
  'ends-soon',
  'supervisor',
  'transfer-fails',
  'idle',
  'returned',
  'autodisconnection',
  'rehydrated',
  'ends',
] as const;
/** One of these. */
export type PeerAct = (typeof peerActs)[number];

/** From the fault lab of a console to the simulator. */
export type ConsoleLabRequest =
  /** Asks for updates about the lab. */
  | { readonly type: 'lab' }
  /** `kind` is one of the catalogue's for `on`. Default amount: the catalogue's; default times: 1; null: always. */
  | {
      readonly type: 'inject';
      readonly on: string;
      readonly kind: string;
      readonly amount?: number;
      readonly times?: number | null;
      readonly probability?: number;
    }
  /** Without an id: all. */
  | { readonly type: 'cancel-fault'; readonly faultId?: number }
  | { readonly type: 'outage'; readonly on: boolean }
  | { readonly type: 'skew'; readonly ms: number }
  /** All that are open. Default code: the switch `socketCloseCode`. */
  | { readonly type: 'close-sockets'; readonly code?: number }
  | { readonly type: 'mute-sockets' }
  /** Any text, down all sockets that are open. */
  | { readonly type: 'push-frame'; readonly frame: string }
  | { readonly type: 'switch'; readonly name: string; readonly setting: string | number }
  | { readonly type: 'peer'; readonly contactId: string; readonly act: PeerAct };

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string' && value !== '';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const truth: Check = (value) => typeof value === 'boolean';
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const members: Readonly<Record<ConsoleLabRequest['type'], Readonly<Record<string, Check>>>> = {
  lab: {},
  inject: {
    on: text,
    kind: text,
    amount: maybe(number),
    times: (value) => value === null || maybe(number)(value),
    probability: maybe((value) => number(value) && (value as number) >= 0 && (value as number) <= 1),
  },
  'cancel-fault': { faultId: maybe(number) },
  outage: { on: truth },
  skew: { ms: number },
  'close-sockets': { code: maybe(number) },
  'mute-sockets': {},
  'push-frame': { frame: (value) => typeof value === 'string' },
  switch: { name: text, setting: (value) => text(value) || number(value) },
  peer: { contactId: text, act: (value) => (peerActs as readonly unknown[]).includes(value) },
};

/** The request of a fault lab in `message`, or undefined when it is none. */
export function decodeLabRequest(message: unknown): ConsoleLabRequest | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const fields = message as Readonly<Record<string, unknown>>;
  const type = fields['type'];
  if (typeof type !== 'string' || !Object.hasOwn(members, type)) return undefined;
  const checks = Object.entries(members[type as ConsoleLabRequest['type']]);
  // Each member that the type of request has was just looked at.
  return checks.every(([name, check]) => check(fields[name])) ? (message as ConsoleLabRequest) : undefined;
}
