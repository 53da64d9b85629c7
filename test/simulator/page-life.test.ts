import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageEvent } from '../../src/simulator/index.js';
import { createCustomer, createWorld, httpOrigin, listen, connect, type World } from './support/world.js';

const minute = 60_000;

function noted(world: World): PageEvent[] {
  const events: PageEvent[] = [];
  world.platform.page.subscribe((event) => events.push(event));
  return events;
}

const started = (world: World): Promise<Response> =>
  world.platform.fetch(`${httpOrigin}/Prod`, {
    method: 'POST',
    body: '{"ParticipantDetails":{"DisplayName":"Jane"}}',
  });

describe('what a page is told', () => {
  it('whether it can be seen, and whether it is online, once for each change', () => {
    const world = createWorld();
    const { platform } = world;
    const events = noted(world);
    assert.deepEqual([platform.page.visible, platform.page.online], [true, true]);
    platform.hide();
    platform.hide();
    platform.goOffline();
    assert.deepEqual([platform.page.visible, platform.page.online], [false, false]);
    platform.show();
    platform.goOnline();
    assert.deepEqual(events, ['hidden', 'offline', 'shown', 'online']);
  });

  it('nothing any more, once it has cancelled', () => {
    const { platform } = createWorld();
    const events: PageEvent[] = [];
    const cancel = platform.page.subscribe((event) => events.push(event));
    cancel();
    cancel();
    platform.hide();
    assert.deepEqual(events, []);
  });

  it('a browser that is wrong about the network, in both ways', async () => {
    const world = createWorld();
    world.platform.claimOnline(false);
    assert.equal(world.platform.page.online, false);
    assert.equal((await started(world)).status, 200);
    world.platform.claimOnline(true);
    world.platform.goOffline({ unnoticed: true });
    assert.equal(world.platform.page.online, true);
    await assert.rejects(started(world), TypeError);
  });
});

describe('a page that is frozen', () => {
  it('runs no timer, and each late one once when it goes on', async () => {
    const { clock, platform } = createWorld();
    const ran: string[] = [];
    platform.clock.schedule(() => ran.push('first'), 2_000);
    platform.clock.schedule(() => ran.push('second'), 1_000);
    const cancel = platform.clock.schedule(() => ran.push('cancelled'), 1_000);
    platform.freeze();
    await clock.advance(10 * minute);
    assert.deepEqual(ran, []);
    cancel();
    platform.resume();
    await clock.advance(0);
    assert.deepEqual(ran, ['second', 'first']);
    await clock.advance(minute);
    assert.deepEqual(ran, ['second', 'first']);
  });

  it('hears afterwards what came meanwhile', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const ada = world.simulator.joinAgent(customer.contactId);
    await world.clock.settle();
    const events = noted(world);
    let answered = false;
    const request = started(world).then(() => (answered = true));
    world.platform.freeze();
    ada.says('while you were away');
    await world.clock.advance(minute);
    assert.notEqual(customer.socket.items().at(-1)?.Content, 'while you were away');
    assert.equal(answered, false);
    world.platform.resume();
    await world.clock.settle();
    assert.equal(customer.socket.items().at(-1)?.Content, 'while you were away');
    assert.deepEqual(events, ['frozen', 'restored']);
    await request;
  });
});

describe('a page whose timers are throttled', () => {
  it('runs them once a minute, and at once when it is in front again', async () => {
    const { clock, platform } = createWorld();
    const ran: number[] = [];
    const every = (ms: number): void =>
      void platform.clock.schedule(() => {
        ran.push(clock.monotonic());
        every(ms);
      }, ms);
    every(10_000);
    platform.throttle(minute);
    await clock.advance(150_000);
    assert.deepEqual(ran, [minute, 2 * minute]);
    platform.throttle(undefined);
    await clock.advance(10_000);
    assert.deepEqual(ran, [minute, 2 * minute, 150_000, 160_000]);
  });

  it('still hears frames as they come', async () => {
    const world = createWorld();
    const { socket, contactId } = await createCustomer(world);
    world.platform.hide();
    world.platform.throttle(minute);
    world.simulator.joinAgent(contactId).says('hello');
    await world.clock.settle();
    assert.equal(socket.items().at(-1)?.Content, 'hello');
  });
});

describe('a device that sleeps', () => {
  it('wakes with dead sockets that say nothing, failed requests, and late timers', async () => {
    const world = createWorld();
    const { simulator, platform, clock } = world;
    const customer = await createCustomer(world);
    const events = noted(world);
    const ran: number[] = [];
    platform.clock.schedule(() => ran.push(clock.monotonic()), 5_000);
    simulator.inject({ on: 'Start', answer: 'hang' });
    const request = assert.rejects(started(world), TypeError);
    await clock.settle();
    platform.sleep();
    await clock.advance(2 * 60 * minute);
    assert.deepEqual(ran, []);
    assert.equal(simulator.contact(customer.contactId).openSockets, 0, 'the service has given it up');
    platform.wake();
    await clock.advance(0);
    await request;
    assert.deepEqual(ran, [2 * 60 * minute]);
    assert.deepEqual(customer.socket.closes, [], 'nobody has told the page');
    assert.deepEqual(events, []);
    const { Websocket } = await connect(world, customer.participantToken);
    assert.equal((await listen(world, Websocket.Url)).opened(), true);
  });
});

describe('a device whose clock is wrong', () => {
  it('says another time than the service, and keeps its timers', async () => {
    const { clock, platform } = createWorld();
    const before = [platform.clock.now(), platform.clock.monotonic()] as const;
    let ran = false;
    platform.clock.schedule(() => (ran = true), 1_000);
    platform.skew(-60 * minute);
    assert.equal(platform.clock.now(), before[0] - 60 * minute);
    assert.equal(platform.clock.now(), clock.now() - 60 * minute);
    assert.equal(platform.clock.monotonic(), before[1]);
    await clock.advance(1_000);
    assert.equal(ran, true);
  });
});

describe('a socket that is half-open', () => {
  it('stays open for the page, and nothing passes', async () => {
    const world = createWorld();
    const { socket, contactId } = await createCustomer(world);
    const heard = socket.frames.length;
    world.platform.muteSockets();
    world.simulator.joinAgent(contactId).says('?');
    socket.send({ topic: 'aws/ping' });
    await world.clock.advance(minute);
    assert.equal(socket.frames.length, heard);
    assert.deepEqual(socket.closes, []);
  });
});

describe('a page that is left', () => {
  it('is kept when it has closed its sockets, and goes on afterwards', async () => {
    const world = createWorld();
    const { socket } = await createCustomer(world);
    const events = noted(world);
    world.platform.page.subscribe((event) => {
      if (event === 'leaving') socket.close(1000);
    });
    let ran = false;
    world.platform.clock.schedule(() => (ran = true), 1_000);
    assert.equal(world.platform.navigateAway(), 'kept');
    await world.clock.advance(minute);
    assert.deepEqual([ran, socket.closes.length], [false, 0]);
    world.platform.navigateBack();
    await world.clock.advance(0);
    assert.deepEqual([ran, socket.closes.length], [true, 1]);
    assert.deepEqual(events, ['leaving', 'hidden', 'frozen', 'shown', 'restored']);
  });

  it('is over when it has a socket open', async () => {
    const world = createWorld();
    const { contactId } = await createCustomer(world);
    assert.equal(world.platform.navigateAway(), 'over');
    await world.clock.settle();
    assert.equal(world.simulator.contact(contactId).openSockets, 0);
  });

  it('does nothing any more once it has unloaded', async () => {
    const world = createWorld();
    const { socket, contactId } = await createCustomer(world);
    const events = noted(world);
    let ran = false;
    world.platform.clock.schedule(() => (ran = true), 1_000);
    world.platform.unload();
    world.platform.clock.schedule(() => (ran = true), 1_000);
    world.platform.hide();
    world.platform.resume();
    await world.clock.advance(minute);
    assert.deepEqual([ran, socket.closes], [false, []]);
    assert.deepEqual(events, ['leaving', 'hidden']);
    assert.deepEqual([world.platform.openSockets, world.platform.openRequests], [0, 0]);
    assert.deepEqual(
      world.changes.flatMap((change) => (change.kind === 'socket' && change.code ? [change.code] : [])),
      [1001],
    );
    assert.equal(world.simulator.contact(contactId).state, 'connected', 'the chat goes on');
  });

  it('is not told when it crashes', async () => {
    const world = createWorld();
    const { contactId } = await createCustomer(world);
    const events = noted(world);
    world.platform.crash();
    assert.deepEqual(events, []);
    assert.equal(world.simulator.contact(contactId).openSockets, 0);
  });
});
