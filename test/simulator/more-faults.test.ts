import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameFaultAnswer, RequestFaultAnswer } from '../../src/simulator/index.js';
import {
  connect,
  createCustomer,
  createWorld,
  httpOrigin,
  listen,
  subscribeFrame,
  type Customer,
  type World,
} from './support/world.js';

const stored = (world: World, customer: Customer): readonly unknown[] =>
  world.simulator.contact(customer.contactId).transcript.flatMap(({ Content }) => Content ?? []);

const sent = (world: World, customer: Customer, init: RequestInit = {}): Promise<Response> =>
  world.platform.fetch(`${httpOrigin}/participant/message`, {
    method: 'POST',
    headers: { 'X-Amz-Bearer': customer.connectionToken },
    body: JSON.stringify({ ContentType: 'text/plain', Content: 'x', ClientToken: 't' }),
    ...init,
  });

async function withFault(answer: RequestFaultAnswer) {
  const world = createWorld();
  const customer = await createCustomer(world);
  world.simulator.inject({ on: 'SendMessage', answer });
  return { world, customer };
}

async function outcomeAt(world: World, ms: number, request: Promise<unknown>): Promise<string> {
  let outcome = 'none';
  request.then(
    () => (outcome = 'answered'),
    (error: unknown) => (outcome = (error as Error).message),
  );
  await world.clock.advance(ms - 1);
  const before = outcome;
  await world.clock.advance(1);
  return `${before}, then ${outcome}`;
}

describe('a fault in a request, on the way', () => {
  it('cut-body: carried out, headers come, and the body breaks off', async () => {
    const { world, customer } = await withFault('cut-body');
    const answer = await sent(world, customer);
    assert.equal(answer.status, 200);
    await assert.rejects(answer.json(), TypeError);
    assert.deepEqual(stored(world, customer), ['x']);
  });

  it('lostAfterMs: never arrives, and fails late', async () => {
    const { world, customer } = await withFault({ lostAfterMs: 5_000 });
    assert.equal(await outcomeAt(world, 5_000, sent(world, customer)), 'none, then Failed to fetch');
    assert.deepEqual(stored(world, customer), []);
  });

  it('twice: arrives twice with one and the same token, and is one message', async () => {
    const { world, customer } = await withFault('twice');
    assert.equal((await sent(world, customer)).status, 200);
    assert.deepEqual(stored(world, customer), ['x']);
    const arrivals = world.changes.filter(
      (change) => change.kind === 'request' && change.operation === 'SendMessage',
    );
    assert.equal(arrivals.length, 2);
  });

  it('twice: without a token it is two messages', async () => {
    const { world, customer } = await withFault('twice');
    await sent(world, customer, { body: JSON.stringify({ ContentType: 'text/plain', Content: 'x' }) });
    assert.deepEqual(stored(world, customer), ['x', 'x']);
  });

  it('twice-cut: arrives twice, and fails all the same', async () => {
    const { world, customer } = await withFault('twice-cut');
    await assert.rejects(sent(world, customer), TypeError);
    assert.deepEqual(stored(world, customer), ['x']);
  });

  it('arrivesAfterMs: is carried out late, even when nobody waits any more', async () => {
    const { world, customer } = await withFault({ arrivesAfterMs: 5_000 });
    const giveUp = new AbortController();
    const failed = assert.rejects(sent(world, customer, { signal: giveUp.signal }));
    await world.clock.advance(1_000);
    giveUp.abort();
    await failed;
    assert.deepEqual(stored(world, customer), []);
    await world.clock.advance(4_000);
    assert.deepEqual(stored(world, customer), ['x']);
  });

  it('a status that comes late, and says when to come again', async () => {
    const { world, customer } = await withFault({ status: 504, afterMs: 29_000, retryAfterS: 7 });
    const request = sent(world, customer);
    assert.equal(await outcomeAt(world, 29_000, request), 'none, then answered');
    const { status, headers } = await request;
    assert.deepEqual([status, headers.get('retry-after')], [504, '7']);
  });

  it('redirect: fails for who does not follow, and leads on who does', async () => {
    const { world, customer } = await withFault({ redirect: `${httpOrigin}/participant/message` });
    await assert.rejects(sent(world, customer, { redirect: 'error' }), TypeError);
    assert.deepEqual(stored(world, customer), []);
    world.simulator.inject({
      on: 'SendMessage',
      answer: { redirect: `${httpOrigin}/participant/message`, status: 308 },
    });
    assert.equal((await sent(world, customer)).status, 200);
    assert.deepEqual(stored(world, customer), ['x']);
  });
});

describe('faults that wait', () => {
  it('can be listed, and taken back one by one or all', () => {
    const { simulator, changes } = createWorld();
    simulator.inject({ on: 'Start', answer: 'lost', times: 2 });
    simulator.inject({ on: 'frame', answer: 'drop', times: Infinity });
    const [first, second] = simulator.faults();
    assert.deepEqual([first?.left, second?.left, second?.fault.on], [2, Infinity, 'frame']);
    simulator.cancelFaults(first?.id);
    assert.deepEqual(
      simulator.faults().map(({ fault }) => fault.on),
      ['frame'],
    );
    simulator.cancelFaults();
    assert.deepEqual(simulator.faults(), []);
    assert.equal(changes.filter(({ kind }) => kind === 'faults').length, 4);
  });
});

describe('a fault in a socket, as it goes on', () => {
  it('muteAfterMs: it stays open, nothing passes, and nobody is told of its end', async () => {
    const world = createWorld();
    const { contactId, participantToken } = await createCustomer(world);
    const { Websocket } = await connect(world, participantToken);
    world.simulator.inject({ on: 'socket', answer: { muteAfterMs: 1_000 } });
    const socket = await listen(world, Websocket.Url);
    socket.send(subscribeFrame);
    await world.clock.advance(1_000);
    const heard = socket.frames.length;
    world.simulator.joinAgent(contactId).says('?');
    socket.send({ topic: 'aws/ping' });
    await world.clock.advance(3_600_000);
    assert.deepEqual([socket.frames.length, socket.closes], [heard, []]);
  });

  it('the open ones can be muted, of one chat only', async () => {
    const world = createWorld();
    const [one, two] = [await createCustomer(world), await createCustomer(world)];
    world.simulator.muteSockets({ contactId: one.contactId });
    for (const { contactId } of [one, two]) world.simulator.joinAgent(contactId).says('?');
    await world.clock.settle();
    assert.notEqual(one.socket.items().at(-1)?.Content, '?');
    assert.equal(two.socket.items().at(-1)?.Content, '?');
  });
});

describe('a fault in a frame', () => {
  async function heard(answer: FrameFaultAnswer, texts: readonly string[]) {
    const world = createWorld();
    const { contactId, socket } = await createCustomer(world);
    const ada = world.simulator.joinAgent(contactId);
    await world.clock.settle();
    world.simulator.inject({ on: 'frame', answer });
    for (const text of texts) ada.says(text);
    await world.clock.settle();
    const contents = () => socket.items().flatMap(({ Content }) => Content ?? []);
    return { world, contents };
  }

  it('reorder: all come, in another order', async () => {
    const { contents } = await heard({ reorder: 3 }, ['a', 'b', 'c', 'd']);
    assert.deepEqual(contents().toSorted(), ['a', 'b', 'c', 'd']);
    assert.equal(contents().indexOf('a'), 2, 'the first comes last');
    assert.equal(contents()[3], 'd');
  });

  it('reorder: does not keep a frame for ever', async () => {
    const { world, contents } = await heard({ reorder: 5 }, ['a', 'b']);
    assert.deepEqual(contents(), []);
    await world.clock.advance(2_000);
    assert.deepEqual(contents(), ['b', 'a']);
  });

  it('binary: bytes in its place', async () => {
    const world = createWorld();
    const { contactId, participantToken, socket: other } = await createCustomer(world);
    other.close();
    const { Websocket } = await connect(world, participantToken);
    const frames: unknown[] = [];
    const socket = world.platform.createSocket(Websocket.Url);
    socket.addEventListener('message', ({ data }) => frames.push(data));
    await world.clock.settle();
    socket.send(JSON.stringify(subscribeFrame));
    await world.clock.settle();
    world.simulator.inject({ on: 'frame', answer: { binary: Uint8Array.of(1, 2) }, times: 2 });
    world.simulator.joinAgent(contactId);
    await world.clock.settle();
    assert.ok(frames.at(-1) instanceof ArrayBuffer);
  });

  it('any frame can be pushed, before the subscription too', async () => {
    const world = createWorld();
    const { contactId, participantToken } = await createCustomer(world);
    const { Websocket } = await connect(world, participantToken);
    const socket = await listen(world, Websocket.Url);
    world.simulator.pushFrame('"news"', { contactId });
    await world.clock.settle();
    assert.deepEqual(socket.frames, ['news']);
  });
});

describe('an outage', () => {
  it('nothing arrives, sockets fall silent, and break when it is over', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const { Websocket } = await connect(world, customer.participantToken);
    const over = world.simulator.outage();
    await assert.rejects(sent(world, customer), TypeError);
    assert.deepEqual((await listen(world, Websocket.Url)).closes, [{ code: 1006, reason: '' }]);
    assert.deepEqual(customer.socket.closes, []);
    over();
    over();
    await world.clock.settle();
    assert.deepEqual(customer.socket.closes, [{ code: 1006, reason: '' }]);
    assert.equal((await sent(world, customer)).status, 200);
    assert.equal((await listen(world, Websocket.Url)).opened(), true, 'the ticket was not used up');
  });
});

describe('a service whose clock is wrong', () => {
  it('says other times, and expires no later', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    world.simulator.skew(-3_600_000);
    await sent(world, customer);
    const at = Date.parse(customer.socket.items().at(-1)?.AbsoluteTime ?? '');
    assert.equal(at, world.clock.now() - 3_600_000);
    const { ConnectionCredentials } = await connect(world, customer.participantToken);
    assert.equal(Date.parse(ConnectionCredentials.Expiry), world.clock.now() + 23 * 3_600_000);
  });
});
