import type { Clock } from '../../src/protocol/index.js';

/** The same clock, for one client only: `timers` holds those of its timers that run, so that a test can tell what it leaves behind. */
export const countedClock = (clock: Clock, timers: Set<symbol>): Clock => ({
  now: () => clock.now(),
  monotonic: () => clock.monotonic(),
  schedule(callback, delayMs) {
    const timer = Symbol('timer');
    timers.add(timer);
    const cancel = clock.schedule(() => {
      timers.delete(timer);
      callback();
    }, delayMs);
    return () => {
      timers.delete(timer);
      cancel();
    };
  },
});
