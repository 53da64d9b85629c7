import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agent, WireItem } from '../../src/simulator/index.js';
import { createChatWorld, unattended, type ChatWorld } from '../session/chat-world.js';
import { openChatTab } from './chat-in-tab.js';

const messages = (screen: readonly string[]): readonly string[] =>
  screen.filter((line) => !line.startsWith('*'));
const numbered = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `Max: ${String(from + index)}`);

async function saysNumbers(world: Pick<ChatWorld, 'clock'>, agent: Agent, from: number, to: number) {
  for (let count = from; count <= to; count++) {
    agent.says(String(count));
    await world.clock.advance(10);
  }
}

/** The socket breaks, the agent says the numbers meanwhile, and the next socket is there. */
async function misses(world: ChatWorld, agent: Agent, from: number, to: number): Promise<void> {
  const heal = world.simulator.inject({ on: 'socket', times: Infinity, answer: 'refuse' });
  world.simulator.closeSockets({ code: 1006 });
  await world.clock.advance(100);
  await saysNumbers(world, agent, from, to);
  heal();
  world.session.reconnect();
}

/** What is stored of the chat, as a page of GetTranscript tells it. */
const stored = (world: ChatWorld): readonly WireItem[] => world.simulator.contacts()[0]?.transcript ?? [];

/** Counts requests for the transcript: all of them, and how many were on their way at once. */
function watchReadings(world: ChatWorld) {
  const seen = { all: 0, running: 0, atOnce: 0, queries: [] as Record<string, unknown>[] };
  const { fetch } = world.platform;
  Object.assign(world.platform, {
    async fetch(...input: Parameters<typeof fetch>) {
      const [url, init] = input;
      if (typeof url !== 'string' || !url.endsWith('/participant/transcript')) return fetch(...input);
      seen.all++;
      seen.queries.push(JSON.parse(init?.body as string) as Record<string, unknown>);
      seen.atOnce = Math.max(seen.atOnce, ++seen.running);
      try {
        return await fetch(...input);
      } finally {
        seen.running--;
      }
    },
  });
  return seen;
}

describe('a reading of the transcript', () => {
  it('ends with the first token that comes again [F83]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    agent.says('before');
    await world.clock.advance(2_000);
    for (const NextToken of ['A', 'B', 'A', 'B', 'A', 'B', 'A']) {
      world.simulator.inject({ on: 'GetTranscript', answer: { body: { Transcript: [], NextToken } } });
    }
    const readings = watchReadings(world);
    world.simulator.closeSockets({ code: 1006 });
    await world.clock.advance(20_000);
    assert.equal(readings.all, 3);
    agent.says('still here');
    await world.clock.advance(100);
    assert.deepEqual(messages(world.screen()), ['Max: before', 'Max: still here']);
    assert.deepEqual(world.codes(), ['socket/closed']);
  });

  it('ends after 50 pages, whatever the service says [F83]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    agent.says('before');
    await world.clock.advance(2_000);
    for (let count = 0; count < 100; count++) {
      const body = { Transcript: [], NextToken: `token ${String(count)}` };
      world.simulator.inject({ on: 'GetTranscript', answer: { body } });
    }
    const readings = watchReadings(world);
    world.simulator.closeSockets({ code: 1006 });
    await world.clock.advance(40_000);
    assert.equal(readings.all, 50);
    assert.equal(world.session.snapshot.state, 'connected');
  });

  it('starts again where it is sure when a token is refused, and doubles nothing [F84]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    await saysNumbers(world, agent, 1, 3);
    await world.clock.advance(2_000);
    await misses(world, agent, 4, 260);
    world.simulator.inject({ on: 'GetTranscript', answer: { delayMs: 0 } });
    world.simulator.inject({ on: 'GetTranscript', answer: { status: 400 } });
    await world.clock.advance(30_000);
    assert.deepEqual(messages(world.screen()), numbered(1, 260));
    assert.deepEqual(world.signals.filter(({ type }) => type === 'message').length, 260);
  });

  it('that fails lets live frames through, says that something is missing, and heals by itself [F85]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    await saysNumbers(world, agent, 1, 1);
    await world.clock.advance(2_000);
    const heal = world.simulator.inject({ on: 'GetTranscript', times: Infinity, answer: 'lost' });
    const readings = watchReadings(world);
    await misses(world, agent, 2, 4);
    await world.clock.advance(5_000);
    await saysNumbers(world, agent, 5, 5);
    assert.deepEqual(messages(world.screen()), [...numbered(1, 1), ...numbered(5, 5)]);
    assert.equal(world.session.snapshot.incomplete, true);
    await world.clock.advance(60_000);
    assert.ok(readings.all <= 20, `${String(readings.all)} readings in a minute`);
    heal();
    await world.clock.advance(16_000);
    assert.deepEqual(messages(world.screen()), numbered(1, 5));
    assert.equal(world.session.snapshot.incomplete, false);
  });

  it('goes through all pages of what was missed [F86]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    await saysNumbers(world, agent, 1, 1);
    await misses(world, agent, 2, 351);
    await world.clock.advance(10_000);
    assert.deepEqual(messages(world.screen()), numbered(1, 351));
  });

  it('keeps the order while others write [F87]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    world.simulator.inject({ on: 'GetTranscript', times: 6, answer: { delayMs: 500 } });
    await misses(world, agent, 1, 250);
    await world.clock.advance(400);
    for (let count = 251; count <= 270; count++) {
      agent.says(String(count));
      await world.clock.advance(100);
    }
    await world.clock.advance(10_000);
    assert.deepEqual(messages(world.screen()), numbered(1, 270));
  });

  for (const [what, pages] of [
    ['that overlap', (all: readonly WireItem[]) => [all.slice(0, 6), all.slice(3, 9), all.slice(5)]],
    ['of which one is empty', (all: readonly WireItem[]) => [all.slice(0, 4), [], all.slice(4)]],
    ['of which the first is empty', (all: readonly WireItem[]) => [[], all]],
    ['from the newest to the oldest', (all: readonly WireItem[]) => [all.toReversed()]],
    [
      'of which one is from the newest to the oldest',
      (all: readonly WireItem[]) => [all.slice(0, 4), all.slice(4).toReversed()],
    ],
  ] as const) {
    it(`takes pages ${what} for what they say: once, and in order [F87]`, async () => {
      const world = createChatWorld();
      const agent = await world.connect();
      await saysNumbers(world, agent, 1, 1);
      await world.clock.advance(2_000);
      await misses(world, agent, 2, 10);
      const answers = pages(stored(world));
      for (const [index, Transcript] of answers.entries()) {
        const more = index < answers.length - 1 && { NextToken: `page ${String(index + 1)}` };
        world.simulator.inject({ on: 'GetTranscript', answer: { body: { Transcript, ...more } } });
      }
      await world.clock.advance(20_000);
      assert.deepEqual(messages(world.screen()), numbered(1, 10));
    });
  }

  it('of history stays out of what is read after a gap [F88 F89]', async () => {
    const chat = openChatTab();
    const agent = await chat.connect();
    await saysNumbers(chat, agent, 1, 150);
    assert.equal(await chat.reload(), true);
    await chat.clock.advance(2_000);
    assert.deepEqual(messages(chat.screen()), numbered(51, 150), 'the newest hundred');
    const older = chat.session.loadOlder();
    await chat.clock.advance(1_000);
    await older;
    assert.deepEqual(messages(chat.screen()), numbered(1, 150));
    chat.simulator.closeSockets({ code: 1006 });
    await saysNumbers(chat, agent, 151, 155);
    await chat.clock.advance(30_000);
    assert.deepEqual(messages(chat.screen()), numbered(1, 155));
  });

  it('of what was missed does not begin where unread history does [F88]', async () => {
    const chat = openChatTab();
    const agent = await chat.connect();
    await saysNumbers(chat, agent, 1, 150);
    assert.equal(await chat.reload(), true);
    await chat.clock.advance(2_000);
    assert.equal(chat.session.snapshot.hasOlder, true);
    chat.simulator.closeSockets({ code: 1006 });
    await saysNumbers(chat, agent, 151, 155);
    await chat.clock.advance(30_000);
    assert.deepEqual(messages(chat.screen()), numbered(51, 155));
  });

  it('is one at a time, and one more at most, however often the connection comes back [F93]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    await world.clock.advance(2_000);
    const readings = watchReadings(world);
    world.simulator.inject({ on: 'GetTranscript', times: Infinity, answer: { delayMs: 6_000 } });
    for (let count = 0; count < 4; count++) {
      world.simulator.closeSockets({ code: 1006 });
      await world.clock.advance(200);
      world.session.reconnect();
      await world.clock.advance(200);
    }
    await saysNumbers(world, agent, 1, 3);
    await world.clock.advance(5_000);
    assert.equal(readings.all, 1);
    await world.clock.advance(30_000);
    assert.equal(readings.atOnce, 1);
    assert.equal(readings.all, 2);
    assert.deepEqual(messages(world.screen()), numbered(1, 3));
  });
});

describe('a conversation that continues an earlier one', () => {
  it('shows the earlier one as past, and does not end with it [F90]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const flow = world.simulator.control(world.session.snapshot.contactId ?? '');
    agent.says('today');
    await world.clock.advance(100);
    flow.rehydrates([
      { role: 'AGENT', displayName: 'Eve', content: 'yesterday' },
      { role: 'CUSTOMER', content: 'bye' },
    ]);
    await world.clock.advance(5_000);
    assert.equal(world.session.snapshot.hasOlder, true);
    const older = world.session.loadOlder();
    await world.clock.advance(1_000);
    await older;
    world.simulator.closeSockets({ code: 1006 });
    await world.clock.advance(60_000);
    assert.equal(world.session.snapshot.state, 'connected');
    const items = world.session.listItems();
    assert.deepEqual(messages(world.screen()), ['Eve: yesterday', 'me: bye (sent)', 'Max: today']);
    assert.deepEqual(
      items.flatMap((item) => (item.past ? [item.kind] : [])),
      ['message', 'message', 'event'],
    );
    assert.ok(world.screen().includes('* chat.ended'));
    const told = world.signals.flatMap((signal) =>
      signal.type === 'message' ? [signal.message.content] : [],
    );
    assert.deepEqual(told, ['today']);
    const sent = world.session.sendMessage('and on');
    await world.clock.advance(1_000);
    assert.equal((await sent).status, 'sent');
  });
});

describe('the order of a transcript', () => {
  it('is the service’s where times are equal [F91]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    await world.clock.advance(2_000);
    // Ids that sort the other way round than they were said.
    const { AbsoluteTime, ...rest } = agent.says('0');
    const page = ['c', 'b', 'a'].map((Id, index) => ({
      ...rest,
      AbsoluteTime,
      Id,
      Content: String(index + 1),
    }));
    await misses(world, agent, 4, 4);
    const Transcript = [...stored(world).slice(0, -1), ...page, ...stored(world).slice(-1)];
    world.simulator.inject({ on: 'GetTranscript', answer: { body: { Transcript } } });
    await world.clock.advance(10_000);
    assert.deepEqual(messages(world.screen()), numbered(0, 4));
  });

  it('does without milliseconds [F91]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    await world.clock.advance(2_000);
    await misses(world, agent, 1, 5);
    const Transcript = stored(world).map((item) => ({
      ...item,
      AbsoluteTime: item.AbsoluteTime.replace(/\.\d+Z/, 'Z'),
    }));
    world.simulator.inject({ on: 'GetTranscript', answer: { body: { Transcript } } });
    await world.clock.advance(10_000);
    assert.deepEqual(messages(world.screen()), numbered(1, 5));
  });

  it('does not depend on the clock of the device [F91]', async () => {
    const chat = openChatTab();
    const agent = await chat.connect();
    chat.tab.platform.skew(14 * 3_600_000);
    agent.says('1');
    await chat.clock.advance(10);
    unattended(chat.session.sendMessage('mine'));
    await chat.clock.advance(1_000);
    chat.tab.platform.skew(-14 * 3_600_000);
    agent.says('2');
    unattended(chat.session.sendMessage('mine, too'));
    await chat.clock.advance(1_000);
    assert.deepEqual(messages(chat.screen()), [
      'Max: 1',
      'me: mine (sent)',
      'Max: 2',
      'me: mine, too (sent)',
    ]);
  });
});

describe('receipts', () => {
  it('move a message only forward, and mean nothing for one that nobody knows [F92]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const sent = world.session.sendMessage('mine');
    await world.clock.advance(1_000);
    const { id } = await sent;
    agent.reads(id);
    await world.clock.advance(100);
    agent.receives(id);
    agent.receives(id);
    const nobody = { MessageId: 'nobody knows', Receipts: [{ ReadTimestamp: '2026-01-05T09:00:00.000Z' }] };
    const late = {
      MessageId: id,
      Receipts: [
        { RecipientParticipantId: agent.participantId, DeliveredTimestamp: '2026-01-05T09:00:00.000Z' },
      ],
    };
    for (const MessageMetadata of [nobody, late, nobody]) {
      const content = JSON.stringify({ Type: 'MESSAGEMETADATA', MessageMetadata });
      world.simulator.pushFrame(JSON.stringify({ topic: 'aws/chat', content }));
    }
    await world.clock.advance(5_000);
    assert.deepEqual(messages(world.screen()), ['me: mine (read)']);
    assert.deepEqual(
      world.signals.flatMap((signal) => (signal.type === 'receipt' ? [signal.status] : [])),
      ['read'],
    );
    assert.deepEqual(world.codes(), []);
  });
});
