import type { Cancel, Clock } from '../../protocol/index.js';
import { createHostTurns } from './host-turns.js';

/** How a virtual clock starts and how it waits for promises. */
export interface VirtualClockOptions {
  /** Wall-clock time at the start, in ms since the epoch. Default 2026-01-05T09:00:00.000Z. */
  readonly now?: number;
  /**
   * How many macrotasks of the host each `settle` lets pass. One is enough for promise chains of any length; the
   * others are for things that a browser does outside the promise queue, such as reading a body. Default 4.
   */
  readonly hostTurns?: number;
  /** Resolves in a later macrotask of the host. Default: a message through a `MessageChannel`. */
  readonly yieldToHost?: () => Promise<void>;
}

/**
 * Time that moves only when somebody says so.
 *
 * What it guarantees: callbacks run in the order of their due times, and those due at the same time in the order in
 * which they were scheduled; while a callback runs, `now` and `monotonic` say exactly its due time; before the first
 * and after each callback, promises settle, so a callback that starts a chain of promises which schedules another
 * callback within the same span gets it run in the same `advance`. No real time is waited for, and no timer of the
 * host is used.
 *
 * What it cannot guarantee: that work of the host that needs real time (network, files, another thread) is over. Hand
 * such work in as `hold`, and `settle` waits for it.
 */
export interface VirtualClock extends Clock {
  /**
   * Moves time forward by `ms`, running everything due on the way. Rejects with the first error that a callback
   * throws; time then stands at that callback, and the others still wait.
   */
  advance(ms: number): Promise<void>;
  /** Lets promises settle and held work finish. Time does not move and nothing scheduled runs. */
  settle(): Promise<void>;
  /** Makes every `settle` from now on wait until `work` is over, however it ends. */
  hold(work: Promise<unknown>): void;
  /** Sets the wall clock forward (or back, when negative): `now` jumps, `monotonic` and everything scheduled do not. */
  jump(ms: number): void;
  /** The device sleeps: both times move on, nothing runs. What fell due meanwhile runs late with the next `advance`. */
  sleep(ms: number): void;
  /** How many callbacks still wait. Zero after a teardown, or something leaked. */
  readonly pending: number;
}

interface Timer {
  readonly dueAt: number;
  readonly order: number;
  readonly callback: () => void;
}

const runaway = 1_000_000;

/** Creates a clock for tests and for anything else that must not depend on real time. */
export function createVirtualClock(options: VirtualClockOptions = {}): VirtualClock {
  const startedAt = options.now ?? Date.UTC(2026, 0, 5, 9);
  const turns = createHostTurns(options);
  const timers = new Set<Timer>();
  let elapsed = 0;
  let jumped = 0;
  let order = 0;

  const nextUntil = (end: number): Timer | undefined => {
    let next: Timer | undefined;
    for (const timer of timers) {
      if (timer.dueAt > end) continue;
      if (!next || timer.dueAt < next.dueAt || (timer.dueAt === next.dueAt && timer.order < next.order))
        next = timer;
    }
    return next;
  };

  return {
    now: () => startedAt + jumped + elapsed,
    monotonic: () => elapsed,

    schedule(callback, delayMs): Cancel {
      const timer = { dueAt: elapsed + Math.max(0, delayMs || 0), order: order++, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },

    async advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`Time cannot be advanced by ${String(ms)} ms.`);
      const end = elapsed + ms;
      for (let ran = 0; ; ran++) {
        if (ran > runaway)
          throw new Error(`More than ${String(runaway)} callbacks ran in one advance: a loop.`);
        await turns.settle();
        const next = nextUntil(end);
        if (!next) break;
        timers.delete(next);
        elapsed = Math.max(elapsed, next.dueAt);
        next.callback();
      }
      elapsed = Math.max(elapsed, end);
    },

    settle: () => turns.settle(),
    hold(work) {
      turns.hold(work);
    },
    jump: (ms) => void (jumped += ms),
    sleep: (ms) => void (elapsed += Math.max(0, ms)),

    get pending() {
      return timers.size;
    },
  };
}
