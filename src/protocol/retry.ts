import type { Clock } from './clock.js';

/** Bounds of a pause between two attempts, in ms. */
export interface Backoff {
  /** Longest pause before the first repetition. Doubles with each further one. */
  readonly baseMs: number;
  /** Longest pause of all. */
  readonly capMs: number;
  /** Shortest pause of all. Default 0. */
  readonly floorMs?: number;
}

/** Resolves after `ms`, or rejects with the signal's reason. Leaves neither timer nor listener behind. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const cancel = clock.schedule(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    const onAbort = (): void => {
      cancel();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * A random pause, in whole ms, up to the doubled and capped one: many customers who were cut off together must not come back
 * together. `attempt` counts from 0.
 */
export function backoffMs(
  attempt: number,
  { baseMs, capMs, floorMs = 0 }: Backoff,
  random: () => number,
): number {
  return Math.max(floorMs, Math.floor(random() * Math.min(capMs, baseMs * 2 ** attempt)));
}
