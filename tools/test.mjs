/**
 * `npm test`: runs the steps (all, or those named on the command line), each to its end whatever happened before, and says at the
 * end once more what failed, what did not run, and on the last line how much passed and failed.
 */
import process from 'node:process';
import { clearFaultOutcomes } from './fault-results.mjs';
import { steps } from './steps.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

// What an earlier run has left says nothing about this one.
if (asked.length === 0) clearFaultOutcomes();

const total = { passed: 0, failed: 0 };
const failing = [];
const failures = [];
const notes = [];

for (const { name, does, run } of steps) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}: ${does}`);
  const start = performance.now();
  const outcome = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  if (outcome.failed > 0) failing.push(name);
  failures.push(...(outcome.failures ?? []));
  notes.push(...(outcome.notes ?? []).map((note) => `${name}: ${note}`));
}

console.log();
if (failing.length > 0) console.log(`Failed: ${failing.join(', ')}`);
for (const failure of failures) console.log(`✗ ${failure}`);
for (const note of notes) console.log(`Did not run: ${note}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
