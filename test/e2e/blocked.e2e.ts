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
