import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startSimulatorServer } from '../../src/simulator/node/index.js';
import { buildDeploy } from '../../tools/build-deploy.mjs';
import { root } from '../../tools/run.mjs';
import { layOutTask } from './lambda-task.js';

describe('what is deployed', () => {
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'connect-chat-'));
    await buildDeploy(root, folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [file, bringsSdk] of [
    ['template.json', true],
    ['template-runtime-sdk.json', false],
  ] as const) {
    it(`${file} starts a chat, ${bringsSdk ? 'with nothing else around' : 'with the SDK of the runtime'}`, async () => {
      const task = layOutTask(folder, file);
      assert.equal(task.bringsSdk, bringsSdk);
      const server = await startSimulatorServer();
      try {
        const { calls, log } = await task.call(server.httpOrigin);
        assert.equal(server.simulator.contacts().length, 1);
        assert.equal(calls[0]?.answer.statusCode, 200);
        const { ParticipantToken: token } = JSON.parse(calls[0].answer.body) as { ParticipantToken: string };
        assert.equal((JSON.parse(log) as Record<string, unknown>).requestId, 'request-1');
        assert.ok(token && !log.includes(token) && !log.includes('Ada'));
      } finally {
        await server.close();
      }
    });
  }
});
