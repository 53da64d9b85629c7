/** What takes too long for every run of the tests, and is kept as a file with the command that made it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain, table } from './markdown.mjs';
import { root } from './run.mjs';

function snapshot(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Of `npm run test:soak -- --write`, with and without `--kept`: `{ stories, broken }`. */
export function soakSentence() {
  const found = [
    ['soak', 'stories of one page'],
    ['soak-kept', 'stories of chats that outlive their pages'],
  ].flatMap(([name, what]) => {
    const soak = snapshot(`docs/reliability/${name}.json`);
    if (!soak) return [];
    const result =
      soak.broken === 0
        ? 'none of them broke a promise'
        : `promises were broken in ${soak.broken} ways, which are not mended yet`;
    return [`${soak.stories.toLocaleString('en-US')} ${what}: ${result}`];
  });
  return found.length > 0
    ? `The last long searches, \`npm run test:soak\`, played with fresh seeds: ${found.join('; ')}.`
    : '';
}

/** Of `npm run mutants -- --write`. */
function mutantsSection() {
  const results = snapshot('test/mutants/results.json');
  if (!results) return [];
  return [
    '## Mutants',
    `${results.killed} of ${results.total} mistakes that were put into the source on purpose are noticed by a test. \`npm run mutants\``,
    table(
      ['mistake', 'what', 'noticed by'],
      results.mutants.map(({ name, what, killedBy }) => [
        plain(name),
        plain(what),
        plain(killedBy ?? '') || '**nothing**',
      ]),
    ),
  ];
}

/** Of `npm run bench:text -- --write`, and of `npm run test:soak -- --text --write`. */
function textsSection() {
  const slow = snapshot('docs/reliability/hostile-texts.json');
  const soak = snapshot('docs/reliability/soak-texts.json');
  const found = [
    slow &&
      `${slow.characters.toLocaleString('en-US')} characters of each of ${slow.patterns} patterns that make careless readers of markdown` +
        ` slow: the worst takes ${slow.worstMs} ms of ${slow.mostMs}. \`npm run bench:text\``,
    soak &&
      `${soak.texts.toLocaleString('en-US')} texts of somebody who means harm: ` +
        (soak.broken ? '**one of them is not harmless**' : 'nothing but known elements and safe links') +
        '. `npm run test:soak -- --text`',
  ].filter(Boolean);
  return found.length > 0 ? ['## Hostile texts', found.map((line) => `- ${line}`).join('\n')] : [];
}

const VERDICTS = new Map([
  [true, 'holds'],
  [false, '**fails**'],
  [null, 'does not apply'],
]);

const side = ({ holds, what }) => `${VERDICTS.get(holds)}: ${plain(what)}`;

/** Of `npm run bench:faults -- --json docs/reliability/side-by-side.json`: the rows of bench/report.ts. */
function comparisonSection() {
  const rows = snapshot('docs/reliability/side-by-side.json');
  if (!rows) return [];
  return [
    '## Side by side with the official client',
    'The same faults for `amazon-connect-chatjs` and for `<connect-chat>`, in a browser. `npm run bench:faults`',
    table(
      ['', 'fault', 'what must hold', 'amazon-connect-chatjs', '`<connect-chat>`'],
      rows.map(({ id, fault, mustHold, rule, official, ours }) => [
        id,
        plain(fault),
        `${plain(mustHold)} (${rule})`,
        side(official),
        side(ours),
      ]),
    ),
  ];
}

/** The sections of docs/RELIABILITY.md that do not come from the tests, as far as they have been measured. */
export const measuredSections = () => [...textsSection(), ...mutantsSection(), ...comparisonSection()];
