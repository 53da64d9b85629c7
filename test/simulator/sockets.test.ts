import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  connect,
  createCustomer,
  createWorld,
  listen,
  start,
  subscribeFrame,
  type World,
} from './support/world.js';

async function opened(world: World) {
  const { ContactId, ParticipantToken } = await start(world);
  const { Websocket } = await connect(world, ParticipantToken);
  return { contactId: ContactId, socket: await listen(world, Websocket.Url) };
}

describe('a socket', () => {
  it('says nothing before the subscription; the flow and the customer wait for it', async () => {
    const world = createWorld({
      scenario(flow) {
        flow.says('Welcome');
        return Promise.resolve();
      },
    });
    const { contactId, socket } = await opened(world);
    await world.clock.advance(60_000);
    assert.deepEqual(socket.frames, []);
    assert.equal(world.simulator.contact(contactId).state, 'created');

    socket.send(subscribeFrame);
    await world.clock.settle();
    assert.deepEqual(
      socket.frames.map(({ topic }) => topic),
      ['aws/subscribe', 'aws/chat', 'aws/chat'],
    );
    assert.deepEqual(
      socket.items().map(({ DisplayName, ParticipantRole, Type }) => [DisplayName, ParticipantRole, Type]),
      [
        ['Jane', 'CUSTOMER', 'EVENT'],
        ['SYSTEM_MESSAGE', 'SYSTEM', 'MESSAGE'],
      ],
    );
  });

  it('confirms the topics it knows and refuses others', async () => {
    const world = createWorld();
    const { socket } = await opened(world);
    socket.send({ topic: 'aws/subscribe', content: { topics: ['aws/weather'] } });
    socket.send({ topic: 'aws/subscribe' });
    socket.send({ topic: 'aws/subscribe', content: { topics: ['aws/weather', 'aws/chat'] } });
    await world.clock.settle();
    assert.deepEqual(socket.frames.slice(0, 3), [
      { topic: 'aws/subscribe', content: { status: 'failure', topics: ['aws/weather'] } },
      { topic: 'aws/subscribe', content: { status: 'failure', topics: [] } },
      { topic: 'aws/subscribe', content: { status: 'success', topics: ['aws/chat'] } },
    ]);
  });

  it('answers heartbeats and pings, subscribed or not', async () => {
    const world = createWorld();
    const { socket } = await opened(world);
    socket.send({ topic: 'aws/ping' });
    socket.send({ topic: 'aws/heartbeat' });
    await world.clock.settle();
    assert.deepEqual(socket.frames, [
      { topic: 'aws/ping', statusCode: 200, statusContent: 'OK' },
      { topic: 'aws/heartbeat' },
    ]);
  });

  it('tolerates what the iOS SDK sends, and empty frames', async () => {
    const world = createWorld();
    const { socket } = await opened(world);
    socket.send('');
    socket.send('  ');
    socket.send('{"topic":"aws/heartbeat"})');
    socket.send('{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}) and more }');
    await world.clock.settle();
    assert.deepEqual(
      socket.frames.map(({ topic }) => topic),
      ['aws/heartbeat', 'aws/subscribe', 'aws/chat'],
    );
  });

  it('forbids everything else', async () => {
    const world = createWorld();
    const { socket } = await opened(world);
    for (const frame of ['hello', 'null', '[]', '{"topic":"aws/chat","content":"hi"}', '{"topic":7}'])
      socket.send(frame);
    await world.clock.settle();
    assert.equal(socket.frames.length, 5);
    for (const frame of socket.frames) {
      assert.deepEqual(Object.keys(frame), ['message', 'connectionId', 'requestId']);
      assert.equal(frame.message, 'Forbidden');
    }
  });

  it('stops its frames when the client unsubscribes', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    customer.socket.send({ topic: 'aws/unsubscribe', content: { topics: ['aws/chat'] } });
    await world.clock.settle();
    const before = customer.socket.items().length;
    await customer.sends('unheard');
    assert.equal(customer.socket.items().length, before);
  });

  it('is closed after ten silent minutes, and kept by heartbeats', async () => {
    const world = createWorld();
    const idle = await createCustomer(world);
    const busy = await createCustomer(world);
    for (let minute = 0; minute < 15; minute++) {
      busy.socket.send({ topic: 'aws/heartbeat' });
      await world.clock.advance(60_000);
    }
    assert.deepEqual(idle.socket.closes, [{ code: 1001, reason: 'Going away' }]);
    assert.deepEqual(busy.socket.closes, []);
  });

  it('lives no longer than ConnectionExpiry', async () => {
    const world = createWorld();
    const { socket } = await createCustomer(world);
    for (let minute = 0; minute < 66; minute++) {
      assert.deepEqual(socket.closes, [], `minute ${String(minute)}`);
      socket.send({ topic: 'aws/heartbeat' });
      await world.clock.advance(60_000);
    }
    assert.deepEqual(socket.closes, [{ code: 1001, reason: 'Going away' }]);
  });

  it('can be closed by the service, of one chat or all', async () => {
    const world = createWorld();
    const one = await createCustomer(world);
    const other = await createCustomer(world);
    world.simulator.closeSockets({ contactId: one.contactId, code: 1006 });
    await world.clock.settle();
    assert.deepEqual(one.socket.closes, [{ code: 1006, reason: '' }]);
    assert.deepEqual(other.socket.closes, []);
    world.simulator.closeSockets();
    await world.clock.settle();
    assert.deepEqual(other.socket.closes, [{ code: 1001, reason: 'Going away' }]);
    assert.equal(world.simulator.contact(one.contactId).state, 'connected', 'a lost socket ends no chat');
  });
});
