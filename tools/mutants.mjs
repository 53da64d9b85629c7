/**
 * `npm run mutants`: puts one known mistake after the other (test/mutants/table.mjs) into a copy of the source, and runs the tests of
 * Node on it. Prints which test notices, and ends with 1 when a mistake stays unnoticed or when its place in the source is gone.
 * `--only <part of a name>` tries some of them; `--write` keeps the results for docs/RELIABILITY.md.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { mutants } from '../test/mutants/table.mjs';
import { root } from './run.mjs';
import { testFiles } from './test-files.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean' } } });
const chosen = mutants.filter(({ name }) => name.includes(values.only ?? ''));
const results = join(root, 'test/mutants/results.json');

/** In this order, because the first test that fails is enough. */
const ROOMS = ['test/session/', 'test/faults/', 'test/protocol/', 'test/content/', 'test/world/'];
const { unit } = testFiles();
const files = ROOMS.flatMap((room) => unit.filter((file) => file.startsWith(room)));
/** Longer than any of them takes, on a slow machine, too. A mistake may make one wait for ever. */
const LONGEST_MS = 10 * 60_000;

/** A project with the same source and tests, in which something may be broken. */
function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'connect-chat-mutant-'));
  for (const part of ['src', 'test', 'package.json', 'tsconfig.json', 'tsconfig.base.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true, force: false });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Runs the tests of a file until one fails, and resolves with its name. */
function firstFailure(folder, file) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import=tsx', '--test-reporter=tap', '--test-timeout=60000', file],
      { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], timeout: LONGEST_MS },
    );
    let tap = '';
    let failed;
    child.stdout.on('data', (chunk) => {
      tap += chunk;
      // The innermost comes first.
      failed ??= /^\s*not ok \d+ - (.*)$/m.exec(tap.slice(0, tap.lastIndexOf('\n')))?.[1];
      if (failed) child.kill();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (failed) resolve(failed.replaceAll('\\', ''));
      else if (code === 0) resolve(undefined);
      else if (/^\s*ok \d+ - /m.test(tap)) resolve(`${file} does not end well`);
      else reject(new Error(`The tests of ${file} did not even start:\n${tap.slice(0, 2_000)}`));
    });
  });
}

/** The source with the mistake in it. */
function mutated({ file, find, put }) {
  const source = readFileSync(join(root, file), 'utf8');
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`${file} has ${String(places)} places like this one:\n${find}`);
  return source.replace(find, () => put);
}

async function tryMutant(folder, mutant) {
  const { file, near } = mutant;
  // The tests of the content measure times and run nothing else: they could only seem to notice.
  const concerned = files.filter(
    (tests) => file.startsWith('src/content/') || !tests.startsWith('test/content/'),
  );
  writeFileSync(join(folder, file), mutated(mutant));
  try {
    for (const tests of new Set([near, ...concerned])) {
      const noticed = await firstFailure(folder, tests);
      if (!noticed) continue;
      noticing.add(tests);
      return noticed;
    }
    return undefined;
  } finally {
    cpSync(join(root, file), join(folder, file));
  }
}

/** Files of tests of which one has noticed a mistake. */
const noticing = new Set();

/** Tests that fail anyway would notice everything. */
async function checkTests() {
  const folder = copyProject();
  try {
    for (const file of noticing) {
      const failed = await firstFailure(folder, file);
      if (failed) throw new Error(`Without any mutant, this test fails: ${failed}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const outcomes = new Map();
const waiting = [...chosen];

async function work() {
  const folder = copyProject();
  try {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      let killedBy;
      try {
        killedBy = await tryMutant(folder, mutant);
        console.log(
          `${killedBy ? '✔' : '✖'} ${mutant.name}${killedBy ? `: ${killedBy}` : ' stays unnoticed'}`,
        );
      } catch (error) {
        console.log(`✖ ${mutant.name}: ${error.message}`);
      }
      outcomes.set(mutant, killedBy);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
await checkTests();

const killed = [...outcomes.values()].filter(Boolean).length;
if (values.write) {
  const rows = chosen.map((mutant) => ({
    name: mutant.name,
    what: mutant.what,
    killedBy: outcomes.get(mutant) ?? null,
  }));
  writeFileSync(results, `${JSON.stringify({ total: chosen.length, killed, mutants: rows }, null, 2)}\n`);
}
console.log(`${String(killed)} of ${String(chosen.length)} mutants noticed`);
process.exitCode = killed === chosen.length ? 0 : 1;
