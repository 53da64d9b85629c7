import type { Gate } from './gate.js';
import type { PageClock } from './page-clock.js';
import type { SimulatedNetwork } from './simulated-network.js';
import type { PageControl, PageEvent } from './simulated-page.js';

/** What can happen to a page and to the device that it is on. */
export interface PageLife {
  /**
   * The network is gone: requests fail, running ones too, new sockets fail, open ones fall silent without an event (as
   * they do in a browser), until `goOnline`. `unnoticed`: the browser goes on believing that it is online.
   */
  goOffline(options?: { readonly unnoticed?: boolean }): void;
  /** The network is back. Sockets that fell silent break now, with 1006. */
  goOnline(): void;
  /** What the browser believes, whatever the network does. */
  claimOnline(online: boolean): void;
  /** The sockets that are open now are half-open: nothing passes any more, nobody is told. */
  muteSockets(): void;

  /** The tab is in the background, or in front again. Alone it changes nothing but what the page knows. */
  hide(): void;
  show(): void;
  /** The window gets the focus: a real page says `shown` then, though it could be seen all the time. */
  focus(): void;
  /** Timers run only at multiples of `everyMs` on the clock, such as 60_000 in a hidden tab; undefined: as they should. */
  throttle(everyMs: number | undefined): void;
  /** The page is told, and nothing of it runs any more. The network goes on, and waits for it. */
  freeze(): void;
  /** A frozen page goes on: what came in and what fell due happens now, each once; then it is told `restored`. */
  resume(): void;
  /** The person goes to another page, and this one is kept if it may be: no open sockets. Otherwise it is over. */
  navigateAway(): 'kept' | 'over';
  /** Back to the page that was kept. */
  navigateBack(): void;
  /** The device sleeps, without a word: nothing runs, the network is gone. Time goes on with the clock. */
  sleep(): void;
  /** It wakes: timers that fell due run late, once. Sockets are dead, and say nothing about it; requests have failed. */
  wake(): void;
  /** The device's clock is that far off from now on (negative: slow). `monotonic` and timers do not mind. */
  skew(ms: number): void;
  /** The page is closed or reloaded: it is told `leaving`, its sockets close with 1001, nothing of it ever runs again. */
  unload(): void;
  /** As `unload`, but nobody is told: the browser crashed, or discarded the tab. */
  crash(): void;
}

/** Lets things happen to the page made of these. */
export function createPageLife(parts: {
  readonly gate: Gate;
  readonly clock: PageClock;
  readonly control: PageControl;
  readonly network: SimulatedNetwork;
  readonly leaveTabs: () => void;
}): PageLife {
  const { gate, clock, control, network } = parts;
  const tell = (event: PageEvent): void => {
    control.tell(event);
  };
  const die = (code: number): void => {
    gate.wallUp();
    control.silence();
    clock.stop();
    network.abandon(code);
    parts.leaveTabs();
  };
  const thaw = (): void => {
    gate.open();
    clock.catchUp();
  };

  return {
    goOffline({ unnoticed = false } = {}) {
      network.goOffline();
      if (!unnoticed) tell('offline');
    },
    goOnline() {
      network.goOnline();
      tell('online');
    },
    claimOnline(online) {
      tell(online ? 'online' : 'offline');
    },
    muteSockets: () => network.muteSockets(),
    hide: () => tell('hidden'),
    show: () => tell('shown'),
    focus: () => control.tell('shown', { again: true }),
    throttle: (everyMs) => clock.throttle(everyMs),
    freeze() {
      tell('frozen');
      gate.shut();
    },
    resume() {
      thaw();
      tell('restored');
    },
    navigateAway() {
      tell('leaving');
      tell('hidden');
      if (network.livingSockets > 0) {
        die(goingAway);
        return 'over';
      }
      tell('frozen');
      gate.shut();
      return 'kept';
    },
    navigateBack() {
      thaw();
      tell('shown');
      tell('restored');
    },
    sleep() {
      network.fallAsleep();
      gate.shut();
    },
    wake() {
      network.wake();
      thaw();
    },
    skew: (ms) => clock.skew(ms),
    unload() {
      tell('leaving');
      tell('hidden');
      die(goingAway);
    },
    crash() {
      die(broken);
    },
  };
}

/** With which code a browser closes the sockets of a page that goes, and what a connection that breaks looks like. */
const goingAway = 1001;
const broken = 1006;
