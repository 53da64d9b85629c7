import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatError } from '../../src/protocol/index.js';
import { checkMessage } from '../../src/session/index.js';
import { createChatWorld, rejection, unattended } from '../session/chat-world.js';

const BYTES = 16_384;

const messages = (screen: readonly string[]): readonly string[] =>
  screen.filter((line) => !line.startsWith('*'));

describe('a message that the service does not take', () => {
  for (const [what, contentType] of [
    ['too long for this contact', 'text/plain'],
    ['of a type that this contact does not allow', 'text/markdown'],
  ] as const) {
    it(`is given back at once with the reason, and those behind it leave: ${what} [F69]`, async () => {
      const world = createChatWorld();
      await world.connect();
      world.simulator.inject({
        on: 'SendMessage',
        answer: { status: 400, errorType: 'ValidationException' },
      });
      const code = rejection(world.session.sendMessage('**no**', { contentType }));
      unattended(world.session.sendMessage('yes'));
      await world.clock.advance(1_000);
      assert.equal(await code, 'send/rejected');
      assert.deepEqual(messages(world.screen()), ['me: yes (sent)', 'me: **no** (rejected)']);
      assert.deepEqual(world.onServer(), ['yes']);
      const [refused] = world.session.snapshot.outbox;
      assert.equal(refused?.content, '**no**');
      world.session.discardMessage(refused.id);
      assert.deepEqual(messages(world.screen()), ['me: yes (sent)']);
    });
  }
});

describe('messages that wait', () => {
  it('are 50 at most: the next one is refused aloud, and none of them is dropped [F72]', async () => {
    const world = createChatWorld();
    await world.connect();
    const heal = world.simulator.inject({ on: 'SendMessage', times: Infinity, answer: 'lost' });
    const texts = Array.from({ length: 50 }, (_, index) => `message ${String(index + 1)}`);
    for (const text of texts) unattended(world.session.sendMessage(text));
    assert.equal(await rejection(world.session.sendMessage('one too many')), 'send/outbox-full');
    assert.equal(world.session.snapshot.outbox.length, 50);
    await world.clock.advance(10_000);
    heal();
    await world.clock.advance(60_000);
    assert.deepEqual(world.onServer(), texts);
    assert.equal(world.session.snapshot.outbox.length, 0);
    const sent = world.session.sendMessage('and now');
    await world.clock.advance(1_000);
    assert.equal((await sent).status, 'sent');
  });
});

/** Why a text may not be sent, in an element that allows `maxLength` characters. */
function refusal(text: string, maxLength = BYTES): string | undefined {
  try {
    checkMessage(text, { maxLength });
    return undefined;
  } catch (error) {
    if (error instanceof ChatError) return error.code;
    throw error;
  }
}

describe('a text at a limit', () => {
  for (const [what, text] of [
    ['16,384 bytes of one each', 'x'.repeat(BYTES)],
    ['16,384 bytes of two each', 'é'.repeat(BYTES / 2)],
    ['16,384 bytes of four each', '😀'.repeat(BYTES / 4)],
    ['one lone half of a surrogate pair', 'half \uD83D of one'],
    ['a NUL', 'before\u0000after'],
    ['a family of joined emoji', '👨‍👩‍👧‍👦'],
    ['signs piled upon a letter', `z${'\u0335'.repeat(200)}`],
  ] as const) {
    it(`is sent as it is written, and there once: ${what} [F80]`, async () => {
      const world = createChatWorld();
      world.simulator.throwSwitches({ contentLimit: 'bytes' });
      await world.connect();
      assert.equal(refusal(text), undefined);
      const sent = world.session.sendMessage(text);
      await world.clock.advance(1_000);
      assert.equal((await sent).status, 'sent');
      assert.deepEqual(world.onServer(), [text]);
      assert.equal(world.screen().filter((line) => line.startsWith('me:')).length, 1);
    });
  }

  for (const [what, text, maxLength, code] of [
    ['nothing', '', BYTES, 'send/empty'],
    ['white space', ' \n\t\u00A0 ', BYTES, 'send/empty'],
    ['a byte too many', 'x'.repeat(BYTES + 1), BYTES + 1, 'send/too-long'],
    ['a byte too many, of two each', `${'é'.repeat(BYTES / 2)}x`, BYTES, 'send/too-long'],
    ['a megabyte', 'x'.repeat(1_000_000), BYTES, 'send/too-long'],
    ['a character too many', 'x'.repeat(1_025), 1_024, 'send/too-long'],
  ] as const) {
    it(`is refused before it is queued: ${what} [F80]`, () => {
      assert.equal(refusal(text, maxLength), code);
      if (code === 'send/too-long') assert.equal(refusal('x'.repeat(1_024), 1_024), undefined);
    });
  }

  it('that this service finds too long is given back [F80]', async () => {
    const world = createChatWorld();
    await world.connect();
    // Within the limit of the model; this instance allows 1,024 characters.
    const code = rejection(world.session.sendMessage('x'.repeat(1_025)));
    await world.clock.advance(1_000);
    assert.equal(await code, 'send/rejected');
    assert.equal(world.session.snapshot.outbox[0]?.status, 'rejected');
  });
});
