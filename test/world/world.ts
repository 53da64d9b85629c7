import type { TranscriptItem } from '../../src/session/index.js';
import {
  createSeededRandom,
  createSimulatedBrowser,
  createSimulator,
  createVirtualClock,
  type SimulatedTab,
} from '../../src/simulator/index.js';
import { httpOrigin, socketOrigin, startCall } from '../session/chat-world.js';
import { accidents } from './accidents.js';
import { dropForgottenFiles, REFUSED, RULES, SCAN_MS } from './files.js';
import { createInspection } from './inspection.js';
import { createLedger } from './ledger.js';
import { throughNetwork, type Pick } from './network.js';
import { arrive, leave } from './pages.js';
import { createVisit, type Visit } from './visit.js';
import type { Broken, Submission, World, WorldSetting } from './world-api.js';

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
    limits: { scanMs: SCAN_MS },
    attachmentVerdict: ({ name }) => (name.startsWith(REFUSED) ? 'REJECTED' : 'APPROVED'),
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
    files: [],
    agents: [],
    bot: undefined,
    broken,
    seen,
    note: (what) => void seen.set(what, (seen.get(what) ?? 0) + 1),
    secrets: { all: new Set(), passing: new Set() },
    async openLike({ tab: first, visit: after }) {
      const tab = setting.persist === 'local' ? browser.openTab() : first.duplicate();
      const client = { tab, visit: load(tab) };
      world.clients.push(client);
      await arrive(world, client, { after });
    },
    async reload(client, { crashed = false } = {}) {
      const { visit: after, tab } = client;
      const wasOpen = tab.isOpen;
      if (wasOpen) world.shut(client, { crashed });
      dropOverwritten(after);
      tab.reload();
      client.visit = load(tab);
      // In the local storage a chat gets old soon.
      const isFresh = wasOpen && !crashed && !after.suspended;
      await arrive(world, client, { after, mustGoOn: isFresh || setting.persist === 'session' });
    },
    shut({ tab, visit }, { crashed = false } = {}) {
      if (crashed) tab.crash();
      else tab.close();
      leave(world, visit);
    },
    start({ visit }) {
      const kept = new Set(visit.session.snapshot.outbox.filter(isQueued).map(({ id }) => id));
      world.submissions
        .filter((submission) => submission.visit === visit && !kept.has(submission.clientToken))
        .forEach(drop);
      dropForgottenFiles(world, visit);
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
      world.submissions.push({
        clientToken,
        content,
        at: clock.monotonic(),
        writer: visit,
        visit,
        dropped: false,
      });
      // The page was told before the submission was on the list.
      inspection.look(visit);
    },
    sendFile({ visit }, file) {
      const { uploads } = visit;
      uploads.send(file, RULES).catch(inspection.refusedTo('send a file'));
      const uploadId = uploads.list.at(-1)?.id ?? '';
      world.files.push({ name: file.name, uploadId, visit, dropped: false });
    },
    dropAll() {
      for (const each of [...world.submissions, ...world.files]) each.dropped = true;
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

  /** Two pages that have not found each other yet write to one local storage, and the last one wins. */
  function dropOverwritten(visit: Visit): void {
    if (setting.persist !== 'local' || world.clients.length < 2) return;
    const kept = [...browser.localStorage.entries.values()].join();
    world.submissions
      .filter((submission) => submission.visit === visit && !ledger.taken.has(submission.clientToken))
      .filter(({ clientToken }) => !kept.includes(clientToken))
      .forEach(drop);
  }

  function load(tab: SimulatedTab): Visit {
    const { platform } = tab;
    if (setting.skewMs !== undefined) platform.skew(setting.skewMs);
    const visit = createVisit(platform, {
      time: clock,
      watch: inspection,
      alter: setting.alter ?? {},
      secrets: world.secrets,
      persist: setting.persist ?? 'none',
    });
    world.visits.push(visit);
    return visit;
  }

  const tab = browser.openTab();
  world.clients.push({ tab, visit: load(tab) });
  return world;
}

const isQueued = (item: TranscriptItem): boolean => item.kind === 'message' && item.status === 'queued';
