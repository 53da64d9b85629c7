import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  call,
  connect,
  createCustomer,
  createWorld,
  listen,
  start,
  subscribeFrame,
} from './support/world.js';

const minutes = 60_000;
const suffixes = (items: readonly { readonly ContentType?: string }[]): readonly unknown[] =>
  items.map(({ ContentType }) => ContentType?.split('.').at(-1));

describe('the life of a chat', () => {
  it('is over when nobody connects within five minutes', async () => {
    const world = createWorld();
    const { ContactId, ParticipantToken } = await start(world);
    const { Websocket } = await connect(world, ParticipantToken);
    const socket = await listen(world, Websocket.Url);
    await world.clock.advance(5 * minutes - 1);
    assert.equal(world.simulator.contact(ContactId).state, 'created');
    await world.clock.advance(1);
    assert.equal(world.simulator.contact(ContactId).state, 'ended');
    assert.deepEqual(world.simulator.contact(ContactId).transcript, []);
    const late = await call(
      world,
      '/participant/connection',
      { Type: ['WEBSOCKET'] },
      { token: ParticipantToken },
    );
    assert.deepEqual([late.status, late.body.message], [403, 'Access denied']);
    socket.send(subscribeFrame);
    await world.clock.settle();
    assert.deepEqual((socket.frames[0] as { content: { status: string } }).content.status, 'failure');
  });

  it('lasts as long as its duration, 25 hours by default', async () => {
    for (const { request, hours } of [
      { request: {}, hours: 25 },
      { request: { ChatDurationInMinutes: 60 }, hours: 1 },
    ]) {
      const world = createWorld();
      const customer = await createCustomer(world, request);
      await world.clock.advance(hours * 60 * minutes - 1);
      assert.equal(world.simulator.contact(customer.contactId).state, 'connected');
      await world.clock.advance(1);
      assert.equal(world.simulator.contact(customer.contactId).state, 'ended');
      assert.deepEqual(suffixes(world.simulator.contact(customer.contactId).transcript), ['joined', 'ended']);
    }
  });

  it('goes on without any socket', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    customer.socket.close(1000);
    await world.clock.advance(60 * minutes);
    world.simulator.joinAgent(customer.contactId).says('Are you there?');
    const { body } = await customer.call('/participant/transcript', { MaxResults: 1 });
    assert.equal((body.Transcript as readonly { Content: string }[])[0]?.Content, 'Are you there?');
  });

  it('ends when the customer disconnects: left, a fifth of a second, ended, and 403 from everything', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    world.simulator.joinAgent(customer.contactId);
    const { status, body } = await customer.call('/participant/disconnect', { ClientToken: 'k9' });
    assert.deepEqual([status, body], [200, {}]);
    assert.deepEqual(suffixes(customer.socket.items()), ['joined', 'joined', 'left']);
    assert.equal((await customer.sends('more')).status, 403, 'the connection token is dead at once');
    await world.clock.advance(199);
    assert.equal(customer.socket.items().length, 3);
    await world.clock.advance(1);
    assert.deepEqual(suffixes(customer.socket.items()), ['joined', 'joined', 'left', 'ended']);
    const ended = customer.socket.items().at(-1);
    assert.deepEqual(Object.keys(ended ?? {}).sort(), [
      'AbsoluteTime',
      'ContactId',
      'ContentType',
      'Id',
      'InitialContactId',
      'Type',
    ]);

    for (const path of [
      'message',
      'event',
      'transcript',
      'disconnect',
      'start-attachment-upload',
      'complete-attachment-upload',
      'attachment',
      'authentication-url',
      'cancel-authentication',
    ]) {
      const answer = await customer.call(`/participant/${path}`, {});
      assert.deepEqual([answer.status, answer.body.message], [403, 'Access denied'], path);
    }
    const { participantToken: token } = customer;
    assert.equal(
      (await call(world, '/participant/connection', { Type: ['WEBSOCKET'] }, { token })).status,
      403,
    );
    assert.deepEqual(customer.socket.closes, [], 'the client closes the socket');
  });

  it('ends at once when the customer disconnects before they were connected', async () => {
    const world = createWorld();
    const { ContactId, ParticipantToken } = await start(world);
    const { ConnectionCredentials } = await connect(world, ParticipantToken);
    const token = ConnectionCredentials.ConnectionToken;
    assert.equal((await call(world, '/participant/disconnect', {}, { token })).status, 200);
    assert.equal(world.simulator.contact(ContactId).state, 'ended');
    assert.equal((await call(world, '/participant/disconnect', {}, { token })).status, 403);
  });

  it('ends when the agent ends it; until then the customer may still write', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    world.simulator.joinAgent(customer.contactId).endsChat();
    assert.equal((await customer.sends('wait')).status, 200);
    await world.clock.advance(200);
    assert.deepEqual(suffixes(customer.socket.items()), ['joined', 'joined', 'left', 'text/plain', 'ended']);
    assert.equal((await customer.sends('wait!')).status, 403);
  });

  it('leaves no timer behind', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    await customer.call('/participant/disconnect', {});
    await world.clock.advance(200);
    customer.socket.close(1000);
    await world.clock.settle();
    assert.equal(world.clock.pending, 0);
    assert.equal(world.platform.openSockets, 0);
  });

  it('stops with the simulator', async () => {
    const world = createWorld({
      async scenario(flow) {
        for (;;) {
          await flow.pause(1_000);
          flow.says('tick');
        }
      },
    });
    const customer = await createCustomer(world);
    await start(world);
    world.simulator.close();
    await world.clock.advance(0);
    assert.equal(world.clock.pending, 0);
    assert.deepEqual(customer.socket.closes, [{ code: 1001, reason: 'Going away' }]);
  });

  it('is the same twice: same seed, same ids, same frames', async () => {
    const run = async (): Promise<unknown> => {
      const world = createWorld();
      const customer = await createCustomer(world);
      await customer.sends('Hi');
      world.simulator.joinAgent(customer.contactId).says('Hello');
      await world.clock.settle();
      return customer.socket.frames;
    };
    assert.deepEqual(await run(), await run());
  });
});
