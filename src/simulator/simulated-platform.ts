import type { Clock, Platform } from '../protocol/index.js';
import { answerAtHand, requestAtHand, type Hold } from './bodies.js';
import { assertReadable, isAllowedByPreflight, readableHeaders } from './cors.js';
import { createSeededRandom } from './seeded-random.js';
import { createSimulatedSocket } from './simulated-socket.js';
import type { Simulator } from './simulator.js';
import { createIds } from './ids.js';

/** How the page around a simulated service is set up. */
export interface SimulatedPlatformOptions {
  /** The client's clock; need not be the service's. A virtual clock waits for bodies that the host reads. */
  readonly clock: Clock & { hold?(work: Promise<unknown>): void };
  /** Default: seeded, the same in each run. */
  readonly random?: () => number;
}

/** A platform whose whole outside world is one simulator, without any network. */
export interface SimulatedPlatform extends Platform {
  /**
   * The network is gone: requests fail, running ones too, new sockets fail, open ones fall silent without an event (as
   * they do in a browser), until `goOnline`.
   */
  goOffline(): void;
  /** The network is back. Sockets that fell silent break now, with 1006. */
  goOnline(): void;
  /** Sockets that the client has not closed yet, open or not. Zero after a teardown, or something leaked. */
  readonly openSockets: number;
  /** Requests without an answer yet. */
  readonly openRequests: number;
}

/**
 * `fetch` and sockets straight into `simulator`, with a browser's manners: CORS is checked as for another origin,
 * an `AbortSignal` is honoured, a broken connection is a `TypeError`, frames and events come asynchronously and in
 * order. Nothing waits for real time; what is asynchronous takes promise turns only, so `settle` of a virtual clock
 * is enough to see it through.
 */
export function createSimulatedPlatform(
  simulator: Simulator,
  options: SimulatedPlatformOptions,
): SimulatedPlatform {
  const random = options.random ?? createSeededRandom(2);
  const ids = createIds(options.clock, random);
  const sockets = new Set<ReturnType<typeof createSimulatedSocket>>();
  const requests = new Set<AbortController>();
  let online = true;

  const hold: Hold = (work) => {
    options.clock.hold?.(work);
    return work;
  };

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    if (!online) throw new TypeError('Failed to fetch');
    const connection = new AbortController();
    const signal = AbortSignal.any([request.signal, connection.signal]);
    requests.add(connection);
    try {
      return await abortable(exchange(simulator, request, { init, signal, hold }), signal);
    } finally {
      requests.delete(connection);
    }
  };

  return {
    fetch,
    createSocket(url) {
      const socket = createSimulatedSocket(simulator, url, {
        reachable: online,
        onGone: () => void sockets.delete(socket),
      });
      sockets.add(socket);
      return socket.like;
    },
    clock: options.clock,
    random,
    newClientToken: () => ids.uuid(),
    goOffline() {
      online = false;
      for (const connection of [...requests]) connection.abort(new TypeError('Failed to fetch'));
      for (const socket of sockets) socket.fallSilent();
    },
    goOnline() {
      online = true;
      for (const socket of [...sockets]) socket.breakIfSilent();
    },
    get openSockets() {
      return sockets.size;
    },
    get openRequests() {
      return requests.size;
    },
  };
}

/** One request and, where a browser would ask first, its preflight. */
async function exchange(
  simulator: Simulator,
  request: Request,
  parts: { readonly init: RequestInit | undefined; readonly signal: AbortSignal; readonly hold: Hold },
): Promise<Response> {
  if (!(await isAllowedByPreflight(simulator, request))) throw new TypeError('Failed to fetch');
  const answer = await simulator.fetch(await requestAtHand(request, parts));
  assertReadable(answer, request);
  return answerAtHand(answer, readableHeaders(answer), parts.hold);
}

/** The caller's abort wins over whatever the service still does. */
function abortable(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    answer.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', giveUp);
    });
  });
}
