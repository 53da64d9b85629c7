import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { startSimulatorServer } from '../../src/simulator/node/index.js';
import { buildDeploy } from '../../tools/build-deploy.mjs';
import { root } from '../../tools/run.mjs';
import { createStartEndpoint } from '../../deploy/local/start-endpoint.js';

/** An AWS command line that writes down what it is asked, with one instance and two flows. */
const awsStandIn = `#!${process.execPath}
const args = process.argv.slice(2);
const { appendFileSync, readFileSync } = require('node:fs');
const file = args[args.indexOf('--template-file') + 1];
const template = args.includes('--template-file') ? readFileSync(file, 'utf8') : '';
const deployment = template.match(/RestDeployment[0-9a-f]{8}/)?.[0];
const call = { args, bytes: template.length, deployment };
appendFileSync(process.env.AWS_CALLS, JSON.stringify(call) + '\\n');
const answers = {
  'list-instances': { InstanceSummaryList: [{ Id: 'instance-1', InstanceAlias: 'shop' }] },
  'list-contact-flows': { ContactFlowSummaryList: [{ Id: 'flow-1', Name: 'Help' }, { Id: 'flow-2', Name: 'Sales' }] },
  'describe-stacks': { Stacks: [{ Outputs: [{ OutputKey: 'Tag', OutputValue: '<connect-chat api="x"></connect-chat>' }, { OutputKey: 'ApiUrl', OutputValue: 'https://x.example/Prod' }] }] },
};
if (answers[args[1]]) console.log(JSON.stringify(answers[args[1]]));
`;

describe('the command line', () => {
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'connect-chat-'));
    await buildDeploy(root, folder);
    writeFileSync(join(folder, 'aws'), awsStandIn);
    chmodSync(join(folder, 'aws'), 0o755);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (
    args: string[],
    { input = '', path = `${folder}${delimiter}${dirname(process.execPath)}` } = {},
  ) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, [join(folder, 'cli.cjs'), ...args], {
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

  interface Call {
    readonly args: readonly string[];
    readonly bytes: number;
    readonly deployment: string;
  }
  const calls = (...words: string[]): Call[] =>
    readFileSync(join(folder, 'calls'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Call)
      .filter(({ args }) => words.every((word) => args.includes(word)));
  const deploy = async (...more: string[]): Promise<Call> => {
    const origins = ['--origins', 'https://a.example/, https://b.example'];
    const { code, err } = await run(['deploy', ...origins, '--flow', 'Sales', ...more]);
    assert.equal(code, 0, err);
    return calls('cloudformation', 'deploy').at(-1)!;
  };

  it('deploys with what it finds, asks for the rest, and prints the tag and how to check', async () => {
    const { code, out, err } = await run(
      ['deploy', '--origins', 'https://a.example', '--set', 'RateLimit=2', '--region', 'eu-west-2'],
      { input: '2\n' },
    );
    assert.equal(code, 0, err);
    assert.match(out, /Which flow\?/);
    assert.match(out, /<connect-chat api="x"><\/connect-chat>/);
    assert.match(out, /npx connect-chat check https:\/\/x\.example\/Prod --origin https:\/\/a\.example/);
    const [{ args } = { args: [] as readonly string[] }] = calls('cloudformation', 'deploy');
    for (const part of [
      'InstanceId=instance-1',
      'FlowId=flow-2',
      'AllowedOrigins=https://a.example',
      'RateLimit=2',
      'CAPABILITY_IAM',
      'eu-west-2',
    ]) {
      assert.ok(args.includes(part), part);
    }
  });

  it('takes origins as people write them, and says which is none', async () => {
    assert.ok((await deploy()).args.includes('AllowedOrigins=https://a.example,https://b.example'));
    const { code, err } = await run(['deploy', '--flow', 'Sales', '--origins', 'https://*.example']);
    assert.equal(code, 2);
    assert.match(err, /“https:\/\/\*\.example” is no origin/);
  });

  it('uploads the template that brings the AWS SDK along to a bucket', async () => {
    const plain = await deploy();
    assert.ok(plain.bytes < 51_200 && !plain.args.includes('--s3-bucket'));
    const pinned = await deploy('--bucket', 'ours');
    assert.ok(pinned.bytes > 51_200 && pinned.bytes < 1_000_000);
    assert.equal(pinned.args[pinned.args.indexOf('--s3-bucket') + 1], 'ours');
  });

  it('has a REST API deployed again when a parameter changes, and only then', async () => {
    const [first, second] = [await deploy(), await deploy()];
    assert.equal(first.deployment, second.deployment);
    assert.notEqual(first.deployment, (await deploy('--set', 'RateLimit=3')).deployment);
  });

  it('removes the stack and waits for it', async () => {
    const { code, out } = await run(['remove', '--stack', 'other']);
    assert.equal(code, 0);
    assert.match(out, /gone/);
    assert.equal(calls('delete-stack', 'other').length, 1);
    assert.equal(calls('wait', 'stack-delete-complete', 'other').length, 1);
  });

  it('says what to install where there is no AWS command line', async () => {
    const { code, err } = await run(['deploy'], { path: join(folder, 'nothing') });
    assert.equal(code, 2);
    assert.match(err, /^connect-chat: The AWS command line is missing\. Install it/);
  });

  it('checks the handler in front of the simulator, and finds nothing', async () => {
    const server = await startSimulatorServer({
      startEndpoint: (origin) =>
        createStartEndpoint(origin, { folder: pathToFileURL(`${folder}/`), log: () => undefined }),
    });
    try {
      const endpoint = ['--participant-endpoint', server.httpOrigin];
      const { code, out } = await run(['check', server.startUrl, ...endpoint]);
      assert.equal(code, 0, out);
      assert.doesNotMatch(out, /✘/);
    } finally {
      await server.close();
    }
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
