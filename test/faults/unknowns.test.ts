import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { switchChoices, type SimulatorSwitches } from '../../src/simulator/index.js';
import { saidByCustomer, unattended } from '../session/chat-world.js';
import { fileChat, filesOf, picture, type FileChat } from './file-chat.js';

/** A chat in which a little of everything happens, and goes wrong. */
async function wholeChat(switches: Partial<SimulatorSwitches>): Promise<FileChat> {
  const chat = await fileChat({ switches });
  const { agent, session, simulator, clock } = chat;
  agent.says('Hello');
  unattended(session.sendMessage('Hi'));
  await clock.advance(1_000);
  simulator.inject({ on: 'SendMessage', answer: 'cut' });
  unattended(session.sendMessage('Again'));
  await clock.advance(10_000);
  simulator.inject({ on: 'processing', answer: { outcome: 'as-written', afterMs: 500 } });
  unattended(session.sendMessage('Looked at'));
  await clock.advance(2_000);
  simulator.closeSockets();
  agent.says('Missed?');
  await clock.advance(30_000);
  void chat.add(picture());
  await clock.advance(5_000);
  session.sendTyping();
  void session.endChat();
  await clock.advance(15_000);
  return chat;
}

/** What a person sees of it in the end. */
const WHOLE = [
  'Max: Hello',
  'me: Hi (sent)',
  'me: Again (sent)',
  'me: Looked at (sent)',
  'Max: Missed?',
] as const;

describe('what only a live account could tell makes no difference to a chat:', () => {
  for (const [name, { settings }] of Object.entries(switchChoices)) {
    // The two tests below.
    if (name === 'echoId' || name === 'attachments') continue;
    for (const setting of settings) {
      it(`${name} ${String(setting)}`, async () => {
        const chat = await wholeChat({ [name]: setting });
        assert.deepEqual(chat.screen(), WHOLE);
        assert.deepEqual(saidByCustomer(chat.simulator), ['Hi', 'Again', 'Looked at']);
        assert.deepEqual(chat.onServer(), ['shot.png APPROVED']);
        assert.deepEqual(filesOf(chat), ['outgoing shot.png APPROVED']);
        assert.equal(chat.state(), 'ended');
        assert.equal(chat.timers(), 0);
        const codes = chat.signals.flatMap((signal) => (signal.type === 'error' ? [signal.error.code] : []));
        assert.deepEqual(codes, ['socket/closed'], 'the one that was closed on purpose');
      });
    }
  }
});

describe('what only a live account could tell and is seen:', () => {
  it('an instance without files says so, and the rest goes on', async () => {
    const chat = await wholeChat({ attachments: 'disabled' });
    assert.deepEqual(chat.screen(), WHOLE);
    assert.deepEqual(chat.onServer(), []);
    assert.deepEqual(
      chat.uploads.list.map(({ error }) => error?.code),
      ['attachment/unauthorized'],
    );
  });

  // Nothing but the id could tie an echo to its message. Amazon's own client relies on it, too.
  it('an echo with an id of its own stands beside its message, and nothing is lost or sent twice', async () => {
    const chat = await wholeChat({ echoId: 'other' });
    assert.deepEqual(saidByCustomer(chat.simulator), ['Hi', 'Again', 'Looked at']);
    assert.deepEqual([...new Set(chat.screen())].sort(), [...WHOLE].sort());
    assert.equal(chat.state(), 'ended');
  });
});
