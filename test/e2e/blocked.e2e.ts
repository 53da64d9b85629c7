import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setStage, type Stage } from './stage.js';
import { visitorAt } from './visitor-window.js';

describe('a page whose policy does not name the start endpoint', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  it('is told so by its browser, and its visitor reads that the chat cannot be reached [F16]', async () => {
    const shop = await stage.open(`${stage.server.httpOrigin}/pages/script-twice.html`);
    await shop.page.route('**/pages/script-twice.html', async (route) => {
      const answer = await route.fetch();
      const policy = (answer.headers()['content-security-policy'] ?? '').replace(/connect-src[^;]*/, '');
      const headers = {
        ...answer.headers(),
        'content-security-policy': `${policy}; connect-src https://elsewhere.example`,
      };
      await route.fulfill({ response: answer, headers });
    });
    await shop.page.reload();
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('The chat cannot be reached. Please check your connection.');
    await shop.chat.getByRole('button', { name: 'Try again' }).waitFor();
    assert.ok(shop.accidents.some((accident) => accident.includes('connect-src')));
    assert.ok(!shop.accidents.some((accident) => accident.startsWith('uncaught')));
    assert.equal(stage.server.simulator.contacts().length, 0);
    await shop.close();
  });
});

describe('a server that has lost what a chat needs now and then', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  it('leaves a visitor who can say that the chat is over, and comes back to the words when they are there again', async () => {
    const shop = await stage.open(stage.demoUrl);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    await shop.page.route('**/chunks/closing-*', (route) => route.abort());

    const question = shop.page.waitForEvent('dialog').then(async (dialog) => {
      // The click is not over before it is answered.
      await dialog.dismiss();
      return dialog.message();
    });
    await shop.chat.getByRole('button', { name: 'End chat' }).click();
    assert.equal(await question, 'End chat');

    await shop.page.unroute('**/chunks/closing-*');
    await shop.chat.getByRole('button', { name: 'End chat' }).click();
    await visitor.reads('End this chat?');
    await shop.chat.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
    await visitor.reads('You have ended this chat.');
    await shop.close();
  });

  it('lets a visitor go, and the contact centre know, without the code for a longer goodbye', async () => {
    const shop = await stage.open(stage.demoUrl);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    await shop.page.route('**/chunks/others-*', (route) => route.abort());
    await shop.chat.getByRole('button', { name: 'End chat' }).click();
    await shop.chat.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
    await visitor.reads('You have ended this chat.');
    assert.match(stage.server.simulator.contacts().at(-1)?.state ?? '', /leaving|ended/);
    await shop.close();
  });

  it('leaves a start that failed with a sentence and a way out [F1]', async () => {
    const shop = await stage.open(stage.demoUrl);
    const visitor = visitorAt(shop);
    await shop.page.route('**/chunks/closing-*', (route) => route.abort());
    stage.server.simulator.inject({ on: 'Start', answer: { status: 400 } });
    await visitor.opensChat();
    await visitor.reads('The chat cannot be reached. Please check your connection.');
    await shop.chat.getByRole('button', { name: 'Try again' }).click();
    await visitor.reads('I am a bot.');
    await shop.close();
  });

  it('leaves an address that is no link a text, and makes it one when it can', async () => {
    const shop = await stage.open(stage.demoUrl);
    const visitor = visitorAt(shop);
    await visitor.opensChat();
    await visitor.reads('I am a bot.');
    await shop.page.route('**/chunks/rich-text-*', (route) => route.abort());
    await visitor.says('See https://example.com/one');
    await visitor.reads('See https://example.com/one');
    await shop.chat.getByText('Sent', { exact: true }).waitFor();
    assert.equal(await shop.chat.getByRole('link').count(), 0);

    await shop.page.unroute('**/chunks/rich-text-*');
    await visitor.says('And https://example.com/two');
    await shop.chat.getByRole('link', { name: 'https://example.com/two' }).waitFor();
    await shop.chat.getByRole('link', { name: 'https://example.com/one' }).waitFor();
    await shop.close();
  });
});
