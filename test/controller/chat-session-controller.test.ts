import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { ReactiveController } from 'lit';
import { ChatSessionController, type ChatSessionHost } from '../../src/controller/index.js';
import { createChatSession, type SessionSignal } from '../../src/session/index.js';
import {
  createSimulatedPlatform,
  createSimulator,
  createVirtualClock,
  type Simulator,
} from '../../src/simulator/index.js';

const httpOrigin = 'http://127.0.0.1:8080';
const socketOrigin = 'ws://127.0.0.1:8080';

let simulator: Simulator | undefined;

/** The least that a controller can live in. */
function createWorld() {
  const clock = createVirtualClock();
  simulator = createSimulator({ clock, httpOrigin, socketOrigin, scenario: () => Promise.resolve() });
  const platform = createSimulatedPlatform(simulator, { clock });
  const session = createChatSession({ platform });
  const signals: SessionSignal[] = [];
  const controllers: ReactiveController[] = [];
  let updates = 0;
  const host: ChatSessionHost & { isConnected: boolean } = {
    isConnected: true,
    addController: (controller) => {
      controllers.push(controller);
      if (host.isConnected) controller.hostConnected?.();
    },
    removeController: () => undefined,
    requestUpdate: () => {
      updates++;
    },
    updateComplete: Promise.resolve(true),
  };
  const controller = new ChatSessionController(host, {
    session,
    onSignal: (signal) => {
      signals.push(signal);
    },
  });
  const tell = (event: 'hostConnected' | 'hostDisconnected', isConnected: boolean): void => {
    host.isConnected = isConnected;
    for (const each of controllers) each[event]?.();
  };
  return {
    clock,
    platform,
    session,
    signals,
    controller,
    states: () => signals.flatMap((signal) => (signal.type === 'state' ? [signal.state] : [])),
    updates: () => updates,
    remove: () => {
      tell('hostDisconnected', false);
    },
    putBack: () => {
      tell('hostConnected', true);
    },
    async connect(): Promise<void> {
      const started = session.start((ClientToken) =>
        Promise.resolve({
          url: new URL(`${httpOrigin}/Prod`),
          request: { ParticipantDetails: { DisplayName: 'Jane' }, ClientToken },
          participantEndpoint: httpOrigin,
        }),
      );
      await clock.advance(1_000);
      await started;
    },
  };
}

describe('the controller of a chat', () => {
  afterEach(() => {
    simulator?.close();
  });

  it('updates its host and passes on what the chat tells', async () => {
    const world = createWorld();
    const before = world.updates();
    await world.connect();

    assert.equal(world.controller.session, world.session);
    assert.ok(world.updates() > before);
    assert.deepEqual(world.states(), ['starting', 'connecting', 'connected']);
  });

  it('does nothing when the host moves', async () => {
    const world = createWorld();
    await world.connect();
    const told = world.signals.length;

    world.remove();
    world.putBack();
    await world.clock.advance(1_000);

    assert.equal(world.platform.openSockets, 1);
    assert.deepEqual(
      world.signals.slice(told).filter(({ type }) => type !== 'changed'),
      [],
    );
  });

  it('closes the socket when the host is gone, tells nothing of it, and keeps the contact', async () => {
    const world = createWorld();
    await world.connect();
    const told = world.signals.length;

    world.remove();
    await world.clock.settle();

    assert.equal(world.platform.openSockets, 0);
    assert.equal(world.signals.length, told);
    assert.equal(simulator?.contacts()[0]?.state, 'connected');
  });

  it('tells what has changed when the host is back, and catches up', async () => {
    const world = createWorld();
    await world.connect();
    world.remove();
    await world.clock.advance(10_000);
    const agent = simulator?.joinAgent(world.session.snapshot.contactId ?? '');
    agent?.says('Hello');

    world.putBack();
    await world.clock.advance(5_000);

    assert.deepEqual(world.states(), ['starting', 'connecting', 'connected', 'reconnecting', 'connected']);
    assert.deepEqual(
      world.signals.flatMap((signal) => (signal.type === 'message' ? [signal.message.content] : [])),
      ['Hello'],
    );
  });

  it('opens no socket for a host that has gone before the chat was there', async () => {
    const world = createWorld();
    simulator?.inject({ on: 'Start', answer: { delayMs: 2_000 } });
    const connected = world.connect();
    world.remove();
    await world.clock.advance(10_000);
    await connected;

    assert.equal(world.platform.openSockets, 0);
  });
});
