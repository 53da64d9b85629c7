import fc from 'fast-check';
import { playAndCheck, stories, StoryBroken, tell, type Story } from './story.js';

/** The shortest story found that breaks a rule. */
export interface Finding {
  /** The rule and how it was broken, or the error. */
  readonly rule: string;
  readonly story: Story;
  /** Finds it again, as long as the commands are the same. */
  readonly seed: number;
  readonly path: string;
}

/** What a search has come across. */
export interface Search {
  readonly finding: Finding | undefined;
  /** By what may happen, the number of stories in which it did. */
  readonly seen: ReadonlyMap<string, number>;
}

/** Plays one story, and counts in `seen` what happened in it. @throws {StoryBroken} */
export async function tryStory(story: Story, seen = new Map<string, number>()): Promise<void> {
  const note = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  const world = await playAndCheck(story);
  for (const [what, times] of world.seen) {
    note(what);
    if (what === 'gap filled' && times > 1) note('two gaps filled');
  }
}

/** Plays `runs` stories, or fewer: the first that breaks a rule is made as short as it can be, and is the last. */
export async function search({
  runs,
  seed,
  kept = false,
}: {
  readonly runs: number;
  readonly seed: number;
  /** Whether the chats outlive their pages. Default: they do not. */
  readonly kept?: boolean;
}): Promise<Search> {
  const seen = new Map<string, number>();
  const details = await fc.check(
    fc.asyncProperty(stories(80, { kept }), (story) => tryStory(story, seen)),
    { numRuns: runs, seed },
  );
  const story = details.counterexample?.[0];
  if (!details.failed || !story) return { finding: undefined, seen };
  const { errorInstance: error, counterexamplePath: path } = details;
  const rule =
    error instanceof StoryBroken ? error.rule : error instanceof Error ? (error.stack ?? '') : String(error);
  return { finding: { rule, story, seed, path: path ?? '' }, seen };
}

/** A finding as a person wants to read it, with what belongs into examples.json. */
export const describeFinding = ({ rule, story, seed, path }: Finding): string =>
  [rule, tell(story), `  { seed: ${seed}, path: "${path}" }`, `  ${JSON.stringify(story)}`].join('\n');
