export type {
  AttachmentItem,
  EventItem,
  MessageItem,
  MessageStatus,
  Participant,
  TranscriptItem,
} from './transcript/items.js';
export { isOutgoing } from './transcript/items.js';
export { isGivenUp } from './transcript/transcript.js';
export type { ChatState, EndReason } from './machine.js';
export type { OrderedMap } from './transcript/ordered-map.js';
export type {
  ChatSession,
  ChatSessionOptions,
  ChatSnapshot,
  PrepareStart,
  Reach,
  SessionSignal,
} from './session-api.js';
export type { Extensible } from './service-calls.js';
export { checkMessage, excessOf, MESSAGE_BYTES_LIMIT } from './message-limit.js';
export { createChatSession } from './chat-session.js';
export { createMemory } from './pages/keep.js';
export type { Memory } from './pages/keep.js';
export { ACCEPTED } from './connection/accepted.js';
export { checkFile, fileLimit } from './files/file-rules.js';
export type { FileRules } from './files/file-rules.js';
export { createUploads } from './files/uploads.js';
export type { Upload, Uploads, UploadStatus } from './files/upload.js';
export { createDownloads } from './files/downloads.js';
export type { Download, Downloads } from './files/downloads.js';
export { createArrivals } from './transcript/arrivals.js';
export type { ArrivedAt } from './transcript/arrivals.js';
export { createFlowCalls } from './flow-calls.js';
export type { FlowCalls } from './flow-calls.js';
export type { StartCall } from './start.js';
export type { Persistence } from './pages/stored-chat.js';
