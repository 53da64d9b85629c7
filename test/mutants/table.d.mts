/** A mistake, as one change of our source. */
export interface Mutant {
  readonly name: string;
  /** What goes wrong then. */
  readonly what: string;
  readonly file: string;
  /** Test whose file is tried first. */
  readonly near: string;
  /** Found in the file exactly once. */
  readonly find: string;
  readonly put: string;
}

export const mutants: readonly Mutant[];
