/**
 * `npm run test:soak -- --runs 20000`: plays that many stories of what can go wrong, with fresh seeds (or `--seed 5`), in as many
 * processes as there are processors (or `--workers 1`); with `--kept` those of chats that outlive their pages. Prints how far it is
 * and, for each way in which a rule was broken, the shortest story: it belongs into test/world/examples.json. Ends with 1 if there was
 * any; with `--text` it reads that many hostile texts (default 100,000) instead of playing stories. `--write` keeps the numbers for docs/RELIABILITY.md.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { root, runNode } from './run.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    write: { type: 'boolean' },
    kept: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
  },
});
// A text takes no time, beside a story.
const runs = Number(values.runs ?? (values.text ? 100_000 : 20_000));
const seed = Number(values.seed ?? randomInt(1_000_000_000));
if (values.text) {
  const kept = values.write ? [join(root, 'docs', 'reliability', 'soak-texts.json')] : [];
  const args = ['test/content/soak-texts.ts', String(runs), String(seed), ...kept];
  process.exit(await runNode(['--import=tsx', ...args]));
}
const workers = Number(values.workers ?? availableParallelism());

const startedAt = performance.now();
const total = { runs: 0, seen: new Map() };
/** By what was broken, without the ids and times of the case. */
const findings = new Map();
let printedAt = startedAt;

const add = (counts, more) => {
  for (const [name, count] of more) counts.set(name, (counts.get(name) ?? 0) + count);
};

const kindOf = (rule) => rule.split('\n')[0].replace(/[\da-f]{8}-[\da-f-]+|\d+(?:\.\d+)?|“[^”]*”/g, '…');

function progress() {
  const minutes = (performance.now() - startedAt) / 60_000;
  console.log(
    `${total.runs} of ${runs} stories, ${Math.round(total.runs / minutes)} a minute; ${findings.size} ways to break a rule`,
  );
}

function take(line) {
  const { runs: count, finding, seen } = JSON.parse(line);
  total.runs += count;
  add(total.seen, seen);
  if (finding) {
    const kind = kindOf(finding.rule);
    const shortest = findings.get(kind);
    if (!shortest) console.log(`  new: ${finding.rule.split('\n')[0]}`);
    if (!shortest || finding.story.steps.length < shortest.story.steps.length) findings.set(kind, finding);
  }
  if (performance.now() - printedAt < 10_000) return;
  printedAt = performance.now();
  progress();
}

/** A fresh process now and then: what thousands of stories leave behind slows down the rest of them. */
const CHUNK = 2_000;
let begun = 0;

function runChunk() {
  const count = Math.min(CHUNK, runs - begun);
  const from = seed + begun;
  begun += count;
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--import=tsx',
        '--max-semi-space-size=32',
        'test/world/soak-worker.ts',
        String(count),
        String(from),
        values.kept ? '1' : '0',
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    createInterface({ input: child.stdout }).on('line', take);
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function runWorker() {
  let worst = 0;
  while (begun < runs) worst = Math.max(worst, await runChunk());
  return worst;
}

console.log(`${runs} stories from seed ${seed} in ${workers} processes`);
const codes = await Promise.all(Array.from({ length: workers }, runWorker));
progress();
const sorted = (counts) => [...counts].sort((a, b) => b[1] - a[1]);
console.log(
  `  seen in stories: ${sorted(total.seen)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ')}`,
);
if (values.write) {
  const file = join(root, 'docs', 'reliability', values.kept ? 'soak-kept.json' : 'soak.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `{ "stories": ${total.runs}, "broken": ${findings.size} }\n`);
}
for (const { text } of findings.values()) console.log(`\n${text}`);
process.exitCode = findings.size > 0 || codes.some((code) => code !== 0) ? 1 : 0;
