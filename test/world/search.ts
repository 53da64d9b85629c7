import fc from 'fast-check';
import { knownBug } from './known.js';
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
  /** By known bug, the number of stories that ended there. */
  readonly known: ReadonlyMap<string, number>;
}

/** Plays one story. Resolves with the name of the known bug that ended it; rejects when an unknown one did. */
export async function tryStory(story: Story, seen = new Map<string, number>()): Promise<string | undefined> {
  const note = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  try {
    const world = await playAndCheck(story);
    for (const [what, times] of world.seen) {
      note(what);
      if (what === 'gap filled' && times > 1) note('two gaps filled');
    }
    return undefined;
  } catch (error) {
    const known = error instanceof StoryBroken ? knownBug(error.rule, story) : undefined;
    if (!known) throw error;
    return known.name;
  }
}

/** Plays `runs` stories, or fewer: the first that breaks a rule is made as short as it can be, and is the last. */
export async function search({
  runs,
  seed,
}: {
  readonly runs: number;
  readonly seed: number;
}): Promise<Search> {
  const seen = new Map<string, number>();
  const known = new Map<string, number>();
  const details = await fc.check(
    fc.asyncProperty(stories(), async (story) => {
      const bug = await tryStory(story, seen);
      if (bug !== undefined) known.set(bug, (known.get(bug) ?? 0) + 1);
    }),
    { numRuns: runs, seed },
  );
  const story = details.counterexample?.[0];
  if (!details.failed || !story) return { finding: undefined, seen, known };
  const { errorInstance: error, counterexamplePath: path } = details;
  const rule =
    error instanceof StoryBroken ? error.rule : error instanceof Error ? (error.stack ?? '') : String(error);
  return { finding: { rule, story, seed, path: path ?? '' }, seen, known };
}

/** A finding as a person wants to read it, with what belongs into examples.json. */
export const describeFinding = ({ rule, story, seed, path }: Finding): string =>
  [rule, tell(story), `  { seed: ${seed}, path: "${path}" }`, `  ${JSON.stringify(story)}`].join('\n');
