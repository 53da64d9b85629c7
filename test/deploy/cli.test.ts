import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { startSimulatorServer } from '../../src/simulator/node/index.js';
import { createStartEndpoint } from '../../deploy/local/start-endpoint.js';
import { install } from './installed.js';

describe('the command line', () => {
  let installed: Awaited<ReturnType<typeof install>>;
  before(async () => (installed = await install()));
  after(() => installed.remove());
  const run: (typeof installed)['run'] = (...parts) => installed.run(...parts);

  for (const command of [[], ['deploy'], ['check'], ['remove']]) {
    it(`explains ${command[0] ?? 'itself'}`, async () => {
      const { code, out } = await run([...command, '--help']);
      assert.equal((await run([...command, '-h'])).out, out);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Usage: connect-chat ${command[0] ?? '<command>'}`));
    });
  }

  it('explains itself to who says no command, as a mistake', async () => {
    const { out } = await run(['--help']);
    for (const args of [[], ['--region', 'eu-central-1']]) {
      assert.deepEqual(await run(args), { code: 2, out: '', err: out });
    }
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(await run(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  for (const [args, problem] of [
    [['install'], /There is no command install; connect-chat --help lists them\./],
    [['deploy', '--orgins', 'https://a.example'], /--orgins/],
    [['check'], /Say the address of the api/],
    [['check', 'abc123'], /Say the address of the api/],
    [['check', 'ftp://a.example'], /Say the address of the api/],
    [
      ['check', 'https://a.example', '--origins', 'x'],
      /check takes no --origins; connect-chat check --help says/,
    ],
    [['check', 'https://a.example', 'https://b.example'], /check takes no https:\/\/b\.example/],
    [['remove', '--flow', 'Help'], /remove takes no --flow/],
    [['deploy', 'shop'], /deploy takes no shop/],
    [['deploy', '--set', 'RateLimit'], /--set: “RateLimit” is not like RateLimit=2/],
    [['deploy', '--origins', 'shop'], /“shop” is no origin/],
  ] as const) {
    it(`says what is wrong with connect-chat ${args.join(' ')}`, async () => {
      installed.forget();
      const { code, err } = await run(args);
      assert.equal(code, 2);
      assert.match(err, /^connect-chat: [^\n]+\n$/);
      assert.match(err, problem);
      // Before anything is asked of the account.
      assert.deepEqual(installed.calls(), []);
    });
  }

  for (const command of ['deploy', 'remove']) {
    it(`says what to install where there is no AWS command line, to ${command}`, async () => {
      const env = { PATH: join(installed.folder, 'nothing') };
      const { code, err } = await run([command, '--region', 'eu-west-2'], { env });
      assert.equal(code, 2);
      assert.match(err, /^connect-chat: The AWS command line is missing\. Install it \(https:\/\//);
    });
  }

  it('checks the handler in front of the simulator, and finds nothing', async () => {
    const server = await startSimulatorServer({
      startEndpoint: (origin) =>
        createStartEndpoint(origin, {
          folder: pathToFileURL(`${installed.folder}/`),
          log: () => undefined,
        }),
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

  it('finds that pages of other addresses may start chats at the local one, too, if somebody names them', async () => {
    const pages = ['--origin', 'http://localhost:5173'];
    const examined = async () => {
      const server = await startSimulatorServer({
        startEndpoint: (origin) =>
          createStartEndpoint(origin, {
            folder: pathToFileURL(`${installed.folder}/`),
            log: () => undefined,
          }),
      });
      const endpoint = ['--participant-endpoint', server.httpOrigin];
      const { code, out } = await run(['check', server.startUrl, ...pages, ...endpoint]);
      await server.close();
      return { code, out };
    };
    assert.match((await examined()).out, /✘ Pages of http:\/\/localhost:5173 may not ask/);

    process.env.CONNECT_CHAT_ORIGINS = 'http://localhost:3000,http://localhost:5173';
    try {
      const { code, out } = await examined();
      assert.equal(code, 0, out);
    } finally {
      delete process.env.CONNECT_CHAT_ORIGINS;
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

  it('says of an address where nothing is that it cannot be reached', async () => {
    const server = await startSimulatorServer();
    const { startUrl } = server;
    await server.close();
    const { code, out } = await run(['check', startUrl]);
    assert.equal(code, 1);
    assert.ok(out.startsWith(`✘ ${startUrl} cannot be reached.\n  → Compare the address`), out);
  });
});
