import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault, RequestFaultAnswer } from '../../src/simulator/index.js';
import {
  call,
  connect,
  createCustomer,
  createWorld,
  httpOrigin,
  listen,
  start,
  subscribeFrame,
  type Customer,
  type World,
} from './support/world.js';

const stored = (world: World, customer: Customer): readonly unknown[] =>
  world.simulator.contact(customer.contactId).transcript.flatMap(({ Content }) => Content ?? []);

async function withFault(answer: RequestFaultAnswer, more: Pick<Fault, 'times' | 'probability'> = {}) {
  const world = createWorld();
  const customer = await createCustomer(world);
  world.simulator.inject({ on: 'SendMessage', answer, ...more });
  return { world, customer };
}

describe('a fault in a request', () => {
  it('lost: it never arrives, and fails as in a browser', async () => {
    const { world, customer } = await withFault('lost');
    await assert.rejects(customer.sends('x'), { name: 'TypeError', message: 'Failed to fetch' });
    assert.deepEqual(stored(world, customer), []);
    assert.equal((await customer.sends('y')).status, 200, 'once, unless told otherwise');
  });

  it('cut: it is carried out, and fails all the same', async () => {
    const { world, customer } = await withFault('cut');
    await assert.rejects(customer.sends('x', { ClientToken: 't' }), TypeError);
    assert.deepEqual(stored(world, customer), ['x']);
    await customer.sends('x', { ClientToken: 't' });
    assert.deepEqual(stored(world, customer), ['x'], 'the same token finds the message');
  });

  it('hang: it is carried out and answered never, until the caller gives up', async () => {
    const { world, customer } = await withFault('hang');
    const giveUp = new AbortController();
    let outcome: unknown = 'none';
    void world.platform
      .fetch(`${httpOrigin}/participant/message`, {
        method: 'POST',
        headers: { 'X-Amz-Bearer': customer.connectionToken },
        body: JSON.stringify({ ContentType: 'text/plain', Content: 'x' }),
        signal: giveUp.signal,
      })
      .catch((error: unknown) => (outcome = error));
    await world.clock.advance(3_600_000);
    assert.equal(outcome, 'none');
    assert.deepEqual(stored(world, customer), ['x']);
    const reason = new Error('enough');
    giveUp.abort(reason);
    await world.clock.settle();
    assert.equal(outcome, reason);
    assert.equal(world.platform.openRequests, 0);
  });

  it('a status: refused in the words of the service, not carried out', async () => {
    const { world, customer } = await withFault({ status: 429, headers: { 'retry-after': '7' } });
    const { status, body, headers } = await customer.sends('x');
    assert.deepEqual([status, Object.keys(body)], [429, ['message']]);
    assert.equal(headers.get('x-amzn-errortype'), 'ThrottlingException');
    assert.deepEqual(stored(world, customer), []);
  });

  it('a status with words of its own, and carried out if told so', async () => {
    const { world, customer } = await withFault({
      status: 503,
      body: { oops: true },
      errorType: 'Custom',
      applied: true,
    });
    const { status, body, headers } = await customer.sends('x');
    assert.deepEqual([status, body, headers.get('x-amzn-errortype')], [503, { oops: true }, 'Custom']);
    assert.deepEqual(stored(world, customer), ['x']);
  });

  it("html: a proxy's page", async () => {
    const { world, customer } = await withFault({ html: 200 });
    const answer = await world.platform.fetch(`${httpOrigin}/participant/message`, {
      method: 'POST',
      headers: { 'X-Amz-Bearer': customer.connectionToken },
      body: '{}',
    });
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await answer.text(), /<!doctype html>/);
  });

  it('delayMs: carried out at once, answered later, so that the echo comes first', async () => {
    const { world, customer } = await withFault({ delayMs: 5_000 });
    let answered = false;
    const message = { ContentType: 'text/plain', Content: 'slow' };
    void call(world, '/participant/message', message, { token: customer.connectionToken }).then(
      () => (answered = true),
    );
    await world.clock.settle();
    assert.equal(customer.socket.items().at(-1)?.Content, 'slow');
    await world.clock.advance(4_999);
    assert.equal(answered, false);
    await world.clock.advance(1);
    assert.equal(answered, true);
  });

  it('body: carried out, answered with something else', async () => {
    const { world, customer } = await withFault({ body: { Id: null } });
    assert.deepEqual((await customer.sends('x')).body, { Id: null });
    assert.deepEqual(stored(world, customer), ['x']);
  });

  it('no-cors: carried out, and unreadable for a page', async () => {
    const { world, customer } = await withFault('no-cors');
    await assert.rejects(customer.sends('x'), TypeError);
    assert.deepEqual(stored(world, customer), ['x']);
  });

  it('strikes as often as told, in the order of injection, and can be taken back', async () => {
    const { world, customer } = await withFault({ status: 500 }, { times: 2 });
    const takeBack = world.simulator.inject({ on: 'SendMessage', answer: { status: 429 }, times: Infinity });
    const statuses = [];
    for (let count = 0; count < 5; count++) statuses.push((await customer.sends('x')).status);
    takeBack();
    takeBack();
    statuses.push((await customer.sends('x')).status);
    assert.deepEqual(statuses, [500, 500, 429, 429, 429, 200]);
  });

  it('strikes only what it is meant for, and no preflight', async () => {
    const { world, customer } = await withFault('lost');
    const event = { ContentType: 'application/vnd.amazonaws.connect.event.typing' };
    assert.equal((await customer.call('/participant/event', event)).status, 200);
    const preflight = await world.simulator.fetch(
      new Request(`${httpOrigin}/participant/message`, { method: 'OPTIONS' }),
    );
    assert.equal(preflight.status, 200);
    await assert.rejects(customer.sends('x'), TypeError);
  });

  it('strikes by chance, the same chances for the same seed', async () => {
    const run = async (): Promise<string> => {
      const { customer } = await withFault({ status: 500 }, { times: Infinity, probability: 0.5 });
      let outcomes = '';
      for (let count = 0; count < 40; count++)
        outcomes += (await customer.sends('x')).status === 200 ? '.' : 'x';
      return outcomes;
    };
    const outcomes = await run();
    assert.equal(await run(), outcomes);
    const struck = outcomes.replaceAll('.', '').length;
    assert.ok(struck > 8 && struck < 32, outcomes);
  });

  it('is announced to whoever watches', async () => {
    const { world, customer } = await withFault('lost');
    await customer.sends('x').catch(() => undefined);
    assert.deepEqual(world.changes.at(-1), { kind: 'request', operation: 'SendMessage', outcome: 'lost' });
  });

  it('can make the start of a chat fail, and be tried again with the same token', async () => {
    const world = createWorld();
    world.simulator.inject({ on: 'Start', answer: 'cut' });
    await assert.rejects(start(world, { ClientToken: 't' }), TypeError);
    const { ContactId } = await start(world, { ClientToken: 't' });
    assert.deepEqual(
      world.simulator.contacts().map(({ contactId }) => contactId),
      [ContactId],
    );
  });

  it('can make a reconnect be refused', async () => {
    const world = createWorld();
    const { participantToken: token } = await createCustomer(world);
    world.simulator.inject({ on: 'CreateParticipantConnection', answer: { status: 403 } });
    const { status, headers } = await call(
      world,
      '/participant/connection',
      { Type: ['WEBSOCKET'] },
      { token },
    );
    assert.deepEqual([status, headers.get('x-amzn-errortype')], [403, 'AccessDeniedException']);
  });
});

describe('a fault in a socket', () => {
  const opened = async (world: World) => {
    const { ParticipantToken } = await start(world);
    return listen(world, (await connect(world, ParticipantToken)).Websocket.Url);
  };

  it('refuses or never answers the handshake, without using up the URL', async () => {
    const world = createWorld();
    const { ParticipantToken } = await start(world);
    const { Url } = (await connect(world, ParticipantToken)).Websocket;
    world.simulator.inject({ on: 'socket', answer: 'refuse' });
    world.simulator.inject({ on: 'socket', answer: 'no-open' });
    const refused = await listen(world, Url);
    assert.deepEqual([refused.opened(), refused.closes], [false, [{ code: 1006, reason: '' }]]);
    const hanging = await listen(world, Url);
    await world.clock.advance(60_000);
    assert.deepEqual([hanging.opened(), hanging.closes], [false, []]);
    assert.equal((await listen(world, Url)).opened(), true);
    hanging.close();
    await world.clock.settle();
    assert.deepEqual(hanging.closes, [{ code: 1006, reason: '' }]);
  });

  it('closes it after a while', async () => {
    const world = createWorld();
    world.simulator.inject({ on: 'socket', answer: { closeAfterMs: 250 } });
    world.simulator.inject({ on: 'socket', answer: { closeAfterMs: 250, code: 1011 } });
    const [cut, closed] = [await opened(world), await opened(world)];
    await world.clock.advance(249);
    assert.deepEqual([cut.closes, closed.closes], [[], []]);
    await world.clock.advance(1);
    assert.deepEqual(
      [cut.closes, closed.closes],
      [[{ code: 1006, reason: '' }], [{ code: 1011, reason: '' }]],
    );
  });

  it('keeps silent about the subscription, fails it, or confirms it late', async () => {
    const world = createWorld();
    for (const answer of ['silent', 'failure', { delayMs: 2_000 }] as const) {
      world.simulator.inject({ on: 'subscribe', answer });
    }
    const socket = await opened(world);
    const ask = async (): Promise<unknown> => {
      socket.frames.length = 0;
      socket.send(subscribeFrame);
      await world.clock.settle();
      return (socket.frames[0]?.content as { status?: unknown } | undefined)?.status;
    };
    assert.equal(await ask(), undefined);
    assert.equal(await ask(), 'failure');
    assert.equal(await ask(), undefined);
    assert.equal(world.simulator.contacts()[0]?.state, 'created');
    await world.clock.advance(2_000);
    assert.deepEqual(socket.frames[0]?.content, { status: 'success', topics: ['aws/chat'] });
    assert.equal(world.simulator.contacts()[0]?.state, 'connected');
  });

  it('lets heartbeats and pings go unanswered, be late or fail', async () => {
    const world = createWorld();
    const socket = await opened(world);
    for (const on of ['heartbeat', 'ping'] as const) {
      world.simulator.inject({ on, answer: 'silent' });
      world.simulator.inject({ on, answer: 'failure' });
      world.simulator.inject({ on, answer: { delayMs: 3_000 } });
      const ask = async (): Promise<unknown> => {
        socket.frames.length = 0;
        socket.send({ topic: `aws/${on}` });
        await world.clock.settle();
        return socket.frames[0];
      };
      assert.equal(await ask(), undefined);
      const failed = (await ask()) as Record<string, unknown>;
      assert.deepEqual(
        [failed.statusCode, failed.message],
        on === 'ping' ? [500, undefined] : [undefined, 'Endpoint request timed out'],
      );
      assert.equal(await ask(), undefined);
      await world.clock.advance(3_000);
      assert.equal(socket.frames[0]?.topic, `aws/${on}`);
    }
  });

  it('drops, doubles, delays or garbles frames', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const raw: string[] = [];
    const { Url } = (await connect(world, customer.participantToken)).Websocket;
    const socket = world.platform.createSocket(Url);
    socket.addEventListener('open', () => socket.send(JSON.stringify(subscribeFrame)));
    socket.addEventListener('message', ({ data }) => raw.push(String(data)));
    customer.socket.close();
    await world.clock.settle();
    raw.length = 0;

    const agent = world.simulator.joinAgent(customer.contactId);
    for (const answer of ['drop', 'duplicate', { delayMs: 1_000 }, { raw: 'garbage' }] as const) {
      world.simulator.inject({ on: 'frame', answer });
    }
    for (const text of ['dropped', 'doubled', 'late', 'garbled', 'plain']) agent.says(text);
    await world.clock.advance(1_000);
    const said = raw.map((text) =>
      text.startsWith('{')
        ? (JSON.parse((JSON.parse(text) as { content: string }).content) as { Content?: string }).Content
        : text,
    );
    assert.deepEqual(said, [undefined, 'doubled', 'doubled', 'garbage', 'plain', 'late']);
    assert.deepEqual(stored(world, customer), ['dropped', 'doubled', 'late', 'garbled', 'plain']);
  });
});
