export type { Agent, AgentOptions } from './agent.js';
export type { SentFile } from './file-store.js';
export type { SimulatedContact, SimulatedParticipant, SimulatorChange } from './changes.js';
export type { CustomerMessage, SocketPeer } from './chat.js';
export type { ContactControl, EarlierLine, PeerBot } from './contact-control.js';
export {
  decodeConsoleRequest,
  type ConsoleContact,
  type ConsoleContactState,
  type ConsoleHello,
  type ConsoleItem,
  type ConsolePort,
  type ConsoleRequest,
  type ConsoleUpdate,
} from './console-protocol.js';
export { createAgentConsole, type AgentConsole } from './console-session.js';
export type {
  ActiveFault,
  Fault,
  FrameFaultAnswer,
  Operation,
  ProcessingAnswer,
  RequestFaultAnswer,
  SocketFaultAnswer,
} from './faults.js';
export {
  labOperations,
  requestKinds,
  socketKinds,
  switchChoices,
  type LabAmount,
  type LabKind,
} from './lab-catalogue.js';
export {
  decodeLabRequest,
  peerActs,
  type ConsoleLab,
  type ConsoleLabRequest,
  type ConsoleLabUpdate,
  type LabSwitches,
  type PeerAct,
} from './lab-protocol.js';
export { BrokenConnection } from './faulty.js';
export type { Bot, Flow, Scenario, ScriptedAgent } from './flow.js';
export {
  defaultLimits,
  defaultSwitches,
  type GoneAnswer,
  type SimulatorLimits,
  type SimulatorSwitches,
} from './limits.js';
export { formattedPieces, formattedText } from './formatted-texts.js';
export { guideViews } from './guide-views.js';
export type { ShownView } from './show-view.js';
export { greeting, guide, handOver, interactive, queue, scenarios, silence } from './scenarios/index.js';
export type { SocketSeat } from './seats.js';
export type { StreamOptions } from './stream.js';
export type { TabChannel, Tabs } from './shared-tabs.js';
export { createSeededRandom } from './seeded-random.js';
export {
  interactiveMessage,
  serviceList,
  templates,
  type InteractiveTemplate,
} from './interactive-templates.js';
export {
  createSimulatedBrowser,
  type SimulatedBrowser,
  type SimulatedBrowserOptions,
  type SimulatedTab,
} from './simulated-browser.js';
export type { PageEvent, SimulatedPage } from './simulated-page.js';
export type { PageLife } from './page-life.js';
export {
  createSimulatedPlatform,
  type SimulatedPlatform,
  type SimulatedPlatformOptions,
} from './simulated-platform.js';
export {
  createSimulatedStorage,
  type SimulatedStorage,
  type StorageArea,
  type StorageFault,
} from './simulated-storage.js';
export { createSimulatedUpload } from './simulated-upload.js';
export { createSimulator, type Simulator, type SimulatorOptions } from './simulator.js';
export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from './virtual-clock.js';
export {
  eventType,
  messageType,
  type WireAttachment,
  type WireItem,
  type WireMessageMetadata,
  type WireReceipt,
  type WireRole,
  type WireView,
} from './wire.js';
