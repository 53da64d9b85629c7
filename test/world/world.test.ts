import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '../session/preload.js';
import { invariants } from './inspection.js';
import { idleHour, liveness } from './liveness.js';
import { describeFinding, search, tryStory } from './search.js';
import type { Story } from './story.js';

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

interface Example {
  readonly found: string;
  readonly story: Story;
}

const examples = JSON.parse(
  readFileSync(new URL('examples.json', import.meta.url), 'utf8'),
) as readonly Example[];

const rules = [...invariants, ...liveness, idleHour];
/** With what is noticed by accident, and at the very end. */
const ids = [...new Set([...rules.map(({ id }) => id), 'I13', 'L7'])].join(' ');

describe('a simulated world', () => {
  it('has a line about each rule', () => {
    assert.deepEqual(
      rules.filter(({ meaning }) => meaning.length < 20),
      [],
    );
  });

  it(`keeps its promises in ${RUNS} stories of what can go wrong [${ids}]`, async () => {
    // Another seed each day would fail on a day when nobody has changed anything; the soak takes fresh ones.
    const { finding, seen } = await search({ runs: RUNS, seed: 20_260_105 });
    assert.equal(finding && describeFinding(finding), undefined);
    const rare = Object.entries(leastSeen).flatMap(([what, least]) =>
      (seen.get(what) ?? 0) < least ? [`${what}: ${seen.get(what) ?? 0} of ${least}`] : [],
    );
    assert.deepEqual(rare, [], 'the schedule is too kind');
  });

  for (const { found, story } of examples) {
    it(`has not forgotten: ${found}`, async () => {
      await tryStory(story);
    });
  }
});
