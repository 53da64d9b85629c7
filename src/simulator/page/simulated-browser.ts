import { createSeededRandom } from '../seeded-random.js';
import { createSharedTabs } from './shared-tabs.js';
import {
  createPlatformWith,
  type SimulatedPlatform,
  type SimulatedPlatformOptions,
} from './simulated-platform.js';
import { createSimulatedStorage, type SimulatedStorage } from './simulated-storage.js';
import type { Simulator } from '../simulator.js';

/** A tab of a browser: one page after the other, with one session storage. */
export interface SimulatedTab {
  /** The page that is in it now: another one after `reload`. Freeze, hide and the rest are its own. */
  readonly platform: SimulatedPlatform;
  readonly sessionStorage: SimulatedStorage;
  /** Whether there is a page in it. */
  readonly isOpen: boolean;
  /** The page unloads and comes again, with the same session storage. Answers the new page. Opens a closed tab again. */
  reload(): SimulatedPlatform;
  /** A second tab of the same address, with a copy of the session storage. */
  duplicate(): SimulatedTab;
  /** The person closes it: the page unloads. Its session storage is kept, for `reload`. */
  close(): void;
  /** It is gone without a word. */
  crash(): void;
}

/** A browser with any number of tabs of one origin, which share a local storage, locks and channels. */
export interface SimulatedBrowser {
  readonly localStorage: SimulatedStorage;
  /** The tabs that are open, in the order in which they were opened. */
  readonly tabs: readonly SimulatedTab[];
  /** Opens a tab with an empty session storage. */
  openTab(): SimulatedTab;
}

/** How a browser is set up. */
export type SimulatedBrowserOptions = Omit<SimulatedPlatformOptions, 'sessionStorage'>;

/** Creates a browser without a tab. */
export function createSimulatedBrowser(
  simulator: Simulator,
  options: SimulatedBrowserOptions,
): SimulatedBrowser {
  // One for all pages: two of them must never make up the same client token.
  const random = options.random ?? createSeededRandom(2);
  const localStorage = options.localStorage ?? createSimulatedStorage();
  const shared = createSharedTabs();
  const open = new Set<SimulatedTab>();

  const createTab = (sessionStorage: SimulatedStorage): SimulatedTab => {
    const load = (): SimulatedPlatform =>
      createPlatformWith(simulator, { ...options, random, localStorage, sessionStorage }, shared);
    let platform = load();
    const tab: SimulatedTab = {
      get platform() {
        return platform;
      },
      sessionStorage,
      get isOpen() {
        return open.has(tab);
      },
      reload() {
        if (open.has(tab)) platform.unload();
        open.add(tab);
        platform = load();
        return platform;
      },
      duplicate: () => createTab(createSimulatedStorage(sessionStorage.entries)),
      close() {
        if (open.delete(tab)) platform.unload();
      },
      crash() {
        if (open.delete(tab)) platform.crash();
      },
    };
    open.add(tab);
    return tab;
  };

  return {
    localStorage,
    get tabs() {
      return [...open];
    },
    openTab: () => createTab(createSimulatedStorage()),
  };
}
