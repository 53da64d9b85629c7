import type { Agent, SimulatedPlatform, SimulatedTab } from '../../src/simulator/index.js';
import { createTabsWorld, type TabPage } from '../session/tabs-world.js';

export const MINUTE = 60_000;
/** After so long any socket was replaced by another one. */
export const ROTATED_AFTER_MS = 60 * MINUTE;

type World = ReturnType<typeof createTabsWorld>;

/** A chat in a tab of a browser. */
export interface ChatInTab extends Pick<World, 'clock' | 'simulator' | 'calls' | 'onServer' | 'browser'> {
  readonly world: World;
  readonly tab: SimulatedTab;
  readonly platform: SimulatedPlatform;
  readonly session: TabPage['session'];
  /** What the session has told since it was connected. */
  readonly signals: TabPage['signals'];
  readonly max: Agent;
  readonly screen: () => readonly string[];
}

/** Opens a tab with a chat that is connected, and lets an agent join. */
export async function inTab(persist?: 'session' | 'local'): Promise<ChatInTab> {
  const world = createTabsWorld();
  const page = world.open(persist);
  await world.start(page);
  const max = world.agent();
  await world.clock.advance(500);
  const signals: TabPage['signals'][number][] = [];
  page.session.subscribe((signal) => signals.push(signal));
  return { ...world, ...page, world, max, signals };
}
