import type { Platform } from '../../protocol/index.js';

/** Hidden pages let visible ones go first. */
const COURTESY_MS = 300;
/** Who has not had the turn by then is not needed. */
const PATIENCE_MS = 2_000;
/** As long as another page could still ask. */
const HOLD_MS = 10_000;

/** What one page of several does. */
export interface Turn {
  /** The same on each of the pages. */
  readonly name: string;
  readonly work: () => void;
  /** Ends the waiting, and lets go. */
  readonly signal: AbortSignal;
}

/** Does some work on one page only of those of the origin that are asked to, and rather on one that can be seen. */
export function inOneTab({ tabs, clock, page }: Platform, { name, work, signal }: Turn): void {
  if (!tabs) {
    work();
    return;
  }
  const waiting = new AbortController();
  const later = (happen: () => void, delayMs: number): void => {
    signal.addEventListener('abort', clock.schedule(happen, delayMs));
  };
  const giveUp = (): void => {
    waiting.abort();
  };
  const ask = (): void => {
    tabs.lock(name, waiting.signal, () => {
      if (!signal.aborted) work();
      return new Promise<void>((resolve) => {
        later(resolve, HOLD_MS);
        signal.addEventListener('abort', () => {
          resolve();
        });
      });
    });
  };
  signal.addEventListener('abort', giveUp);
  later(giveUp, PATIENCE_MS);
  if (page?.visible === false) later(ask, COURTESY_MS);
  else ask();
}
