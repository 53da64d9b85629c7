/** One path that was measured: what it took, and what it may take. */
export interface MeasuredPath {
  readonly name: string;
  /** In words and numbers, for people. */
  readonly what: string;
  /** A proportion, which says the same on every machine, and the most that it may be. */
  readonly ratio: number;
  readonly mostRatio: number;
}

/** The middle one of an odd number of measurements: what else the machine does makes the longest ones longer. */
export function median(measured: readonly number[]): number {
  const sorted = measured.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** A time for people to read. */
export const inMs = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
