import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../protocol/support/preload.js';
import { invariants } from './inspection.js';
import { knownBug } from './known.js';
import { idleHour, liveness } from './liveness.js';
import { playAndCheck, stories, StoryBroken, type Story } from './story.js';

const RUNS = 300;

/** What must have happened in how many of 300 stories, or the schedule is too kind to find anything. */
const leastSeen: Readonly<Record<string, number>> = {
  'applied, answer lost': 15,
  'sent again and taken once': 15,
  'two gaps filled': 60,
  'no connection': 60,
  'no start': 5,
  'customer retries': 5,
  'device sleeps': 40,
  'page is frozen': 40,
  'element comes back': 15,
  'agent transfers': 15,
  'bot streams': 40,
  'customer ends': 40,
  'agent ends': 15,
  'customer starts': 15,
};
/** Stories that end early at something that is known to be wrong prove little. */
const MOST_KNOWN = 0.12;

interface Example {
  readonly found: string;
  readonly story: Story;
}

const examples = JSON.parse(
  readFileSync(new URL('examples.json', import.meta.url), 'utf8'),
) as readonly Example[];

/** The name of the known bug that a story comes across. Rejects when it is an unknown one. */
async function outcomeOf(story: Story, seen?: Map<string, number>): Promise<string | undefined> {
  try {
    const world = await playAndCheck(story);
    for (const [what, times] of world.seen) {
      seen?.set(what, (seen.get(what) ?? 0) + 1);
      if (what === 'gap filled' && times > 1)
        seen?.set('two gaps filled', (seen.get('two gaps filled') ?? 0) + 1);
    }
    return undefined;
  } catch (error) {
    const known = error instanceof StoryBroken ? knownBug(error.rule, story) : undefined;
    if (!known) throw error;
    return known.name;
  }
}

describe('a simulated world', () => {
  it('has a line about each rule', () => {
    const rules = [...invariants, ...liveness, idleHour];
    assert.deepEqual(
      rules.filter(({ meaning }) => meaning.length < 20),
      [],
    );
  });

  it(`keeps its promises in ${RUNS} stories of what can go wrong`, async () => {
    const seen = new Map<string, number>();
    let known = 0;
    await fc.assert(
      fc.asyncProperty(stories(), async (story) => {
        if ((await outcomeOf(story, seen)) !== undefined) known++;
      }),
      // Another seed each day would fail on a day when nobody has changed anything; `npm run test:soak` takes fresh ones.
      { numRuns: RUNS, seed: 20_260_105 },
    );
    const rare = Object.entries(leastSeen).flatMap(([what, least]) =>
      (seen.get(what) ?? 0) < least ? [`${what}: ${seen.get(what) ?? 0} of ${least}`] : [],
    );
    assert.deepEqual(rare, [], 'the schedule is too kind');
    assert.ok(known <= RUNS * MOST_KNOWN, `${known} stories ended at something that is known to be wrong`);
  });

  for (const { found, story } of examples) {
    it(`has not forgotten: ${found}`, async (t) => {
      const known = await outcomeOf(story);
      if (known !== undefined) t.diagnostic(`still so: ${known}`);
    });
  }
});
