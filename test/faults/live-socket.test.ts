import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agent, WireItem } from '../../src/simulator/index.js';
import { createChatWorld, unattended, type ChatWorld } from '../session/chat-world.js';
import { openChatTab } from './chat-in-tab.js';

const states = (world: ChatWorld): readonly string[] =>
  world.signals.flatMap((signal) => (signal.type === 'state' ? [signal.state] : []));
/** What the page was told as news, each as often as it was told. */
const told = (world: ChatWorld): readonly string[] =>
  world.signals.flatMap((signal) => (signal.type === 'message' ? [signal.message.content] : []));
const chatFrame = (item: object): string =>
  JSON.stringify({ topic: 'aws/chat', content: JSON.stringify(item) });
const lines = (screen: readonly string[], text: string): readonly string[] =>
  screen.filter((line) => line.includes(text));
const messages = (screen: readonly string[]): readonly string[] =>
  screen.filter((line) => !line.startsWith('*'));

/** The agent says something that no socket hears. */
async function saysUnheard(world: Pick<ChatWorld, 'clock' | 'simulator'>, agent: Agent, text: string) {
  world.simulator.inject({ on: 'frame', answer: 'drop' });
  const item = agent.says(text);
  await world.clock.settle();
  return item;
}

describe('a socket that looks alive', () => {
  for (const afterMs of [0, 3_000, 13_900, 14_100, 22_000]) {
    it(`and is half-open: noticed within 25 s, then healed, muted ${String(afterMs)} ms after the start [F44]`, async () => {
      const world = createChatWorld();
      const agent = await world.connect();
      await world.clock.advance(afterMs);
      world.simulator.muteSockets();
      agent.says('into the void');
      await world.clock.advance(25_000);
      assert.ok(states(world).includes('reconnecting'));
      await world.clock.advance(90_000);
      assert.equal(world.session.snapshot.state, 'connected');
      assert.equal(lines(world.screen(), 'into the void').length, 1);
    });
  }

  it('and answers after 9 s is not taken for dead [F45]', async () => {
    const world = createChatWorld();
    await world.connect();
    for (const on of ['heartbeat', 'ping'] as const) {
      world.simulator.inject({ on, times: Infinity, answer: { delayMs: 9_000 } });
    }
    await world.clock.advance(5 * 60_000);
    assert.deepEqual(states(world), ['starting', 'connecting', 'connected']);
    assert.equal(world.calls('CreateParticipantConnection'), 1);
  });

  for (const answer of ['silent', 'failure'] as const) {
    it(`and has nothing behind it (${answer}): the transcript is read and the socket replaced [F46]`, async () => {
      const world = createChatWorld();
      const agent = await world.connect();
      world.simulator.inject({ on: 'ping', times: 2, answer });
      await world.clock.advance(20_000);
      agent.types();
      await saysUnheard(world, agent, 'lost on the way');
      await world.clock.advance(26_000);
      assert.equal(lines(world.screen(), 'lost on the way').length, 1);
      assert.equal(world.calls('CreateParticipantConnection'), 2);
      assert.deepEqual(states(world), ['starting', 'connecting', 'connected']);
    });
  }

  it('and waits behind a blocked main thread gets one more question, not a death sentence [F47]', async () => {
    const world = createChatWorld();
    await world.connect();
    for (const on of ['heartbeat', 'ping'] as const) {
      world.simulator.inject({ on, answer: { delayMs: 9_000 } });
    }
    // The beat at 15 s has asked; its deadline falls due within the block, before the answer.
    await world.clock.advance(14_000);
    world.clock.sleep(12_000);
    await world.clock.advance(60_000);
    assert.deepEqual(states(world), ['starting', 'connecting', 'connected']);
    assert.equal(world.calls('CreateParticipantConnection'), 1);
  });
});

describe('a frame that nobody can use', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  for (const [what, raw] of [
    ['no JSON', 'hello'],
    ['half of it', '{"topic":"aws/chat"'],
    ['null', 'null'],
    ['a number', '42'],
    ['a list', '[]'],
    ['a string', '"aws/chat"'],
    ['nothing', ''],
    ['content that is no JSON', '{"topic":"aws/chat","content":"{"}'],
    ['content that is null', '{"topic":"aws/chat","content":"null"}'],
    ['content of another kind', '{"topic":"aws/chat","content":7}'],
    ['10,000 levels', deep],
    ['content of 10,000 levels', JSON.stringify({ topic: 'aws/chat', content: deep })],
  ] as const) {
    it(`is ignored, and the next one is heard: ${what} [F48]`, async () => {
      const world = createChatWorld();
      const agent = await world.connect();
      const before = world.screen();
      world.simulator.pushFrame(raw);
      agent.says('still here');
      await world.clock.advance(5_000);
      assert.deepEqual(world.screen(), [...before, 'Max: still here']);
      assert.deepEqual(world.codes(), []);
      assert.equal(world.session.snapshot.state, 'connected');
    });
  }

  it('is ignored as bytes [F52]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const before = world.screen();
    world.simulator.pushFrame(new TextEncoder().encode(chatFrame({ Id: 'bytes', Content: 'bytes' })));
    agent.says('still here');
    await world.clock.advance(5_000);
    assert.deepEqual(world.screen(), [...before, 'Max: still here']);
    assert.deepEqual(world.codes(), []);
  });

  it('is ignored above 256 KiB, and what it should have said is read from the transcript [F51]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const item = await saysUnheard(world, agent, 'the real one');
    world.simulator.pushFrame(chatFrame({ ...item, Content: 'x'.repeat(1_000_000) }));
    await world.clock.advance(2_000);
    assert.deepEqual(messages(world.screen()), ['Max: the real one']);
    assert.deepEqual(world.codes(), []);
  });

  const unknown: readonly (readonly [string, (item: WireItem) => string])[] = [
    ['topic', (item) => JSON.stringify({ topic: 'aws/other', content: JSON.stringify(item) })],
    ['Type', (item) => chatFrame({ ...item, Type: 'HOLOGRAM' })],
    ['event', (item) => chatFrame({ ...item, Type: 'EVENT', ContentType: 'application/vnd.new.event' })],
    ['Type without Content', (item) => chatFrame({ ...item, Type: 'HOLOGRAM', Content: null })],
  ];
  for (const [what, frame] of unknown) {
    it(`of an unknown ${what} makes no bubble and stops nothing [F49]`, async () => {
      const world = createChatWorld();
      const agent = await world.connect();
      const item = agent.says('known');
      await world.clock.advance(100);
      world.simulator.pushFrame(frame({ ...item, Id: 'new-1', Content: '' }));
      agent.says('after it');
      await world.clock.advance(2_000);
      // The mark of what was heard is behind the unknown one: a gap after it is filled, once.
      world.simulator.closeSockets({ code: 1006 });
      agent.says('in the gap');
      await world.clock.advance(60_000);
      assert.deepEqual(messages(world.screen()), ['Max: known', 'Max: after it', 'Max: in the gap']);
      assert.deepEqual(world.codes(), ['socket/closed']);
    });
  }

  const members = ['Id', 'AbsoluteTime', 'Content', 'DisplayName', 'ContentType', 'Type', 'ParticipantRole'];
  for (const member of members) {
    it(`for its ${member} does no harm: what was said is there once, at the latest from the transcript [F50]`, async () => {
      const world = createChatWorld();
      const agent = await world.connect();
      for (const value of [undefined, null, 42, true, [], {}]) {
        const text = `without ${member}: ${JSON.stringify(value)}`;
        const item = await saysUnheard(world, agent, text);
        world.simulator.pushFrame(chatFrame({ ...item, [member]: value }));
        await world.clock.advance(3_000);
        assert.equal(lines(world.screen(), text).length, 1, text);
      }
      assert.equal(messages(world.screen()).length, 6);
      assert.deepEqual(world.codes(), []);
    });
  }
});

describe('frames that come otherwise than they were sent', () => {
  it('twice: one line, told once [F53]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    world.simulator.inject({ on: 'frame', times: Infinity, answer: 'duplicate' });
    agent.says('only once');
    unattended(world.session.sendMessage('me too'));
    await world.clock.advance(1_000);
    assert.deepEqual(messages(world.screen()), ['Max: only once', 'me: me too (sent)']);
    assert.deepEqual(told(world), ['only once']);
  });

  it('out of order: the order is the transcript’s [F54]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    world.simulator.inject({ on: 'frame', times: 5, answer: { reorder: 5 } });
    const texts = ['one', 'two', 'three', 'four', 'five'];
    const heard: string[] = [];
    world.session.subscribe((signal) => {
      if (signal.type === 'message') heard.push(signal.message.content);
    });
    for (const text of texts) {
      agent.says(text);
      await world.clock.advance(10);
    }
    await world.clock.advance(3_000);
    assert.notDeepEqual(heard, texts, 'they did not come in another order');
    assert.deepEqual(
      messages(world.screen()),
      texts.map((text) => `Max: ${text}`),
    );
  });

  it('at 500 a second for ten seconds: all of them, in order, each told once [F57]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const texts = Array.from({ length: 5_000 }, (_, index) => String(index + 1));
    for (const [index, text] of texts.entries()) {
      agent.says(text);
      if (index % 50 === 49) await world.clock.advance(100);
    }
    await world.clock.advance(1_000);
    assert.deepEqual(
      messages(world.screen()),
      texts.map((text) => `Max: ${text}`),
    );
    assert.deepEqual(told(world), texts);
    assert.equal(world.session.snapshot.state, 'connected');
  });

  it('of another contact: ignored; of a new contact of the same chain: heard [F56]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const item = agent.says('mine');
    world.simulator.pushFrame(
      chatFrame({ ...item, Id: 'foreign', Content: 'theirs', ContactId: 'x', InitialContactId: 'y' }),
    );
    world.simulator.pushFrame(
      chatFrame({
        ...item,
        Id: 'their end',
        Type: 'EVENT',
        ContentType: 'application/vnd.amazonaws.connect.event.chat.ended',
        ContactId: 'x',
        InitialContactId: 'y',
      }),
    );
    await world.clock.advance(1_000);
    agent.transfersTo('Grace').says('from the next contact');
    await world.clock.advance(1_000);
    assert.deepEqual(messages(world.screen()), ['Max: mine', 'Grace: from the next contact']);
    assert.equal(world.session.snapshot.state, 'connected');
  });
});

describe('a frame that never arrives on a healthy socket', () => {
  it('is there after a minute without anything to hear [F55]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    await saysUnheard(world, agent, 'missing');
    await world.clock.advance(60_500);
    assert.deepEqual(messages(world.screen()), ['Max: missing']);
    assert.deepEqual(told(world), ['missing']);
  });

  it('is there a minute after the connection came back, though nothing was heard since [F55]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    world.simulator.closeSockets({ code: 1006 });
    await world.clock.advance(5_000);
    await saysUnheard(world, agent, 'missing');
    await world.clock.advance(60_500);
    assert.deepEqual(messages(world.screen()), ['Max: missing']);
  });

  it('is there after half an hour in which nothing else happened [F55]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    await world.clock.advance(2 * 60_000);
    await saysUnheard(world, agent, 'missing');
    await world.clock.advance(30 * 60_000);
    assert.deepEqual(messages(world.screen()), ['Max: missing']);
  });

  it('is there soon after a receipt for a message that nobody has heard of [F55]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const { Id } = await saysUnheard(world, agent, 'missing');
    world.simulator.pushFrame(
      chatFrame({ Type: 'MESSAGEMETADATA', MessageMetadata: { MessageId: Id, Receipts: [] } }),
    );
    await world.clock.advance(1_000);
    assert.deepEqual(messages(world.screen()), ['Max: missing']);
  });

  it('is there soon after an own message that has no echo within 5 s [F55]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    await saysUnheard(world, agent, 'missing');
    world.simulator.inject({ on: 'frame', answer: 'drop' });
    unattended(world.session.sendMessage('mine'));
    await world.clock.advance(6_000);
    assert.deepEqual(messages(world.screen()), ['Max: missing', 'me: mine (sent)']);
  });

  it('is there as soon as the tab is looked at again [F55]', async () => {
    const chat = openChatTab();
    const agent = await chat.connect();
    chat.tab.platform.hide();
    await saysUnheard(chat, agent, 'missing');
    await chat.clock.advance(10_000);
    assert.deepEqual(messages(chat.screen()), []);
    chat.tab.platform.show();
    await chat.clock.advance(1_000);
    assert.deepEqual(messages(chat.screen()), ['Max: missing']);
  });
});

describe('what is said around the end of a chat', () => {
  it('by a disconnect flow after the agent has left is shown and can be answered, until the service ends it [F58]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const flow = world.simulator.control(world.session.snapshot.contactId ?? '');
    agent.leaves();
    await world.clock.advance(100);
    assert.equal(world.session.snapshot.state, 'connected');
    flow.bot('Survey').says('How was it?');
    await world.clock.advance(100);
    unattended(world.session.sendMessage('Good'));
    await world.clock.advance(1_000);
    flow.ends();
    await world.clock.advance(1_000);
    assert.deepEqual(messages(world.screen()), ['Survey: How was it?', 'me: Good (sent)']);
    assert.equal(world.session.snapshot.state, 'ended');
  });

  it('after the customer has left is shown until the service ends the chat, however long that takes [F58]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    // Only the goodbye's answer arrives: the end of the chat is in the hands of the flow.
    world.simulator.inject({ on: 'DisconnectParticipant', answer: { status: 200, body: {} } });
    void world.session.endChat();
    for (const text of ['one', 'two', 'three']) {
      await world.clock.advance(8_000);
      agent.says(text);
    }
    await world.clock.advance(100);
    assert.equal(world.session.snapshot.ending, true);
    assert.deepEqual(messages(world.screen()), ['Max: one', 'Max: two', 'Max: three']);
    agent.endsChat();
    await world.clock.advance(1_000);
    assert.equal(world.session.snapshot.state, 'ended');
  });
});

describe('a streamed answer', () => {
  const pieces = ['The ', 'quick ', 'brown ', 'fox'];
  for (const [what, options] of [
    ['whole', {}],
    ['a part missing', { missing: [2] }],
    ['the first part missing', { missing: [1] }],
    ['a part twice', { twice: [2, 3] }],
    ['a part late', { late: { 2: 200 } }],
    ['a part later than the end', { late: { 3: 2_000 } }],
    ['only the end', { missing: [1, 2, 3, 4] }],
    ['the end twice', { twice: [5] }],
    ['the end missing', { missing: [5] }],
  ] as const) {
    it(`ends as the service’s final text, told once: ${what} [F59]`, async () => {
      const world = createChatWorld();
      await world.connect();
      const bot = world.simulator.control(world.session.snapshot.contactId ?? '').bot('Bot');
      if ('missing' in options && options.missing.join() === '5') {
        // It is stored, but not heard.
        bot.streams(pieces, {});
        await world.clock.advance(400);
        world.simulator.inject({ on: 'frame', answer: 'drop' });
      } else bot.streams(pieces, options);
      await world.clock.advance(61_000);
      assert.deepEqual(messages(world.screen()), ['Bot: The quick brown fox']);
      assert.deepEqual(told(world), ['The quick brown fox']);
    });
  }
});
