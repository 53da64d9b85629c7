import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setStage, type Sight, type Stage, type Window } from './stage.js';
import { visitorAt } from './visitor-window.js';

describe('pages with the chat', () => {
  let stage: Stage;
  let shop: Window | undefined;
  /** Accidents that belong to the test. */
  let expected: readonly RegExp[] = [];

  const open = async (path: string, sight?: Sight) => {
    shop = await stage.open(stage.server.httpOrigin + path, sight);
    // As a site owner would write it into the tag.
    await shop.page.locator('connect-chat').evaluateAll((chats) => {
      for (const chat of chats) chat.setAttribute('participant-endpoint', location.origin);
    });
    return shop;
  };

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());
  afterEach(async () => {
    const accidents = shop?.accidents ?? [];
    await shop?.close();
    shop = undefined;
    assert.deepEqual(
      accidents.filter((accident) => !expected.some((pattern) => pattern.test(accident))),
      [],
    );
    expected = [];
  });

  it('may hold two that know nothing of each other [F122]', async () => {
    const { page } = await open('/pages/two-chats.html', { width: 1200 });
    const sales = visitorAt({ chat: page.locator('#sales') });
    const service = visitorAt({ chat: page.locator('#service') });
    await sales.opensChat();
    await sales.reads('Welcome, Sam!');
    await service.opensChat();
    await service.reads('Welcome, Eve!');
    await sales.says('only for sales');
    await sales.reads('You said: only for sales');
    await service.says('only for service');
    await service.reads('You said: only for service');
    assert.equal(await service.messages.getByText('only for sales').count(), 0);
    assert.equal(await sales.messages.getByText('only for service').count(), 0);
    assert.deepEqual(
      stage.server.simulator.contacts().map(({ displayName }) => displayName),
      ['Sam', 'Eve'],
    );
  });

  const startsOneChat = async (path: string) => {
    const contactsBefore = stage.server.simulator.contacts().length;
    const visitor = visitorAt(await open(path));
    await visitor.opensChat();
    await visitor.reads('Welcome, Customer!');
    await visitor.says('Hello');
    await visitor.reads('Nice to meet you');
    assert.equal(stage.server.simulator.contacts().length, contactsBefore + 1);
  };

  it('may load the script twice [F121]', () => startsOneChat('/pages/script-twice.html'));

  it('may load the script and the bundle, and their developer is told [F121]', async () => {
    await startsOneChat('/pages/two-files.html');
    expected = [/^console: <connect-chat> was defined by another script;/];
    assert.equal(shop?.accidents.length, 1);
  });

  it('start one chat at a double click [F12]', async () => {
    const contactsBefore = stage.server.simulator.contacts().length;
    const visitor = visitorAt(await open('/demo/'));
    await visitor.launcher.dblclick();
    await visitor.reads('Welcome, Customer!');
    assert.equal(stage.server.simulator.contacts().length, contactsBefore + 1);
  });

  it('stay where they are behind a panel that covers them', async () => {
    const window = await open('/demo/', { width: 360, height: 740 });
    const { page, chat } = window;
    const visitor = visitorAt(window);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    for (const part of ['header', 'composer', 'transcript']) {
      await chat.locator(`[part="${part}"]`).hover();
      await page.mouse.wheel(0, 300);
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      assert.equal(await page.evaluate(() => scrollY), 0, part);
    }
  });

  it('may have listeners that throw: their errors are theirs, and the chat goes on [F124]', async () => {
    const window = await open('/demo/');
    await window.page.evaluate(() => {
      for (const name of [
        'before-start',
        'started',
        'state',
        'before-send',
        'message',
        'message-sent',
        'ended',
      ])
        document.addEventListener(`connect-chat-${name}`, () => {
          throw new Error('The page has a bug');
        });
    });
    const visitor = visitorAt(window);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    await visitor.says('Hello');
    await visitor.reads('Nice to meet you');
    await window.chat.getByRole('button', { name: 'End chat' }).click();
    await window.chat.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
    await visitor.reads('You have ended this chat.');
    expected = [/^uncaught: Error: The page has a bug/];
    assert.notEqual(window.accidents.length, 0);
  });

  it('get the memory back of a chat that they take out [F115 L7]', async () => {
    const { page } = await open('/pages/two-chats.html');
    const visitor = visitorAt({ chat: page.locator('#sales') });
    await visitor.opensChat();
    await visitor.reads('Welcome, Sam!');
    await page.evaluate(() => {
      const element = document.querySelector('#sales')!;
      Object.assign(window, { taken: new WeakRef(element) });
      element.remove();
    });
    await page.requestGC();
    assert.equal(
      await page.evaluate(() => (window as unknown as { taken: WeakRef<Element> }).taken.deref()?.id),
      undefined,
    );
  });

  it('are covered by the chat on a phone, and come back', async () => {
    const { page, chat } = await open('/demo/', { width: 360, height: 640, touch: true });
    const visitor = visitorAt({ chat });
    await visitor.launcher.tap();
    await visitor.reads('Welcome, Customer!');
    const box = await chat.getByRole('dialog').boundingBox();
    assert.deepEqual(box, { x: 0, y: 0, width: 360, height: 640 });
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'nothing sticks out',
    );
    await visitor.field.tap();
    await visitor.field.pressSequentially('One line');
    await visitor.field.press('Enter');
    assert.equal(await visitor.field.inputValue(), 'One line\n', 'Enter breaks the line on a phone');
    await chat.getByRole('button', { name: 'Send' }).tap();
    await visitor.reads('You said: One line');
    await chat.getByRole('button', { name: 'Close' }).tap();
    await page.getByRole('heading', { name: 'Try this' }).waitFor();
    await visitor.launcher.waitFor();
  });

  it('can be used without a mouse', async () => {
    const { page, chat } = await open('/demo/');
    const visitor = visitorAt({ chat });
    await visitor.launcher.focus();
    await page.keyboard.press('Enter');
    await visitor.reads('I am a bot.');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await visitor.reads('Nice to meet you');
    await page.keyboard.press('Escape');
    await chat.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.equal(await visitor.launcher.evaluate((button) => button.matches(':focus')), true);
  });
});

describe('the demo page', () => {
  let stage: Stage;
  let shop: Window;

  before(async () => {
    stage = await setStage();
    shop = await stage.open(stage.demoUrl);
  });
  after(async () => {
    await stage.close();
    assert.deepEqual([...shop.accidents], []);
  });

  it('shows the tag as it stands, and sets its attributes', async () => {
    const tag = shop.page.locator('#tag-text');
    assert.match(
      (await tag.textContent()) ?? '',
      /<connect-chat\s+api="http:[^"]+\/Prod"\s+participant-endpoint="http:/,
    );
    await shop.page.getByLabel('Theme').selectOption('dark');
    await shop.page.getByLabel('Display name').fill('Zoë "Z"');
    await shop.page.getByLabel('Language').selectOption('de');
    await shop.page.getByLabel('Position').selectOption('start');
    assert.match((await tag.textContent()) ?? '', /position="start"/);
    assert.match((await tag.textContent()) ?? '', /display-name="Zoë &quot;Z&quot;"/);
    await shop.chat.getByRole('button', { name: 'Chat' }).click();
    await shop.chat.getByText('Welcome, Zoë "Z"!', { exact: true }).waitFor();
    await shop.chat.getByRole('textbox', { name: 'Nachricht' }).waitFor();
    assert.ok((await shop.chat.getByRole('dialog').boundingBox())!.x < 100, 'at the side where lines start');
    await shop.page.getByLabel('Theme').selectOption({ label: 'auto' });
    assert.doesNotMatch((await tag.textContent()) ?? '', /theme/);
  });

  it('filters and clears the log, and shows a detail in full', async () => {
    const entries = shop.page.locator('#events > li');
    await shop.page.locator('[data-event="connect-chat-started"]').waitFor();
    const all = await entries.count();
    await shop.page.getByRole('combobox', { name: 'Show events that contain' }).fill('chat-state');
    assert.deepEqual(
      [...new Set(await entries.locator('visible=true').locator('code').allTextContents())],
      ['connect-chat-state'],
    );
    await entries.locator('visible=true').first().locator('summary').click();
    await shop.page.getByText('"previous": "connecting"').waitFor();
    await shop.page.getByText(`of ${String(all)}`).waitFor();
    await shop.page.getByRole('button', { name: 'Clear' }).click();
    assert.equal(await entries.count(), 0);
  });

  it('gives the chat a place of its own in the inline layout', async () => {
    await shop.page.getByLabel('Layout').selectOption('inline');
    const box = (await shop.chat.getByRole('region', { name: 'Chat' }).boundingBox())!;
    assert.ok(box.height > 400 && box.width > 300, JSON.stringify(box));
    assert.equal(await shop.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
});
