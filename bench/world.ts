import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { silence, type Agent, type SimulatedContact, type Simulator } from '../src/simulator/index.js';
import { startSimulatorServer } from '../src/simulator/node/index.js';
import { startFaultProxy, type FaultProxy } from '../test/support/fault-proxy.js';
import { officialClient, ourClient, type Client, type OfficialClient } from './client.js';
import type { PageServer } from './page-server.js';
import type { Told } from './pages/told.js';

/** Paths of the operations, as the proxy sees them. */
export const path = {
  start: '/Prod',
  connection: '/participant/connection',
  message: '/participant/message',
  completeUpload: '/participant/complete-attachment-upload',
} as const;

/** One client, with a service and a network of its own to go wrong. */
export interface World {
  readonly simulator: Simulator;
  readonly proxy: FaultProxy;
  readonly client: Client;
  /** The client, where it is the official one. */
  readonly official: OfficialClient | undefined;
  contact(): SimulatedContact;
  /** Begins a chat, waits until both sides are connected, and lets an agent join. */
  connected(): Promise<Agent>;
  /** How many ms it takes until `check` says so, or undefined when it does not in time. */
  until(check: () => boolean | Promise<boolean>, withinMs: number): Promise<number | undefined>;
  /** How many ms it takes until the client tells so. */
  tells(
    what: Told['what'],
    options: { readonly text?: string; readonly sinceMs?: number; readonly withinMs: number },
  ): Promise<number | undefined>;
  /** Requests to `path` so far, preflights aside. */
  calls(path: string): number;
  /** Messages with this text that the service has. */
  stored(text: string): number;
  /** Different client tokens under which messages have arrived. */
  tokens(): number;
}

/** Opens a page with a client in a new world, lets `use` have it, and takes all of it away. */
export async function withWorld<Answer>(
  parts: { readonly browser: Browser; readonly pages: PageServer },
  options: {
    readonly client: Client['name'];
    readonly listensToTranscript?: boolean;
  },
  use: (world: World) => Promise<Answer>,
): Promise<Answer> {
  const server = await startSimulatorServer({ scenario: silence });
  const proxy = await startFaultProxy({ upstream: server.httpOrigin });
  const context = await parts.browser.newContext();
  try {
    const page = await context.newPage();
    const { listensToTranscript = false } = options;
    const official =
      options.client === 'official' ? officialClient(page, { listensToTranscript }) : undefined;
    const client = official ?? ourClient(page);
    await page.goto(parts.pages.urlOf(options.client, proxy.httpOrigin));
    await page.waitForFunction('globalThis.bench');
    return await use(worldOf({ simulator: server.simulator, proxy, client, official }));
  } finally {
    await context.close();
    await proxy.close();
    await server.close();
  }
}

function worldOf(parts: Pick<World, 'simulator' | 'proxy' | 'client' | 'official'>): World {
  const { simulator, proxy, client } = parts;
  const world: World = {
    ...parts,
    contact() {
      const contact = simulator.contacts().at(-1);
      if (!contact) throw new Error('There is no contact.');
      return contact;
    },
    async connected() {
      await client.begin();
      const took = await world.tells('connected', { withinMs: 20_000 });
      const isThere = await world.until(() => world.contact().state === 'connected', 5_000);
      if (took === undefined || isThere === undefined)
        throw new Error('The chat was not connected before the fault.');
      return simulator.joinAgent(world.contact().contactId, { displayName: 'Ada' });
    },
    async until(check, withinMs) {
      const startedAt = Date.now();
      for (;;) {
        if (await check()) return Date.now() - startedAt;
        if (Date.now() - startedAt >= withinMs) return undefined;
        await pause(50);
      }
    },
    async tells(what, { text, sinceMs = 0, withinMs }) {
      const startedAt = Date.now();
      let found: Told | undefined;
      await world.until(async () => {
        found = (await client.told()).find(
          (told) => told.what === what && told.atMs >= sinceMs && (text === undefined || told.text === text),
        );
        return found !== undefined;
      }, withinMs);
      return found && Math.max(0, found.atMs - (sinceMs || startedAt));
    },
    calls: (which) => requestsTo(proxy, which).length,
    stored: (text) => world.contact().transcript.filter(({ Content }) => Content === text).length,
    tokens: () => new Set(requestsTo(proxy, path.message).map(({ body }) => tokenIn(body))).size,
  };
  return world;
}

const requestsTo = (proxy: FaultProxy, which: string) =>
  proxy.requests.filter((request) => request.path === which && request.method !== 'OPTIONS');

const tokenIn = (body: string): unknown =>
  (JSON.parse(body) as { readonly ClientToken?: unknown }).ClientToken;
