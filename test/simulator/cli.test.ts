import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scenarios } from '../../src/simulator/index.js';

const program = fileURLToPath(new URL('../../src/simulator/node/cli.ts', import.meta.url));
const manifest = new URL('../../package.json', import.meta.url);

function start(args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
  return { child, texts };
}

const exited = async (child: ChildProcess): Promise<number | null> =>
  ((await once(child, 'close')) as [number | null])[0];

async function run(...args: readonly string[]) {
  const { child, texts } = start(args);
  return { code: await exited(child), ...texts };
}

describe('connect-chat-simulator', () => {
  it('explains itself', async () => {
    const { code, out, err } = await run('--help');
    assert.deepEqual([code, err], [0, '']);
    for (const option of ['--port', '--host', '--scenario', '--mount', '--help', '--version']) {
      assert.ok(out.includes(option), option);
    }
    assert.ok(out.includes(Object.keys(scenarios).join(', ')));
  });

  it('explains itself by the short option, too', async () => {
    assert.deepEqual(await run('-h'), await run('--help'));
  });

  it('knows its version', async () => {
    const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
    assert.deepEqual(await run('--version'), { code: 0, out: `${version}\n`, err: '' });
  });

  it('refuses a command line that makes no sense, in one line', async () => {
    for (const [args, complaint] of [
      [['--port', 'http'], /--port: "http" is not a port/],
      [['--port', '65536'], /--port/],
      [['--port', '-1'], /--port/],
      [['--scenario', 'opera'], /--scenario: "opera" is none of .*greeting/],
      [['--mount', 'demo'], /--mount: "demo" is not <path>=<folder>/],
      [['--colour'], /--colour/],
      [['start'], /start/],
    ] as const) {
      const { code, out, err } = await run(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, complaint);
      assert.match(err, /^connect-chat-simulator: [^\n]*\n$/);
    }
  });

  it('says in one line that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const { code, out, err } = await run('--port', port);
    other.close();
    assert.deepEqual([code, out], [1, '']);
    assert.equal(
      err,
      `connect-chat-simulator: 127.0.0.1:${port} is in use. Choose another port with --port.\n`,
    );
  });

  it('prints its addresses, serves, and closes cleanly on a signal', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const demo = fileURLToPath(new URL('../../demo', import.meta.url));
      const { child, texts } = start(['--port', '0', '--scenario', 'silence', '--mount', `/=${demo}`]);
      await once(child.stdout, 'data');
      const [, startUrl = ''] = /Start endpoint \(api\): +(\S+)/.exec(texts.out) ?? [];
      assert.match(texts.out, /Participant endpoint: +http:\/\/127\.0\.0\.1:\d+\n/);
      assert.match(texts.out, /Agent console: +http:\/\/127\.0\.0\.1:\d+\/agent-console\/#[\w-]{32}\n/);
      assert.match(texts.out, /Demo page: +http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32}\n/);
      const answer = await fetch(startUrl, {
        method: 'POST',
        body: '{"ParticipantDetails":{"DisplayName":"Jane"}}',
      });
      assert.equal(answer.status, 200);
      child.kill(signal);
      assert.equal(await exited(child), 0);
      assert.equal(texts.err, '');
    }
  });
});
