import { createChatSession, type ChatSession } from '../../src/session/index.js';
import {
  createSimulatedBrowser,
  createSimulator,
  createVirtualClock,
  type Agent,
  type Operation,
  type SimulatedTab,
  type Simulator,
  type VirtualClock,
} from '../../src/simulator/index.js';
import { httpOrigin, screenOf, socketOrigin, startCall } from '../session/chat-world.js';

/** A chat in a tab that can be hidden, cut off, reloaded and crash. */
export interface ChatInTab {
  readonly clock: VirtualClock;
  readonly simulator: Simulator;
  readonly tab: SimulatedTab;
  /** The session of the page that is in the tab now. */
  readonly session: ChatSession;
  /** Starts a chat, waits until it is connected and lets an agent join. */
  connect(): Promise<Agent>;
  /** The page goes, and the next one goes on with its chat. Answers whether there was one. */
  reload(): Promise<boolean>;
  /** The page is gone without a word, and the next one goes on with its chat. Answers whether there was one. */
  crashAndReload(): Promise<boolean>;
  screen(): readonly string[];
  calls(operation: Operation): number;
}

/** Opens a tab without a chat. */
export function openChatTab(): ChatInTab {
  const clock = createVirtualClock();
  const simulator = createSimulator({
    clock,
    httpOrigin,
    socketOrigin,
    scenario: () => Promise.resolve(),
  });
  const operations: Operation[] = [];
  simulator.watch((change) => {
    if (change.kind === 'request') operations.push(change.operation);
  });
  const tab = createSimulatedBrowser(simulator, { clock }).openTab();
  const load = (): ChatSession => createChatSession({ platform: tab.platform, persist: 'session' });
  let session = load();

  function comeBack(): Promise<boolean> {
    tab.reload();
    session = load();
    return session.restore({ api: new URL(`${httpOrigin}/Prod`), participantEndpoint: httpOrigin });
  }

  return {
    clock,
    simulator,
    tab,
    get session() {
      return session;
    },
    async connect() {
      const started = session.start((clientToken) => Promise.resolve(startCall(clientToken)));
      await clock.advance(1_000);
      await started;
      const agent = simulator.joinAgent(session.snapshot.contactId ?? 'none', { displayName: 'Max' });
      await clock.advance(100);
      return agent;
    },
    reload: comeBack,
    crashAndReload() {
      tab.crash();
      return comeBack();
    },
    screen: () => screenOf(session),
    calls: (operation) => operations.filter((called) => called === operation).length,
  };
}
