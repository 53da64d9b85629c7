import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { startCall } from './chat-world.js';
import { createTabsWorld } from './tabs-world.js';

/** What the pages of the chat `shop` hear each other on. */
const LINE = 'connect-chat 2:shop';

/** Things that no page of ours says, or one of another age might. */
const nonsense: readonly unknown[] = [
  'what',
  null,
  [],
  { here: {} },
  { here: 5 },
  { here: { state: { phase: 'connected' } } },
  { here: { state: { phase: 'dancing' }, contact: {}, items: [], facts: {}, checkpoint: [] } },
  { here: { state: { phase: 'starting', suspended: false }, items: [{}], facts: {}, checkpoint: [] } },
  { state: {} },
  { state: { phase: 'dancing' } },
  { state: { phase: 'connected' } },
  { state: { phase: 'ended' }, checkpoint: 5 },
  { apply: 5 },
  { apply: [] },
  { apply: [null] },
  { apply: [{ type: 'message-sung', id: '1' }] },
  { apply: [{ type: 'item-received' }] },
  { apply: [{ type: 'item-received', item: {} }] },
  { apply: [{ type: 'item-received', item: { kind: 'message', id: 5, at: 'then' } }] },
  { apply: [{ type: 'message-written', message: { id: 'x' } }] },
  { sent: [] },
  { refused: 'x' },
  { note: [null] },
  { emit: [null] },
  { emit: [{ type: 'nothing' }] },
  { ask: 'dispose' },
  { ask: {} },
  { event: {} },
  { event: { type: 'constructor' } },
  { event: { type: 'chat-sung' } },
  { event: { type: ['end-requested'] } },
  { apply: [{ type: ['chat-ended'] }] },
  { state: { phase: 'connected', attempt: 0, suspended: false, ending: false }, contact: 5, checkpoint: [] },
  { state: { phase: 'connected', attempt: 'x' }, checkpoint: 'x' },
];

/** The same and worse, made up. */
const made = fc.oneof(
  fc.constantFrom(...nonsense),
  fc.dictionary(
    fc.constantFrom('here', 'state', 'checkpoint', 'contact', 'apply', 'sent', 'note', 'emit', 'ask'),
    fc.oneof(fc.constantFrom(...nonsense), fc.jsonValue()),
    { maxKeys: 3 },
  ),
);

/** A chat in two tabs, and a third that says `messages` on their line. */
async function goesOnAfter(messages: readonly unknown[]): Promise<void> {
  const world = createTabsWorld();
  const first = world.open('local');
  await world.start(first);
  const second = world.open('local');
  await world.restore(second);
  await world.clock.advance(2_000);
  const line = world.browser.openTab().platform.tabs!.channel(LINE, () => undefined);
  for (const message of messages) {
    line.post(message);
    line.post([message]);
    await world.clock.advance(10);
  }

  const agent = world.agent();
  agent.says('Hello');
  void second.session.sendMessage('From the second').catch(() => undefined);
  await world.clock.advance(20_000);
  const expected = ['Max: Hello', 'me: From the second sent'];
  assert.deepEqual([...first.screen()].sort(), expected);
  assert.deepEqual([...second.screen()].sort(), expected);
  assert.equal(first.session.snapshot.state, 'connected');
  assert.equal(second.session.snapshot.state, 'connected');
}

describe('what nobody can make sense of, on the line between tabs,', () => {
  for (const message of nonsense) {
    it(`disturbs no chat: ${JSON.stringify(message)}`, () => goesOnAfter([message]));

    it(`keeps nobody from starting one: ${JSON.stringify(message)}`, async () => {
      const world = createTabsWorld();
      const { tabs } = world.browser.openTab().platform;
      const line = tabs!.channel(LINE, (heard) => {
        if (heard === 'who') line.post(message);
      });
      // As if it held the chat.
      tabs!.lock(LINE, new AbortController().signal, () => new Promise(() => undefined));
      const page = world.open('local');
      void page.session.start((token) => Promise.resolve(startCall(token))).catch(() => undefined);
      await world.clock.advance(5_000);
      assert.equal(page.session.snapshot.state, 'connected');
    });
  }

  it('disturbs no chat, whatever it is', () =>
    fc.assert(
      fc.asyncProperty(fc.array(made, { maxLength: 6 }), (messages) => goesOnAfter(messages)),
      { numRuns: 60 },
    ));
});
