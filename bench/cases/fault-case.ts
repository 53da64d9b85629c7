import { setTimeout as pause } from 'node:timers/promises';
import type { Agent } from '../../src/simulator/index.js';
import type { World } from '../world.js';

/** What one client did under one fault. */
export interface Finding {
  /** In words, made from what was measured. */
  readonly what: string;
  /** Whether what must hold did hold. */
  readonly holds: boolean;
  /** Requests, seconds and the like. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** A fault, what must hold under it, and the experiment: the same for both clients. */
export interface FaultCase {
  /** As the list of faults of the official client counts. */
  readonly id: string;
  readonly fault: string;
  /** What a customer must be able to rely on; `rule` is its number in the catalogue of faults. */
  readonly mustHold: string;
  readonly rule: string;
  /** Whether the official client answers with hundreds of requests: it then runs alone, for the sake of the others' times. */
  readonly storms?: true;
  /** How long it takes, if that is long: what takes longest begins first. */
  readonly takesMs?: number;
  /** For the official client: whether the application listens to the transcript that the client keeps. */
  readonly listensToTranscript?: true;
  /** Why a client does not take part. */
  readonly excused?: { readonly official?: string; readonly ours?: string };
  run(world: World): Promise<Finding>;
}

/** Enough to have seen a storm; then it is stopped, to spare the machine. */
export const STORM = 400;

/** Such as `2.5 s`. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Seconds, to a tenth, for `Finding.numbers`. */
export const tenths = (ms: number): number => Math.round(ms / 100) / 10;

/** Such as `1 call`, `2 calls`. */
export const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** How often a message is on the screen. */
export const copiesOf = async ({ client }: World, message: string): Promise<number> =>
  (await client.screen()).filter((text) => text === message).length;

/** In how many ms a word of the agent reaches the page again, said every two seconds; undefined when none does. */
export async function healed(world: World, agent: Agent, withinMs: number): Promise<number | undefined> {
  const startedAt = Date.now();
  for (let i = 1; ; i++) {
    const text = `Are you there? ${i}`;
    agent.says(text);
    const heard = await world.tells('message', { text, withinMs: 2_000 });
    const passed = Date.now() - startedAt;
    if (heard !== undefined) return passed;
    if (passed >= withinMs) return undefined;
  }
}

/** What it says when it was or was not well again. */
export const healedWords = (ms: number | undefined, withinMs: number): string =>
  ms === undefined
    ? `not well again ${seconds(withinMs)} after the fault`
    : `well again ${seconds(ms)} after the fault`;

/** What is told about the ways of a client, in order, each once in a row. */
export async function story(world: World, sinceMs: number): Promise<string> {
  const told = (await world.client.told()).filter(
    ({ what, atMs }) => what !== 'message' && what !== 'error' && atMs >= sinceMs,
  );
  const words = told.map(({ what, atMs }) => `"${what}" after ${seconds(atMs - sinceMs)}`);
  return words.length === 0 ? 'said nothing' : `said ${words.join(', ')}`;
}

export { pause };
