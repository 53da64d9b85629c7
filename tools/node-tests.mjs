import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFaultOutcomes } from './fault-results.mjs';
import { runNode } from './run.mjs';
import { misnamed } from './test-files.mjs';

/** Gives `work` the path of a file that it may write, and resolves with what JSON it wrote there, or undefined. */
export async function withCounts(work) {
  const folder = mkdtempSync(join(tmpdir(), 'connect-chat-'));
  const file = join(folder, 'counts.json');
  try {
    const code = await work(file);
    return { code, counts: read(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Runs test files with Node's own runner, TypeScript through tsx. Resolves with `{ passed, failed, failures }`; what made the runner
 * itself fail counts as one failure. Option `timeoutMs`: the longest that a test, and a file of them, may take; `concurrency`: files at
 * a time; `step`: under which name what the tests say about faults is kept.
 */
export async function runNodeTests(files, { timeoutMs, concurrency = availableParallelism(), step }) {
  const strangers = misnamed(files);
  for (const file of strangers) {
    console.log(`  ${file} does not use node:test: if it is for browsers, name it *.browser.test.ts`);
  }
  const own = files.filter((file) => !strangers.includes(file));
  if (own.length === 0) return { passed: 0, failed: strangers.length };
  const { code, counts } = await withCounts((file) =>
    runNode([
      '--import=tsx',
      '--test',
      `--test-timeout=${timeoutMs}`,
      `--test-concurrency=${concurrency}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${new URL('count-reporter.mjs', import.meta.url)}`,
      `--test-reporter-destination=${file}`,
      ...own,
    ]),
  );
  const { passed, failed, failures, faults } = counts ?? { passed: 0, failed: 0, failures: [] };
  if (step && faults) writeFaultOutcomes(step, faults);
  const unexplained = code !== 0 && failed === 0 ? 1 : 0;
  return { passed, failed: failed + unexplained + strangers.length, failures };
}
