/**
 * `npm run bench:start`: what the function of the start endpoint weighs, and how long it takes from the start of loading to its
 * first answer, and to the next one, in both of the templates. Amazon Connect is a simulator on this machine.
 *
 *   --runs N   processes for each, default 11
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startSimulatorServer } from '../src/simulator/node/index.js';
import { layOutTask } from '../test/deploy/lambda-task.js';
import { buildDeploy } from '../tools/build-deploy.mjs';
import { root } from '../tools/run.mjs';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;

function median(milliseconds: readonly number[]): string {
  const middle = milliseconds.toSorted((a, b) => a - b)[Math.floor(milliseconds.length / 2)] ?? NaN;
  return `${(middle / 1000).toFixed(2)} s`;
}

async function measure(folder: string, file: string, runs: number): Promise<string> {
  const { text, code, call } = layOutTask(folder, file);
  const first: number[] = [];
  const next: number[] = [];
  const server = await startSimulatorServer();
  try {
    for (let run = 0; run < runs; run += 1) {
      const { calls } = await call(server.httpOrigin, 2);
      const [{ answer, at: cold } = { answer: undefined, at: NaN }, { at: warm } = { at: NaN }] = calls;
      if (answer?.statusCode !== 200) throw new Error(`the function answers ${answer?.body ?? 'nothing'}`);
      first.push(cold);
      next.push(warm - cold);
    }
  } finally {
    await server.close();
  }
  const [whole, own, gzipped] = [text.length, code.length, gzipSync(code).length].map(kilobytes);
  return `${file}: ${whole}, its function ${own} (${gzipped} gzipped); first answer after ${median(first)}, the next after ${median(next)}`;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '11' } } });
const folder = mkdtempSync(join(tmpdir(), 'connect-chat-'));
try {
  await buildDeploy(root, folder);
  for (const file of ['template.json', 'template-runtime-sdk.json']) {
    console.log(await measure(folder, file, Number(values.runs)));
  }
  console.log(`Medians of ${values.runs} processes each, Node.js ${process.version}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
