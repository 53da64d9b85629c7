import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createAgentConsole,
  createSeededRandom,
  createSimulator,
  type Simulator,
  type SimulatorOptions,
} from '../index.js';
import { bridgeConsole } from './console-bridge.js';
import { bridgeRequest } from './http-bridge.js';
import { createOwnHosts } from './own-hosts.js';
import { createSocketBridge, refuseUpgrade, type SocketBridge } from './socket-bridge.js';
import { createStaticMounts, type StaticMount } from './static-mounts.js';
import { createSystemClock } from './system-clock.js';

/** How a simulator is served. */
export interface SimulatorServerOptions extends Partial<
  Omit<SimulatorOptions, 'httpOrigin' | 'socketOrigin'>
> {
  /** Default 0: any free port. */
  readonly port?: number;
  /** The address to listen at. Default `127.0.0.1`: this machine only. */
  readonly host?: string;
  /** Further host names under which the server may be asked; any other is refused (DNS rebinding). */
  readonly allowedHosts?: readonly string[];
  /** Folders to serve. Who asks for nothing in particular is led to the first one. */
  readonly staticRoots?: readonly StaticMount[];
  /** Where a static root has the page of the agent console. Default `/console/`. */
  readonly consolePath?: string;
  /**
   * What stands behind the `#` of the console's address. Default: another one each time. With the same one again, a
   * console that is open finds back after a restart.
   */
  readonly consoleToken?: string;
  /**
   * Makes another start endpoint than Amazon's sample, given the server's origin. It answers `/Prod` unless a fault on
   * `Start` waits: faults are struck by the sample's.
   */
  readonly startEndpoint?: (httpOrigin: string) => (request: Request) => Promise<Response>;
  /** Stands between the network and the simulator, to record what passes or to change it. Default: nothing does. */
  readonly around?: (simulator: Simulator) => Simulator;
}

/** A simulator that listens. */
export interface SimulatorServer {
  readonly simulator: Simulator;
  /** Such as `http://127.0.0.1:8080`: the participant endpoint, and the origin of everything else. */
  readonly httpOrigin: string;
  /** The start endpoint: the value for the attribute `api`. */
  readonly startUrl: string;
  /** The agent console with its token. Whoever has it can speak as an agent. */
  readonly consoleUrl: string;
  /** Ends every chat and connection, and stops listening. */
  close(): Promise<void>;
}

/**
 * Serves a simulator over HTTP and WebSocket. Rejects with the error of `listen` (`EADDRINUSE`, `EACCES`) when the port
 * cannot be had.
 */
export async function startSimulatorServer(options: SimulatorServerOptions = {}): Promise<SimulatorServer> {
  const { port = 0, host = '127.0.0.1', consolePath = '/console/', ...rest } = options;
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  const bound = (server.address() as AddressInfo).port;
  // amazon-connect-chatjs takes no socket URL on this machine but one with the literal address.
  const name = ['localhost', '0.0.0.0', '::', '::1'].includes(host) ? '127.0.0.1' : host;
  const httpOrigin = `http://${name}:${String(bound)}`;
  const socketOrigin = `ws://${name}:${String(bound)}`;
  const clock = options.clock ?? createSystemClock();
  const random = options.random ?? createSeededRandom(randomInt(2 ** 32));
  const core = createSimulator({ ...rest, clock, random, httpOrigin, socketOrigin });
  const start = options.startEndpoint?.(httpOrigin);
  const started = start ? withStartEndpoint(core, start) : core;
  const simulator = options.around?.(started) ?? started;
  const bridge = createSocketBridge(socketOrigin);
  const consoleToken = options.consoleToken ?? randomBytes(24).toString('base64url');
  const isOwn = createOwnHosts(
    [name, 'localhost', '127.0.0.1', '[::1]', ...(options.allowedHosts ?? [])],
    bound,
  );

  serveHttp(server, simulator, { isOwn, mounts: options.staticRoots ?? [] });
  serveSockets(server, simulator, { isOwn, bridge, consoleToken });
  return {
    simulator,
    httpOrigin,
    startUrl: `${httpOrigin}/Prod`,
    consoleUrl: `${httpOrigin}${consolePath}#${consoleToken}`,
    async close() {
      simulator.close();
      bridge.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function withStartEndpoint(core: Simulator, start: (request: Request) => Promise<Response>): Simulator {
  return {
    ...core,
    fetch(request) {
      const isStart = /^\/Prod(\/|$)/.test(new URL(request.url).pathname);
      return isStart && !core.faults().some(({ fault }) => fault.on === 'Start')
        ? start(request)
        : core.fetch(request);
    },
  };
}

type IsOwn = (request: IncomingMessage) => boolean;

function serveHttp(
  server: Server,
  simulator: Simulator,
  { isOwn, mounts }: { readonly isOwn: IsOwn; readonly mounts: readonly StaticMount[] },
): void {
  const serveStatic = createStaticMounts(mounts);
  server.on('request', (request, response) => {
    if (!isOwn(request)) {
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"message":"Forbidden"}');
      return;
    }
    const bridge = (): void => void bridgeRequest(simulator, request, response);
    const front = mounts[0]?.path ?? '/';
    if (request.url === '/' && front !== '/') response.writeHead(302, { location: front }).end();
    else if (request.method === 'GET' || request.method === 'HEAD') serveStatic(request, response, bridge);
    else bridge();
  });
}

function serveSockets(
  server: Server,
  simulator: Simulator,
  parts: { readonly isOwn: IsOwn; readonly bridge: SocketBridge; readonly consoleToken: string },
): void {
  const agentConsole = createAgentConsole(simulator);
  server.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '/').split('?', 1)[0];
    if (!parts.isOwn(request)) refuseUpgrade(socket, '403 Forbidden');
    else if (path === '/chat') parts.bridge.toSimulator(simulator, request, socket, head);
    else if (path === '/console/socket') {
      parts.bridge.accept(request, socket, head, (webSocket) => {
        bridgeConsole(agentConsole, webSocket, parts.consoleToken);
      });
    } else refuseUpgrade(socket, '404 Not Found');
  });
}
