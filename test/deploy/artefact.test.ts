import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { localIds } from '../../deploy/local/local-stack.js';
import { resolveTemplate, type Template } from '../../deploy/local/resolve-template.js';
import { startSimulatorServer } from '../../src/simulator/node/index.js';
import { buildDeploy } from '../../tools/build-deploy.mjs';
import { root } from '../../tools/run.mjs';
import { ada, page } from './stack.js';

interface Properties {
  readonly Code: { readonly ZipFile: string };
  readonly Environment: { readonly Variables: Record<string, unknown> };
}

/** What AWS Lambda does: loads the function with its environment, and hands it one event. */
const lambda = `
const event = JSON.parse(process.argv[2]);
require('./index.js').handler(event).then((answer) => console.log('ANSWER' + JSON.stringify(answer)));
`;

describe('what is deployed', () => {
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'connect-chat-'));
    await buildDeploy(root, folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Calls the function in `file` where `runtime` is what Lambda has, or nothing. */
  async function call(file: string, runtime?: string) {
    const text = readFileSync(join(folder, file), 'utf8');
    const stack = resolveTemplate(JSON.parse(text) as Template, { ...localIds, AllowedOrigins: page });
    const { Code, Environment } = stack.resources.Function!.properties as unknown as Properties;
    const task = join(folder, file.replace('.json', ''));
    mkdirSync(task);
    writeFileSync(join(task, 'index.js'), Code.ZipFile);
    writeFileSync(join(task, 'lambda.js'), lambda);
    if (runtime) symlinkSync(runtime, join(task, 'node_modules'), 'junction');
    const server = await startSimulatorServer();
    const event = {
      headers: { origin: page },
      body: JSON.stringify(ada),
      requestContext: { requestId: 'request-1', http: { method: 'POST' } },
    };
    const variables = Object.entries(Environment.Variables).map(([name, value]) => [name, String(value)]);
    const child = spawn(process.execPath, ['lambda.js', JSON.stringify(event)], {
      cwd: task,
      env: {
        ...(Object.fromEntries(variables) as Record<string, string>),
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_ENDPOINT_URL_CONNECT: server.httpOrigin,
      },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    try {
      await new Promise((resolve) => child.on('close', resolve));
      const [log = '', answer = ''] = out.split('ANSWER');
      assert.equal(server.simulator.contacts().length, 1);
      return { log, answer: JSON.parse(answer) as { statusCode: number; body: string } };
    } finally {
      await server.close();
    }
  }

  for (const [file, runtime] of [
    ['template.json', join(root, 'node_modules')],
    ['template-with-sdk.json', undefined],
  ] as const) {
    it(`${file} starts a chat, ${runtime ? 'with the SDK of the runtime' : 'with nothing else around'}`, async () => {
      const { log, answer } = await call(file, runtime);
      assert.equal(answer.statusCode, 200);
      const { ParticipantToken: token } = JSON.parse(answer.body) as { ParticipantToken: string };
      const line = JSON.parse(log) as Record<string, unknown>;
      assert.equal(line.requestId, 'request-1');
      assert.ok(token && !log.includes(token));
    });
  }
});
