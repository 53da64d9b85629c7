/**
 * `npm run bench:faults`: lets the same things go wrong for the official client and for `<connect-chat>`, in Chromium against
 * the simulator, and says what each of them did.
 *
 *   --json FILE    writes the rows as JSON, too
 *   --only C1,C8   runs these faults
 *   --built        takes dist/ as it is
 *
 * Exit code 1 when something that must hold and applies does not hold for `<connect-chat>`, or could not be tried.
 */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../test/support/browser.js';
import { faultCases, type FaultCase } from './cases/index.js';
import type { Client } from './client.js';
import { servePages } from './page-server.js';
import { sumOf, tableOf, type Row, type Side } from './report.js';
import { withWorld } from './world.js';

/** Most of the experiments only wait. */
const AT_A_TIME = 12;

interface Experiment {
  readonly fault: FaultCase;
  readonly client: Client['name'];
}

type Parts = Parameters<typeof withWorld>[0];

async function measure(parts: Parts, { fault, client }: Experiment): Promise<Side> {
  const excuse = fault.excused?.[client];
  if (excuse !== undefined) return { what: excuse, holds: null, numbers: {} };
  const { listensToTranscript = false } = fault;
  try {
    return await withWorld(parts, { client, listensToTranscript }, (world) => fault.run(world));
  } catch (error) {
    return { what: String(error), holds: null, numbers: {}, broken: true };
  }
}

/** What storms runs first and alone; the rest side by side. */
async function measureAll(
  parts: Parts,
  experiments: readonly Experiment[],
): Promise<ReadonlyMap<Experiment, Side>> {
  const sides = new Map<Experiment, Side>();
  const run = async (experiment: Experiment): Promise<void> => {
    const side = await measure(parts, experiment);
    sides.set(experiment, side);
    process.stderr.write(`${experiment.fault.id} ${experiment.client}: ${side.what}\n`);
  };
  const alone = ({ fault, client }: Experiment): boolean => fault.storms === true && client === 'official';
  for (const experiment of experiments.filter(alone)) await run(experiment);
  const waiting = experiments
    .filter((experiment) => !alone(experiment))
    .sort((a, b) => (b.fault.takesMs ?? 0) - (a.fault.takesMs ?? 0));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return sides;
}

async function compare(faults: readonly FaultCase[]): Promise<readonly Row[]> {
  const [browser, pages] = await Promise.all([launchBrowser(), servePages()]);
  try {
    const both = faults.map((fault) => ({
      fault,
      official: { fault, client: 'official' as const },
      ours: { fault, client: 'ours' as const },
    }));
    const sides = await measureAll(
      { browser, pages },
      both.flatMap(({ official, ours }) => [ours, official]),
    );
    const missing: Side = { what: 'not run', holds: null, numbers: {}, broken: true };
    return both.map(({ fault: { id, fault, mustHold, rule }, official, ours }) => ({
      id,
      fault,
      mustHold,
      rule,
      official: sides.get(official) ?? missing,
      ours: sides.get(ours) ?? missing,
    }));
  } finally {
    await browser.close();
    await pages.close();
  }
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  return (require(name) as { readonly version: string }).version;
}

/** As `npm run build` does. */
function build(): boolean {
  const script = fileURLToPath(new URL('../tools/build.mjs', import.meta.url));
  return spawnSync(process.execPath, [script], { stdio: 'inherit' }).status === 0;
}

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, built: { type: 'boolean' } },
});
const only = values.only?.split(',');
const chosen = faultCases.filter(({ id }) => !only || only.includes(id));
if (!values.built && !build()) process.exit(1);

const startedAt = Date.now();
const rows = await compare(chosen);
console.log(`\n${tableOf(rows, process.stdout.columns || 160)}\n`);
console.log(
  `amazon-connect-chatjs ${versionOf('amazon-connect-chatjs/package.json')}: ${sumOf(rows.map(({ official }) => official))}`,
);
console.log(`<connect-chat> ${versionOf('../package.json')}: ${sumOf(rows.map(({ ours }) => ours))}`);
console.log(`Took ${Math.round((Date.now() - startedAt) / 1000)} s.`);
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
process.exitCode = rows.some(({ ours }) => ours.holds === false || ours.broken) ? 1 : 0;
