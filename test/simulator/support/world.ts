import assert from 'node:assert/strict';
import { afterEach } from 'node:test';
import {
  createSimulatedPlatform,
  createSimulator,
  createVirtualClock,
  silence,
  type SimulatedPlatform,
  type Simulator,
  type SimulatorChange,
  type SimulatorOptions,
  type VirtualClock,
  type WireItem,
} from '../../../src/simulator/index.js';
import { withWireChecked } from './wire-schema.js';

/** A simulated service, its clock, and a page's platform into it. */
export interface World {
  readonly clock: VirtualClock;
  readonly simulator: Simulator;
  readonly platform: SimulatedPlatform;
  /** Everything that the service announced so far. */
  readonly changes: readonly SimulatorChange[];
}

export const httpOrigin = 'http://127.0.0.1:8080';

const wrongOnWire: string[] = [];

// Every world of every test file goes through this: nothing may leave the simulator that AWS's own schemas do not know.
afterEach(() => {
  assert.deepEqual(wrongOnWire.splice(0), [], 'what the simulator says on the wire');
});

/** For servers, whose simulator is not made here. */
export const checked = (simulator: Simulator): Simulator => withWireChecked(simulator, wrongOnWire);

/** A world in which nobody speaks unless a test says so. */
export function createWorld(options: Partial<SimulatorOptions> = {}): World {
  const clock = createVirtualClock();
  const bare = createSimulator({
    clock,
    httpOrigin,
    socketOrigin: 'ws://127.0.0.1:8080',
    scenario: silence,
    ...options,
  });
  const simulator = checked(bare);
  const changes: SimulatorChange[] = [];
  simulator.watch((change) => changes.push(change));
  return { clock, simulator, platform: createSimulatedPlatform(simulator, { clock }), changes };
}

export type Json = Readonly<Record<string, unknown>>;

/** An answer with its body read. */
export interface Answered {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

/** Sends JSON and reads JSON, as a page would. */
export async function call(
  world: Pick<World, 'platform'>,
  path: string,
  body: unknown,
  options: { readonly token?: string; readonly method?: string } = {},
): Promise<Answered> {
  const method = options.method ?? 'POST';
  const answer = await world.platform.fetch(httpOrigin + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(options.token !== undefined && { 'X-Amz-Bearer': options.token }),
    },
    ...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Json, headers: answer.headers };
}

/** A socket that notes what it hears. */
export interface Listener {
  readonly frames: Json[];
  /** The items of its `aws/chat` frames. */
  readonly items: () => readonly WireItem[];
  readonly closes: { readonly code: number; readonly reason: string }[];
  readonly opened: () => boolean;
  send(frame: unknown): void;
  close(code?: number): void;
}

/** Opens a socket and lets what happens happen. */
export async function listen(world: World, url: string): Promise<Listener> {
  const socket = world.platform.createSocket(url);
  const frames: Json[] = [];
  const closes: { readonly code: number; readonly reason: string }[] = [];
  let opened = false;
  socket.addEventListener('open', () => (opened = true));
  socket.addEventListener('message', ({ data }) => frames.push(JSON.parse(String(data)) as Json));
  socket.addEventListener('close', ({ code, reason }) => closes.push({ code, reason }));
  await world.clock.settle();
  return {
    frames,
    items: () =>
      frames
        .filter(({ topic }) => topic === 'aws/chat')
        .map(({ content }) => JSON.parse(String(content)) as WireItem),
    closes,
    opened: () => opened,
    send(frame) {
      socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    },
    close(code) {
      socket.close(code);
    },
  };
}

/** A customer with a chat, and what a client would hold. */
export interface Customer {
  readonly contactId: string;
  readonly participantId: string;
  readonly participantToken: string;
  readonly connectionToken: string;
  readonly socketUrl: string;
  readonly socket: Listener;
  /** A Participant Service call with the connection token. */
  call(path: string, body: unknown): Promise<Answered>;
  sends(content: string, more?: Json): Promise<Answered>;
}

export const subscribeFrame = { topic: 'aws/subscribe', content: { topics: ['aws/chat'] } };
export const allTypes = [
  'text/plain',
  'text/markdown',
  'application/json',
  'application/vnd.amazonaws.connect.message.interactive',
  'application/vnd.amazonaws.connect.message.interactive.response',
];

export interface StartResult {
  readonly ContactId: string;
  readonly ParticipantId: string;
  readonly ParticipantToken: string;
}

/** Starts a chat through the start endpoint. */
export async function start(world: World, request: Json = {}): Promise<StartResult> {
  const { body } = await call(world, '/Prod', { ParticipantDetails: { DisplayName: 'Jane' }, ...request });
  return (body as { data: { startChatResult: StartResult } }).data.startChatResult;
}

export interface Connection {
  readonly Websocket: { readonly Url: string; readonly ConnectionExpiry: string };
  readonly ConnectionCredentials: { readonly ConnectionToken: string; readonly Expiry: string };
}

/** Asks for a socket URL and a connection token. */
export async function connect(world: World, participantToken: string): Promise<Connection> {
  const answer = await call(
    world,
    '/participant/connection',
    { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] },
    { token: participantToken },
  );
  return answer.body as unknown as Connection;
}

/** Starts a chat, connects and subscribes. */
export async function createCustomer(world: World, request: Json = {}): Promise<Customer> {
  const { ContactId, ParticipantId, ParticipantToken } = await start(world, {
    SupportedMessagingContentTypes: allTypes,
    ...request,
  });
  const { Websocket, ConnectionCredentials } = await connect(world, ParticipantToken);
  const socket = await listen(world, Websocket.Url);
  socket.send(subscribeFrame);
  await world.clock.settle();
  const callAs: Customer['call'] = async (path, body) => {
    const answer = await call(world, path, body, { token: ConnectionCredentials.ConnectionToken });
    await world.clock.settle();
    return answer;
  };
  return {
    contactId: ContactId,
    participantId: ParticipantId,
    participantToken: ParticipantToken,
    connectionToken: ConnectionCredentials.ConnectionToken,
    socketUrl: Websocket.Url,
    socket,
    call: callAs,
    sends: (content, more = {}) =>
      callAs('/participant/message', { ContentType: 'text/plain', Content: content, ...more }),
  };
}
