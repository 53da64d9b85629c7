import type { TranscriptItem } from '../../src/session/index.js';
import {
  createSeededRandom,
  createSimulatedBrowser,
  createSimulator,
  createVirtualClock,
  type Agent,
  type Bot,
  type Fault,
  type SimulatedBrowser,
  type SimulatedTab,
  type Simulator,
  type SimulatorSwitches,
  type VirtualClock,
} from '../../src/simulator/index.js';
import { httpOrigin, socketOrigin, startCall } from '../session/chat-world.js';
import { accidents } from './accidents.js';
import { createInspection, type Broken } from './inspection.js';
import { createLedger, type Ledger } from './ledger.js';
import { throughNetwork, type Pick } from './network.js';
import { createVisit, type Alter, type Visit } from './visit.js';

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
  /** A deliberate mistake in the client. */
  readonly alter?: Alter;
}

/** Something that the customer has asked to send. */
export interface Submission {
  readonly clientToken: string;
  readonly content: string;
  readonly at: number;
  /** The page that it was written in. */
  readonly visit: Visit;
  /** Taken off the screen with good reason: discarded by the customer, or its chat was forgotten. */
  dropped: boolean;
}

/** A customer's tab. */
export interface Client {
  readonly tab: SimulatedTab;
  /** The page in it. */
  visit: Visit;
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
  /** Agents of the present chat; some may have left. */
  readonly agents: Agent[];
  /** The bot of the present chat. */
  bot: Bot | undefined;
  /** What was found to be wrong, first things first. */
  readonly broken: Broken[];
  /** How often something worth trying has happened. */
  readonly seen: Map<string, number>;
  readonly note: (what: string) => void;
  /** Opens a tab of its own, or a second one of `like`. */
  open(like?: Client): Client;
  /** Loads the page of a tab again. */
  reload(client: Client): void;
  start(client: Client): void;
  submit(client: Client, content: string): void;
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

const picker = (picks: readonly number[], { isCalm }: { readonly isCalm: () => boolean }): Pick => {
  const used = new Map<string, number>();
  return (about) => {
    if (isCalm()) return 0;
    const count = used.get(about) ?? 0;
    used.set(about, count + 1);
    return picks[count % picks.length] ?? 0;
  };
};

/** Makes a world with one tab in which no chat was started. */
export function createWorld(setting: WorldSetting): World {
  const clock = createVirtualClock({
    hostTurns: 1,
    // The quickest way to an empty promise queue in Node.
    yieldToHost: () => new Promise(setImmediate),
  });
  const ledger = createLedger();
  const simulator = createSimulator({
    clock,
    httpOrigin,
    socketOrigin,
    random: createSeededRandom(setting.seed + 1),
    scenario(flow) {
      world.bot = flow.bot();
      return Promise.resolve();
    },
    ...(setting.switches && { switches: setting.switches }),
  });
  simulator.watch(ledger.hear);
  const browser = createSimulatedBrowser(
    throughNetwork({
      simulator,
      clock,
      pick: picker(setting.picks ?? [], { isCalm: () => calm }),
      ledger,
      doubled: setting.doubled ?? false,
    }),
    { clock, random: createSeededRandom(setting.seed) },
  );
  const faults = new Set<() => void>();
  const broken: Broken[] = [];
  const seen = new Map<string, number>();
  let calm = false;
  const drop = (submission: Submission): void => {
    submission.dropped = true;
  };

  const world: World = {
    clock,
    simulator,
    browser,
    clients: [],
    visits: [],
    ledger,
    submissions: [],
    agents: [],
    bot: undefined,
    broken,
    seen,
    note: (what) => void seen.set(what, (seen.get(what) ?? 0) + 1),
    open(like) {
      const tab = like ? like.tab.duplicate() : browser.openTab();
      const client = { tab, visit: load(tab) };
      world.clients.push(client);
      return client;
    },
    reload(client) {
      client.visit.over = true;
      world.submissions.filter(({ visit }) => visit === client.visit).forEach(drop);
      client.tab.reload();
      client.visit = load(client.tab);
    },
    start({ visit }) {
      const kept = new Set(visit.session.snapshot.outbox.filter(isQueued).map(({ id }) => id));
      world.submissions.filter(({ clientToken }) => !kept.has(clientToken)).forEach(drop);
      world.agents.length = 0;
      visit.kicks.push(clock.monotonic());
      visit.session
        .start((clientToken) => Promise.resolve(startCall(clientToken)))
        .catch(inspection.refusedTo('start'));
    },
    submit({ visit }, content) {
      const before = visit.minted.length;
      const outcome = visit.session.sendMessage(content);
      outcome.catch(inspection.refusedTo('send'));
      const clientToken = visit.minted[before];
      if (clientToken === undefined) return;
      world.submissions.push({ clientToken, content, at: clock.monotonic(), visit, dropped: false });
      // The page was told before the submission was on the list.
      inspection.look(visit);
    },
    dropAll() {
      world.submissions.forEach(drop);
    },
    calm: () => void (calm = true),
    inject(fault) {
      faults.add(simulator.inject(fault));
    },
    clearFaults() {
      for (const cancel of faults) cancel();
      faults.clear();
    },
    async advance(ms) {
      await clock.advance(ms);
      inspection.lookAround();
    },
    async settle() {
      await clock.settle();
      inspection.lookAround();
    },
    close() {
      simulator.close();
    },
  };
  const inspection = createInspection(world);
  accidents.belongTo(broken, () => clock.monotonic());

  function load(tab: SimulatedTab): Visit {
    const { platform } = tab;
    if (setting.skewMs !== undefined) platform.skew(setting.skewMs);
    const visit = createVisit(platform, { time: clock, watch: inspection, alter: setting.alter ?? {} });
    world.visits.push(visit);
    return visit;
  }

  world.open();
  return world;
}

const isQueued = (item: TranscriptItem): boolean => item.kind === 'message' && item.status === 'queued';
