import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '../session/preload.js';
import { invariants } from './inspection.js';
import { idleHour, liveness } from './liveness.js';
import { describeFinding, search, tryStory } from './search.js';
import type { Story } from './story.js';

const RUNS = 300;
/** They take more time, and there is less that only they can meet. */
const KEPT_RUNS = 150;

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
  'customer sends a file': 60,
  'customer takes a file back': 10,
  'completion unanswered': 5,
  'file not put': 3,
};

/** The same for chats that outlive their pages, of 150 stories. */
const leastSeenOfKept: Readonly<Record<string, number>> = {
  'chat goes on in another page': 60,
  'page is loaded again': 50,
  'second tab': 50,
  'tab is closed': 20,
  'page is put away and comes back': 20,
  'storage fails': 20,
  'storage is cleared': 20,
  'sent again and taken once': 10,
  'customer sends a file': 30,
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

const rarities = (
  seen: ReadonlyMap<string, number>,
  wanted: Readonly<Record<string, number>>,
): readonly string[] =>
  Object.entries(wanted).flatMap(([what, least]) =>
    (seen.get(what) ?? 0) < least ? [`${what}: ${seen.get(what) ?? 0} of ${least}`] : [],
  );

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
    assert.deepEqual(rarities(seen, leastSeen), [], 'the schedule is too kind');
  });

  it(`keeps them in ${KEPT_RUNS} stories of chats that outlive their pages [${ids}]`, async () => {
    const { finding, seen } = await search({ runs: KEPT_RUNS, seed: 20_260_106, kept: true });
    assert.equal(finding && describeFinding(finding), undefined);
    assert.deepEqual(rarities(seen, leastSeenOfKept), [], 'the schedule is too kind');
  });

  for (const { found, story } of examples) {
    it(`has not forgotten: ${found}`, async () => {
      await tryStory(story);
    });
  }
});
