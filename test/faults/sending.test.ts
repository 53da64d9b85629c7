import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '../../src/simulator/index.js';
import {
  createChatWorld,
  rejection,
  saidByCustomer,
  unattended,
  type ChatWorld,
} from '../session/chat-world.js';
import { openChatTab } from './chat-in-tab.js';

const TEXT = 'precious';
const EVENTS: readonly string[] = [
  'application/vnd.amazonaws.connect.event.message.delivered',
  'application/vnd.amazonaws.connect.event.message.read',
];

const mine = (screen: readonly string[]): readonly string[] =>
  screen.filter((line) => line.startsWith('me:'));
const messages = (screen: readonly string[]): readonly string[] =>
  screen.filter((line) => !line.startsWith('*'));

/** Keeps what can be seen of own messages at each change: how many there are, and every status. */
function watchMine(world: ChatWorld): { readonly counts: Set<number>; readonly statuses: Set<string> } {
  const seen = { counts: new Set<number>(), statuses: new Set<string>() };
  world.session.subscribe(() => {
    const shown = mine(world.screen());
    if (shown.length > 0) seen.counts.add(shown.length);
    for (const line of shown) seen.statuses.add(/\((\w+)\)$/.exec(line)?.[1] ?? '');
  });
  return seen;
}

/** The requests to one operation that left the client, as JSON, in order; whether they arrived or not. */
function sentTo(world: ChatWorld, path: string): readonly Record<string, unknown>[] {
  const bodies: Record<string, unknown>[] = [];
  const { fetch } = world.platform;
  Object.assign(world.platform, {
    fetch: (...input: Parameters<typeof fetch>) => {
      const [url, init] = input;
      if (typeof url === 'string' && new URL(url).pathname === path && typeof init?.body === 'string')
        bodies.push(JSON.parse(init.body) as Record<string, unknown>);
      return fetch(...input);
    },
  });
  return bodies;
}

describe('a message of unknown fate', () => {
  for (const [answer, faults] of [
    ['lost', '[F60]'],
    ['cut', '[F61]'],
    ['cut-body', '[F61]'],
    ['no-cors', '[F61]'],
    ['hang', '[F63]'],
    [{ status: 500, applied: true }, '[F65]'],
    [{ status: 502, applied: true }, '[F65]'],
    [{ status: 503, applied: true }, '[F65]'],
    [{ status: 408 }, '[F67]'],
    [{ status: 408, applied: true }, '[F67]'],
  ] as const) {
    for (const echo of ['heard', 'not heard'] as const) {
      it(`is repeated under its token and is there once: ${JSON.stringify(answer)}, echo ${echo} ${faults}`, async () => {
        for (const times of [1, 2, 5]) {
          const world = createChatWorld();
          await world.connect();
          const requests = sentTo(world, '/participant/message');
          const seen = watchMine(world);
          world.simulator.inject({ on: 'SendMessage', times, answer });
          if (echo === 'not heard') world.simulator.inject({ on: 'frame', answer: 'drop' });
          const sent = world.session.sendMessage(TEXT);
          await world.clock.advance(90_000);
          assert.equal((await sent).status, 'sent');
          assert.deepEqual(world.onServer(), [TEXT]);
          assert.deepEqual(mine(world.screen()), [`me: ${TEXT} (sent)`]);
          assert.equal(new Set(requests.map(({ ClientToken }) => ClientToken)).size, 1);
          assert.equal(requests.length, times + 1);
          assert.deepEqual([...seen.counts], [1]);
          assert.ok(!seen.statuses.has('failed'));
        }
      });
    }
  }

  it('is given up waiting for after 10 s, not later [F63]', async () => {
    const world = createChatWorld();
    await world.connect();
    const requests = sentTo(world, '/participant/message');
    world.simulator.inject({ on: 'SendMessage', answer: 'hang' });
    unattended(world.session.sendMessage(TEXT));
    await world.clock.advance(9_900);
    assert.equal(requests.length, 1);
    await world.clock.advance(1_000);
    assert.equal(requests.length, 2);
  });

  for (const late of [100, 400, 3_000]) {
    it(`is one bubble at every moment when its echo comes ${String(late)} ms later and the answer never [F62]`, async () => {
      const world = createChatWorld();
      await world.connect();
      const seen = watchMine(world);
      world.simulator.inject({ on: 'SendMessage', times: 2, answer: 'cut' });
      world.simulator.inject({ on: 'frame', answer: { delayMs: late } });
      unattended(world.session.sendMessage(TEXT));
      await world.clock.advance(60_000);
      assert.deepEqual([...seen.counts], [1]);
      assert.deepEqual(mine(world.screen()), [`me: ${TEXT} (sent)`]);
      assert.deepEqual(world.onServer(), [TEXT]);
    });
  }

  const orders: readonly (readonly [string, Fault])[] = [
    ['the echo first', { on: 'SendMessage', answer: { delayMs: 2_000 } }],
    ['the answer first', { on: 'frame', answer: { delayMs: 2_000 } }],
    ['no echo', { on: 'frame', answer: 'drop' }],
    ['no answer', { on: 'SendMessage', times: Infinity, answer: 'cut' }],
  ];
  for (const [what, fault] of orders) {
    it(`ends as one sent message in its place: ${what} [F64]`, async () => {
      const world = createChatWorld();
      const agent = await world.connect();
      agent.says('before');
      await world.clock.advance(100);
      world.simulator.inject(fault);
      const sent = world.session.sendMessage(TEXT);
      await world.clock.advance(200);
      agent.says('after');
      await world.clock.advance(6 * 60_000);
      assert.equal((await sent).status, 'sent');
      assert.deepEqual(messages(world.screen()), ['Max: before', `me: ${TEXT} (sent)`, 'Max: after']);
      assert.deepEqual(world.onServer(), [TEXT]);
      assert.deepEqual(world.codes(), []);
    });
  }

  it('that says the same as the one before stays a message of its own [F74]', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({ on: 'SendMessage', times: 2, answer: 'cut' });
    const both = [world.session.sendMessage('ok'), world.session.sendMessage('ok')];
    await world.clock.advance(60_000);
    const ids = (await Promise.all(both)).map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
    assert.deepEqual(world.onServer(), ['ok', 'ok']);
    assert.deepEqual(mine(world.screen()), ['me: ok (sent)', 'me: ok (sent)']);
  });
});

describe('a queue of messages', () => {
  const texts = ['one', 'two', 'three', 'four', 'five'];
  for (const [what, answer, times] of [
    ['as long as the service asks', { status: 429, retryAfterS: 7 }, 4],
    ['when the service does not say how long', { status: 429 }, 6],
  ] as const) {
    it(`pauses as a whole, ${what}, and keeps its order [F68]`, async () => {
      const world = createChatWorld();
      await world.connect();
      const seen = watchMine(world);
      const requests = sentTo(world, '/participant/message');
      world.simulator.inject({ on: 'SendMessage', times, answer });
      for (const text of texts) unattended(world.session.sendMessage(text));
      await world.clock.advance(5_000);
      // The ones behind do not try their luck.
      assert.deepEqual([...new Set(requests.map(({ Content }) => Content))], ['one']);
      if ('retryAfterS' in answer) assert.equal(requests.length, 1);
      await world.clock.advance(60_000);
      assert.deepEqual(world.onServer(), texts);
      assert.ok(!seen.statuses.has('failed'));
      assert.deepEqual(world.codes(), []);
    });
  }

  it('typed offline leaves in the order of writing, one at a time [F71]', async () => {
    const chat = openChatTab();
    await chat.connect();
    chat.tab.platform.goOffline();
    for (const text of texts) unattended(chat.session.sendMessage(text));
    await chat.clock.advance(20_000);
    assert.deepEqual(saidByCustomer(chat.simulator), []);
    const atOnce = new Set<number>();
    chat.session.subscribe(() => {
      atOnce.add(chat.session.snapshot.outbox.filter(({ status }) => status === 'sending').length);
    });
    chat.simulator.inject({ on: 'SendMessage', times: Infinity, answer: { delayMs: 300 } });
    chat.tab.platform.goOnline();
    await chat.clock.advance(60_000);
    assert.deepEqual(saidByCustomer(chat.simulator), texts);
    assert.deepEqual(
      mine(chat.screen()),
      texts.map((text) => `me: ${text} (sent)`),
    );
    assert.deepEqual([...atOnce].sort(), [0, 1]);
  });

  it('is given up as a whole when the chat ends, and stays readable [F73]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    world.simulator.inject({ on: 'SendMessage', times: Infinity, answer: { status: 503 } });
    const codes = ['one', 'two', 'three'].map((text) => rejection(world.session.sendMessage(text)));
    await world.clock.advance(2_000);
    agent.endsChat();
    await world.clock.advance(2_000);
    assert.deepEqual(await Promise.all(codes), ['chat/ended', 'chat/ended', 'chat/ended']);
    assert.deepEqual(mine(world.screen()), ['me: one (failed)', 'me: two (failed)', 'me: three (failed)']);
    const [first] = world.session.snapshot.outbox;
    assert.equal(await rejection(world.session.retryMessage(first?.id ?? '')), 'chat/ended');
  });
});

describe('a contact centre that looks into messages', () => {
  for (const fate of ['answered', 'cut'] as const) {
    it(`and rewrites one: the bubble becomes what the service made of it, and stays one (${fate}) [F75]`, async () => {
      const world = createChatWorld();
      await world.connect();
      world.simulator.inject({ on: 'processing', answer: { rewritten: 'my card is ****' } });
      if (fate === 'cut') world.simulator.inject({ on: 'SendMessage', answer: 'cut' });
      const sent = world.session.sendMessage('my card is 4111');
      await world.clock.advance(30_000);
      assert.equal((await sent).content.startsWith('my card is'), true);
      assert.deepEqual(mine(world.screen()), ['me: my card is **** (sent)']);
    });
  }
});

describe('a page that goes while a message is on its way', () => {
  const fates: readonly (readonly [string, Fault | undefined])[] = [
    ['as usual', undefined],
    ['lost', { on: 'SendMessage', answer: 'lost' }],
    ['never answered', { on: 'SendMessage', answer: 'hang' }],
    ['answered late', { on: 'SendMessage', answer: { delayMs: 2_000 } }],
    ['on its way for long', { on: 'SendMessage', answer: { arrivesAfterMs: 1_500 } }],
  ];
  for (const [what, fault] of fates) {
    it(`leaves at most one copy, and the next page tells what became of it: ${what} [F77]`, async () => {
      for (const afterMs of [0, 1, 1_000, 1_999, 3_000]) {
        const chat = openChatTab();
        await chat.connect();
        if (fault) chat.simulator.inject(fault);
        unattended(chat.session.sendMessage(TEXT));
        if (afterMs > 0) await chat.clock.advance(afterMs);
        assert.equal(await chat.reload(), true);
        await chat.clock.advance(60_000);
        assert.deepEqual(saidByCustomer(chat.simulator), [TEXT], `reloaded after ${String(afterMs)} ms`);
        assert.deepEqual(mine(chat.screen()), [`me: ${TEXT} (sent)`], `reloaded after ${String(afterMs)} ms`);
      }
    });

    it(`without a word leaves never two copies: ${what} [F78]`, async () => {
      for (const afterMs of [0, 1, 1_000, 1_999, 3_000]) {
        const chat = openChatTab();
        await chat.connect();
        if (fault) chat.simulator.inject(fault);
        unattended(chat.session.sendMessage(TEXT));
        if (afterMs > 0) await chat.clock.advance(afterMs);
        assert.equal(await chat.crashAndReload(), true);
        await chat.clock.advance(60_000);
        const stored = saidByCustomer(chat.simulator);
        assert.ok(stored.length <= 1, `${String(stored.length)} copies after ${String(afterMs)} ms`);
        assert.deepEqual(
          mine(chat.screen()),
          stored.map((text) => `me: ${text} (sent)`),
        );
      }
    });
  }
});

describe('typing and receipts that fail', () => {
  for (const answer of ['lost', 'hang', { status: 429 }, { status: 409 }, { status: 500 }] as const) {
    it(`hold up nothing and are nobody’s business: ${JSON.stringify(answer)} [F81]`, async () => {
      const world = createChatWorld();
      const agent = await world.connect();
      world.simulator.inject({ on: 'SendEvent', times: Infinity, answer });
      agent.says('Hello');
      await world.clock.advance(400);
      world.session.markSeen();
      world.session.sendTyping();
      const sent = world.session.sendMessage(TEXT);
      await world.clock.advance(100);
      assert.equal((await sent).status, 'sent');
      await world.clock.advance(60_000);
      assert.deepEqual(world.codes(), []);
      assert.equal(world.session.snapshot.state, 'connected');
    });
  }

  it('stop for the rest of the chat after a conflict; typing is told at most every 10 s [F81]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const events = sentTo(world, '/participant/event');
    const receipts = (): number =>
      events.filter(({ ContentType }) => EVENTS.includes(String(ContentType))).length;
    world.simulator.inject({ on: 'SendEvent', answer: { status: 409 } });
    for (let count = 0; count < 5; count++) {
      agent.says(`Hello ${String(count)}`);
      await world.clock.advance(400);
      world.session.markSeen();
      await world.clock.advance(10_000);
    }
    assert.equal(receipts(), 1);
    for (let second = 0; second < 40; second++) {
      world.session.sendTyping();
      await world.clock.advance(1_000);
    }
    assert.equal(events.length - receipts(), 4);
  });
});
