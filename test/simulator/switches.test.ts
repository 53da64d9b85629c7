import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GoneAnswer } from '../../src/simulator/index.js';
import {
  call,
  connect,
  createCustomer,
  createWorld,
  listen,
  start,
  subscribeFrame,
  type World,
} from './support/world.js';

const minute = 60_000;
const started = (world: World) => call(world, '/Prod', { ParticipantDetails: { DisplayName: 'Jane' } });

describe('a switch for what nobody knows about Amazon Connect', () => {
  it('echoId: the echo has the id of the answer, or another', async () => {
    for (const [echoId, same] of [
      ['same', true],
      ['other', false],
    ] as const) {
      const world = createWorld({ switches: { echoId } });
      const customer = await createCustomer(world);
      const { socket } = customer;
      const { body } = await customer.sends('x');
      assert.equal(socket.items().at(-1)?.Id === body.Id, same);
    }
  });

  it('repeatedClientToken and clientTokenLifeMs: the same answer, 409, or forgotten', async () => {
    const twice = async (world: World, afterMs: number) => {
      const customer = await createCustomer(world);
      const { contactId } = customer;
      await customer.sends('x', { ClientToken: 't' });
      await world.clock.advance(afterMs);
      const { status } = await customer.sends('x', { ClientToken: 't' });
      const { transcript } = world.simulator.contact(contactId);
      return [status, transcript.filter(({ Content }) => Content === 'x').length];
    };
    const limits = { clientTokenLifeMs: minute };
    assert.deepEqual(await twice(createWorld({ limits }), minute - 1), [200, 1]);
    assert.deepEqual(await twice(createWorld({ limits }), minute), [200, 2]);
    const switches = { repeatedClientToken: 'conflict' } as const;
    assert.deepEqual(await twice(createWorld({ switches }), minute), [409, 1]);
  });

  it('earlierTokens: a second connection leaves the first token good, or does not', async () => {
    for (const [earlierTokens, status] of [
      ['good', 200],
      ['revoked', 403],
    ] as const) {
      const world = createWorld({ switches: { earlierTokens } });
      const customer = await createCustomer(world);
      const { participantToken } = customer;
      const { ConnectionCredentials } = await connect(world, participantToken);
      assert.equal((await customer.sends('x')).status, status);
      const token = ConnectionCredentials.ConnectionToken;
      const message = { ContentType: 'text/plain', Content: 'x' };
      assert.equal((await call(world, '/participant/message', message, { token })).status, 200);
    }
  });

  it('earlierSockets and socketCloseCode: a second socket leaves the first one open, or closes it', async () => {
    for (const [earlierSockets, closes] of [
      ['open', []],
      ['closed', [{ code: 4001, reason: '' }]],
    ] as const) {
      const world = createWorld({ switches: { earlierSockets, socketCloseCode: 4001 } });
      const { socket, participantToken } = await createCustomer(world);
      const { Websocket } = await connect(world, participantToken);
      assert.equal((await listen(world, Websocket.Url)).opened(), true);
      assert.deepEqual(socket.closes, closes);
    }
  });

  it('sixthSocket: is refused, or takes the place of the oldest', async () => {
    for (const [sixthSocket, opened, oldestCloses] of [
      ['refused', false, 0],
      ['oldest-closed', true, 1],
    ] as const) {
      const world = createWorld({ switches: { sixthSocket } });
      const { socket, participantToken } = await createCustomer(world);
      let last = socket;
      for (let count = 2; count <= 6; count++) {
        last = await listen(world, (await connect(world, participantToken)).Websocket.Url);
      }
      assert.deepEqual([last.opened(), socket.closes.length], [opened, oldestCloses]);
    }
  });

  it('itemTimes: two items may share a millisecond, or not', async () => {
    for (const [itemTimes, times] of [
      ['shared', 1],
      ['distinct', 2],
    ] as const) {
      const world = createWorld({ switches: { itemTimes } });
      const { contactId } = await createCustomer(world);
      const bot = world.simulator.control(contactId).bot();
      const said = [bot.says('a'), bot.says('b')];
      assert.equal(new Set(said.map(({ AbsoluteTime }) => AbsoluteTime)).size, times);
    }
  });

  it('repeatedSubscribe: succeeds again, or fails, and the socket stays subscribed', async () => {
    for (const repeatedSubscribe of ['success', 'failure'] as const) {
      const world = createWorld({ switches: { repeatedSubscribe } });
      const { socket, contactId } = await createCustomer(world);
      socket.send(subscribeFrame);
      await world.clock.settle();
      assert.equal((socket.frames.at(-1)?.content as { status: string }).status, repeatedSubscribe);
      world.simulator.control(contactId).bot().says('x');
      await world.clock.settle();
      assert.equal(socket.items().at(-1)?.Content, 'x');
    }
  });

  it('startAtCapacity: 429 or 402', async () => {
    for (const [startAtCapacity, status] of [
      ['limit-exceeded', 429],
      ['quota-exceeded', 402],
    ] as const) {
      const world = createWorld({ switches: { startAtCapacity }, limits: { activeChats: 0 } });
      assert.equal((await started(world)).status, status);
    }
  });

  const gone: readonly (readonly [GoneAnswer, number, string])[] = [
    ['access-denied', 403, 'AccessDeniedException'],
    ['explicit-deny', 403, 'AccessDeniedException'],
    ['not-found', 404, 'ResourceNotFoundException'],
  ];

  it('lateConnection: what a connection after five minutes is told', async () => {
    for (const [lateConnection, status, name] of gone) {
      const world = createWorld({ switches: { lateConnection } });
      const { ParticipantToken: token } = await start(world);
      await world.clock.advance(5 * minute);
      const answer = await call(world, '/participant/connection', { Type: ['WEBSOCKET'] }, { token });
      assert.deepEqual([answer.status, answer.headers.get('x-amzn-errortype')], [status, name]);
    }
  });

  it('callsAfterEnd: what a call after the end is told', async () => {
    for (const [callsAfterEnd, status, name] of gone) {
      const world = createWorld({ switches: { callsAfterEnd } });
      const customer = await createCustomer(world);
      const { contactId } = customer;
      world.simulator.control(contactId).ends();
      const answer = await customer.sends('x');
      assert.deepEqual([answer.status, answer.headers.get('x-amzn-errortype')], [status, name]);
    }
  });

  it('dateHeader: can be read by scripts, or not', async () => {
    for (const dateHeader of ['exposed', 'hidden'] as const) {
      const customer = await createCustomer(createWorld({ switches: { dateHeader } }));
      const { headers } = await customer.sends('x');
      assert.equal(headers.has('date'), dateHeader === 'exposed');
      assert.equal(headers.has('x-amzn-requestid'), true);
    }
  });

  it('contentLimit: 1024 characters, or 16384 bytes', async () => {
    for (const [contentLimit, statuses] of [
      ['by-type', [200, 400, 400]],
      ['bytes', [200, 200, 400]],
    ] as const) {
      const customer = await createCustomer(createWorld({ switches: { contentLimit } }));
      const results = [];
      for (const length of [1_024, 1_025, 16_385])
        results.push((await customer.sends('x'.repeat(length))).status);
      assert.deepEqual(results, statuses);
    }
  });

  it('can be thrown while chats run', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    assert.equal((await customer.sends('x', { ClientToken: 't' })).status, 200);
    world.simulator.throwSwitches({ repeatedClientToken: 'conflict' });
    assert.equal((await customer.sends('x', { ClientToken: 't' })).status, 409);
    assert.equal(world.simulator.switches().repeatedClientToken, 'conflict');
    world.simulator.throwSwitches({ throttling: 'on' });
    const statuses = await Promise.all(Array.from({ length: 20 }, () => customer.sends('y')));
    assert.ok(statuses.some(({ status }) => status === 429));
  });
});
