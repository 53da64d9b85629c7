import { ChatError, type Platform, type StartRequest } from '../../src/protocol/index.js';
import {
  createChatSession,
  type ChatSession,
  type MessageItem,
  type SessionSignal,
  type StartCall,
} from '../../src/session/index.js';
import {
  createSimulatedPlatform,
  createSimulator,
  createVirtualClock,
  type Agent,
  type Scenario,
  type Simulator,
  type VirtualClock,
} from '../../src/simulator/index.js';

export const httpOrigin = 'http://127.0.0.1:8080';
export const socketOrigin = 'ws://127.0.0.1:8080';

/** A session, a local Amazon Connect and the time between them. */
export interface ChatWorld {
  readonly clock: VirtualClock;
  readonly simulator: Simulator;
  readonly platform: Platform;
  readonly session: ChatSession;
  readonly signals: readonly SessionSignal[];
  /** Starts a chat and waits until it is connected. */
  connect(): Promise<Agent>;
  start(edit?: (request: StartRequest) => void): Promise<void>;
  /** What a person would see: who says what, and where own messages stand. */
  screen(): readonly string[];
  codes(): readonly string[];
}

const silent: Scenario = () => Promise.resolve();

export const startCall = (clientToken: string): StartCall => ({
  url: new URL(`${httpOrigin}/Prod`),
  request: { ParticipantDetails: { DisplayName: 'Jane' }, ClientToken: clientToken },
  participantEndpoint: httpOrigin,
});

export function createChatWorld({ scenario = silent }: { readonly scenario?: Scenario } = {}): ChatWorld {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock, httpOrigin, socketOrigin, scenario });
  const platform = createSimulatedPlatform(simulator, { clock });
  const session = createChatSession({ platform });
  const signals: SessionSignal[] = [];
  session.subscribe((signal) => signals.push(signal));

  const world: ChatWorld = {
    clock,
    simulator,
    platform,
    session,
    signals,
    start: (edit) =>
      session.start((clientToken) => {
        const call = startCall(clientToken);
        edit?.(call.request);
        return Promise.resolve(call);
      }),
    async connect() {
      const started = world.start();
      await clock.advance(1_000);
      await started;
      const { contactId } = session.snapshot;
      if (contactId === undefined) throw new Error(`Not connected: ${session.snapshot.state}`);
      const agent = simulator.joinAgent(contactId, { displayName: 'Max' });
      await clock.advance(100);
      return agent;
    },
    screen: () =>
      session.listItems().flatMap((item) => {
        if (item.kind === 'message') {
          const { content, status } = item;
          return status ? [`me: ${content} (${status})`] : [`${item.displayName}: ${content}`];
        }
        return item.kind === 'event' ? [`* ${item.contentType.split('event.')[1] ?? item.contentType}`] : [];
      }),
    codes: () => signals.flatMap((signal) => (signal.type === 'error' ? [signal.error.code] : [])),
  };
  return world;
}

/** The code a promise is rejected with; fails when it is not rejected or with something else. */
export async function rejection(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ChatError) return error.code;
    throw error;
  }
  throw new Error('Not rejected');
}

/** A send whose outcome the test does not wait for. */
export function unattended(promise: Promise<MessageItem>): void {
  promise.catch(() => undefined);
}
