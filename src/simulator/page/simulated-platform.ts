import type { Clock, FileUpload, Platform } from '../../protocol/index.js';
import { createGate, createTurns } from './gate.js';
import { createIds } from '../service/ids.js';
import { createPageClock } from './page-clock.js';
import { createPageLife, type PageLife } from './page-life.js';
import { createSeededRandom } from '../seeded-random.js';
import { createSharedTabs, type SharedTabs, type Tabs } from './shared-tabs.js';
import { createSimulatedNetwork } from './simulated-network.js';
import { createPageControl, type SimulatedPage } from './simulated-page.js';
import { createSimulatedStorage, type SimulatedStorage, type StorageArea } from './simulated-storage.js';
import { createSimulatedUpload } from './simulated-upload.js';
import type { Simulator } from '../simulator.js';

/** How the page around a simulated service is set up. */
export interface SimulatedPlatformOptions {
  /** The client's clock; need not be the service's. A virtual clock waits for bodies that the host reads. */
  readonly clock: Clock & { hold?(work: Promise<unknown>): void };
  /** Default: seeded, the same in each run. */
  readonly random?: () => number;
  /** What the page finds stored. Default: nothing yet. Hand the same one to the next platform, and it is a reload. */
  readonly sessionStorage?: SimulatedStorage;
  readonly localStorage?: SimulatedStorage;
  /** Web Locks and BroadcastChannel; `absent` in a browser without them. Default: there, with no other tab. */
  readonly tabs?: 'present' | 'absent';
}

/** A platform whose whole outside world is one simulator, without any network. */
export interface SimulatedPlatform extends Platform, PageLife {
  /** What the page is told about itself. */
  readonly page: SimulatedPage;
  /** Undefined where the browser has none, or denies it. */
  readonly storage: (mode: 'session' | 'local') => StorageArea | undefined;
  readonly tabs: Tabs | undefined;
  upload(upload: FileUpload): Promise<number>;

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
  return createPlatformWith(simulator, options, createSharedTabs());
}

/** As `createSimulatedPlatform`, among the tabs of a browser. */
export function createPlatformWith(
  simulator: Simulator,
  options: SimulatedPlatformOptions,
  shared: SharedTabs,
): SimulatedPlatform {
  const random = options.random ?? createSeededRandom(2);
  const ids = createIds(options.clock, random);
  const gate = createGate();
  const clock = createPageClock(options.clock, gate);
  const control = createPageControl();
  const network = createSimulatedNetwork(simulator, {
    gate,
    hold(work) {
      options.clock.hold?.(work);
      return work;
    },
  });
  const place = shared.enter(createTurns(gate));
  const storages = {
    session: options.sessionStorage ?? createSimulatedStorage(),
    local: options.localStorage ?? createSimulatedStorage(),
  };
  return {
    fetch: (input, init) => network.fetch(input, init),
    createSocket: (url) => network.createSocket(url),
    upload: createSimulatedUpload(network),
    clock,
    random,
    newClientToken: () => ids.uuid(),
    page: control.page,
    storage: (mode) => (storages[mode].fault === 'absent' ? undefined : storages[mode]),
    tabs: options.tabs === 'absent' ? undefined : place.tabs,
    ...createPageLife({ gate, clock, control, network, leaveTabs: place.leave.bind(place) }),
    get openSockets() {
      return network.openSockets;
    },
    get openRequests() {
      return network.openRequests;
    },
  };
}
