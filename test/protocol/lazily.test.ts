import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorOfAnswer } from '../../src/protocol/error-of-answer.js';
import { lazily } from '../../src/protocol/lazily.js';
import { parseReluctantly } from '../../src/protocol/start-chat.js';

const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

describe('what is loaded when it is needed', () => {
  it('is loaded once, whoever asks', async () => {
    let loads = 0;
    const load = lazily(() => Promise.resolve({ load: ++loads }), 'load');
    assert.equal(loads, 0);
    const [first, second] = await Promise.all([load(), load()]);
    assert.equal(first, second);
    assert.equal(await load(), first);
    assert.equal(loads, 1);
  });

  it('is tried again after it could not be loaded', async () => {
    let loads = 0;
    const load = lazily(() => (++loads === 1 ? unreachable() : Promise.resolve({ here: true })), 'here');
    await assert.rejects(load(), TypeError);
    assert.deepEqual(await load(), { here: true });
  });

  const address = 'http://127.0.0.1/assets/chat-1a2b3c4.js';
  for (const [runtime, message] of [
    ['webpack', `Loading chunk 6074 failed.\n(error: ${address})`],
    ['webpack, of a style sheet', `Loading CSS chunk 6074 failed.\n(${address})`],
    ['Vite, of a style sheet', `Unable to preload CSS for ${address}`],
    ['Chromium', `Failed to fetch dynamically imported module: ${address}`],
    ['Firefox', `error loading dynamically imported module: ${address}`],
    ['Safari', 'Importing a module script failed.'],
  ] as const) {
    it(`is loaded as at first where no other address helps, says ${runtime}`, async () => {
      let loads = 0;
      const lost = () => Promise.reject(new TypeError(message));
      const load = lazily(() => (++loads < 4 ? lost() : Promise.resolve({ here: true })), 'here');
      for (const attempt of [1, 2, 3]) {
        await assert.rejects(load(), { message });
        assert.equal(loads, attempt);
      }
      assert.deepEqual(await load(), { here: true });
      assert.equal(loads, 4);
    });
  }

  for (const [status, code] of [
    [403, 'send/unauthorized'],
    [429, 'send/throttled'],
    [400, 'send/rejected'],
    [503, 'send/server'],
  ] as const) {
    it(`leaves HTTP ${String(status)} to speak for itself while it cannot be loaded`, async () => {
      const body = { message: 'secret', __type: 'SomeException' };
      const error = await errorOfAnswer({ phase: 'send', status, body }, unreachable);
      assert.equal(error.code, code);
      assert.equal(error.status, status);
      assert.ok(!error.message.includes('secret'));
    });
  }

  it('leaves no contact in an unusual start answer while it cannot be loaded', async () => {
    const body = { ContactId: 'c1', ParticipantId: 'p1', ParticipantToken: 'secret-token' };
    await assert.rejects(parseReluctantly(JSON.stringify(body), unreachable), {
      code: 'start/bad-response',
      message: 'The answer lacks a contact',
    });
    assert.equal((await parseReluctantly(JSON.stringify(body))).contactId, 'c1');
  });
});
