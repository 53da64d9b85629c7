import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unattended } from '../session/chat-world.js';
import { assertModest, connections, watchChat, type WatchedChat } from './watched-chat.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const denied = { status: 403, errorType: 'AccessDeniedException' } as const;

/** Starts a chat whose connection is in the way of something. */
function begin(chat: WatchedChat): void {
  void chat.start();
}

describe('a connection request', () => {
  for (const answer of [
    'lost',
    { status: 429, errorType: 'ThrottlingException' },
    { status: 500 },
    { html: 403 },
  ] as const) {
    for (const lastsMs of [1_000, 30_000, 5 * MINUTE]) {
      const tag = typeof answer === 'object' && 'html' in answer ? '[F17 F22]' : '[F17]';
      it(`that is ${JSON.stringify(answer)} for ${lastsMs / 1_000} s, at first and in the middle of a chat, heals by itself ${tag}`, async () => {
        const chat = watchChat({ limits: { connectWithinMs: DAY } });
        for (const when of ['at first', 'later']) {
          const cancel = chat.simulator.inject({
            on: 'CreateParticipantConnection',
            times: Infinity,
            answer,
          });
          const outageAt = chat.clock.monotonic();
          if (when === 'at first') begin(chat);
          else chat.simulator.closeSockets({ code: 1006 });
          await chat.clock.advance(lastsMs);
          assert.match(chat.state(), /^(re)?connecting$/);
          cancel();
          await chat.clock.advance(90_000);
          assert.equal(chat.state(), 'connected', when);
          assertModest(chat, outageAt);
          await chat.clock.advance(2 * MINUTE);
        }
      });
    }
  }

  it('may be carried out and not answered: there are never more than two sockets [F18]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'CreateParticipantConnection', times: 4, answer: 'cut' });
    begin(chat);
    for (let second = 0; second < 90; second++) {
      await chat.clock.advance(1_000);
      assert.ok(chat.platform.openSockets <= 2);
    }
    assert.equal(chat.state(), 'connected');
    assert.equal(chat.simulator.contacts()[0]?.openSockets, 1);
  });

  it('without an answer is given up after 10 s, and repeated after a pause [F19]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'CreateParticipantConnection', times: 3, answer: 'hang' });
    begin(chat);
    await chat.clock.advance(2 * MINUTE);
    const [, ...requests] = chat.left.filter(({ operation }) => operation !== 'GetTranscript');
    const hung = requests.slice(0, 3);
    for (const [place, { at, overAt = Infinity }] of hung.entries()) {
      assert.equal(overAt - at, 10_000);
      assert.ok((requests[place + 1]?.at ?? 0) - overAt >= 250);
    }
    assert.equal(chat.state(), 'connected');
  });

  it('that is denied at once is the end of the chat, and the last one [F20]', async () => {
    const chat = watchChat();
    const cancel = chat.simulator.inject({
      on: 'CreateParticipantConnection',
      times: Infinity,
      answer: denied,
    });
    begin(chat);
    await chat.clock.advance(HOUR);
    assert.deepEqual([chat.state(), chat.session.snapshot.endReason], ['ended', 'expired']);
    assert.deepEqual([connections(chat).length, chat.timers()], [1, 0]);
    cancel();
    begin(chat);
    await chat.clock.advance(1_000);
    assert.equal(chat.state(), 'connected');
  });

  it('that is denied while coming back is asked once more; what waits has failed, and all can be read [F21]', async () => {
    const chat = watchChat();
    const agent = await chat.connect();
    agent.says('Goodbye');
    await chat.clock.advance(1_000);
    chat.platform.goOffline();
    unattended(chat.session.sendMessage('One more thing'));
    agent.endsChat();
    await chat.clock.advance(5_000);
    const before = chat.times('CreateParticipantConnection').length;
    chat.platform.goOnline();
    await chat.clock.advance(2 * MINUTE);
    assert.equal(chat.state(), 'ended');
    assert.ok(connections(chat).length - before <= 2, `${connections(chat).length - before} requests`);
    assert.deepEqual(chat.screen(), ['Max: Goodbye', 'me: One more thing (failed)']);
    assert.equal(chat.timers(), 0);
  });

  it('that comes after the five minutes of a contact says so, and keeps what was written [F23]', async () => {
    const chat = watchChat();
    const cancel = chat.simulator.inject({
      on: 'CreateParticipantConnection',
      times: Infinity,
      answer: 'lost',
    });
    begin(chat);
    await chat.clock.advance(100);
    unattended(chat.session.sendMessage('Is anybody there?'));
    await chat.clock.advance(6 * MINUTE);
    cancel();
    await chat.clock.advance(90_000);
    assert.deepEqual([chat.state(), chat.session.snapshot.endReason], ['ended', 'expired']);
    assert.deepEqual(chat.screen(), ['me: Is anybody there? (failed)']);
    begin(chat);
    await chat.clock.advance(1_000);
    assert.equal(chat.state(), 'connected');
  });
});

describe('what the service says of expiry', () => {
  const expiries = [null, '', 'soon', 42, {}, '1999-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'];
  for (const expiry of expiries) {
    it(`may be ${JSON.stringify(expiry)}, and makes nobody ask more often [F25]`, async () => {
      const chat = watchChat({
        rewrite: (answer) =>
          answer.replace(/"(Expiry|ConnectionExpiry)":"[^"]*"/g, `"$1":${JSON.stringify(expiry)}`),
      });
      const agent = await chat.connect();
      await chat.clock.advance(2 * HOUR);
      agent.says('Still there?');
      await chat.clock.advance(1_000);
      assert.equal(chat.state(), 'connected');
      assert.deepEqual(chat.screen(), ['Max: Still there?']);
      assert.ok(connections(chat).length <= 3, `${connections(chat).length} requests in two hours`);
    });
  }
});

describe('a device whose clock is wrong', () => {
  /** What leaves the page, and the times that are shown, in a chat with a drop, a silence and a rotation. */
  async function play(skewMs: number): Promise<readonly unknown[]> {
    const chat = watchChat({ skewMs });
    const agent = await chat.connect();
    agent.says('One');
    unattended(chat.session.sendMessage('Two'));
    await chat.clock.advance(1_000);
    chat.simulator.closeSockets({ code: 1006 });
    await chat.clock.advance(MINUTE);
    agent.says('Three');
    await chat.clock.advance(2 * HOUR);
    return [
      chat.left.map(({ operation, at }) => [operation, at]),
      chat.session.listItems().map(({ id, at }) => [id, at]),
      chat.state(),
    ];
  }
  for (const [name, ms] of [
    ['an hour', HOUR],
    ['a day', DAY],
    ['ten years', 3_653 * DAY],
  ] as const) {
    it(`by ${name}, either way, asks the same and shows the same times [F26]`, async () => {
      const right = await play(0);
      assert.deepEqual(await play(ms), right);
      assert.deepEqual(await play(-ms), right);
    });
  }
});

describe('a connection token', () => {
  it('is replaced long before it expires: a day later the first try still works [F27]', async () => {
    const chat = watchChat({ limits: { chatDurationMinutes: 10_080 } });
    await chat.connect();
    await chat.clock.advance(25 * HOUR);
    const sent = chat.session.sendMessage('Good morning');
    await chat.clock.advance(1_000);
    assert.equal((await sent).status, 'sent');
    assert.equal(chat.times('SendMessage').length, 1);
  });

  it('that is not accepted any more is replaced once, and the message goes under its token [F27]', async () => {
    const chat = watchChat();
    await chat.connect();
    const before = connections(chat).length;
    chat.simulator.inject({ on: 'SendMessage', answer: denied });
    const sent = chat.session.sendMessage('Once');
    await chat.clock.advance(1_000);
    assert.equal((await sent).status, 'sent');
    assert.equal(connections(chat).length - before, 1);
    const bodies = chat.left.filter(({ operation }) => operation === 'SendMessage').map(({ body }) => body);
    assert.equal(bodies.length, 2);
    assert.equal(bodies[0], bodies[1]);
  });

  it('that all calls on their way are refused with is replaced once [F29]', async () => {
    const chat = watchChat();
    const agent = await chat.connect();
    const before = connections(chat).length;
    for (const on of ['SendMessage', 'SendEvent', 'GetTranscript'] as const)
      chat.simulator.inject({ on, times: on === 'SendEvent' ? 2 : 1, answer: denied });
    chat.simulator.inject({ on: 'ping', times: 2, answer: 'failure' });
    agent.says('Seen?');
    const sent = chat.session.sendMessage('With a fresh token');
    chat.session.sendTyping();
    chat.session.markSeen();
    chat.platform.hide();
    chat.platform.show();
    await chat.clock.advance(10_000);
    assert.equal((await sent).status, 'sent');
    const refused = chat.times('SendMessage').length + chat.times('SendEvent').length;
    assert.ok(refused >= 4, `${refused} calls`);
    assert.equal(connections(chat).length - before, 1);
  });

  for (const times of [1, 10]) {
    it(`whose replacement fails ${times === 1 ? 'once' : `${times} times`} is good meanwhile [F28]`, async () => {
      const chat = watchChat();
      const agent = await chat.connect();
      chat.simulator.inject({ on: 'CreateParticipantConnection', times, answer: { status: 500 } });
      const states = new Set<string>();
      for (let minute = 0; minute < 100; minute++) {
        agent.says(`minute ${minute}`);
        unattended(chat.session.sendMessage(`answer ${minute}`));
        await chat.clock.advance(MINUTE);
        states.add(chat.state());
      }
      const said = chat.screen().filter((line) => line.startsWith('Max: ')).length;
      const sent = chat.screen().filter((line) => line.endsWith('(sent)')).length;
      assert.deepEqual([said, sent], [100, 100]);
      assert.deepEqual([...states], ['connected']);
      const tries = chat.times('CreateParticipantConnection');
      assert.ok(tries.length >= times + 2, 'it was not replaced');
      const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
      assert.ok(Math.min(...pauses) >= 1_000, `tried again after ${Math.min(...pauses)} ms`);
      assertModest(chat, MINUTE);
    });
  }

  for (const [name, chatDurationMinutes, state] of [
    ['goes on with a chat that lives', 10_080, 'connected'],
    ['says that a chat is over that is', 1_500, 'ended'],
  ] as const) {
    it(`that has expired in the sleep of the device: it ${name}, without a storm [F30]`, async () => {
      const chat = watchChat({ limits: { chatDurationMinutes } });
      await chat.connect();
      const before = connections(chat).length;
      chat.platform.sleep();
      chat.clock.sleep(30 * HOUR);
      chat.platform.wake();
      await chat.clock.advance(MINUTE);
      assert.equal(chat.state(), state);
      const asked = connections(chat).length - before;
      assert.ok(asked >= 1 && asked <= 3, `${asked} requests`);
    });
  }
});
