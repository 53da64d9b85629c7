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
  type Operation,
  type Scenario,
  type Simulator,
  type VirtualClock,
} from '../../src/simulator/index.js';
import { countedClock } from '../support/counted-clock.js';
import './preload.js';

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
  /** How many timers of the client run; the simulator's are not counted. */
  timers(): number;
  /** Contents that the customer has sent, as the service has stored them. */
  onServer(): readonly string[];
  /** Tokens and socket addresses that the service has given out. */
  secrets(): readonly string[];
  /** How often the client has called an operation. */
  calls(operation: Operation): number;
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
  const timers = new Set<symbol>();
  const secrets = new Set<string>();
  const operations: Operation[] = [];
  simulator.watch((change) => {
    if (change.kind === 'request') operations.push(change.operation);
  });
  const platform = listenIn(createSimulatedPlatform(simulator, { clock }), { timers, secrets });
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
    screen: () => screenOf(session),
    codes: () => signals.flatMap((signal) => (signal.type === 'error' ? [signal.error.code] : [])),
    timers: () => timers.size,
    onServer: () => saidByCustomer(simulator),
    secrets: () => [...secrets],
    calls: (operation) => operations.filter((called) => called === operation).length,
  };
  return world;
}

/** What a person would see of a chat: who says what, and where own messages stand. */
export const screenOf = (session: ChatSession): readonly string[] =>
  session.listItems().flatMap((item) => {
    if (item.kind === 'message') {
      const { content, status } = item;
      return status ? [`me: ${content} (${status})`] : [`${item.displayName}: ${content}`];
    }
    return item.kind === 'event' ? [`* ${item.contentType.split('event.')[1] ?? item.contentType}`] : [];
  });

/** Contents that customers have sent, as the service has stored them. */
export const saidByCustomer = (simulator: Simulator): readonly string[] =>
  simulator
    .contacts()
    .flatMap(({ transcript }) => transcript)
    .flatMap(({ ParticipantRole, Content }) =>
      ParticipantRole === 'CUSTOMER' && Content !== undefined ? [Content] : [],
    );

/** The same platform, with its timers counted and its secrets noted. */
function listenIn(
  platform: Platform,
  notes: { readonly timers: Set<symbol>; readonly secrets: Set<string> },
): Platform {
  const clock = countedClock(platform.clock, notes.timers);
  return {
    clock,
    random: () => platform.random(),
    newClientToken: () => platform.newClientToken(),
    createSocket: (url) => platform.createSocket(url),
    async fetch(...input) {
      const response = await platform.fetch(...input);
      const text = await response.clone().text();
      for (const [, secret] of text.matchAll(/"(?:ParticipantToken|ConnectionToken|Url)":"([^"]+)"/g)) {
        if (secret !== undefined) notes.secrets.add(secret);
      }
      return response;
    },
  };
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
