import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { openWindow } from './stage.js';
import { visitorAt } from './visitor-window.js';

const dist = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

/** What `npm start` does once everything is built. */
describe('the command behind npm start', () => {
  let browser: Browser;
  let shop: Server;
  let program: ChildProcessByStdio<null, Readable, null>;
  let said = '';

  before(async () => {
    browser = await launchBrowser();
    shop = createServer((_, response) => response.setHeader('content-type', 'text/html').end(shopPage()));
    await once(shop.listen(0, '127.0.0.1'), 'listening');
    program = spawn(process.execPath, [dist('simulator/node/cli.js'), '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // As tools/start.mjs: what is deployed to AWS starts the demo's chats.
      env: {
        ...process.env,
        CONNECT_CHAT_START_ENDPOINT: dist('deploy/start-endpoint.js'),
        CONNECT_CHAT_ORIGINS: shopUrl(),
      },
    });
    program.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await once(program.stdout, 'data');
  });
  after(async () => {
    await browser.close();
    shop.close();
    program.kill('SIGTERM');
    const [code] = (await once(program, 'close')) as [number | null];
    assert.equal(code, 0);
  });

  const address = (pattern: RegExp): string => {
    const [, url = ''] = pattern.exec(said) ?? [];
    assert.notEqual(url, '', said);
    return url;
  };

  const shopUrl = (): string => `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;

  /** A page as a developer's own server has it, with the addresses that were printed. */
  function shopPage(): string {
    const api = address(/Start endpoint \(api\): +(\S+)/);
    const participantEndpoint = address(/Participant endpoint: +(\S+)/);
    return `<!doctype html>
      <html lang="en">
        <title>Shop</title>
        <link rel="icon" href="${participantEndpoint}/demo/icon.svg">
        <script type="module" src="${participantEndpoint}/cdn/connect-chat.js"></script>
        <connect-chat api="${api}" participant-endpoint="${participantEndpoint}" display-name="Eve"></connect-chat>
      </html>`;
  }

  it('prints where the demo is, and the chat there works', async () => {
    const page = await openWindow(browser, address(/Demo page: +(\S+)/));
    const visitor = visitorAt(page);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    assert.deepEqual([...page.accidents], []);
  });

  it('gives script and chat to a page of a server that was let in', async () => {
    const page = await openWindow(browser, shopUrl());
    const visitor = visitorAt(page);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    assert.deepEqual([...page.accidents], []);
  });

  it('leads to the demo who asks for nothing in particular', async () => {
    const demo = address(/Demo page: +(\S+)/);
    const { url, ok } = await fetch(new URL('/', demo));
    assert.equal(ok, true);
    assert.equal(url, new URL('/demo/', demo).href);
  });

  it('serves its pages under a strict policy', async () => {
    for (const pattern of [/Demo page: +(\S+)/, /Agent console: +(\S+)/]) {
      const { headers } = await fetch(address(pattern));
      assert.match(
        headers.get('content-security-policy') ?? '',
        /default-src 'none'.*require-trusted-types-for 'script'/,
      );
    }
  });

  it('prints where the agent console is, and it shows that chat', async () => {
    const desk = await openWindow(browser, address(/Agent console: +(\S+)/));
    await desk.page
      .getByRole('navigation')
      .getByRole('button', { name: /Customer/ })
      .waitFor();
    assert.deepEqual([...desk.accidents], []);
  });

  const start = (body: object): Promise<Response> =>
    fetch(address(/Start endpoint \(api\): +(\S+)/), { method: 'POST', body: JSON.stringify(body) });

  it('prints where the start endpoint is, which is the handler that is deployed', async () => {
    const answer = await start({ ParticipantDetails: { DisplayName: 'Jane' } });
    const { data, ...own } = (await answer.json()) as {
      readonly data: { readonly startChatResult: Record<string, string> };
      readonly ParticipantToken: string;
      readonly Region: string;
      readonly FeaturePermissions: object;
    };
    assert.deepEqual(Object.keys(data.startChatResult).sort(), [
      'ContactId',
      'ParticipantId',
      'ParticipantToken',
    ]);
    assert.equal(own.ParticipantToken, data.startChatResult.ParticipantToken);
    assert.equal(own.Region, 'eu-central-1');
    assert.deepEqual(own.FeaturePermissions, { MESSAGING_MARKDOWN: true, ATTACHMENTS: true });
    const refused = await start({ ParticipantDetails: {} });
    assert.equal(refused.status, 400);
    assert.match(await refused.text(), /ParticipantDetails\.DisplayName: is missing/);
    assert.ok(!said.includes(own.ParticipantToken) && !said.includes('Jane'));
  });
});
