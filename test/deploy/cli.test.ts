import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { startSimulatorServer } from '../../src/simulator/node/index.js';
import { root } from '../../tools/run.mjs';

/** An AWS command line that writes down what it is asked, with one instance and two flows. */
const awsStandIn = `#!${process.execPath}
const args = process.argv.slice(2);
require('node:fs').appendFileSync(process.env.AWS_CALLS, JSON.stringify(args) + '\\n');
const answers = {
  'list-instances': { InstanceSummaryList: [{ Id: 'instance-1', InstanceAlias: 'shop' }] },
  'list-contact-flows': { ContactFlowSummaryList: [{ Id: 'flow-1', Name: 'Help' }, { Id: 'flow-2', Name: 'Sales' }] },
  'describe-stacks': { Stacks: [{ Outputs: [{ OutputKey: 'Tag', OutputValue: '<connect-chat api="x"></connect-chat>' }] }] },
};
if (answers[args[1]]) console.log(JSON.stringify(answers[args[1]]));
`;

describe('the command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'connect-chat-'));
    writeFileSync(join(folder, 'aws'), awsStandIn);
    chmodSync(join(folder, 'aws'), 0o755);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (
    args: string[],
    { input = '', path = `${folder}${delimiter}${dirname(process.execPath)}` } = {},
  ) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, ['--import=tsx', join(root, 'deploy/cli/main.ts'), ...args], {
        cwd: root,
        env: { ...process.env, PATH: path, AWS_CALLS: join(folder, 'calls') },
      });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      child.on('close', (code) => resolve({ code, out, err }));
      child.stdin.end(input);
    });

  for (const command of [[], ['deploy'], ['check'], ['remove']]) {
    it(`explains ${command[0] ?? 'itself'}`, async () => {
      const { code, out } = await run([...command, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Usage: connect-chat ${command[0] ?? '<command>'}`));
    });
  }

  it('deploys with what it finds, asks for the rest, and prints the tag', async () => {
    const { code, out, err } = await run(
      ['deploy', '--origins', 'https://a.example', '--set', 'RateLimit=2', '--region', 'eu-west-2'],
      { input: '2\n' },
    );
    assert.equal(code, 0, err);
    assert.match(out, /Which flow\?/);
    assert.match(out, /<connect-chat api="x"><\/connect-chat>/);
    const calls = readFileSync(join(folder, 'calls'), 'utf8').split('\n');
    const deploy = calls.find((call) => call.includes('"cloudformation","deploy"')) ?? '';
    for (const part of [
      'InstanceId=instance-1',
      'FlowId=flow-2',
      'AllowedOrigins=https://a.example',
      'RateLimit=2',
      'CAPABILITY_IAM',
      'eu-west-2',
    ]) {
      assert.ok(deploy.includes(`"${part}"`), part);
    }
  });

  it('removes the stack and waits for it', async () => {
    const { code, out } = await run(['remove', '--stack', 'other']);
    assert.equal(code, 0);
    assert.match(out, /gone/);
    assert.match(readFileSync(join(folder, 'calls'), 'utf8'), /"delete-stack","--stack-name","other"/);
  });

  it('says what to install where there is no AWS command line', async () => {
    const { code, err } = await run(['deploy'], { path: join(folder, 'nothing') });
    assert.equal(code, 2);
    assert.match(err, /^connect-chat: The AWS command line is missing\. Install it/);
  });

  it('checks the simulator’s own endpoint, and says what is wrong with Amazon’s sample', async () => {
    const server = await startSimulatorServer();
    try {
      const { code, out } = await run([
        'check',
        server.startUrl,
        '--participant-endpoint',
        server.httpOrigin,
      ]);
      assert.equal(code, 1);
      assert.match(out, /✘ Any page on the web may start chats\.\n {2}→ /);
      assert.match(out, /✘ A body that is not JSON gets 502/);
      assert.match(out, /✔ The socket opens and subscribes/);
    } finally {
      await server.close();
    }
  });
});
