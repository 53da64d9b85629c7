/**
 * What the test steps say about faults and promises. A test that shows one of test/faults/catalogue.json carries its number at the
 * end of its name, `[F61]`, or several, `[F60 I2]`. Each step leaves the outcomes of such tests in a file of its own for `npm run reliability`:
 * below node_modules/.cache, or in the folder that TEST_RESULTS names.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathFromRoot, root } from './run.mjs';

const folder = process.env.TEST_RESULTS ?? join(root, 'node_modules', '.cache', 'connect-chat', 'faults');
const fileOf = (step) => join(folder, `${step}.json`);

/** The steps whose tests may show faults. */
const faultSteps = ['unit', 'browser', 'end-to-end', 'package'];

/** The numbers of the faults that a test shows, by its name. */
function faultsIn(name) {
  const [, numbers] = /\[([FIL]\d+(?: [FIL]\d+)*)\]$/.exec(name) ?? [];
  return numbers?.split(' ') ?? [];
}

/** The outcome of one test, if it shows a fault: `{ faults, title, file, passed }`. `titles` are the names of its suites and its own. */
export function faultOutcome({ titles, file, passed }) {
  const faults = faultsIn(titles.at(-1));
  if (faults.length === 0) return [];
  const title = titles.join(' › ').replace(/ \[[FIL\d ]+\]$/, '');
  return [{ faults, title, file: pathFromRoot(file), passed }];
}

/** Keeps what a step has found, instead of what it found before. */
export function writeFaultOutcomes(step, outcomes) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(step), JSON.stringify(outcomes));
}

/** All outcomes that are kept, and the steps that have left none. */
export function readFaultOutcomes() {
  const missing = faultSteps.filter((step) => !existsSync(fileOf(step)));
  const outcomes = faultSteps
    .filter((step) => !missing.includes(step))
    .flatMap((step) => JSON.parse(readFileSync(fileOf(step), 'utf8')));
  return { outcomes, missing };
}

/** Forgets what earlier runs have left. */
export function clearFaultOutcomes() {
  rmSync(folder, { recursive: true, force: true });
}
