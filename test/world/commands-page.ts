import fc from 'fast-check';
import { command, type Command } from './command.js';
import { clientOf } from './commands-people.js';
import type { Visit } from './visit.js';
import type { Client, World } from './world-api.js';

const client = fc.nat(1);
const minutes = 60_000;

const visitOf = (world: World, index: number): Visit | undefined => clientOf(world, index)?.visit;

/** Timers were held up: what the page shows is not to be judged before they have run. */
export function disturb({ clock }: World, visit: Visit): void {
  visit.kicks.push(clock.monotonic());
  visit.disturbedUntil = clock.monotonic() + 40_000;
}

/** The page stands still for a while. */
async function still(
  world: World,
  visit: Visit | undefined,
  { stop, forMs, go }: { readonly stop: () => void; readonly forMs: number; readonly go: () => void },
): Promise<void> {
  if (!visit) return;
  stop();
  visit.still = true;
  await world.advance(forMs);
  disturb(world, visit);
  go();
  visit.still = false;
}

const time: readonly Command[] = [
  command({
    name: 'time passes',
    weight: 10,
    args: { ms: fc.constantFrom(100, 10, 500, 1_000, 3_000, 10_000, 30_000) },
    says: ({ ms }) => `${ms} ms`,
    run: (world, { ms }) => world.advance(ms),
  }),
  command({
    name: 'minutes pass',
    weight: 1,
    args: { count: fc.constantFrom(1, 6, 70) },
    says: ({ count }) => String(count),
    run: (world, { count }) => world.advance(count * minutes),
  }),
  command({
    name: 'device sleeps',
    weight: 1,
    args: { client, count: fc.constantFrom(1, 12, 300, 1_800) },
    says: ({ count }) => `${count} min`,
    check: (world, step) => visitOf(world, step.client)?.still === false,
    async run(world, step) {
      const pages = living(world).flatMap(({ visit }) => (visit.still ? [] : [visit]));
      for (const visit of pages) {
        visit.platform.sleep();
        visit.still = true;
      }
      await world.advance(step.count * minutes);
      for (const visit of pages) {
        disturb(world, visit);
        visit.platform.wake();
        visit.still = false;
      }
    },
  }),
  command({
    name: 'clock is set',
    weight: 1,
    args: { client, hours: fc.constantFrom(1, -1, 24 * 365 * 10, -24 * 365 * 10) },
    says: ({ hours }) => `${hours} h`,
    run: (world, step) => visitOf(world, step.client)?.platform.skew(step.hours * 60 * minutes),
  }),
];

const page: readonly Command[] = [
  command({
    name: 'network goes',
    weight: 2,
    args: { client, unnoticed: fc.boolean() },
    run: (world, step) => visitOf(world, step.client)?.platform.goOffline({ unnoticed: step.unnoticed }),
  }),
  command({
    name: 'network comes',
    weight: 2,
    args: { client },
    run(world, step) {
      const visit = visitOf(world, step.client);
      visit?.kicks.push(world.clock.monotonic());
      visit?.platform.goOnline();
    },
  }),
  command({
    name: 'sockets go deaf',
    weight: 2,
    args: { client },
    run: (world, step) => visitOf(world, step.client)?.platform.muteSockets(),
  }),
  command({
    name: 'tab is hidden',
    weight: 2,
    args: { client, throttled: fc.boolean() },
    run(world, step) {
      const visit = visitOf(world, step.client);
      visit?.platform.hide();
      if (!step.throttled || !visit) return;
      visit.platform.throttle(minutes);
      visit.throttled = true;
    },
  }),
  command({
    name: 'tab is shown',
    weight: 2,
    args: { client },
    run(world, step) {
      const visit = visitOf(world, step.client);
      if (!visit) return;
      disturb(world, visit);
      visit.throttled = false;
      visit.platform.throttle(undefined);
      visit.platform.show();
    },
  }),
  command({
    name: 'page is frozen',
    weight: 1,
    args: { client, ms: fc.constantFrom(5_000, 60_000, 600_000) },
    says: ({ ms }) => `${ms} ms`,
    check: (world, step) => visitOf(world, step.client)?.still === false,
    async run(world, step) {
      const visit = visitOf(world, step.client);
      await still(world, visit, {
        stop: () => visit?.platform.freeze(),
        forMs: step.ms,
        go: () => visit?.platform.resume(),
      });
    },
  }),
  command({
    name: 'element leaves',
    weight: 1,
    args: { client },
    run(world, step) {
      const visit = visitOf(world, step.client);
      if (!visit) return;
      visit.suspended = true;
      visit.session.suspend();
    },
  }),
  command({
    name: 'element comes back',
    weight: 2,
    args: { client },
    check: (world, step) => visitOf(world, step.client)?.suspended === true,
    run(world, step) {
      const visit = visitOf(world, step.client);
      if (!visit) return;
      visit.suspended = false;
      visit.kicks.push(world.clock.monotonic());
      visit.session.resume();
    },
  }),
];

/** Whether the chats of this world outlive their pages. */
const isKept = ({ clients }: World): boolean => clients.some(({ visit }) => visit.shares);

const living = ({ clients }: World): readonly Client[] => clients.filter(({ visit }) => !visit.over);

const tabs: readonly Command[] = [
  command({
    name: 'page is loaded again',
    weight: 3,
    args: { client, crashed: fc.boolean() },
    says: ({ crashed }) => (crashed ? 'after a crash' : 'by the customer'),
    check: (world, step) => isKept(world) && visitOf(world, step.client)?.still === false,
    async run(world, { client: index, crashed }) {
      const reloaded = clientOf(world, index);
      if (reloaded) await world.reload(reloaded, { crashed });
    },
  }),
  command({
    name: 'second tab',
    weight: 2,
    check: (world) => isKept(world) && living(world).length === 1,
    async run(world) {
      const [first] = living(world);
      if (first) await world.openLike(first);
    },
  }),
  command({
    name: 'tab is closed',
    weight: 2,
    args: { client, crashed: fc.boolean() },
    says: ({ crashed }) => (crashed ? 'by a crash' : 'by the customer'),
    check: (world) => living(world).length > 1,
    run(world, { client: index, crashed }) {
      const closed = clientOf(world, index);
      for (const { visit } of living(world)) visit.kicks.push(world.clock.monotonic());
      if (closed) world.shut(closed, { crashed });
    },
  }),
  command({
    name: 'page is put away and comes back',
    weight: 1,
    args: { client, ms: fc.constantFrom(500, 20_000, 600_000) },
    says: ({ ms }) => `${ms} ms`,
    check: (world, step) => isKept(world) && visitOf(world, step.client)?.still === false,
    async run(world, step) {
      const gone = clientOf(world, step.client);
      if (!gone) return;
      const { visit } = gone;
      const isOver = visit.platform.navigateAway() === 'over';
      world.note(isOver ? 'page could not be kept' : 'page was kept');
      for (const other of living(world)) disturb(world, other.visit);
      visit.still = true;
      await world.advance(step.ms);
      visit.still = false;
      if (isOver) {
        await world.reload(gone);
        return;
      }
      disturb(world, visit);
      visit.platform.navigateBack();
    },
  }),
  command({
    name: 'storage fails',
    weight: 1,
    args: { client, fault: fc.constantFrom('absent' as const, 'reading' as const, 'writing' as const) },
    says: ({ fault }) => fault,
    check: isKept,
    run(world, step) {
      for (const storage of storagesOf(world, step.client)) storage.fault = step.fault;
    },
  }),
  command({
    name: 'storage is cleared',
    weight: 1,
    args: { client, halved: fc.boolean() },
    says: ({ halved }) => (halved ? 'by half' : 'entirely'),
    check: isKept,
    run(world, step) {
      for (const storage of storagesOf(world, step.client)) {
        if (step.halved) storage.corrupt();
        else storage.entries.clear();
      }
    },
  }),
];

const storagesOf = (world: World, index: number) => {
  const tab = clientOf(world, index)?.tab;
  return tab ? [tab.sessionStorage, world.browser.localStorage] : [];
};

/** What happens to the page, the device and the time. */
export const pageCommands: readonly Command[] = [...time, ...page, ...tabs];
