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

const path = '/participant/connection';

describe('CreateParticipantConnection', () => {
  it('answers exactly the kinds asked for', async () => {
    const world = createWorld();
    const { ParticipantToken: token } = await start(world);
    const kinds = async (body: unknown): Promise<readonly string[]> =>
      Object.keys((await call(world, path, body, { token })).body);
    assert.deepEqual(await kinds({ Type: ['WEBSOCKET'] }), ['Websocket']);
    assert.deepEqual(await kinds({ Type: ['CONNECTION_CREDENTIALS'] }), ['ConnectionCredentials']);
    assert.deepEqual(await kinds({ ConnectParticipant: true }), []);
  });

  it('tells when the socket must be replaced and when the token dies', async () => {
    const world = createWorld();
    const { ParticipantToken } = await start(world);
    const { Websocket, ConnectionCredentials } = await connect(world, ParticipantToken);
    assert.equal(Date.parse(Websocket.ConnectionExpiry), world.clock.now() + 66 * 60_000);
    assert.equal(Date.parse(ConnectionCredentials.Expiry), world.clock.now() + 24 * 3_600_000);
    assert.ok(Websocket.Url.startsWith('ws://127.0.0.1:'), 'amazon-connect-chatjs takes nothing else');
  });

  it('refuses what the API does not have', async () => {
    const world = createWorld();
    const { ParticipantToken: token } = await start(world);
    for (const body of [
      {},
      { Type: [] },
      { Type: ['SMOKE'] },
      { Type: 'WEBSOCKET' },
      { ConnectParticipant: 1 },
      '[',
    ]) {
      const { status, headers } = await call(world, path, body, { token });
      assert.equal(status, 400, JSON.stringify(body));
      assert.equal(headers.get('x-amzn-errortype'), 'ValidationException');
    }
  });

  it('takes the participant token, which nothing else takes', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const status = async (path: string, token: string): Promise<number> =>
      (await call(world, path, { Type: ['WEBSOCKET'], ContentType: 'text/plain', Content: 'x' }, { token }))
        .status;
    assert.equal(await status(path, customer.participantToken), 200);
    assert.equal(await status(path, customer.connectionToken), 403);
    assert.equal(await status('/participant/message', customer.connectionToken), 200);
    assert.equal(await status('/participant/message', customer.participantToken), 403);
  });

  it('denies tokens of others in the words of the gateway', async () => {
    const world = createWorld();
    const { status, body } = await call(
      world,
      path,
      { Type: ['WEBSOCKET'] },
      { token: 'from another region' },
    );
    assert.equal(status, 403);
    assert.deepEqual(body, {
      message: 'User is not authorized to access this resource with an explicit deny',
    });
    const none = await call(world, path, { Type: ['WEBSOCKET'] });
    assert.equal(none.status, 403);
  });

  it('lets a connection token live for a day, and a new one be had by the participant token', async () => {
    const world = createWorld({ limits: { chatDurationMinutes: 10_080 } });
    const customer = await createCustomer(world);
    await world.clock.advance(24 * 3_600_000 - 1);
    assert.equal((await customer.sends('still')).status, 200);
    await world.clock.advance(1);
    const late = await customer.sends('too late');
    assert.deepEqual([late.status, late.body.message], [403, 'Access denied']);
    const { ConnectionCredentials } = await connect(world, customer.participantToken);
    const again = await call(
      world,
      '/participant/message',
      { ContentType: 'text/plain', Content: 'again' },
      { token: ConnectionCredentials.ConnectionToken },
    );
    assert.equal(again.status, 200);
  });
});

describe('a socket URL', () => {
  it('is good for one socket', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const second = await listen(world, customer.socketUrl);
    assert.equal(second.opened(), false);
    assert.deepEqual(second.closes, [{ code: 1006, reason: '' }]);
  });

  it('is good for 100 seconds', async () => {
    const world = createWorld();
    const { ParticipantToken } = await start(world);
    const early = await connect(world, ParticipantToken);
    const late = await connect(world, ParticipantToken);
    await world.clock.advance(99_999);
    assert.equal((await listen(world, early.Websocket.Url)).opened(), true);
    await world.clock.advance(1);
    assert.equal((await listen(world, late.Websocket.Url)).opened(), false);
  });

  it('is refused when the chat is over, or when nobody issued it', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const { Websocket } = await connect(world, customer.participantToken);
    await customer.call('/participant/disconnect', {});
    assert.equal((await listen(world, Websocket.Url)).opened(), false);
    assert.equal((await listen(world, 'ws://127.0.0.1:8080/chat?ticket=guess')).opened(), false);
    assert.equal((await listen(world, 'ws://127.0.0.1:8080/chat')).opened(), false);
  });

  it('opens up to five sockets per participant, and a sixth once one is closed', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const open = async () => {
      const { Websocket } = await connect(world, customer.participantToken);
      return listen(world, Websocket.Url);
    };
    const others = [await open(), await open(), await open(), await open()];
    assert.ok(others.every((socket) => socket.opened()));
    assert.equal((await open()).opened(), false);
    others[0]?.close(1000);
    await world.clock.settle();
    assert.equal((await open()).opened(), true);
  });

  it('leads every window of a customer to the same frames', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const { Websocket } = await connect(world, customer.participantToken);
    const second = await listen(world, Websocket.Url);
    second.send(subscribeFrame);
    await world.clock.settle();
    await customer.sends('from the first window');
    assert.equal(second.items().at(-1)?.Content, 'from the first window');
    assert.deepEqual(second.items().at(-1), customer.socket.items().at(-1));
    const joined = customer.socket
      .items()
      .filter(({ ContentType }) => ContentType?.endsWith('participant.joined'));
    assert.equal(joined.length, 1, 'a second connection is no second joining');
  });
});
