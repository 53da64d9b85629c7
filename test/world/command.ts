import fc, { type Arbitrary } from 'fast-check';
import type { World } from './world-api.js';

/** One thing that happens, as data: it can be kept in a file, and shrunk. */
export type Step = { readonly name: string } & Readonly<Record<string, string | number | boolean>>;

/** Something that can happen in a world. */
export interface Command {
  readonly name: string;
  /** How often it is chosen, compared with the others. */
  readonly weight: number;
  /** Steps of this command. */
  readonly steps: Arbitrary<Step>;
  /** The step in words. */
  toString(step: Step): string;
  /** Whether the step makes sense now; otherwise it is left out. */
  check(world: World, step: Step): boolean;
  run(world: World, step: Step): void | Promise<void>;
}

/** A command as it is written in the tables: arguments with the types of their arbitraries. */
interface Draft<Args extends Readonly<Record<string, string | number | boolean>>> {
  readonly name: string;
  readonly weight: number;
  readonly args?: { readonly [Name in keyof Args]: Arbitrary<Args[Name]> };
  readonly says?: (args: Args) => string;
  readonly check?: (world: World, args: Args) => boolean;
  readonly run: (world: World, args: Args) => void | Promise<void>;
}

/** Makes a command out of its draft. */
export function command<Args extends Readonly<Record<string, string | number | boolean>>>(
  draft: Draft<Args>,
): Command {
  const { name, weight, args, says, check, run } = draft;
  // A step holds what its own arbitraries have made, or what an earlier version of them has: never anything else.
  const argsOf = (step: Step): Args => step as unknown as Args;
  return {
    name,
    weight,
    steps: fc
      .record((args ?? {}) as Record<string, Arbitrary<string | number | boolean>>)
      .map((values): Step => ({ name, ...values })),
    toString: (step) => (says ? `${name}: ${says(argsOf(step))}` : name),
    check: (world, step) => check?.(world, argsOf(step)) ?? true,
    run: (world, step) => run(world, argsOf(step)),
  };
}
