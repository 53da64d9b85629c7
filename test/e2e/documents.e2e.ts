import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { snippet } from './snippet.js';
import { setStage, type Stage, type Window } from './stage.js';
import { visitorAt } from './visitor-window.js';

const fileOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const readme = (language: string, mark: string): string => snippet('README.md', language, mark);

/** The sample's own answer has no region: it comes from the host name, as in the documents. */
const API = 'https://abc123.execute-api.eu-central-1.amazonaws.com/Prod';
const SERVICE = 'https://participant.connect.eu-central-1.amazonaws.com';
const SOCKET = 'wss://abc.transport.connect.eu-central-1.amazonaws.com';

/** The policy of the README, for the API above, where the chat's files are on another host than the page. */
const policy = readme('', 'script-src')
  .replaceAll(/\s+/g, ' ')
  .replace('https://<your api>', new URL(API).origin)
  .replaceAll('<region>', 'eu-central-1')
  .replace("script-src 'self'", "script-src 'self' https://cdn.example");

const tag = readme('html', 'connect-chat.js');
const [script = ''] = tag.split('\n');

/** Puts the simulator where the documents say that Amazon is. */
async function routeToSimulator(page: Page, { httpOrigin, startUrl }: Stage['server']): Promise<void> {
  await page.route(API, async (route) => route.fulfill({ response: await route.fetch({ url: startUrl }) }));
  await page.route(`${SERVICE}/**`, async (route) => {
    const url = route.request().url().replace(SERVICE, httpOrigin);
    const response = await route.fetch({ url });
    const body = (await response.text()).replace(httpOrigin.replace('http', 'ws'), SOCKET);
    await route.fulfill({ response, body });
  });
  await page.routeWebSocket(`${SOCKET}/**`, (pageSide) => {
    const service = new WebSocket(pageSide.url().replace(SOCKET, httpOrigin.replace('http', 'ws')));
    const opened = new Promise((resolve) => service.once('open', resolve));
    pageSide.onMessage((frame) => void opened.then(() => service.send(frame)));
    pageSide.onClose(() => service.close());
    service.on('message', (frame: Buffer) => pageSide.send(frame.toString()));
  });
}

describe('who pastes from the documents, under the policy of the README,', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  /** A shop's page with `body`, and perhaps a sheet and a script of its own. */
  async function paste(body: string, own: { readonly sheet?: string; readonly script?: string } = {}) {
    const window = await stage.open('about:blank');
    const { page } = window;
    const head =
      '<title>Shop</title><link rel="icon" href="data:," /><link rel="stylesheet" href="/own.css" />';
    const site = {
      '/own.css': { contentType: 'text/css', body: own.sheet ?? '' },
      '/own.js': { contentType: 'text/javascript', body: own.script ?? '' },
      '/team.png': { path: fileOf('demo/icon.svg'), contentType: 'image/svg+xml' },
      '/': {
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
        body: `<!doctype html><html lang="en">${head}${body}<script type="module" src="/own.js"></script></html>`,
      },
    };
    await page.route('https://shop.example/**', (route) => {
      const { pathname } = new URL(route.request().url());
      const file = fileOf(`dist/cdn${pathname}`);
      if (Object.hasOwn(site, pathname)) return route.fulfill(site[pathname as keyof typeof site]);
      return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
    });
    await page.route('https://cdn.example/**', (route) =>
      route.fulfill({
        path: fileOf(`dist/cdn${new URL(route.request().url()).pathname}`),
        headers: { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' },
      }),
    );
    await routeToSimulator(page, stage.server);
    await page.goto('https://shop.example/');
    return window;
  }

  /** Chats, and looks whether anything went wrong. */
  async function chats(window: Window): Promise<void> {
    const visitor = visitorAt(window);
    await visitor.opensChat();
    await visitor.reads('Welcome, Customer!');
    await visitor.says('Hello');
    await visitor.reads('Hello! Nice to meet you.');
  }
  async function leaves(window: Window): Promise<void> {
    assert.deepEqual(window.accidents, []);
    await window.close();
  }

  for (const [name, body] of [
    ['the tag', tag],
    ['the file that is whole', tag.replace('connect-chat.js', 'connect-chat.bundle.js')],
    ['the classic script', readme('html', 'connect-chat.loader.js').replace('https://…/Prod', API)],
  ] as const) {
    it(`chats with ${name}`, async () => {
      const shop = await paste(body);
      await chats(shop);
      await leaves(shop);
    });
  }

  it('has a link, a button and a form before the chat', async () => {
    const shop = await paste(script + readme('html', 'data-connect-chat').replace('api="…"', `api="${API}"`));
    const { page, chat } = shop;
    await page.getByRole('link', { name: 'Chat with us' }).click();
    await page.getByLabel('Name').fill('Jane');
    await page.getByLabel('Order').fill('4711');
    await page.getByLabel('Question').fill('Where is it?');
    await chat.getByRole('button', { name: 'Start chat' }).click();
    await visitorAt(shop).reads('Where is it?');
    await visitorAt(shop).reads('Welcome, Jane!');
    const contact = stage.server.simulator.contacts().at(-1);
    assert.equal(contact?.attributes.order, '4711');
    await chat.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Chat with us' }).click();
    await visitorAt(shop).field.waitFor();
    await leaves(shop);
  });

  it('draws messages of its own, styles the chat and listens to it', async () => {
    const typed = tag.replace('<connect-chat', '<connect-chat content-types="text/plain application/json"');
    const listens = readme('js', "addEventListener('connect-chat-message'").replace('console.log', 'heard');
    const shop = await paste(typed, {
      sheet: readme('css', '--connect-chat-accent-color'),
      script: `${readme('js', 'renderMessage')} const heard = (...words) => (document.title += words.join(' '));${listens}`,
    });
    await chats(shop);
    const { page, chat } = shop;
    const { simulator } = stage.server;
    simulator.joinAgent(simulator.contacts().at(-1)!.contactId).sends('application/json', '{"order":4711}');
    await chat.getByRole('article').getByText('Order 4711').waitFor();
    assert.match(await page.title(), /BOT Hello! Nice to meet you\./);
    const own = chat
      .locator('[part~="bubble"][part~="outgoing"], [part~="outgoing"] [part~="bubble"]')
      .first();
    assert.equal(
      await own.evaluate((bubble) => getComputedStyle(bubble).backgroundColor),
      'rgb(122, 31, 162)',
    );
    await leaves(shop);
  });

  it('has the simulator in the page', async () => {
    const shop = await paste(snippet('docs/SIMULATOR.md', 'html', 'connect-chat.simulator.js'));
    await visitorAt(shop).opensChat();
    await visitorAt(shop).reads('Please wait while we connect you to an agent.');
    await leaves(shop);
  });
});
