import { createPagePlatform } from '../../controller/index.js';
import type { Platform } from '../../protocol/index.js';
import { createSimulatedPlatform, createSimulator, scenarios, type Simulator } from '../index.js';

/** A simulator that lives in this page. */
export interface PageSimulator {
  /** The value for `api`. Nothing is ever sent there. */
  readonly startUrl: string;
  /** The value for `participant-endpoint`. */
  readonly httpOrigin: string;
  readonly simulator: Simulator;
  /** The page as it is, but for the network, which ends in the simulator, and for storage: a reload forgets everything. */
  createPlatform(): Platform;
}

const running = new Map<string, PageSimulator>();

/**
 * The simulator of this page that runs `scenario`, the same one each time. Default: `greeting`, which also stands in for a name that
 * no scenario has.
 */
export function simulatorOf(scenario = ''): PageSimulator {
  const isKnown = Object.hasOwn(scenarios, scenario);
  if (scenario && !isKnown)
    console.warn(`<connect-chat>: "${scenario}" is no scenario: ${Object.keys(scenarios).join(', ')}`);
  const name = isKnown ? scenario : 'greeting';
  const known = running.get(name);
  if (known) return known;
  const created = createPageSimulator(name);
  running.set(name, created);
  return created;
}

function createPageSimulator(name: string): PageSimulator {
  // A name that only this machine has (RFC 6761), and an origin for each, so that their chats are not mixed up.
  const host = `${name}.simulator.localhost`;
  const httpOrigin = `https://${host}`;
  const platform = createPagePlatform();
  const { clock } = platform;
  const random = (): number => platform.random();
  const simulator = createSimulator({
    clock,
    random,
    httpOrigin,
    socketOrigin: `wss://${host}`,
    ...(scenarios[name] && { scenario: scenarios[name] }),
  });
  return {
    startUrl: `${httpOrigin}/Prod`,
    httpOrigin,
    simulator,
    createPlatform() {
      const { page } = createPagePlatform();
      return {
        ...createSimulatedPlatform(simulator, { clock, random, tabs: 'absent' }),
        ...(page && { page }),
      };
    },
  };
}
