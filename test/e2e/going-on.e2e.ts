import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy.js';
import { setStage, type Stage, type Window } from './stage.js';
import { visitorAt } from './visitor-window.js';

const MESSAGE = '/participant/message';

describe('a chat, in a real browser', () => {
  let stage: Stage;
  let proxy: FaultProxy;
  let shop: Window;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());
  beforeEach(async () => {
    proxy = await startFaultProxy({ upstream: stage.server.httpOrigin });
    shop = await stage.open(`${proxy.httpOrigin}/demo/`);
  });
  afterEach(async () => {
    await shop.close();
    await proxy.close();
  });

  const contact = () => stage.server.simulator.contacts().at(-1)!;
  const onServer = (text: string) => contact().transcript.filter(({ Content }) => Content === text).length;
  const openSockets = () =>
    proxy.sockets.filter(({ openedAtMs, closedAtMs }) => openedAtMs !== undefined && closedAtMs === undefined)
      .length;
  /** Another page of the same browser, as the visitor's second tab. */
  const secondTab = async (): Promise<{
    readonly page: Page;
    readonly visitor: ReturnType<typeof visitorAt>;
  }> => {
    const page = await shop.page.context().newPage();
    await page.goto(`${proxy.httpOrigin}/demo/`);
    return { page, visitor: visitorAt({ chat: page.locator('connect-chat').first() }) };
  };
  /** The bubbles of the visitor's messages with this text. */
  const own = (text: string) => visitorAt(shop).messages.getByText(text, { exact: true });
  const connect = async () => {
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    return visitor;
  };

  it('goes on after a reload: what was said, what was being written, the panel [F108]', async () => {
    const visitor = await connect();
    await visitor.says('Before');
    await visitor.reads('You said: Before');
    await visitor.field.fill('not sent yet');
    const before = stage.server.simulator.contacts().length;
    await shop.page.reload();
    await visitor.reads('You said: Before');
    assert.equal(await visitor.field.inputValue(), 'not sent yet');
    assert.equal(await own('Before').count(), 1);
    assert.equal(stage.server.simulator.contacts().length, before);
    await visitor.says('After');
    await visitor.reads('You said: After');
  });

  for (const [step, fault] of [
    ['before it leaves', 'lost'],
    ['while it is on its way', 'hang'],
    ['when its answer was lost', 'cut'],
    ['while the answer comes', { delayMs: 2_000 }],
  ] as const) {
    it(`has a message once after a reload ${step} [F77]`, async () => {
      const visitor = await connect();
      proxy.onRequest(MESSAGE, fault);
      const arrived = shop.page.waitForRequest((request) => request.url().endsWith(MESSAGE));
      await visitor.says('Only once');
      await arrived;
      await shop.page.reload();
      await visitor.messages.getByText('Sent', { exact: true }).waitFor();
      await visitor.reads('You said: Only once');
      assert.equal(onServer('Only once'), 1);
      assert.equal(await own('Only once').count(), 1);
    });
  }

  it('has a message once when the browser repeats the request by itself [F61 F66]', async () => {
    const visitor = await connect();
    await visitor.says('The connection is in use');
    await visitor.reads('You said: The connection is in use');
    proxy.onRequest(MESSAGE, 'cut');
    await visitor.says('Only once');
    await visitor.reads('You said: Only once');
    const posts = proxy.requests.filter(
      ({ path, method, body }) => path === MESSAGE && method === 'POST' && body.includes('Only once'),
    );
    assert.ok(posts.length >= 2, `the request arrived ${String(posts.length)} times`);
    assert.equal(new Set(posts.map(({ body }) => body)).size, 1);
    assert.equal(onServer('Only once'), 1);
    assert.equal(await own('Only once').count(), 1);
  });

  it('is one in two tabs, and goes on in the second when the first is closed [F109 F110]', async () => {
    const first = await connect();
    const { page, visitor: second } = await secondTab();
    await second.opensChat();
    await second.reads('I am a bot.');
    await second.says('From the second');
    await first.reads('You said: From the second');
    assert.equal(openSockets(), 1);
    await shop.page.close();
    await second.says('Alone now');
    await second.reads('You said: Alone now');
    assert.equal(openSockets(), 1);
    assert.equal(onServer('From the second'), 1);
    assert.equal(onServer('Alone now'), 1);
    await page.close();
  });

  it('goes on in the second tab when the browser freezes the first, which is there again later [F105 F109]', async () => {
    const first = await connect();
    const { page, visitor: second } = await secondTab();
    await second.opensChat();
    await second.reads('I am a bot.');
    const browser = await shop.page.context().newCDPSession(shop.page);
    await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
    await second.says('Who is awake?');
    await second.reads('You said: Who is awake?');
    assert.equal(openSockets(), 1);
    await browser.send('Page.setWebLifecycleState', { state: 'active' });
    await first.reads('You said: Who is awake?');
    assert.equal(openSockets(), 1);
    assert.equal(onServer('Who is awake?'), 1);
    await page.close();
  });

  it('does without WebSockets where they are blocked [F112]', async () => {
    // A flow does not begin before the customer has been there with a socket once.
    const visitor = await connect();
    proxy.onSocket('refuse', { times: Infinity });
    stage.server.simulator.closeSockets({ code: 1006 });
    await visitor.says('Without a socket');
    await visitor.reads('You said: Without a socket');
    assert.equal(
      await shop.chat.evaluate((el) => (el as HTMLElementTagNameMap['connect-chat']).transport),
      'polling',
    );
    assert.equal(onServer('Without a socket'), 1);
  });

  for (const [how, script] of [
    [
      'throws when it is looked at',
      "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
    ],
    [
      'is full',
      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    ],
    ['is not there', "Object.defineProperty(window, 'sessionStorage', { value: null })"],
  ] as const) {
    it(`works where storage ${how} [F131 F132 F133]`, async () => {
      await shop.page.addInitScript(script);
      await shop.page.reload();
      const visitor = await connect();
      await visitor.says('Without a memory');
      await visitor.reads('You said: Without a memory');
      assert.deepEqual(
        shop.accidents.filter((accident) => accident.startsWith('uncaught')),
        [],
      );
    });
  }

  it('is there when the visitor goes back to its page [F105]', async () => {
    const visitor = await connect();
    await visitor.field.fill('not sent yet');
    const { contactId } = contact();
    await shop.page.goto(`${stage.server.httpOrigin}/cdn/`);
    stage.server.simulator.joinAgent(contactId, { displayName: 'Ada' }).says('While you were away');
    await shop.page.goBack();
    await visitor.reads('While you were away');
    assert.equal(await visitor.field.inputValue(), 'not sent yet');
    assert.equal(contact().contactId, contactId);
    await visitor.says('Back again');
    await visitor.messages.getByText('Back again', { exact: true }).waitFor();
  });
});
