/**
 * The steps of `npm test`, in their order. `run` resolves with `{ passed, failed, failures?, notes? }`: a check counts as one, a test step
 * counts its tests, failures are texts about what failed, and notes are sentences about what did not run.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce, rebuiltDifferences } from './build.mjs';
import { readFaultOutcomes, writeFaultOutcomes } from './fault-results.mjs';
import { runNodeTests, withCounts } from './node-tests.mjs';
import { root, runNode, scriptOf } from './run.mjs';
import { testFiles } from './test-files.mjs';

const verdict = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const sum = (outcomes) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.reduce((total, { failed }) => total + failed, 0),
  failures: outcomes.flatMap(({ failures = [] }) => failures),
});

/** Runs commands one after the other, as one check each. */
async function checks(...commands) {
  const outcomes = [];
  for (const command of commands) outcomes.push(verdict((await runNode(command)) === 0));
  return sum(outcomes);
}

/** Runs `work` on a finished build, or fails without it. */
async function onBuild(work) {
  if (await buildOnce()) return work();
  return { passed: 0, failed: 1, notes: ['the build failed, so there was nothing to try'] };
}

async function browserTests() {
  const files = testFiles().browser;
  if (files.length === 0) return { passed: 0, failed: 0, notes: ['there are no browser tests yet'] };
  // Says what it found, or in one sentence that there is nothing.
  if ((await runNode(['tools/browser.mjs'])) !== 0) return { passed: 0, failed: 1, notes: ['no Chromium'] };
  const { code, counts } = await withCounts((file) =>
    runNode([scriptOf('@web/test-runner', 'wtr')], { env: { TEST_COUNTS: file } }),
  );
  const { passed, failed, failures, faults, missing } = counts ?? { passed: 0, failed: 0, missing: [] };
  if (faults) writeFaultOutcomes('browser', faults);
  return { passed, failed: failed + (code !== 0 && failed === 0 ? 1 : 0), failures, notes: missing };
}

/** Runs a command that writes itself what it has found. */
async function counted(command) {
  const { counts } = await withCounts((file) => runNode(command, { env: { TEST_COUNTS: file } }));
  return counts ?? { passed: 0, failed: 1 };
}

/** Without all of the outcomes there is nothing to compare the page with. */
async function faultsPage() {
  const { missing } = readFaultOutcomes();
  if (missing.length === 0) return checks(['tools/reliability.mjs', '--check']);
  return { passed: 0, failed: 0, notes: [`it needs ${missing.join(', ')} first`] };
}

const tsc = (...args) => [scriptOf('typescript', 'tsc'), ...args];
const typed = ['test', 'demo', 'bench']
  .map((room) => `${room}/tsconfig.json`)
  .filter((file) => existsSync(join(root, file)));

/** What `npm test` does, in this order: each step with its name, what it does, and its commands. */
export const steps = [
  {
    name: 'format',
    does: 'prettier finds nothing to change',
    run: () => checks([scriptOf('prettier'), '--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'lint',
    does: 'ESLint: types, templates, accessibility, forbidden globals and sinks',
    run: () => checks([scriptOf('eslint'), '--max-warnings', '0', '.']),
  },
  {
    name: 'types',
    does: 'TypeScript, one project per room, then tests and demo',
    run: () => checks(tsc('--build'), ...typed.map((project) => tsc('--project', project))),
  },
  {
    name: 'rooms',
    does: 'who imports whom, and which packages',
    run: () => checks(['tools/check-rooms.mjs']),
  },
  {
    name: 'unit',
    does: 'everything that needs no browser, in Node',
    run: () => runNodeTests(testFiles().unit, { timeoutMs: 120_000, step: 'unit' }),
  },
  {
    name: 'browser',
    does: 'elements in Chromium, Firefox and WebKit',
    run: browserTests,
  },
  {
    name: 'end-to-end',
    does: 'the built files on pages, with a server',
    run: () =>
      onBuild(() =>
        runNodeTests(testFiles().e2e, { timeoutMs: 300_000, concurrency: 1, step: 'end-to-end' }),
      ),
  },
  {
    name: 'gallery',
    does: 'every sight in every mode: axe, and the pictures in test/gallery',
    run: () => onBuild(() => counted(['tools/gallery.mjs', '--built'])),
  },
  {
    name: 'build',
    does: 'builds, and builds again elsewhere to the same bytes',
    run: () =>
      onBuild(async () => {
        const differences = await rebuiltDifferences();
        for (const difference of differences) console.log(`  differs: ${difference}`);
        return verdict(differences.length === 0);
      }),
  },
  {
    name: 'package',
    does: 'the lock file, the README’s tables, what is packed and how it works once installed',
    run: () =>
      onBuild(async () =>
        sum([
          await checks(['tools/check-lock.mjs'], ['tools/tables.mjs']),
          await runNodeTests(testFiles().package, { timeoutMs: 300_000, concurrency: 1, step: 'package' }),
        ]),
      ),
  },
  {
    name: 'deploy',
    does: 'the doctor finds nothing wrong with the start endpoint, run locally, and names each fault planted in it',
    run: () => onBuild(() => counted(['--import=tsx', 'deploy/local/check.ts'])),
  },
  {
    name: 'size',
    does: 'budgets, and the numbers in the README',
    run: () => onBuild(() => checks(['tools/size.mjs'])),
  },
  {
    name: 'reliability',
    does: 'docs/RELIABILITY.md says what the tests have shown',
    run: faultsPage,
  },
];
