import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createAgentConsole,
  decodeLabRequest,
  labOperations,
  peerActs,
  requestKinds,
  socketKinds,
  switchChoices,
  type ConsoleUpdate,
} from '../../src/simulator/index.js';
import { createCustomer, createWorld } from './support/world.js';

function setUp() {
  const world = createWorld();
  const agentConsole = createAgentConsole(world.simulator);
  const open = () => {
    const updates: ConsoleUpdate[] = [];
    let send: (message: unknown) => void = () => undefined;
    const close = agentConsole.open({
      post: (update) => updates.push(structuredClone(update)),
      on(listener) {
        send = listener;
        return () => undefined;
      },
    });
    const labs = () => updates.flatMap((update) => (update.type === 'lab' ? [update.lab] : []));
    const refusals = () => updates.flatMap((update) => (update.type === 'refused' ? [update.reason] : []));
    return { send: (message: unknown) => send(message), labs, refusals, close };
  };
  return { ...world, open };
}

describe('the fault lab of a console', () => {
  it('tells those who asked, at once and after each change', async () => {
    const { open, simulator } = setUp();
    const [asking, other] = [open(), open()];
    asking.send({ type: 'lab' });
    assert.deepEqual(asking.labs().at(-1)?.faults, []);
    other.send({ type: 'inject', on: 'SendMessage', kind: 'status', amount: 503, times: 2 });
    assert.deepEqual(asking.labs().at(-1)?.faults, [
      { id: 1, on: 'SendMessage', does: 'status 503', left: 2 },
    ]);
    assert.deepEqual(other.labs(), []);
    simulator.inject({ on: 'frame', answer: 'drop', times: Infinity });
    assert.deepEqual(asking.labs().at(-1)?.faults.at(-1), { id: 2, on: 'frame', does: 'dropped' });
    other.send({ type: 'cancel-fault', faultId: 2 });
    assert.equal(asking.labs().at(-1)?.faults.length, 1);
    asking.close();
    const heard = asking.labs().length;
    other.send({ type: 'cancel-fault' });
    assert.equal(asking.labs().length, heard);
    await Promise.resolve();
  });

  it('injects everything that it offers', () => {
    const { open, simulator } = setUp();
    const { send, refusals } = open();
    let count = 0;
    const inject = (on: string, kind: string): void => {
      send({ type: 'inject', on, kind, times: null, probability: 1 });
      count += 1;
    };
    for (const on of labOperations) for (const kind of Object.keys(requestKinds)) inject(on, kind);
    for (const [on, kinds] of Object.entries(socketKinds))
      for (const kind of Object.keys(kinds)) inject(on, kind);
    assert.deepEqual(refusals(), []);
    assert.equal(simulator.faults().length, count);
  });

  it('throws every switch to every setting that it offers', () => {
    const { open, simulator } = setUp();
    const { send, refusals } = open();
    for (const [name, { settings }] of Object.entries(switchChoices)) {
      for (const setting of settings) {
        send({ type: 'switch', name, setting });
        assert.equal(simulator.switches()[name as keyof typeof switchChoices], setting);
      }
    }
    assert.deepEqual(refusals(), []);
  });

  it('lets each peer act, and says why when it cannot', async () => {
    const { open, simulator, clock, ...world } = setUp();
    const { send, refusals } = open();
    for (const act of peerActs) {
      const { contactId } = await createCustomer({ ...world, simulator, clock });
      send({ type: 'peer', contactId, act });
      await clock.advance(5_000);
    }
    assert.deepEqual(refusals(), []);
    send({ type: 'peer', contactId: 'nobody', act: 'idle' });
    assert.deepEqual(refusals(), ['There is no contact nobody.']);
  });

  for (const [act, heard] of [
    ['view-form', 'Modify reservation'],
    ['view-detail', 'Your reservation'],
    ['view-list', 'Which reservation?'],
    ['view-cards', 'What is it about?'],
    ['view-confirmation', 'Go home'],
    ['view-custom', 'One more thing'],
    ['sign-in', 'SessionId'],
    ['wait', '"position":3'],
    ['ends-soon', 'endsInSeconds'],
  ] as const) {
    it(`lets the flow send one of each kind: ${act}`, async () => {
      const { open, simulator, clock, ...world } = setUp();
      const customer = await createCustomer({ ...world, simulator, clock });
      open().send({ type: 'peer', contactId: customer.contactId, act });
      await clock.advance(100);
      const content = customer.socket.items().at(-1)?.Content ?? '';
      assert.ok(content.includes(heard), content);
    });
  }

  it('begins and ends an outage, sets a clock wrong, closes and mutes sockets', async () => {
    const { open, simulator, clock, ...world } = setUp();
    const customer = await createCustomer({ ...world, simulator, clock });
    const { send, labs } = open();
    send({ type: 'lab' });
    send({ type: 'skew', ms: 60_000 });
    send({ type: 'outage', on: true });
    assert.deepEqual([labs().at(-1)?.outage, labs().at(-1)?.skewMs], [true, 60_000]);
    await assert.rejects(customer.sends('x'), TypeError);
    send({ type: 'outage', on: false });
    await clock.settle();
    assert.deepEqual([labs().at(-1)?.outage, customer.socket.closes.length], [false, 1]);
    const next = await createCustomer({ ...world, simulator, clock });
    send({ type: 'mute-sockets' });
    send({ type: 'close-sockets', code: 4001 });
    await clock.settle();
    assert.deepEqual(next.socket.closes, [], 'muted, it does not hear of the end');
  });

  it('refuses what it does not know, in words', () => {
    const { open } = setUp();
    const { send, refusals } = open();
    send({ type: 'inject', on: 'Start', kind: 'constructor' });
    send({ type: 'inject', on: '__proto__', kind: 'lost' });
    send({ type: 'inject', on: 'Start', kind: 'status', amount: 7 });
    send({ type: 'switch', name: 'echoId', setting: 'perhaps' });
    send({ type: 'close-sockets', code: 5 });
    send({ type: 'outage', on: 'yes' });
    assert.equal(refusals().length, 6);
  });

  it('takes no request for one that is none', () => {
    for (const message of [
      null,
      'lab',
      { type: 'toString' },
      { type: 'inject', on: 'Start' },
      { type: 'inject', on: 'Start', kind: 'lost', probability: 2 },
      { type: 'peer', contactId: 'c', act: 'dances' },
      { type: 'skew', ms: '1' },
    ]) {
      assert.equal(decodeLabRequest(message), undefined);
    }
  });
});
