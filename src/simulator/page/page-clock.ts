import type { Clock } from '../../protocol/index.js';
import type { Gate } from './gate.js';

/** The clock of one page on one device: what the page sees of time, which need not be what the world sees. */
export interface PageClock extends Clock {
  /** Sets the device's clock that far off: `now` says so, `monotonic` and timers do not mind. */
  skew(ms: number): void;
  /** Timers run only at multiples of `everyMs`, as in a hidden tab. Undefined: as soon as they are due. */
  throttle(everyMs: number | undefined): void;
  /** What fell due while the gate was shut runs late, once each, with the next moment of the clock. */
  catchUp(): void;
  /** Forgets every timer, for good. */
  stop(): void;
}

interface Timer {
  readonly callback: () => void;
  cancel: () => void;
}

/** Puts a page's view of time around `clock`. */
export function createPageClock(clock: Clock, gate: Gate): PageClock {
  const timers = new Set<Timer>();
  /** Due, but the gate is shut or the tick has not come. */
  const late = new Set<Timer>();
  // Like `performance.now()`, which begins with the page.
  const bornAt = clock.monotonic();
  let skewMs = 0;
  let everyMs: number | undefined;

  const again = (timer: Timer, delayMs: number): void => {
    timer.cancel = clock.schedule(() => {
      due(timer);
    }, delayMs);
  };
  const due = (timer: Timer): void => {
    const past = everyMs === undefined ? 0 : clock.monotonic() % everyMs;
    if (gate.isOpen && past === 0) {
      timers.delete(timer);
      late.delete(timer);
      timer.callback();
      return;
    }
    late.add(timer);
    if (gate.isOpen && everyMs !== undefined) again(timer, everyMs - past);
  };
  const catchUp = (): void => {
    for (const timer of late) {
      timer.cancel();
      again(timer, 0);
    }
    late.clear();
  };

  return {
    now: () => clock.now() + skewMs,
    monotonic: () => clock.monotonic() - bornAt,
    schedule(callback, delayMs) {
      if (gate.isWalledUp) return () => undefined;
      const timer: Timer = { callback, cancel: () => undefined };
      timers.add(timer);
      again(timer, delayMs);
      return () => {
        timers.delete(timer);
        late.delete(timer);
        timer.cancel();
      };
    },
    skew: (ms) => void (skewMs = ms),
    throttle(ms) {
      everyMs = ms;
      catchUp();
    },
    catchUp,
    stop() {
      for (const timer of timers) timer.cancel();
      timers.clear();
      late.clear();
    },
  };
}
