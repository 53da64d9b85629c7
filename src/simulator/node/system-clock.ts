import { performance } from 'node:perf_hooks';
import type { Clock } from '../../protocol/index.js';

const longestDelayMs = 2 ** 31 - 1;

/** Real time. Its timers do not keep the process alive: a chat that nobody ended must not keep a test run from ending. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    schedule(callback, delayMs) {
      const timer = setTimeout(callback, Math.min(delayMs, longestDelayMs)).unref();
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
