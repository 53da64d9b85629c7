import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createChatWorld, rejection, startCall, unattended, type ChatWorld } from './chat-world.js';

const types = (world: ChatWorld): readonly string[] =>
  world.signals.flatMap(({ type }) => (type === 'changed' ? [] : [type]));
const states = (world: ChatWorld): readonly string[] =>
  world.signals.flatMap((signal) => (signal.type === 'state' ? [signal.state] : []));

async function sendAndSettle(world: ChatWorld, content: string): Promise<string | undefined> {
  const sent = world.session.sendMessage(content);
  await world.clock.advance(1_000);
  return (await sent).status;
}

describe('a chat from start to end', () => {
  let world: ChatWorld;
  beforeEach(() => {
    world = createChatWorld();
  });

  it('starts, connects, talks both ways and ends', async () => {
    const { session, clock } = world;
    const agent = await world.connect();
    assert.equal(session.snapshot.state, 'connected');
    const sent = session.sendMessage('Hello');
    await clock.advance(1_000);
    assert.equal((await sent).status, 'sent');
    agent.says('Hi Jane');
    await clock.advance(100);
    assert.deepEqual(world.screen(), [
      '* participant.joined',
      '* participant.joined',
      'me: Hello (sent)',
      'Max: Hi Jane',
    ]);
    const over = session.endChat();
    await clock.advance(1_000);
    await over;
    assert.equal(session.snapshot.state, 'ended');
    assert.equal(session.snapshot.endReason, 'customer');
    assert.deepEqual(world.screen().slice(-2), ['* participant.left', '* chat.ended']);
    assert.deepEqual(states(world), ['starting', 'connecting', 'connected', 'ended']);
    assert.equal(world.timers(), 0);
  });

  it('is connected only once the subscription is confirmed', async () => {
    world.simulator.inject({ on: 'subscribe', answer: { delayMs: 3_000 } });
    await Promise.all([world.start(), world.clock.advance(2_900)]);
    assert.equal(world.session.snapshot.state, 'connecting');
    await world.clock.advance(200);
    assert.equal(world.session.snapshot.state, 'connected');
  });

  it('tells of a message once, after the transcript contains it', async () => {
    const { session } = world;
    const seen: boolean[] = [];
    session.subscribe((signal) => {
      if (signal.type === 'message') {
        seen.push(session.listItems().some(({ id }) => id === signal.message.id));
      }
    });
    const agent = await world.connect();
    world.simulator.inject({ on: 'frame', times: 1, answer: 'duplicate' });
    agent.says('Hi');
    await world.clock.advance(100);
    assert.deepEqual(seen, [true]);
  });

  it('can be started once at a time', async () => {
    const first = world.start();
    assert.equal(await rejection(world.start()), 'chat/in-progress');
    await world.clock.advance(1_000);
    await first;
    assert.equal(world.simulator.contacts().length, 1);
  });

  it('can be followed by another one, and nothing of the first crosses over', async () => {
    const agent = await world.connect();
    agent.says('from the first chat');
    await world.clock.advance(100);
    agent.endsChat();
    await world.clock.advance(1_000);
    assert.equal(world.session.snapshot.endReason, 'service');
    const second = world.start();
    assert.deepEqual(world.screen(), []);
    await world.clock.advance(1_000);
    await second;
    assert.equal(world.session.snapshot.state, 'connected');
    assert.equal(world.simulator.contacts().length, 2);
    assert.equal(await sendAndSettle(world, 'in the second chat'), 'sent');
    assert.ok(world.screen().includes('me: in the second chat (sent)'));
  });

  it('shows who is typing until they write or stop', async () => {
    const agent = await world.connect();
    agent.types();
    await world.clock.advance(100);
    assert.deepEqual(
      world.session.snapshot.typing.map(({ displayName }) => displayName),
      ['Max'],
    );
    agent.says('done');
    await world.clock.advance(100);
    assert.equal(world.session.snapshot.typing.length, 0);
    agent.types();
    await world.clock.advance(12_500);
    assert.equal(world.session.snapshot.typing.length, 0);
    assert.deepEqual(
      world.signals.flatMap((signal) => (signal.type === 'typing' ? [signal.typing] : [])),
      [true, false, true, false],
    );
  });

  it('tells the agent of typing at most every ten seconds', async () => {
    await world.connect();
    for (let second = 0; second < 12; second++) {
      world.session.sendTyping();
      await world.clock.advance(1_000);
    }
    assert.equal(world.calls('SendEvent'), 2);
  });

  it('survives a transfer to another agent', async () => {
    const agent = await world.connect();
    const second = agent.transfersTo('Grace');
    await world.clock.advance(500);
    second.says('I have read everything');
    await world.clock.advance(100);
    assert.deepEqual(world.screen().slice(-4), [
      '* transfer.succeeded',
      '* participant.left',
      '* participant.joined',
      'Grace: I have read everything',
    ]);
    assert.equal(world.session.snapshot.state, 'connected');
  });
});

describe('what the customer writes', () => {
  it('is kept while the chat starts and connects, and leaves before the socket is subscribed', async () => {
    const world = createChatWorld();
    world.simulator.inject({ on: 'subscribe', answer: 'silent', times: Infinity });
    const started = world.start();
    const sent = world.session.sendMessage('typed at once');
    assert.deepEqual(world.screen(), ['me: typed at once (queued)']);
    await world.clock.advance(1_000);
    await started;
    assert.equal((await sent).content, 'typed at once');
    assert.equal(world.session.snapshot.state, 'connecting');
    world.session.reset();
  });

  it('arrives once, whichever of the answer and the echo is first', async () => {
    for (const fault of [
      { on: 'SendMessage', answer: { delayMs: 2_000 } },
      { on: 'frame', answer: { delayMs: 2_000 } },
    ] as const) {
      const world = createChatWorld();
      await world.connect();
      world.simulator.inject(fault);
      const sent = world.session.sendMessage('once');
      await world.clock.advance(1_000);
      assert.equal(world.screen().filter((line) => line.includes('once')).length, 1);
      await world.clock.advance(3_000);
      assert.equal((await sent).status, 'sent');
      assert.deepEqual(
        world.screen().filter((line) => line.includes('once')),
        ['me: once (sent)'],
      );
    }
  });

  for (const answer of [
    'lost',
    'cut',
    'hang',
    { status: 500, applied: true },
    { status: 503 },
    { html: 502 },
  ] as const) {
    it(`is on the server once after an answer that is ${JSON.stringify(answer)}`, async () => {
      const world = createChatWorld();
      await world.connect();
      world.simulator.inject({ on: 'SendMessage', times: 2, answer });
      const sent = world.session.sendMessage('precious');
      await world.clock.advance(60_000);
      assert.equal((await sent).status, 'sent');
      assert.equal(world.onServer().filter((content) => content === 'precious').length, 1);
      assert.deepEqual(world.codes(), []);
    });
  }

  it('goes out in the order of writing, one at a time', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({ on: 'SendMessage', answer: { delayMs: 3_000 } });
    for (const text of ['one', 'two', 'three']) unattended(world.session.sendMessage(text));
    await world.clock.advance(10_000);
    assert.deepEqual(world.onServer(), ['one', 'two', 'three']);
  });

  it('waits as long as the service asks', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({
      on: 'SendMessage',
      answer: {
        status: 429,
        errorType: 'ThrottlingException',
        headers: { 'retry-after': '7', 'access-control-expose-headers': 'retry-after' },
      },
    });
    unattended(world.session.sendMessage('patience'));
    await world.clock.advance(6_500);
    assert.deepEqual(world.screen().slice(-1), ['me: patience (queued)']);
    await world.clock.advance(1_000);
    assert.deepEqual(world.screen().slice(-1), ['me: patience (sent)']);
  });

  it('is refused with a reason when the service does not take it, and the rest goes on', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({ on: 'SendMessage', answer: { status: 400, errorType: 'ValidationException' } });
    const refused = world.session.sendMessage('too rude');
    unattended(world.session.sendMessage('fine'));
    const code = rejection(refused);
    await world.clock.advance(1_000);
    assert.equal(await code, 'send/rejected');
    assert.deepEqual(world.screen().slice(-2), ['me: fine (sent)', 'me: too rude (rejected)']);
    assert.deepEqual(world.codes(), ['send/rejected']);
  });

  it('is given back after five minutes, and a retry keeps its token', async () => {
    const world = createChatWorld();
    await world.connect();
    const heal = world.simulator.inject({ on: 'SendMessage', times: Infinity, answer: 'lost' });
    const code = rejection(world.session.sendMessage('stubborn'));
    await world.clock.advance(6 * 60_000);
    assert.equal(await code, 'send/network');
    const [failed] = world.session.snapshot.outbox;
    assert.equal(failed?.status, 'failed');
    heal();
    const again = world.session.retryMessage(failed.id);
    await world.clock.advance(1_000);
    assert.equal((await again).clientToken, failed.clientToken);
    assert.deepEqual(world.onServer(), ['stubborn']);
  });

  it('is one message at every moment, although its answer was lost and the next try was too early', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({ on: 'frame', answer: 'drop' });
    world.simulator.inject({ on: 'SendMessage', answer: 'cut' });
    world.simulator.inject({
      on: 'SendMessage',
      answer: {
        status: 429,
        errorType: 'ThrottlingException',
        headers: { 'retry-after': '20', 'access-control-expose-headers': 'retry-after' },
      },
    });
    const counts = new Set<number>();
    unattended(world.session.sendMessage('only me'));
    world.session.subscribe(() => {
      counts.add(world.screen().filter((line) => line.includes('only me')).length);
    });
    await world.clock.advance(3_000);
    world.simulator.closeSockets({ code: 1006 });
    await world.clock.advance(60_000);
    assert.deepEqual([...counts], [1]);
    assert.deepEqual(world.screen().slice(-1), ['me: only me (sent)']);
  });

  it('counts as sent when nothing but its echo speaks for it, however long the answer stays out', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({ on: 'SendMessage', times: Infinity, answer: 'cut' });
    const sent = world.session.sendMessage('echoed');
    await world.clock.advance(6 * 60_000);
    assert.equal((await sent).status, 'sent');
    assert.deepEqual(world.screen().slice(-1), ['me: echoed (sent)']);
    assert.deepEqual(world.codes(), []);
  });

  it('is limited to fifty messages that wait', async () => {
    const world = createChatWorld();
    unattended(world.start() as Promise<never>);
    for (let index = 0; index < 50; index++) unattended(world.session.sendMessage(String(index)));
    assert.equal(await rejection(world.session.sendMessage('one too many')), 'send/outbox-full');
    assert.equal(world.session.snapshot.outbox.length, 50);
    await world.clock.advance(60_000);
    assert.equal(world.onServer().length, 50);
  });

  it('has nowhere to go without a chat', async () => {
    const world = createChatWorld();
    assert.equal(await rejection(world.session.sendMessage('hello?')), 'chat/not-started');
    const agent = await world.connect();
    agent.endsChat();
    await world.clock.advance(1_000);
    assert.equal(await rejection(world.session.sendMessage('hello?')), 'chat/ended');
  });

  it('is marked as failed when the chat ends before it could leave', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    world.simulator.inject({ on: 'SendMessage', times: Infinity, answer: 'lost' });
    const code = rejection(world.session.sendMessage('too late'));
    await world.clock.advance(100);
    agent.endsChat();
    await world.clock.advance(1_000);
    assert.equal(await code, 'chat/ended');
    assert.deepEqual(world.screen().slice(-1), ['me: too late (failed)']);
    assert.equal(world.timers(), 0);
  });
});

describe('a start that fails', () => {
  for (const [answer, code] of [
    ['lost', 'start/network'],
    ['hang', 'start/timeout'],
    [{ html: 200 }, 'start/bad-response'],
    [{ body: { data: {} } }, 'start/bad-response'],
    [{ body: [] }, 'start/bad-response'],
    [{ status: 400 }, 'start/rejected'],
    [{ status: 404 }, 'start/not-found'],
    [{ status: 429, errorType: 'TooManyRequestsException' }, 'start/throttled'],
    [{ status: 500 }, 'start/server'],
    [{ status: 503 }, 'start/server'],
    [{ status: 504 }, 'start/server'],
  ] as const) {
    it(`${JSON.stringify(answer)} is ${code}, keeps what was typed, and can be tried again`, async () => {
      const world = createChatWorld();
      world.simulator.inject({ on: 'Start', answer });
      const failed = rejection(world.start());
      const typed = rejection(world.session.sendMessage('kept'));
      await world.clock.advance(31_000);
      assert.equal(await failed, code);
      assert.equal(await typed, code);
      assert.deepEqual(world.screen(), ['me: kept (queued)']);
      assert.equal(world.session.snapshot.state, 'failed');
      assert.equal(world.session.snapshot.error?.code, code);
      assert.equal(world.timers(), 0);
      const again = world.start();
      await world.clock.advance(1_000);
      await again;
      assert.deepEqual(world.onServer(), ['kept']);
    });
  }

  it('that the page could not prepare has failed, and keeps what was typed', async () => {
    const world = createChatWorld();
    const cause = new TypeError('The page has a mistake');
    const failed = world.session.start(() => Promise.reject(cause)).catch((error: unknown) => error);
    const typed = rejection(world.session.sendMessage('kept'));
    await world.clock.advance(1_000);
    assert.equal(await failed, cause);
    assert.equal(await typed, 'config/value-invalid');
    assert.equal(world.session.snapshot.state, 'failed');
    assert.equal(world.session.snapshot.error?.cause, cause);
    assert.deepEqual(world.codes(), ['config/value-invalid']);
    const again = world.start();
    await world.clock.advance(1_000);
    await again;
    assert.deepEqual(world.onServer(), ['kept']);
  });

  it('does not create a second contact when only the answer was lost', async () => {
    const world = createChatWorld();
    world.simulator.inject({ on: 'Start', answer: 'cut' });
    const failed = rejection(world.start());
    await world.clock.advance(1_000);
    assert.equal(await failed, 'start/network');
    const again = world.start();
    await world.clock.advance(1_000);
    await again;
    assert.equal(world.simulator.contacts().length, 1);
  });

  it('asks for fresh headers once when the endpoint does not accept the first ones', async () => {
    for (const times of [1, 2]) {
      const world = createChatWorld();
      let asked = 0;
      world.simulator.inject({ on: 'Start', times, answer: { status: 401 } });
      const outcome = world.session
        .start((clientToken) =>
          Promise.resolve({
            ...startCall(clientToken),
            headers: () => {
              asked++;
              return Promise.resolve({ authorization: `Bearer ${String(asked)}` });
            },
          }),
        )
        .then(
          () => 'started',
          (error: unknown) => (error as { code: string }).code,
        );
      await world.clock.advance(1_000);
      assert.equal(await outcome, times === 1 ? 'started' : 'start/unauthorized');
      assert.equal(asked, 2);
    }
  });

  it('needs a region before anything is sent to the participant service', async () => {
    const world = createChatWorld();
    const outcome = rejection(
      world.session.start((clientToken) => {
        const { url, request } = startCall(clientToken);
        return Promise.resolve({ url, request });
      }),
    );
    await world.clock.advance(1_000);
    assert.equal(await outcome, 'config/region-missing');
  });

  it('is cancelled by the end of the chat; a contact that is made all the same is released', async () => {
    const world = createChatWorld();
    world.simulator.inject({ on: 'Start', answer: { delayMs: 5_000 } });
    const cancelled = rejection(world.start());
    const dropped = rejection(world.session.sendMessage('never mind'));
    await world.clock.advance(1_000);
    await world.session.endChat();
    assert.equal(await cancelled, 'start/cancelled');
    assert.equal(await dropped, 'start/cancelled');
    assert.equal(world.session.snapshot.state, 'idle');
    await world.clock.advance(10_000);
    assert.deepEqual(
      world.simulator.contacts().map(({ state }) => state),
      ['ended'],
    );
    assert.equal(world.session.snapshot.state, 'idle');
    assert.equal(world.timers(), 0);
  });
});

describe('a connection that fails', () => {
  for (const answer of [
    'lost',
    'hang',
    { html: 403 },
    { status: 429, errorType: 'ThrottlingException' },
    { status: 500 },
    { status: 503 },
    { body: {} },
  ] as const) {
    it(`${JSON.stringify(answer)} to CreateParticipantConnection heals by itself`, async () => {
      const world = createChatWorld();
      world.simulator.inject({ on: 'CreateParticipantConnection', times: 3, answer });
      const started = world.start();
      await world.clock.advance(500);
      await started;
      await world.clock.advance(90_000);
      assert.equal(world.session.snapshot.state, 'connected');
      assert.equal(world.codes().length, 1);
    });
  }

  it('says that the chat is over when its token is not valid any more', async () => {
    const world = createChatWorld();
    world.simulator.inject({
      on: 'CreateParticipantConnection',
      answer: { status: 403, errorType: 'AccessDeniedException' },
    });
    await Promise.all([world.start(), world.clock.advance(5_000)]);
    assert.equal(world.session.snapshot.state, 'ended');
    assert.equal(world.session.snapshot.endReason, 'expired');
    assert.equal(world.timers(), 0);
  });

  for (const [name, fault] of [
    ['a refused socket', { on: 'socket', times: 3, answer: 'refuse' }],
    ['a socket that never opens', { on: 'socket', times: 2, answer: 'no-open' }],
    ['a socket that closes at once', { on: 'socket', times: 3, answer: { closeAfterMs: 5, code: 1011 } }],
    ['a subscription that is never answered', { on: 'subscribe', times: 2, answer: 'silent' }],
    ['a subscription that fails', { on: 'subscribe', times: 2, answer: 'failure' }],
  ] as const) {
    it(`${name} is tried again, and said meanwhile`, async () => {
      const world = createChatWorld();
      world.simulator.inject(fault);
      await Promise.all([world.start(), world.clock.advance(20_100)]);
      assert.equal(world.codes().length, 1);
      await world.clock.advance(70_000);
      assert.equal(world.session.snapshot.state, 'connected');
      assert.equal(world.session.snapshot.error, undefined);
    });
  }

  it('opens no socket to an address that is not one, and says so [F24]', async () => {
    for (const Url of ['http://127.0.0.1/', 'ws://elsewhere.example/', 'data:text/plain,0', '']) {
      const world = createChatWorld();
      world.simulator.inject({
        on: 'CreateParticipantConnection',
        answer: { body: { Websocket: { Url }, ConnectionCredentials: { ConnectionToken: 't' } } },
      });
      await Promise.all([world.start(), world.clock.advance(100)]);
      const expected = Url === '' ? 'connect/bad-response' : 'socket/url-invalid';
      assert.deepEqual(world.codes(), [expected]);
      assert.equal(world.simulator.contacts()[0]?.openSockets, 0);
      world.session.reset();
    }
  });

  it('can be tried again at once when the customer asks', async () => {
    const world = createChatWorld();
    world.simulator.inject({ on: 'socket', times: 5, answer: 'refuse' });
    await Promise.all([world.start(), world.clock.advance(1_000)]);
    for (let round = 0; round < 6; round++) {
      world.session.reconnect();
      await world.clock.advance(20);
    }
    assert.equal(world.session.snapshot.state, 'connected');
  });

  it('does not storm the service while the network flaps', async () => {
    const world = createChatWorld();
    world.simulator.inject({ on: 'socket', times: Infinity, answer: { closeAfterMs: 5, code: 1011 } });
    await Promise.all([world.start(), world.clock.advance(60_000)]);
    const connections = world.calls('CreateParticipantConnection');
    assert.ok(connections <= 12, `${String(connections)} in the first minute`);
    world.session.reset();
    assert.equal(world.timers(), 0);
  });

  it('comes back after a drop with everything that was said meanwhile, once and in order', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    agent.says('before');
    await world.clock.advance(100);
    const heal = world.simulator.inject({ on: 'socket', times: Infinity, answer: 'refuse' });
    world.simulator.closeSockets({ code: 1006 });
    await world.clock.advance(100);
    assert.equal(world.session.snapshot.state, 'reconnecting');
    for (let index = 0; index < 250; index++) {
      agent.says(`missed ${String(index)}`);
      await world.clock.advance(10);
    }
    unattended(world.session.sendMessage('I write meanwhile'));
    await world.clock.advance(100);
    heal();
    await world.clock.advance(60_000);
    assert.equal(world.session.snapshot.state, 'connected');
    const missed = world.screen().filter((line) => line.startsWith('Max: missed'));
    assert.deepEqual(
      missed,
      Array.from({ length: 250 }, (_, index) => `Max: missed ${String(index)}`),
    );
    assert.equal(world.screen().filter((line) => line === 'me: I write meanwhile (sent)').length, 1);
    assert.equal(world.signals.filter(({ type }) => type === 'message').length, 251);
  });

  it('learns at the next attempt that the chat has ended meanwhile', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    const heal = world.simulator.inject({ on: 'socket', times: Infinity, answer: 'refuse' });
    world.simulator.closeSockets({ code: 1006 });
    agent.endsChat();
    await world.clock.advance(1_000);
    heal();
    await world.clock.advance(60_000);
    assert.equal(world.session.snapshot.state, 'ended');
    assert.equal(world.session.snapshot.endReason, 'expired');
    assert.equal(world.timers(), 0);
  });

  it('notices a connection that has gone silent', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({ on: 'heartbeat', times: Infinity, answer: 'silent' });
    world.simulator.inject({ on: 'ping', times: Infinity, answer: 'silent' });
    await world.clock.advance(26_000);
    assert.ok(states(world).includes('reconnecting'));
  });

  it('reads the transcript when the path behind a living socket does not answer', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    world.simulator.inject({ on: 'ping', times: 3, answer: 'failure' });
    world.simulator.inject({ on: 'frame', answer: 'drop' });
    agent.says('lost on the way');
    await world.clock.advance(50_000);
    assert.ok(world.screen().includes('Max: lost on the way'));
    assert.equal(world.session.snapshot.state, 'connected');
  });

  it('ignores frames that nobody can read', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    for (const raw of [
      '',
      'null',
      '42',
      '[]',
      '{',
      '{"topic":"aws/chat","content":"{"}',
      '{"topic":"new/thing"}',
    ]) {
      world.simulator.inject({ on: 'frame', answer: { raw } });
      agent.types();
      await world.clock.advance(100);
    }
    agent.says('still here');
    await world.clock.advance(100);
    assert.deepEqual(world.screen().slice(-1), ['Max: still here']);
    assert.deepEqual(world.codes(), []);
  });

  it('gets one fresh token for any number of calls that are refused', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({
      on: 'SendMessage',
      answer: { status: 403, errorType: 'AccessDeniedException' },
    });
    assert.equal(await sendAndSettle(world, 'with a fresh token'), 'sent');
    assert.deepEqual(world.onServer(), ['with a fresh token']);
  });
});

describe('the end of a chat', () => {
  for (const answer of [
    'lost',
    'cut',
    'hang',
    { status: 500 },
    { status: 403, errorType: 'AccessDeniedException' },
  ] as const) {
    it(`does not wait for ever when DisconnectParticipant is ${JSON.stringify(answer)}`, async () => {
      const world = createChatWorld();
      await world.connect();
      world.simulator.inject({ on: 'DisconnectParticipant', times: Infinity, answer });
      let over = false;
      void world.session.endChat().then(() => {
        over = true;
      });
      await world.clock.advance(11_000);
      assert.equal(over, true);
      assert.equal(world.session.snapshot.state, 'ended');
      assert.equal(world.timers(), 0);
    });
  }

  it('lets a message that is on its way arrive first', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({ on: 'SendMessage', answer: { delayMs: 2_000 } });
    const sent = world.session.sendMessage('goodbye');
    await world.clock.advance(100);
    const over = world.session.endChat();
    await world.clock.advance(5_000);
    await over;
    assert.equal((await sent).status, 'sent');
    assert.deepEqual(world.onServer(), ['goodbye']);
  });

  it('is not taken from an old chat in the transcript', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    agent.leaves();
    await world.clock.advance(1_000);
    assert.equal(world.session.snapshot.state, 'connected');
  });
});

describe('a chat that nobody looks at', () => {
  it('has no socket and no timer, and catches up when somebody does', async () => {
    const world = createChatWorld();
    const agent = await world.connect();
    world.session.suspend();
    await world.clock.settle();
    assert.equal(world.timers(), 0);
    agent.says('are you there?');
    await world.clock.advance(1_000);
    assert.ok(!world.screen().includes('Max: are you there?'));
    world.session.resume();
    await world.clock.advance(1_000);
    assert.equal(world.session.snapshot.state, 'connected');
    assert.ok(world.screen().includes('Max: are you there?'));
  });

  it('sends what was on its way after coming back, under the same token', async () => {
    const world = createChatWorld();
    await world.connect();
    world.simulator.inject({ on: 'SendMessage', answer: 'hang' });
    const sent = world.session.sendMessage('on its way');
    await world.clock.advance(100);
    world.session.suspend();
    await world.clock.advance(1_000);
    world.session.resume();
    await world.clock.advance(5_000);
    assert.equal((await sent).status, 'sent');
    assert.deepEqual(world.onServer(), ['on its way']);
  });

  it('forgets everything on reset, without ending the contact', async () => {
    const world = createChatWorld();
    await world.connect();
    world.session.reset();
    await world.clock.advance(1_000);
    assert.equal(world.session.snapshot.state, 'idle');
    assert.deepEqual(world.screen(), []);
    assert.deepEqual(
      world.simulator.contacts().map(({ state }) => state === 'ended'),
      [false],
    );
  });
});

it('never puts a token into a snapshot or a signal', async () => {
  const world = createChatWorld();
  const agent = await world.connect();
  agent.says('hello');
  world.simulator.closeSockets({ code: 1006 });
  await world.clock.advance(10_000);
  const told = JSON.stringify([world.signals, world.session.snapshot, world.session.listItems()]);
  assert.ok(world.secrets().length >= 3);
  for (const secret of world.secrets()) assert.ok(!told.includes(secret));
  assert.ok(types(world).includes('message'));
});
