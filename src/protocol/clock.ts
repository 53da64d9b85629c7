/** Undoes a `schedule` or a `subscribe`. Safe to call more than once. */
export type Cancel = () => void;

/** The only source of time below the element layer. */
export interface Clock {
  /** Milliseconds since the epoch. May jump when the device's clock is set. */
  now(): number;
  /** Milliseconds from an arbitrary start. Never steps back, whatever happens to the device's clock. */
  monotonic(): number;
  /** Runs `callback` once, not earlier than `delayMs` from now, unless cancelled first. */
  schedule(callback: () => void, delayMs: number): Cancel;
}
