import type { Platform } from '../../protocol/index.js';
import { answerAtHand, requestAtHand, type Hold } from './bodies.js';
import { assertReadable, isAllowedByPreflight, readableHeaders } from './cors.js';
import type { Gate } from './gate.js';
import { createSimulatedSocket, type SimulatedSocket } from './simulated-socket.js';
import type { Simulator } from '../simulator.js';

/** The network between one page and the service. */
export interface SimulatedNetwork extends Pick<Platform, 'fetch' | 'createSocket'> {
  readonly openSockets: number;
  readonly openRequests: number;
  /** Sockets that are not even about to close. */
  readonly livingSockets: number;
  /** Requests fail, new sockets too, open ones fall silent. */
  goOffline(): void;
  /** Requests pass again, and sockets that are silent break. */
  goOnline(): void;
  /** As `goOffline`, with the device. */
  fallAsleep(): void;
  /** Requests pass again. Sockets that are silent stay so. */
  wake(): void;
  /** Sockets that are open now pass nothing any more, and say nothing about it. */
  muteSockets(): void;
  /** The page is gone: the service sees its sockets close with `code`. */
  abandon(code: number): void;
}

/** Puts a network between a page and `simulator`. */
export function createSimulatedNetwork(
  simulator: Simulator,
  { gate, hold }: { readonly gate: Gate; readonly hold: Hold },
): SimulatedNetwork {
  const sockets = new Set<SimulatedSocket>();
  const requests = new Set<AbortController>();
  let online = true;
  let awake = true;

  const failRequests = (): void => {
    for (const connection of [...requests]) connection.abort(new TypeError('Failed to fetch'));
  };
  const muteSockets = (): void => {
    for (const socket of sockets) socket.fallSilent();
  };

  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      if (!online || !awake) throw new TypeError('Failed to fetch');
      const connection = new AbortController();
      // Not the request's own, which Node lets go of together with a request that nobody looks at any more.
      const signal = AbortSignal.any([init?.signal ?? request.signal, connection.signal]);
      requests.add(connection);
      try {
        return await abortable(exchange(simulator, request, { init, signal, hold }), signal);
      } finally {
        requests.delete(connection);
        // What comes while the page is frozen is there when it thaws.
        while (!gate.isOpen) await gate.opened();
      }
    },
    createSocket(url) {
      const socket = createSimulatedSocket(simulator, url, {
        reachable: online && awake,
        gate,
        onGone: () => void sockets.delete(socket),
      });
      sockets.add(socket);
      return socket.like;
    },
    get openSockets() {
      return sockets.size;
    },
    get openRequests() {
      return requests.size;
    },
    get livingSockets() {
      return [...sockets].filter(({ like }) => like.readyState <= 1).length;
    },
    goOffline() {
      online = false;
      failRequests();
      muteSockets();
    },
    goOnline() {
      online = true;
      for (const socket of [...sockets]) socket.breakIfSilent();
    },
    fallAsleep() {
      awake = false;
      failRequests();
      muteSockets();
    },
    wake: () => void (awake = true),
    muteSockets,
    abandon(code) {
      online = false;
      failRequests();
      for (const socket of [...sockets]) socket.abandon(code);
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
  const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
  if (location !== null) {
    if (request.redirect !== 'follow') throw new TypeError('Failed to fetch');
    return exchange(simulator, new Request(new URL(location, request.url), parts.init), parts);
  }
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
