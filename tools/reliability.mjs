/**
 * `npm run reliability`: writes docs/RELIABILITY.md from what the last run of `npm test` has left (tools/fault-results.mjs) and from
 * what was measured apart from it (tools/reliability-snapshots.mjs). `--check` compares and writes nothing. Either way it ends with 1
 * and a list, and leaves the page as it is, when a fault or a promise has a test that fails, has neither a test nor a reason in
 * test/faults/not-applicable-*.json, or has both.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { format, resolveConfig } from 'prettier';
import { readFaultOutcomes } from './fault-results.mjs';
import { plain, table } from './markdown.mjs';
import { measuredSections, soakSentence } from './reliability-snapshots.mjs';
import { root } from './run.mjs';

/** Whether every fault has found its test: while it is false, the page says which have not, and need not be there or be current. */
const COMPLETE = true;

/** More tests than these are counted, not named: one fault may be a table of fifty cases. */
const NAMED_TESTS = 3;

const target = join(root, 'docs', 'RELIABILITY.md');
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const faults = json('test/faults/catalogue.json');
const promises = json('test/faults/promises.json');
const known = new Set([...Object.values(faults), ...Object.values(promises)].flatMap(Object.keys));
const notApplicable = readdirSync(join(root, 'test', 'faults'))
  .filter((name) => /^not-applicable-.*\.json$/.test(name))
  .sort()
  .flatMap((name) => Object.entries(json(`test/faults/${name}`)));
const reasons = new Map(notApplicable);

const compare = (a, b) => (a < b ? -1 : Number(a > b));

/**
 * The tests of each number, one per title: what ran in several browsers passed when it passed in all of them, and how many those
 * were, or which was the fastest, is not in here.
 */
function testsByNumber(outcomes) {
  const tests = new Map();
  for (const { faults: numbers, title, file, passed } of outcomes) {
    for (const number of numbers) {
      const own = tests.get(number) ?? new Map();
      tests.set(number, own);
      const key = `${file} ${title}`;
      own.set(key, { key, title, file, passed: passed && (own.get(key)?.passed ?? true) });
    }
  }
  const sorted = (own) => [...own.values()].sort((a, b) => compare(a.key, b.key));
  return new Map([...tests].map(([number, own]) => [number, sorted(own)]));
}

function problemsOf(number, own) {
  const failed = own.filter(({ passed }) => !passed);
  if (failed.length > 0) return failed.map(({ title, file }) => `${number} fails: ${title} (${file})`);
  if (own.length > 0 && reasons.has(number)) return [`${number} has a test, and a reason why it needs none`];
  return own.length > 0 || reasons.has(number) || !COMPLETE
    ? []
    : [`${number} has neither a test nor a reason`];
}

function allProblems(tests) {
  const strangers = [...tests.keys(), ...reasons.keys()].filter((number) => !known.has(number));
  const twice = notApplicable.map(([number]) => number).filter((number, i, all) => all.indexOf(number) < i);
  return [
    ...strangers.map(
      (number) => `${number} is neither in catalogue.json nor in promises.json of test/faults`,
    ),
    ...twice.map((number) => `${number} has two reasons why it does not apply`),
    ...[...known].flatMap((number) => problemsOf(number, tests.get(number) ?? [])),
  ];
}

function rowOf([number, what], tests) {
  const own = tests.get(number) ?? [];
  if (own.length === 0) {
    const reason = reasons.get(number);
    return [
      number,
      plain(what),
      '',
      '',
      reason ? `not applicable because ${plain(reason)}` : '**no test yet**',
    ];
  }
  const named = own.slice(0, NAMED_TESTS).map(({ title }) => plain(title));
  const more = own.length - named.length;
  return [
    number,
    plain(what),
    [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
    [...new Set(own.map(({ file }) => `\`${file}\``))].join('<br>'),
    'passed',
  ];
}

const tablesOf = (groups, tests) =>
  Object.entries(groups).map(
    ([heading, rows]) =>
      `### ${heading}\n\n${table(
        ['', 'what', 'tests', 'file', 'result'],
        Object.entries(rows).map((row) => rowOf(row, tests)),
      )}`,
  );

const documentOf = (tests) =>
  [
    '# Reliability',
    'What can go wrong, and the test that shows that the chat lives with it. `npm run reliability` writes this page from what the' +
      ' last run of `npm test` has found, and `npm test` fails when the page says something else. A test carries the numbers of what' +
      ' it shows at the end of its name. `*.test.ts` run in Node on virtual time, `*.browser.test.ts` in every installed browser,' +
      ' `*.e2e.ts` on the built files over a real network.',
    '## Faults',
    ...tablesOf(faults, tests),
    '## Promises',
    'A story is a random row of things that people, networks, devices and pages do to a chat, on virtual time. The' +
      ` promises are checked after each of them, and again when the trouble is over. ${soakSentence()}` +
      ' `test/world/controls.test.ts` breaks them on purpose, and the stories must notice. Each story that has ever broken a promise is kept' +
      ` as short as it could be made (\`test/world/examples.json\`, ${String(json('test/world/examples.json').length)} of them) and played` +
      ' in every run. A run also fails when too few of its stories have met what it is for: answers that were lost, gaps that were read,' +
      ' reloads, second tabs, files that were not put.',
    'One of them says where nobody can know. An echo does not say which message it is of: of two that say the same, either may be the' +
      ' one that has arrived where the chat was over before the service was heard (L2).' +
      ' [Decision 6](decisions/006-what-outlives-a-page.md) says what is shown then. Of two that say the same and were both sent, each may' +
      ' have the echo of the other: the screen is the same. Where several pages have one chat, a page that only shows' +
      ' it hears within 1.5 s that the connection is lost (I8), and one that was away may see several steps of a status at once (I7).',
    ...tablesOf(promises, tests),
    ...measuredSections(),
  ].join('\n\n');

const { outcomes, missing } = readFaultOutcomes();
const tests = testsByNumber(outcomes);
const problems =
  missing.length > 0 ? [`there are no results of ${missing.join(', ')}: run npm test`] : allProblems(tests);
if (problems.length === 0) {
  const options = { ...(await resolveConfig(target)), filepath: target };
  const wanted = await format(documentOf(tests), options);
  const present = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (!process.argv.includes('--check')) writeFileSync(target, wanted);
  else if (wanted !== present && COMPLETE)
    problems.push('docs/RELIABILITY.md is not what the tests say: npm run reliability');
}

for (const problem of problems) console.error(`  ${problem}`);
if (problems.length > 0) process.exitCode = 1;
