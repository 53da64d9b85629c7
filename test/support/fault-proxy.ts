import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Clock } from '../../src/protocol/index.js';
import { createSystemClock } from '../../src/simulator/node/index.js';
import { dealWithRequest, type ProxiedRequest, type RequestFault } from './fault-proxy-http.js';
import {
  createSocketRelay,
  type FrameFault,
  type PassingFrame,
  type ProxiedSocket,
  type SocketFault,
} from './fault-proxy-sockets.js';
import { createFaultRules, type Cancel, type RuleOptions } from './fault-rules.js';

export type {
  Cancel,
  FrameFault,
  PassingFrame,
  ProxiedRequest,
  ProxiedSocket,
  RequestFault,
  RuleOptions,
  SocketFault,
};

/** How a proxy is set up. */
export interface FaultProxyOptions {
  /** Origin of the server behind it, such as `http://127.0.0.1:8080`. */
  readonly upstream: string;
  /** Default: the system's. */
  readonly clock?: Clock;
}

/**
 * Stands between a browser and a simulator and does to their TCP connections what no simulator behind an HTTP server can: resets
 * them after a request was carried out, ends them half way, swallows and doubles frames. Keeps a list of everything that arrived.
 */
export interface FaultProxy {
  /** The origin to use instead of the server's; addresses in its JSON answers are changed accordingly. */
  readonly httpOrigin: string;
  /** Every request so far, preflights included. */
  readonly requests: readonly ProxiedRequest[];
  readonly sockets: readonly ProxiedSocket[];
  /** Lets requests to a path go wrong, by default the next one. */
  onRequest(path: string, fault: RequestFault, options?: RuleOptions<ProxiedRequest>): Cancel;
  /** Lets handshakes go wrong, by default the next one. */
  onSocket(fault: SocketFault, options?: RuleOptions<ProxiedSocket>): Cancel;
  /** Lets frames go wrong, by default the next one, in either direction. */
  onFrame(fault: FrameFault, options?: RuleOptions<PassingFrame>): Cancel;
  /** Sends a frame of one's own to the client, on every open socket. */
  sendFrame(frame: string | Uint8Array): void;
  /** No frame passes any more, on old sockets and new ones, while every connection stays up. */
  mute(): Cancel;
  /** Closes every open socket. Default 1006: by a TCP reset. */
  breakSockets(code?: number): void;
  /** Resets every TCP connection, and each new one as soon as it is there. */
  cutOff(): Cancel;
  close(): Promise<void>;
}

/** Starts a proxy on a free port of this machine. */
export async function startFaultProxy({
  upstream,
  clock = createSystemClock(),
}: FaultProxyOptions): Promise<FaultProxy> {
  const server = createServer({ keepAliveTimeout: 60_000 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const behind = new URL(upstream).host;

  const requests: ProxiedRequest[] = [];
  const connections = new Map<Socket, { readonly number: number; used: boolean }>();
  const requestRules = createFaultRules<ProxiedRequest, RequestFault>();
  const socketRules = createFaultRules<ProxiedSocket, SocketFault>();
  const frameRules = createFaultRules<PassingFrame, FrameFault>();
  const state = { mute: 0, cutOff: 0, connections: 0 };
  const relay = createSocketRelay({
    clock,
    upstream,
    socketRules,
    frameRules,
    isMute: () => state.mute > 0,
  });

  server.on('connection', (socket) => {
    socket.on('error', () => socket.destroy());
    if (state.cutOff > 0) {
      socket.resetAndDestroy();
      return;
    }
    connections.set(socket, { number: ++state.connections, used: false });
    socket.once('close', () => connections.delete(socket));
  });
  server.on('upgrade', (request, _socket, head) => {
    relay.upgrade(request, head);
  });
  server.on('request', (request, response) => {
    const deal = async (): Promise<void> => {
      const entry = await read(request, connections.get(request.socket), clock);
      requests.push(entry);
      const readdress = (text: string): string => text.replaceAll(behind, address);
      await dealWithRequest({ clock, upstream, rules: requestRules, readdress }, entry, request, response);
    };
    // Whatever went wrong between here and the server, to the client it is a broken connection.
    deal().catch(() => request.socket.destroy());
  });

  return {
    httpOrigin: `http://${address}`,
    requests,
    sockets: relay.sockets,
    onRequest: (path, fault, { times = 1, when = () => true } = {}) =>
      requestRules.add(fault, { times, when: (entry) => entry.path === path && when(entry) }),
    onSocket: (fault, options) => socketRules.add(fault, options),
    onFrame: (fault, options) => frameRules.add(fault, options),
    sendFrame(frame) {
      relay.sendFrame(frame);
    },
    mute: () => during(state, 'mute'),
    breakSockets: (code = 1006) => {
      relay.breakSockets(code);
    },
    cutOff() {
      for (const socket of connections.keys()) socket.resetAndDestroy();
      return during(state, 'cutOff');
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of connections.keys()) socket.destroy();
      await closed;
    },
  };
}

function during<Name extends string>(counts: Record<Name, number>, name: Name): Cancel {
  let over = false;
  counts[name]++;
  return () => {
    if (!over) counts[name]--;
    over = true;
  };
}

async function read(
  request: IncomingMessage,
  connection: { readonly number: number; used: boolean } | undefined,
  clock: Clock,
): Promise<ProxiedRequest> {
  const reused = connection?.used ?? false;
  if (connection) connection.used = true;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    atMs: clock.now(),
    method: request.method ?? 'GET',
    path: (request.url ?? '/').split('?', 1)[0] ?? '/',
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
    connection: connection?.number ?? 0,
    reused,
  };
}
