import type { Cancel, Clock } from './clock.js';

/** Timers that are late by more than this were held up by the browser, not by chance. */
const LATE_MS = 500;
/** How long to wait once more after having been held up. */
const GRACE_MS = 2_000;

/** Waits for one thing at a time. */
export interface Deadline {
  readonly pending: boolean;
  /**
   * Something should happen within `withinMs`; replaces what was waited for before. `onHeldUp` is called before waiting once more:
   * the chance to ask for it again.
   */
  expect(withinMs: number, onMissed: () => void, onHeldUp?: () => void): void;
  /** It has happened, or nobody cares any more. */
  clear(): void;
}

/**
 * A deadline that judges by elapsed time. A timer that comes far too late (a sleeping device, a throttled tab, a blocked main
 * thread) proves nothing, for what it waits for may stand in the queue behind it: then it waits once more, shortly.
 */
export function createDeadline(clock: Clock): Deadline {
  let cancel: Cancel | undefined;
  const clear = (): void => {
    cancel?.();
    cancel = undefined;
  };
  const wait = (ms: number, then: () => void): void => {
    clear();
    cancel = clock.schedule(() => {
      cancel = undefined;
      then();
    }, ms);
  };
  return {
    get pending() {
      return cancel !== undefined;
    },
    expect(withinMs, onMissed, onHeldUp) {
      const lateAt = clock.monotonic() + withinMs + LATE_MS;
      wait(withinMs, () => {
        if (clock.monotonic() <= lateAt) {
          onMissed();
          return;
        }
        wait(GRACE_MS, onMissed);
        onHeldUp?.();
      });
    },
    clear,
  };
}
