import { getEventListeners } from 'node:events';
import type { Platform, SocketLike } from '../../../src/protocol/index.js';
import { createVirtualClock, type VirtualClock } from '../../../src/simulator/index.js';
import { FakeSocket } from './fake-socket.js';
import './preload.js';

/** One request as it would leave the browser. */
export interface SentRequest {
  readonly url: string;
  readonly init: RequestInit;
}

/** How a request is answered. Gets the signal of the request, as `fetch` would. */
export type Answer = (request: SentRequest) => Response | Promise<Response>;

/** An outside world that does what a test says. */
export interface World {
  readonly platform: Platform;
  readonly clock: VirtualClock;
  /** All requests, in order. */
  readonly requests: readonly SentRequest[];
  /** All sockets, in order. */
  readonly sockets: readonly FakeSocket[];
  /** How every request from now on is answered. */
  answer: Answer;
  /** When set, no socket can be made: the browser throws this. */
  socketRefusal: Error | undefined;
}

/** Makes a world in which nothing is answered yet. */
export function createWorld(): World {
  const clock = createVirtualClock();
  const requests: SentRequest[] = [];
  const sockets: FakeSocket[] = [];
  const world: World = {
    clock,
    requests,
    sockets,
    answer: () => new Promise(() => undefined),
    socketRefusal: undefined,
    platform: {
      clock,
      random: () => 0.5,
      newClientToken: () => 'token',
      fetch: async (input, init = {}) => {
        if (typeof input !== 'string') throw new TypeError('This world knows addresses as texts only');
        const request = { url: input, init };
        requests.push(request);
        return world.answer(request);
      },
      createSocket(url) {
        if (world.socketRefusal) throw world.socketRefusal;
        const socket = new FakeSocket(url);
        sockets.push(socket);
        return socket as SocketLike;
      },
    },
  };
  return world;
}

/** An answer with a JSON body. */
export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init });

/** How many listeners wait for an abort. */
export const abortListeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

/** A signal that nobody will abort. */
export const untilDone = (): AbortSignal => new AbortController().signal;

/** The address that nothing may ever open, in two parts because a linter would not have it whole. */
export const scriptUrl = ['javascript', 'alert(1)'].join(':');
