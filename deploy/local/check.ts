/**
 * `npm run deploy:check`: the doctor examines the handler behind the local gateway, over HTTP, in front of the simulator; then it
 * must name each of the faults that are planted in such a stack. Says how much was right; into the file `TEST_COUNTS` as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { startSimulatorServer } from '../../src/simulator/node/index.js';
import { checkApi } from '../cli/check-api.js';
import { readOptions } from '../cli/options.js';
import { examineLocally, isNamed } from './examine-locally.js';
import { faults } from './faults.js';
import type { Template } from './resolve-template.js';

const built = new URL('../../dist/deploy/', import.meta.url);
const { createStartEndpoint } = (await import(
  new URL('start-endpoint.js', built).href
)) as typeof import('./start-endpoint.js');
const template = JSON.parse(readFileSync(new URL('template.json', built), 'utf8')) as Template;
const say = (text: string): void => void process.stdout.write(text);

async function checkHealthy(): Promise<boolean> {
  const server = await startSimulatorServer({
    startEndpoint: (origin) => createStartEndpoint(origin, { log: () => undefined }),
  });
  const { startUrl, httpOrigin } = server;
  try {
    return await checkApi(readOptions(['check', startUrl, '--participant-endpoint', httpOrigin]), say);
  } finally {
    await server.close();
  }
}

const isWell = await checkHealthy();
let named = 0;
for (const fault of faults) {
  const findings = await examineLocally(template, fault);
  const wrong = findings.filter(({ outcome }) => outcome === 'bad');
  const right = isNamed(fault, findings);
  named += right ? 1 : 0;
  say(`${right ? '✔' : '✘'} planted: ${fault.name}; said: ${wrong.map(({ says }) => says).join(' ')}\n`);
}
say(`The local stack is ${isWell ? 'well' : 'not well'}. ${faults.length} faults planted, ${named} named.\n`);
const passed = named + (isWell ? 1 : 0);
const failed = faults.length + 1 - passed;
const counts = process.env['TEST_COUNTS'];
if (counts) writeFileSync(counts, JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
