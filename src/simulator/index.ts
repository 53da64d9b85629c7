export type { Agent, AgentOptions } from './agent.js';
export type { SentFile } from './service/file-store.js';
export type { SimulatedContact, SimulatedParticipant, SimulatorChange } from './service/changes.js';
export type { CustomerMessage, SocketPeer } from './service/chat.js';
export type { ContactControl, EarlierLine, PeerBot } from './flow/contact-control.js';
export {
  decodeConsoleRequest,
  type ConsoleContact,
  type ConsoleContactState,
  type ConsoleHello,
  type ConsoleItem,
  type ConsolePort,
  type ConsoleRequest,
  type ConsoleUpdate,
} from './console/console-protocol.js';
export { createAgentConsole, type AgentConsole } from './console/console-session.js';
export type {
  ActiveFault,
  Fault,
  FrameFaultAnswer,
  Operation,
  ProcessingAnswer,
  RequestFaultAnswer,
  SocketFaultAnswer,
} from './gateway/faults.js';
export {
  labOperations,
  requestKinds,
  socketKinds,
  switchChoices,
  type LabAmount,
  type LabKind,
} from './console/lab-catalogue.js';
export {
  decodeLabRequest,
  peerActs,
  type ConsoleLab,
  type ConsoleLabRequest,
  type ConsoleLabUpdate,
  type LabSwitches,
  type PeerAct,
} from './console/lab-protocol.js';
export { BrokenConnection } from './gateway/faulty.js';
export type { Bot, Flow, Scenario, ScriptedAgent } from './flow/flow.js';
export {
  defaultLimits,
  defaultSwitches,
  type GoneAnswer,
  type SimulatorLimits,
  type SimulatorSwitches,
} from './service/limits.js';
export { formattedPieces, formattedText } from './flow/formatted-texts.js';
export { guideViews } from './flow/guide-views.js';
export type { ShownView } from './flow/show-view.js';
export { greeting, guide, handOver, interactive, queue, scenarios, silence } from './scenarios/index.js';
export type { SocketSeat } from './service/seats.js';
export type { StreamOptions } from './flow/stream.js';
export type { TabChannel, Tabs } from './page/shared-tabs.js';
export { createSeededRandom } from './seeded-random.js';
export {
  interactiveMessage,
  serviceList,
  templates,
  type InteractiveTemplate,
} from './flow/interactive-templates.js';
export {
  createSimulatedBrowser,
  type SimulatedBrowser,
  type SimulatedBrowserOptions,
  type SimulatedTab,
} from './page/simulated-browser.js';
export type { PageEvent, SimulatedPage } from './page/simulated-page.js';
export type { PageLife } from './page/page-life.js';
export {
  createSimulatedPlatform,
  type SimulatedPlatform,
  type SimulatedPlatformOptions,
} from './page/simulated-platform.js';
export {
  createSimulatedStorage,
  type SimulatedStorage,
  type StorageArea,
  type StorageFault,
} from './page/simulated-storage.js';
export { createSimulatedUpload } from './page/simulated-upload.js';
export { createSimulator, type Simulator, type SimulatorOptions } from './simulator.js';
export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from './clock/virtual-clock.js';
export {
  eventType,
  messageType,
  type WireAttachment,
  type WireItem,
  type WireMessageMetadata,
  type WireReceipt,
  type WireRole,
  type WireView,
} from './service/wire.js';
