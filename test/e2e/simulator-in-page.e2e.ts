import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { openWindow } from './stage.js';
import { visitorAt } from './visitor-window.js';

const scripts = (...names: readonly string[]): string =>
  names.map((name) => `<script type="module" src="/dist/cdn/${name}.js"></script>`).join('');
const both = scripts('connect-chat', 'connect-chat.simulator');

describe('the simulator in a page that is served as files', () => {
  let browser: Browser;
  let server: PageServer;

  before(async () => {
    server = await servePages({
      '/greeting': `<connect-chat api="simulator:"></connect-chat>${both}`,
      '/hand-over': `<connect-chat api="simulator:hand-over" display-name="Sam"></connect-chat>
        ${scripts('connect-chat.simulator', 'connect-chat')}`,
      '/unknown': `<connect-chat api="simulator:nothing-such"></connect-chat>${both}`,
      '/later': both,
      '/without': `<connect-chat api="simulator:"></connect-chat>${scripts('connect-chat')}`,
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('answers from the first click to the end of the chat, and asks no server', async () => {
    const shop = await openWindow(browser, `${server.origin}/greeting`);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('Welcome, Customer!');
    await visitor.says('How are you?');
    await visitor.reads('Very well, thank you. And you?');
    await shop.chat.getByRole('button', { name: 'End chat' }).click();
    await shop.chat.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
    await visitor.reads('You have ended this chat.');
    assert.deepEqual(
      server.requests.filter((path) => !/^\/(dist\/cdn\/|greeting|favicon)/.test(path)),
      [],
    );
    assert.deepEqual(
      shop.accidents.filter((accident) => !accident.includes('favicon') && !accident.includes('404')),
      [],
    );
    await shop.close();
  });

  it('plays the scenario that is named, whichever script comes first', async () => {
    const shop = await openWindow(browser, `${server.origin}/hand-over`);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('Hello Sam, my name is Ada.');
    await shop.close();
  });

  it('says so when there is no such scenario, and greets', async () => {
    const shop = await openWindow(browser, `${server.origin}/unknown`);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('Welcome, Customer!');
    assert.ok(shop.accidents.some((accident) => accident.includes('"nothing-such" is no scenario')));
    await shop.close();
  });

  it('finds an element that comes later, and one whose api is set after that', async () => {
    const shop = await openWindow(browser, `${server.origin}/later`);
    const visitor = visitorAt(shop);
    await shop.page.evaluate(async () => {
      await customElements.whenDefined('connect-chat');
      const chat = document.createElement('connect-chat');
      document.body.append(chat);
      await chat.updateComplete;
      chat.api = 'simulator:hand-over';
    });
    await visitor.opensChat();
    await visitor.reads('my name is Ada.');
    await shop.close();
  });

  it('is not there when its file is not: the page is told that the address is none', async () => {
    const shop = await openWindow(browser, `${server.origin}/without`);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('The chat is not available on this page.');
    await shop.close();
  });
});
