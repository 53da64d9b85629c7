import type { Clock } from '../../protocol/index.js';

/** A clock whose wall time can be set wrong. */
export interface SkewedClock extends Clock {
  /** How far `now` is ahead of the true time (negative: behind). `monotonic` and timers do not mind. */
  skew(ms: number): void;
}

/** Wraps `clock`, with no skew at first. */
export function createSkewedClock(clock: Clock): SkewedClock {
  let skewMs = 0;
  return {
    now: () => clock.now() + skewMs,
    monotonic: () => clock.monotonic(),
    schedule: (callback, delayMs) => clock.schedule(callback, delayMs),
    skew: (ms) => void (skewMs = ms),
  };
}
