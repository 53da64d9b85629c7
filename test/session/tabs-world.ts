import {
  createChatSession,
  type ChatSession,
  type Extensible,
  type SessionSignal,
} from '../../src/session/index.js';
import {
  createSimulatedBrowser,
  createSimulator,
  createVirtualClock,
  type Operation,
  type SimulatedBrowserOptions,
  type SimulatedPlatform,
  type SimulatedTab,
  type SimulatorOptions,
} from '../../src/simulator/index.js';
import { httpOrigin, socketOrigin, startCall } from './chat-world.js';
import './preload.js';

/** One page of a tab, with a session. */
export interface TabPage {
  readonly tab: SimulatedTab;
  readonly platform: SimulatedPlatform;
  readonly session: ChatSession & Extensible;
  readonly signals: readonly SessionSignal[];
  readonly screen: () => readonly string[];
}

/** A browser with as many tabs as a test opens, all of one origin, and a simulated service. */
export function createTabsWorld({
  attachmentVerdict,
  ...options
}: Partial<SimulatedBrowserOptions> & Pick<SimulatorOptions, 'attachmentVerdict'> = {}) {
  const clock = createVirtualClock();
  const scenario = (): Promise<void> => Promise.resolve();
  const simulator = createSimulator({
    clock,
    httpOrigin,
    socketOrigin,
    scenario,
    ...(attachmentVerdict && { attachmentVerdict }),
  });
  const operations: Operation[] = [];
  simulator.watch((change) => {
    if (change.kind === 'request') operations.push(change.operation);
  });
  const browser = createSimulatedBrowser(simulator, { clock, ...options });
  const load = (tab: SimulatedTab, persist: 'session' | 'local' = 'session'): TabPage => {
    const { platform } = tab;
    const session = createChatSession({ platform, persist, name: 'shop' });
    const signals: SessionSignal[] = [];
    session.subscribe((signal) => signals.push(signal));
    const screen = () =>
      session
        .listItems()
        .flatMap((item) =>
          item.kind === 'message'
            ? [item.status ? `me: ${item.content} ${item.status}` : `${item.displayName}: ${item.content}`]
            : [],
        );
    return { tab, platform, session, signals, screen };
  };
  const start = async ({ session }: TabPage): Promise<void> => {
    const started = session.start((token) => Promise.resolve(startCall(token)));
    await clock.advance(1_500);
    await started;
  };
  const restore = ({ session }: TabPage) =>
    session.restore({ api: new URL(`${httpOrigin}/Prod`), participantEndpoint: httpOrigin });
  return {
    clock,
    simulator,
    browser,
    load,
    start,
    restore,
    open: (persist?: 'session' | 'local') => load(browser.openTab(), persist),
    calls: (operation: Operation) => operations.filter((called) => called === operation).length,
    agent: () => simulator.joinAgent(simulator.contacts()[0]!.contactId, { displayName: 'Max' }),
    onServer: () =>
      simulator
        .contacts()
        .flatMap(({ transcript }) => transcript)
        .flatMap(({ ParticipantRole, Content }) =>
          ParticipantRole === 'CUSTOMER' && Content !== undefined ? [Content] : [],
        ),
  };
}

/** Two pages with one chat, both connected. */
export async function openTwo(options: Parameters<typeof createTabsWorld>[0] = {}) {
  const world = createTabsWorld(options);
  const first = world.open();
  await world.start(first);
  const second = world.open();
  await world.start(second);
  return { ...world, first, second, max: world.agent() };
}

/** Two pages with one chat, which both came when `count` messages had been said: they know the newest of them. */
export async function openTwoLater(count: number, options: Parameters<typeof createTabsWorld>[0] = {}) {
  const world = createTabsWorld(options);
  const before = world.open('local');
  await world.start(before);
  const max = world.agent();
  for (let index = 1; index <= count; index++) max.says(`Line ${String(index)}`);
  await world.clock.advance(1_000);
  before.tab.close();
  const first = world.open('local');
  await world.restore(first);
  await world.clock.advance(2_000);
  const second = world.open('local');
  await world.restore(second);
  await world.clock.advance(2_000);
  return { ...world, first, second, max };
}
