import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertModest, pauses, watchChat, type WatchedChat } from './watched-chat.js';

const MINUTE = 60_000;

function begin(chat: WatchedChat): void {
  void chat.start();
}

const socketTimes = ({ sockets }: WatchedChat): readonly number[] => sockets.map(({ at }) => at);
describe('a socket', () => {
  it('that is refused is tried again, after pauses and at a fresh address each time [F31]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'socket', times: 6, answer: 'refuse' });
    begin(chat);
    await chat.clock.advance(3 * MINUTE);
    assert.equal(chat.state(), 'connected');
    assert.equal(new Set(chat.sockets.map(({ url }) => url)).size, 7);
    assert.ok(Math.min(...pauses(socketTimes(chat))) >= 250);
  });

  it('that does not open is given up after 10 s, and the next one is tried after a pause [F32]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'socket', times: 2, answer: 'no-open' });
    begin(chat);
    await chat.clock.advance(9_900);
    assert.deepEqual([chat.sockets.length, chat.state()], [1, 'connecting']);
    await chat.clock.advance(MINUTE);
    assert.ok(pauses(socketTimes(chat)).every((pause) => pause >= 10_250));
    assert.deepEqual([chat.state(), chat.platform.openSockets], ['connected', 1]);
  });

  it('whose address has become too old is opened at a fresh one [F33]', async () => {
    let slow = true;
    const chat = watchChat({
      onSocket(clock) {
        if (slow) clock.sleep(2 * MINUTE);
        slow = false;
      },
    });
    begin(chat);
    await chat.clock.advance(1_000);
    await chat.clock.advance(5_000);
    const [first, second, ...more] = chat.sockets;
    assert.notEqual(first?.url, second?.url);
    assert.deepEqual([more.length, chat.state()], [0, 'connected']);
  });

  it('that is accepted and closed at once makes neither a storm nor a loss [F39]', async () => {
    const chat = watchChat();
    const agent = await chat.connect();
    const outageAt = chat.clock.monotonic();
    const cancel = chat.simulator.inject({
      on: 'socket',
      times: Infinity,
      answer: { closeAfterMs: 5, code: 1011 },
    });
    chat.simulator.closeSockets({ code: 1011 });
    agent.says('Said in between');
    await chat.clock.advance(10 * MINUTE);
    assertModest(chat, outageAt);
    cancel();
    await chat.clock.advance(90_000);
    assert.equal(chat.state(), 'connected');
    assert.deepEqual(chat.screen(), ['Max: Said in between']);
  });

  for (const code of [1000, 1001, 1005, 1006, 1008, 1009, 1011, 1012, 1013, 1015, 3000, 4000, 4999]) {
    it(`that is closed with ${code} is replaced, and nobody reads why [F40]`, async () => {
      const chat = watchChat();
      await chat.connect();
      const closedAt = chat.clock.monotonic();
      chat.simulator.closeSockets({ code, reason: 'go away, secret' });
      await chat.clock.advance(MINUTE);
      assert.equal(chat.state(), 'connected');
      const pause = (socketTimes(chat)[1] ?? 0) - closedAt;
      assert.ok(pause >= (code === 1008 || code >= 4000 ? 5_000 : 250), `${pause} ms`);
      const told = chat.signals.map((signal) =>
        signal.type === 'error' ? [signal.error.message, String(signal.error.cause)] : signal,
      );
      assert.ok(!JSON.stringify(told).includes('secret'));
    });
  }

  it('that takes the place of another loses nothing and shows nothing twice [F41]', async () => {
    const chat = watchChat();
    const agent = await chat.connect();
    await chat.clock.advance(52 * MINUTE);
    let crowdedMs = 0;
    let longestMs = 0;
    for (let second = 0; second < 6 * 60; second++) {
      agent.says(`second ${second}`);
      await chat.clock.advance(1_000);
      crowdedMs = chat.platform.openSockets > 1 ? crowdedMs + 1_000 : 0;
      longestMs = Math.max(longestMs, crowdedMs);
    }
    assert.equal(chat.sockets.length, 2);
    assert.ok(longestMs <= 5_000, `${longestMs} ms with two sockets`);
    assert.deepEqual(
      chat.screen(),
      Array.from({ length: 360 }, (_, second) => `Max: second ${second}`),
    );
    assert.ok(!chat.signals.some(({ type }) => type === 'error'));
  });
});

describe('a subscription', () => {
  it('that is never answered is not a connection; it is asked for twice, then from the beginning [F34]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'subscribe', times: Infinity, answer: 'silent' });
    begin(chat);
    await chat.clock.advance(1_000);
    assert.equal(chat.state(), 'connecting');
    for (let second = 0; second < 5 * 60; second++) {
      await chat.clock.advance(1_000);
      assert.notEqual(chat.session.snapshot.transport, 'socket');
    }
    assert.ok(pauses(socketTimes(chat)).every((pause) => pause >= 10_000));
    assertModest(chat);
  });

  it('that fails once heals [F35]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'subscribe', answer: 'failure' });
    begin(chat);
    await chat.clock.advance(10_000);
    assert.equal(chat.state(), 'connected');
  });

  for (const answer of ['failure', 'silent'] as const) {
    it(`that always ends in ${answer}: the transcript is read meanwhile [F35]`, async () => {
      const chat = watchChat();
      const agent = await chat.connect();
      chat.simulator.inject({ on: 'subscribe', times: Infinity, answer });
      chat.simulator.closeSockets({ code: 1006 });
      const outageAt = chat.clock.monotonic();
      await chat.clock.advance(MINUTE);
      agent.says('Can you hear me?');
      await chat.clock.advance(MINUTE);
      assert.deepEqual(chat.screen(), ['Max: Can you hear me?']);
      assertModest(chat, outageAt);
    });
  }

  it('that is confirmed late and after a second request counts once [F36]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'subscribe', times: 2, answer: { delayMs: 7_000 } });
    begin(chat);
    await chat.clock.advance(20_000);
    assert.equal(chat.state(), 'connected');
    const connected = chat.signals.filter(
      (signal) => signal.type === 'state' && signal.state === 'connected',
    );
    assert.deepEqual([connected.length, chat.sockets.length], [1, 1]);
    const punctual = watchChat();
    begin(punctual);
    await punctual.clock.advance(20_000);
    assert.equal(chat.times('GetTranscript').length, punctual.times('GetTranscript').length);
  });

  it('may be confirmed after the first news, which is kept [F38]', async () => {
    const chat = watchChat();
    const agent = await chat.connect();
    chat.simulator.inject({ on: 'subscribe', answer: { delayMs: 4_000 } });
    chat.simulator.closeSockets({ code: 1006 });
    await chat.clock.advance(2_000);
    agent.says('Hello');
    const [contact] = chat.simulator.contacts();
    const content = JSON.stringify(contact?.transcript.at(-1));
    chat.simulator.pushFrame(JSON.stringify({ topic: 'aws/chat', contentType: 'application/json', content }));
    await chat.clock.advance(1_000);
    assert.deepEqual([chat.state(), chat.screen()], ['reconnecting', ['Max: Hello']]);
    await chat.clock.advance(5_000);
    assert.deepEqual([chat.state(), chat.screen()], ['connected', ['Max: Hello']]);
  });

  it('that is answered with an error of the gateway has failed [F43]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'subscribe', answer: 'silent' });
    begin(chat);
    await chat.clock.advance(1_000);
    chat.simulator.pushFrame('{"message":"Forbidden","connectionId":"x","requestId":"y"}');
    await chat.clock.advance(100);
    assert.equal(chat.session.snapshot.error?.code, 'socket/subscribe-failed');
    await chat.clock.advance(MINUTE);
    assert.equal(chat.state(), 'connected');
  });
});
