import type { Cancel, Clock } from './platform.js';

/** Timers that are late by more than this were held up by the browser, not by chance. */
const LATE_MS = 500;
/** How long to wait once more after having been held up. */
const GRACE_MS = 2_000;

/** Something that is expected to happen soon. */
export interface Expectation {
  /** How long to wait for it. */
  readonly withinMs: number;
  /** It has not happened. */
  readonly onMissed: () => void;
  /** Before waiting once more: the chance to ask for it again. */
  readonly onHeldUp?: () => void;
}

/** Waits for one thing at a time. */
export interface Deadline {
  readonly pending: boolean;
  /** Replaces what was waited for before. */
  expect(expectation: Expectation): void;
  /** It has happened, or nobody cares any more. */
  clear(): void;
}

/**
 * A deadline that judges by elapsed time. A timer that comes far too late (a sleeping device, a throttled tab, a blocked main
 * thread) proves nothing, for what it waits for may stand in the queue behind it: then it waits once more, shortly.
 */
export function createDeadline(clock: Clock): Deadline {
  let cancel: Cancel | undefined;
  const wait = (ms: number, then: () => void): void => {
    cancel = clock.schedule(() => {
      cancel = undefined;
      then();
    }, ms);
  };
  const deadline: Deadline = {
    get pending() {
      return cancel !== undefined;
    },
    expect({ withinMs, onMissed, onHeldUp }) {
      deadline.clear();
      const dueAt = clock.monotonic() + withinMs;
      wait(withinMs, () => {
        if (clock.monotonic() - dueAt <= LATE_MS) {
          onMissed();
          return;
        }
        wait(GRACE_MS, onMissed);
        onHeldUp?.();
      });
    },
    clear() {
      cancel?.();
      cancel = undefined;
    },
  };
  return deadline;
}
