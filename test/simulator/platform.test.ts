import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  connect,
  createCustomer,
  createWorld,
  httpOrigin,
  listen,
  start,
  type World,
} from './support/world.js';

const begin = (world: World, init: RequestInit = {}): Promise<Response> =>
  world.platform.fetch(`${httpOrigin}/Prod`, {
    method: 'POST',
    body: '{"ParticipantDetails":{"DisplayName":"Jane"}}',
    ...init,
  });

describe("a page's fetch into the simulator", () => {
  it('lets no header pass that the service does not allow', async () => {
    const world = createWorld();
    const { participantToken } = await createCustomer(world);
    const send = (headers: Record<string, string>) =>
      world.platform.fetch(`${httpOrigin}/participant/connection`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Amz-Bearer': participantToken, ...headers },
        body: '{"Type":["WEBSOCKET"]}',
      });
    assert.equal((await send({})).status, 200);
    assert.equal((await send({ 'X-Amz-User-Agent': 'x', 'X-Amz-Date': 'x' })).status, 200);
    await assert.rejects(send({ 'amz-sdk-request': 'attempt=1' }), TypeError);
    await assert.rejects(send({ 'X-Trace': '1' }), TypeError);
  });

  it('lets no method pass either', async () => {
    const world = createWorld();
    await assert.rejects(begin(world, { method: 'DELETE' }), TypeError);
    await assert.rejects(begin(world, { method: 'PUT' }), TypeError);
  });

  it('refuses credentials together with an origin of "*"', async () => {
    await assert.rejects(begin(createWorld(), { credentials: 'include' }), TypeError);
    assert.equal((await begin(createWorld(), { credentials: 'omit' })).status, 200);
  });

  it('cannot reach the server-to-server API', async () => {
    const world = createWorld();
    const put = world.platform.fetch(`${httpOrigin}/contact/chat`, { method: 'PUT', body: '{}' });
    await assert.rejects(put, TypeError);
  });

  it('gives bodies that can be read once, in every way', async () => {
    const world = createWorld();
    const answers = await Promise.all(Array.from({ length: 4 }, () => begin(world)));
    const [one, two, three, four] = answers as [Response, Response, Response, Response];
    const text = await one.text();
    assert.match(text, /ParticipantToken/);
    await assert.rejects(one.text(), TypeError);
    assert.equal(typeof ((await two.json()) as { data: unknown }).data, 'object');
    assert.equal((await three.arrayBuffer()).byteLength, text.length);
    assert.equal((await four.blob()).type, 'application/json');
  });

  it('honours a signal, before and during', async () => {
    const world = createWorld();
    const reason = new Error('enough');
    await assert.rejects(begin(world, { signal: AbortSignal.abort(reason) }), reason);
    assert.deepEqual(world.simulator.contacts(), []);
    world.simulator.inject({ on: 'Start', answer: { delayMs: 1_000 } });
    const controller = new AbortController();
    const outcome = assert.rejects(begin(world, { signal: controller.signal }), reason);
    await world.clock.settle();
    controller.abort(reason);
    await outcome;
    await world.clock.advance(1_000);
    assert.equal(world.simulator.contacts().length, 1, 'the service had carried it out');
  });

  it('fails while the network is gone, running requests too', async () => {
    const world = createWorld();
    world.simulator.inject({ on: 'Start', answer: { delayMs: 1_000 } });
    const running = assert.rejects(begin(world), TypeError);
    await world.clock.settle();
    world.platform.goOffline();
    await running;
    await assert.rejects(begin(world), TypeError);
    world.platform.goOnline();
    assert.equal((await begin(world)).status, 200);
  });
});

describe("a page's socket into the simulator", () => {
  it('opens asynchronously, and cannot send before', async () => {
    const world = createWorld();
    const { ParticipantToken } = await start(world);
    const { Websocket } = await connect(world, ParticipantToken);
    const socket = world.platform.createSocket(Websocket.Url);
    assert.equal(socket.readyState, 0);
    assert.throws(
      () => {
        socket.send('x');
      },
      { name: 'InvalidStateError' },
    );
    await world.clock.settle();
    assert.equal(socket.readyState, 1);
    assert.throws(
      () => {
        socket.close(1001);
      },
      { name: 'InvalidAccessError' },
    );
    socket.close(4000, 'bye');
    assert.equal(socket.readyState, 2);
    socket.send('into the void');
    await world.clock.settle();
    assert.equal(socket.readyState, 3);
    assert.throws(() => world.platform.createSocket('https://127.0.0.1/'), { name: 'SyntaxError' });
  });

  it('tells the client its own close code, and the service too', async () => {
    const world = createWorld();
    const { socket, contactId } = await createCustomer(world);
    socket.close(4000);
    await world.clock.settle();
    assert.deepEqual(socket.closes, [{ code: 4000, reason: '' }]);
    assert.equal(world.simulator.contact(contactId).openSockets, 0);
    assert.deepEqual(world.changes.at(-1), {
      kind: 'socket',
      initialContactId: contactId,
      state: 'closed',
      code: 4000,
    });
  });

  it('shows error and close when the handshake fails, close alone when the connection breaks', async () => {
    const world = createWorld();
    const events: string[] = [];
    const note = (socket: ReturnType<World['platform']['createSocket']>): void => {
      for (const type of ['open', 'error', 'close'] as const) {
        socket.addEventListener(type, () => events.push(type));
      }
    };
    note(world.platform.createSocket('ws://127.0.0.1:8080/chat?ticket=none'));
    await world.clock.settle();
    assert.deepEqual(events.splice(0), ['error', 'close']);

    const { ParticipantToken } = await start(world);
    note(world.platform.createSocket((await connect(world, ParticipantToken)).Websocket.Url));
    await world.clock.settle();
    world.simulator.closeSockets({ code: 1006 });
    await world.clock.settle();
    assert.deepEqual(events, ['open', 'close']);
  });

  it('falls silent without the network, and breaks when it is back', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    world.platform.goOffline();
    const heard = customer.socket.frames.length;
    customer.socket.send({ topic: 'aws/heartbeat' });
    world.simulator.joinAgent(customer.contactId).says('Hello?');
    await world.clock.advance(60_000);
    assert.equal(customer.socket.frames.length, heard);
    assert.deepEqual(customer.socket.closes, []);
    assert.equal((await listen(world, customer.socketUrl)).opened(), false);

    world.platform.goOnline();
    await world.clock.settle();
    assert.deepEqual(customer.socket.closes, [{ code: 1006, reason: '' }]);
    assert.equal(world.platform.openSockets, 0);
  });

  it('can be closed by the page while silent', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    world.platform.goOffline();
    customer.socket.close(1000);
    await world.clock.settle();
    assert.equal(customer.socket.closes.length, 1);
    assert.equal(world.platform.openSockets, 0);
  });
});
