import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { servePages, type PageServer } from '../support/page-server.js';

const tag = '<connect-chat api="/start" start="message"></connect-chat>';

/** What is published beside the files. */
const { integrity } = JSON.parse(
  readFileSync(new URL('../../dist/cdn/integrity.json', import.meta.url), 'utf8'),
) as { integrity: Readonly<Record<string, string>> };

/** An import map that pins the modules, where `wrong` says so with a hash of something else. */
function importMap(wrong?: RegExp): string {
  const pins = Object.entries(integrity).map(([file, hash]) => [
    file.replace('./', '/dist/cdn/'),
    wrong?.test(file) ? integrity['./connect-chat.loader.js'] : hash,
  ]);
  return JSON.stringify({ integrity: Object.fromEntries(pins) as object });
}
const pinned = importMap();
const pinnedWrong = importMap(/\/chat-/);

/** Every language but English as such, which comes with the chat. */
const languages = readdirSync(new URL('../../src/i18n/lang/', import.meta.url)).map((file) =>
  file.replace(/\.ts$/, ''),
);

const pages = {
  '/module': `${tag}<script type="module" src="/dist/cdn/connect-chat.js?ver=3"></script>`,
  '/german': `<main lang="de-AT">${tag}</main><script type="module" src="/dist/cdn/connect-chat.js"></script>`,
  '/bundle': `${tag}<script type="module" src="/dist/cdn/connect-chat.bundle.js"></script>`,
  '/classic-bundle': `${tag}<script src="/dist/cdn/connect-chat.bundle.js" defer></script>`,
  '/pinned-bundle': `${tag}<script src="/dist/cdn/connect-chat.bundle.js" defer crossorigin="anonymous"
      integrity="${integrity['./connect-chat.bundle.js']}"></script>`,
  '/pinned-modules': `<script type="importmap">${pinned}</script>${tag}
    <script type="module" src="/dist/cdn/connect-chat.js"></script>`,
  '/wrongly-pinned-modules': `<script type="importmap">${pinnedWrong}</script>${tag}
    <script type="module" src="/dist/cdn/connect-chat.js"></script>`,
  '/twice': `${tag}<script type="module" src="/dist/cdn/connect-chat.js"></script>
    <script type="module" src="/dist/cdn/connect-chat.js?ver=2"></script>`,
  '/loader': `<script src="/dist/cdn/connect-chat.loader.js?ver=3" data-api="/start" data-start="message"
      data-display-name="Zoë" data-onclick="alert(1)" data-style="color: red" async></script>`,
  '/loader-beside-tag': `${tag}<script src="/dist/cdn/connect-chat.loader.js" data-api="/other"></script>`,
  '/queue': `<script src="/dist/cdn/connect-chat.loader.js" data-api="/start" data-start="message"></script>`,
};

describe('the files for pages', () => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;
  let accidents: string[];

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  beforeEach(async () => {
    server = await servePages(pages, { inline: [pinned, pinnedWrong] });
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    accidents = [];
    page.on('pageerror', (error) => accidents.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) accidents.push(message.text());
    });
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    assert.deepEqual(accidents, []);
  });

  const scripts = () => server.requests.filter((url) => /\.js(\?|$)/.test(url));
  const launcher = () => page.locator('connect-chat').getByRole('button').first();
  const open = async (path: string) => {
    await page.goto(server.origin + path);
    await launcher().waitFor();
  };

  it('load the launcher alone, and the chat when somebody wants it', async () => {
    await open('/module');
    assert.deepEqual(
      scripts().map((url) => url.replace(/-\w{7}\.js/, '.js')),
      ['/dist/cdn/connect-chat.js?ver=3', '/dist/cdn/chunks/launcher.js'],
    );

    // What tells developers of things, on their own machine only, comes with what it needs.
    await page.route('**/chunks/feature-loaders-*', () => undefined);
    await launcher().click();
    await page.locator('connect-chat').getByRole('textbox').waitFor();
    assert.deepEqual(
      scripts()
        .slice(2)
        .map((url) => url.replace(/-\w{7}\.js/, '.js')),
      ['/dist/cdn/chunks/chat.js'],
    );
  });

  it('ask nothing of the network but scripts before somebody clicks', async () => {
    await open('/module');
    assert.deepEqual(
      server.requests.filter((url) => !scripts().includes(url) && url !== '/favicon.ico'),
      ['/module'],
    );
  });

  it('bring of all languages the one that is read, and for English none', async () => {
    const chat = page.locator('connect-chat');
    const fetched = () =>
      scripts().flatMap((url) => {
        const [, rare = '', name = ''] = /\/chunks\/(rare-)?([\w-]+)-\w{7}\.js$/.exec(url) ?? [];
        return languages.includes(name) ? [rare + name] : [];
      });
    await open('/module');
    await launcher().click();
    await chat.getByPlaceholder('Write a message').waitFor();
    await chat.getByRole('button', { name: 'Menu' }).click();
    await chat.getByRole('menuitem', { name: 'Save conversation' }).waitFor();
    assert.deepEqual(fetched(), []);

    await open('/german');
    assert.deepEqual(fetched(), [], 'the launcher needs none');
    await launcher().click();
    await chat.getByPlaceholder('Nachricht schreiben').waitFor();
    await chat.getByRole('button', { name: 'Menü' }).click();
    await chat.getByRole('menuitem', { name: 'Gespräch speichern' }).waitFor();
    assert.deepEqual(fetched(), ['de', 'rare-de']);

    await page.locator('main').evaluate((main) => {
      main.setAttribute('lang', 'fr');
    });
    await chat.getByPlaceholder('Écrivez un message').waitFor();
    await chat.getByRole('menuitem', { name: 'Enregistrer la conversation' }).waitFor();
    assert.deepEqual(fetched().toSorted(), ['de', 'fr', 'rare-de', 'rare-fr']);
  });

  it('say so when the chat cannot be fetched, and fetch it with the next click [F130]', async () => {
    await open('/module');
    await page.route('**/chunks/chat-*', (route) => route.abort(), { times: 1 });
    await launcher().click();
    await page.locator('connect-chat').getByText('The chat cannot be loaded.').waitFor();
    // The browser's own word on the file that was held back.
    assert.ok(accidents.every((accident) => accident.includes('ERR_FAILED')));
    accidents.length = 0;

    await launcher().click();
    await page.locator('connect-chat').getByRole('textbox').waitFor();
    assert.equal(await page.locator('connect-chat').getByText('The chat cannot be loaded.').count(), 0);
  });

  it('say so in the language of whatever element the chat is inside of', async () => {
    await open('/module');
    await page.evaluate(() => {
      const around = document.body.appendChild(document.createElement('div'));
      around.lang = 'de';
      around.attachShadow({ mode: 'open' }).append(document.querySelector('connect-chat')!);
    });
    await page.route('**/chunks/chat-*', (route) => route.abort(), { times: 1 });
    await launcher().click();
    await page.locator('connect-chat').getByText('Der Chat lässt sich nicht laden.').waitFor();
    accidents.length = 0;
  });

  it('run once, under however many addresses a page loads them', async () => {
    await open('/twice');
    assert.equal(scripts().filter((url) => url.includes('/chunks/launcher')).length, 1);
  });

  for (const [how, path] of [
    ['as a module', '/bundle'],
    ['as a classic script', '/classic-bundle'],
    ['that is pinned', '/pinned-bundle'],
  ] as const) {
    it(`are also one file, ${how}, which leaves the names of the page alone`, async () => {
      await page.addInitScript(() => {
        const names = Object.getOwnPropertyNames(globalThis);
        Object.assign(globalThis, { $: 'the page’s', names: [...names, '$', 'names'] });
      });
      await open(path);
      await launcher().click();
      await page.locator('connect-chat').getByRole('textbox').waitFor();
      assert.deepEqual(scripts(), ['/dist/cdn/connect-chat.bundle.js']);

      const { added, dollar } = await page.evaluate(() => {
        const { names, $ } = globalThis as unknown as { names: string[]; $: unknown };
        return {
          added: Object.getOwnPropertyNames(globalThis).filter((name) => !names.includes(name)),
          dollar: $,
        };
      });
      // Lit says which versions of it a page has.
      assert.deepEqual(
        added.filter((name) => !/^(lit|reactive)[A-Z]\w+Versions$/.test(name)),
        [],
      );
      assert.equal(dollar, 'the page’s');
    });
  }

  it('can be pinned by an import map, the chunks as well that come later', async () => {
    await open('/pinned-modules');
    await launcher().click();
    await page.locator('connect-chat').getByRole('textbox').waitFor();

    await open('/wrongly-pinned-modules');
    await launcher().click();
    await page.locator('connect-chat').getByRole('alert').waitFor();
    assert.match(accidents.splice(0).join('\n'), /integrity/);
  });

  it('mount themselves from a classic script, with its attributes', async () => {
    await open('/loader');
    const attributes = await page
      .locator('connect-chat')
      .evaluate((chat) => Object.fromEntries([...chat.attributes].map(({ name, value }) => [name, value])));
    assert.deepEqual(
      { api: attributes.api, start: attributes.start, name: attributes['display-name'] },
      { api: '/start', start: 'message', name: 'Zoë' },
    );
    assert.equal(attributes.onclick ?? attributes.style, undefined);
    assert.ok(scripts().includes('/dist/cdn/connect-chat.js?ver=3'));
  });

  it('leave the tag of a page as it is', async () => {
    await open('/loader-beside-tag');
    assert.equal(await page.locator('connect-chat').count(), 1);
    assert.equal(await page.locator('connect-chat').getAttribute('api'), '/start');
  });

  it('do what a page asked before they were there, and after [F120]', async () => {
    await page.addInitScript(() => {
      Object.assign(window, { connectChat: [['setAttribute', 'title', 'before'], ['show']] });
    });
    await page.goto(`${server.origin}/queue`);
    await page.locator('connect-chat').getByRole('textbox').waitFor();
    assert.equal(await page.locator('connect-chat').getAttribute('title'), 'before');

    await page.evaluate(() => {
      (window as unknown as { connectChat: { push(call: readonly unknown[]): void } }).connectChat.push([
        'hide',
      ]);
    });
    await page.locator('connect-chat').getByRole('textbox').waitFor({ state: 'hidden' });
  });
});
