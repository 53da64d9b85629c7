import assert from 'node:assert/strict';
import type { Platform } from '../../src/protocol/index.js';
import {
  createChatSession,
  type ChatSession,
  type Extensible,
  type SessionSignal,
} from '../../src/session/index.js';
import {
  createSimulatedPlatform,
  createSimulator,
  createVirtualClock,
  type Agent,
  type Operation,
  type SimulatedPlatform,
  type Simulator,
  type SimulatorOptions,
  type VirtualClock,
} from '../../src/simulator/index.js';
import { httpOrigin, socketOrigin, startCall } from '../session/chat-world.js';
import { countedClock } from '../support/counted-clock.js';
import '../session/preload.js';
import { operationAt } from '../world/ledger.js';

/** A request as it leaves the page, whether or not it arrives. `at` is monotonic, in ms. */
export interface Left {
  readonly operation: Operation;
  readonly url: string;
  readonly at: number;
  readonly body: string;
  /** When it was answered, given up or lost. */
  overAt?: number;
}

/** What a test may do to the page. */
export interface WatchedChatOptions {
  readonly limits?: SimulatorOptions['limits'];
  readonly switches?: SimulatorOptions['switches'];
  readonly attachmentVerdict?: SimulatorOptions['attachmentVerdict'];
  /** How far the device's clock is off, in ms. */
  readonly skewMs?: number;
  /** What the page reads instead of an answer of CreateParticipantConnection. */
  readonly rewrite?: (answer: string) => string;
  /** Just before a socket is opened. */
  readonly onSocket?: (clock: VirtualClock) => void;
}

/** A chat on a page whose every request and socket is noted where it leaves. */
export interface WatchedChat {
  readonly clock: VirtualClock;
  readonly simulator: Simulator;
  readonly platform: SimulatedPlatform;
  readonly session: ChatSession & Extensible;
  readonly signals: readonly SessionSignal[];
  readonly left: readonly Left[];
  readonly sockets: readonly { readonly url: string; readonly at: number }[];
  /** Asks for a chat without waiting for it; resolves with the code of the error or nothing. */
  start(headers?: () => Promise<Readonly<Record<string, string>>>): Promise<string | undefined>;
  /** Starts and waits until an agent is there. */
  connect(): Promise<Agent>;
  /** When the requests of one kind left, in ms. */
  times(operation: Operation): readonly number[];
  screen(): readonly string[];
  state(): string;
  /** How many timers of the page run. */
  timers(): number;
}

export function watchChat(options: WatchedChatOptions = {}): WatchedChat {
  const { limits, switches, attachmentVerdict, skewMs = 0, rewrite, onSocket } = options;
  const clock = createVirtualClock();
  const simulator = createSimulator({
    clock,
    httpOrigin,
    socketOrigin,
    scenario: () => Promise.resolve(),
    ...(limits && { limits }),
    ...(switches && { switches }),
    ...(attachmentVerdict && { attachmentVerdict }),
  });
  const platform = createSimulatedPlatform(simulator, { clock });
  platform.skew(skewMs);
  const left: Left[] = [];
  const sockets: { url: string; at: number }[] = [];
  const timers = new Set<symbol>();
  const parts: Pick<Required<Platform>, 'clock' | 'fetch' | 'createSocket' | 'upload'> = {
    clock: countedClock(platform.clock, timers),
    async fetch(input, init) {
      const { url } = new Request(input, init);
      const operation = operationAt(url) ?? 'Start';
      const one: Left = {
        operation,
        url,
        at: clock.monotonic(),
        body: typeof init?.body === 'string' ? init.body : '',
      };
      left.push(one);
      try {
        const answer = await platform.fetch(input, init);
        if (!rewrite || !answer.ok || operation !== 'CreateParticipantConnection') return answer;
        return new Response(rewrite(await answer.text()));
      } finally {
        one.overAt = clock.monotonic();
      }
    },
    async upload(file) {
      const one: Left = { operation: 'UploadFile', url: file.url, at: clock.monotonic(), body: '' };
      left.push(one);
      try {
        return await platform.upload(file);
      } finally {
        one.overAt = clock.monotonic();
      }
    },
    createSocket(url) {
      onSocket?.(clock);
      sockets.push({ url, at: clock.monotonic() });
      return platform.createSocket(url);
    },
  };
  const watched = Object.create(platform, Object.getOwnPropertyDescriptors(parts)) as SimulatedPlatform;
  const session = createChatSession({ platform: watched });
  const signals: SessionSignal[] = [];
  session.subscribe((signal) => signals.push(signal));

  return {
    clock,
    simulator,
    platform,
    session,
    signals,
    left,
    sockets,
    start: (headers) =>
      session
        .start((clientToken) => Promise.resolve({ ...startCall(clientToken), ...(headers && { headers }) }))
        .then(
          () => undefined,
          (error: unknown) => (error as { readonly code: string }).code,
        ),
    async connect() {
      const started = this.start();
      await clock.advance(1_000);
      await started;
      const agent = simulator.joinAgent(session.snapshot.contactId ?? 'none', { displayName: 'Max' });
      await clock.advance(100);
      return agent;
    },
    times: (operation) => left.filter((one) => one.operation === operation).map(({ at }) => at),
    screen: () =>
      session
        .listItems()
        .flatMap((item) =>
          item.kind === 'message'
            ? [item.status ? `me: ${item.content} (${item.status})` : `${item.displayName}: ${item.content}`]
            : [],
        ),
    state: () => session.snapshot.state,
    timers: () => timers.size,
  };
}

/** The pauses between them. */
export const pauses = (times: readonly number[]): readonly number[] =>
  times.slice(1).map((at, place) => at - (times[place] ?? 0));

/** When connection requests left. */
export const connections = (chat: WatchedChat): readonly number[] =>
  chat.times('CreateParticipantConnection');

/** Six at once and four a minute from the beginning of an outage on, and never two without a pause. */
export function assertModest(chat: WatchedChat, outageAt = 0): void {
  const times = connections(chat).filter((at) => at >= outageAt);
  for (const [place, at] of times.entries()) {
    const allowed = 6 + Math.floor((at - outageAt) / 15_000);
    assert.ok(place + 1 <= allowed, `${place + 1} after ${at - outageAt} ms`);
  }
  const shortest = Math.min(...pauses(times));
  assert.ok(shortest >= 250, `only ${shortest} ms between two`);
}
