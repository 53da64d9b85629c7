import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createChatWorld, rejection, unattended, type ChatWorld } from '../session/chat-world.js';

const messages = (screen: readonly string[]): readonly string[] =>
  screen.filter((line) => !line.startsWith('*'));

/** The client tokens of DisconnectParticipant, in order. */
function goodbyes(world: ChatWorld): readonly unknown[] {
  const tokens: unknown[] = [];
  const { fetch } = world.platform;
  Object.assign(world.platform, {
    fetch: (...input: Parameters<typeof fetch>) => {
      const [url, init] = input;
      if (typeof url === 'string' && url.endsWith('/participant/disconnect'))
        tokens.push((JSON.parse(init?.body as string) as Record<string, unknown>).ClientToken);
      return fetch(...input);
    },
  });
  return tokens;
}

describe('others in a chat', () => {
  it('come, go, hand over and come back, and nothing that they say is lost [F95]', async () => {
    const world = createChatWorld();
    const max = await world.connect();
    const contactId = world.session.snapshot.contactId ?? '';
    const say = async (agent: typeof max, text: string): Promise<void> => {
      agent.says(text);
      await world.clock.advance(50);
    };
    await say(max, 'alone');
    const boss = world.simulator.joinAgent(contactId, { displayName: 'Boss', role: 'SUPERVISOR' });
    await say(boss, 'barging in');
    max.failsToTransfer();
    await say(max, 'still me');
    const grace = max.transfersTo('Grace');
    await say(grace, 'in the same moment');
    boss.leaves();
    await say(grace, 'two of us');
    const again = world.simulator.joinAgent(contactId, { displayName: 'Max' });
    await say(again, 'back');
    const expected = [
      'Max: alone',
      'Boss: barging in',
      'Max: still me',
      'Grace: in the same moment',
      'Grace: two of us',
      'Max: back',
    ];
    assert.deepEqual(messages(world.screen()), expected);
    world.simulator.closeSockets({ code: 1006 });
    await world.clock.advance(60_000);
    assert.deepEqual(messages(world.screen()), expected);
    assert.ok(world.screen().includes('* transfer.failed'));
    assert.equal(world.session.snapshot.state, 'connected');
  });

  it('and a customer who is idle hear of it, and the chat goes on until the service ends it [F96]', async () => {
    const world = createChatWorld();
    await world.connect();
    const flow = world.simulator.control(world.session.snapshot.contactId ?? '');
    for (const state of ['idle', 'returned', 'idle', 'autodisconnection'] as const) {
      flow.idles(state);
      await world.clock.advance(1_000);
    }
    const events = world.screen().filter((line) => /idle|returned|autodisconnect/.test(line));
    assert.equal(events.length, 4);
    assert.equal(world.session.snapshot.state, 'connected');
    const sent = world.session.sendMessage('I am here');
    await world.clock.advance(1_000);
    assert.equal((await sent).status, 'sent');
    flow.ends();
    await world.clock.advance(1_000);
    assert.equal(world.session.snapshot.endReason, 'service');
  });
});

describe('the end of a chat', () => {
  it('while nobody could hear it is found out with the first way back [F94]', async () => {
    for (const callsAfterEnd of ['access-denied', 'explicit-deny'] as const) {
      const world = createChatWorld();
      world.simulator.throwSwitches({ callsAfterEnd });
      const agent = await world.connect();
      const heal = world.simulator.inject({ on: 'socket', times: Infinity, answer: 'refuse' });
      const lost = world.simulator.inject({
        on: 'CreateParticipantConnection',
        times: Infinity,
        answer: 'lost',
      });
      world.simulator.closeSockets({ code: 1006 });
      agent.endsChat();
      await world.clock.advance(5_000);
      assert.equal(world.session.snapshot.state, 'reconnecting');
      heal();
      lost();
      world.session.reconnect();
      await world.clock.advance(2_000);
      assert.equal(world.session.snapshot.state, 'ended', callsAfterEnd);
      assert.equal(world.timers(), 0);
    }
  });

  for (const answer of [
    'lost',
    'cut',
    'hang',
    { lostAfterMs: 4_000 },
    { status: 500 },
    { status: 403, errorType: 'AccessDeniedException' },
  ] as const) {
    it(`is there within 5 s when the goodbye is ${JSON.stringify(answer)} [F97]`, async () => {
      const world = createChatWorld();
      await world.connect();
      const tokens = goodbyes(world);
      world.simulator.inject({ on: 'DisconnectParticipant', times: Infinity, answer });
      const over = world.session.endChat();
      await world.clock.advance(5_000);
      await over;
      assert.equal(world.session.snapshot.state, 'ended');
      assert.equal(world.session.snapshot.endReason, 'customer');
      await world.clock.advance(60_000);
      // Refused as unauthorized, one try asks twice: the second time with a fresh token.
      const most = typeof answer === 'object' && 'status' in answer && answer.status === 403 ? 6 : 3;
      assert.ok(tokens.length >= 1 && tokens.length <= most, `${String(tokens.length)} goodbyes`);
      assert.equal(new Set(tokens).size, 1);
      assert.equal(world.timers(), 0);
    });
  }

  for (const answer of [{ status: 500 }, { status: 429 }] as const) {
    it(`reaches the agent although it is answered ${JSON.stringify(answer)} for almost two seconds [F97]`, async () => {
      const world = createChatWorld();
      await world.connect();
      const tokens = goodbyes(world);
      const heal = world.simulator.inject({ on: 'DisconnectParticipant', times: Infinity, answer });
      const over = world.session.endChat();
      await world.clock.advance(1_900);
      heal();
      await world.clock.advance(3_100);
      await over;
      assert.deepEqual(
        world.simulator.contacts().map(({ state }) => state),
        ['ended'],
      );
      assert.equal(world.session.snapshot.state, 'ended');
      assert.equal(new Set(tokens).size, 1);
    });
  }

  it('is the end when the service says that it was over before [F97]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    world.simulator.inject({ on: 'frame', times: Infinity, answer: 'drop' });
    agent.endsChat();
    await world.clock.advance(1_000);
    const over = world.session.endChat();
    await world.clock.advance(5_000);
    await over;
    assert.equal(world.session.snapshot.state, 'ended');
    assert.deepEqual(world.codes(), []);
  });

  it('waits for a message on its way, or says that it was not sent [F98]', async () => {
    for (const delayMs of [2_000, 60_000]) {
      const world = createChatWorld();
      await world.connect();
      world.simulator.inject({ on: 'SendMessage', answer: { arrivesAfterMs: delayMs } });
      let outcome = '';
      world.session.sendMessage('goodbye').then(
        ({ status }) => (outcome = status ?? ''),
        (error: unknown) => (outcome = (error as { code: string }).code),
      );
      await world.clock.advance(100);
      const over = world.session.endChat();
      await world.clock.advance(11_000);
      await over;
      assert.equal(outcome, delayMs === 2_000 ? 'sent' : 'chat/ended');
      assert.deepEqual(messages(world.screen()), [`me: goodbye (${delayMs === 2_000 ? 'sent' : 'failed'})`]);
    }
  });

  it('lets nothing of it into the next chat, however late it comes [F99]', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const first = agent.says('from the first chat');
    world.simulator.inject({ on: 'SendMessage', answer: { delayMs: 20_000 } });
    world.simulator.inject({ on: 'SendEvent', times: 2, answer: { delayMs: 20_000 } });
    const late = world.session.sendMessage('late');
    const queued = rejection(world.session.sendMessage('queued'));
    world.session.sendTyping();
    await world.clock.advance(500);
    world.session.markSeen();
    agent.endsChat();
    await world.clock.advance(300);
    assert.equal(world.session.snapshot.state, 'ended');
    assert.equal(world.timers(), 0);

    const before = world.secrets().length;
    const second = world.start();
    await world.clock.advance(1_000);
    await second;
    const [one, two] = world.simulator.contacts();
    assert.ok(one && two && world.secrets().length > before);
    world.simulator.pushFrame(
      JSON.stringify({ topic: 'aws/chat', content: JSON.stringify({ ...first, Id: 'late frame' }) }),
      { contactId: two.contactId },
    );
    await world.clock.advance(30_000);
    assert.equal(await queued, 'chat/ended');
    // Its echo had come before the end.
    assert.equal((await late).content, 'late');
    assert.deepEqual(messages(world.screen()), []);
    assert.equal(world.session.snapshot.outbox.length, 0);
    assert.deepEqual(
      two.transcript.flatMap(({ Content }) => Content ?? []),
      [],
    );
    assert.equal(world.session.snapshot.state, 'connected');
  });

  it('comes with a reason when the chat has lasted as long as it may [F100]', async () => {
    const world = createChatWorld();
    const started = world.start((request) => {
      request.ChatDurationInMinutes = 60;
    });
    await world.clock.advance(1_000);
    await started;
    unattended(world.session.sendMessage('an hour ago'));
    await world.clock.advance(59 * 60_000);
    assert.equal(world.session.snapshot.state, 'connected');
    await world.clock.advance(2 * 60_000);
    assert.equal(world.session.snapshot.state, 'ended');
    assert.equal(world.session.snapshot.endReason, 'service');
    assert.ok(world.screen().includes('me: an hour ago (sent)'));
    assert.equal(world.timers(), 0);
  });
});
