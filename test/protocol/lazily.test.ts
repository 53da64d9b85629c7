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
