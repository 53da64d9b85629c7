export type {
  AttachmentItem,
  EventItem,
  MessageItem,
  MessageStatus,
  Participant,
  TranscriptItem,
} from './items.js';
export { isOutgoing } from './items.js';
export type { ChatState, EndReason } from './machine.js';
export type { OrderedMap } from './ordered-map.js';
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
export { createMemory } from './keep.js';
export type { Memory } from './keep.js';
export { ACCEPTED } from './accepted.js';
export { checkFile, fileLimit } from './file-rules.js';
export type { FileRules } from './file-rules.js';
export { createUploads } from './uploads.js';
export type { Upload, Uploads, UploadStatus } from './uploads.js';
export { createDownloads } from './downloads.js';
export type { Download, Downloads } from './downloads.js';
export { createFlowCalls } from './flow-calls.js';
export type { FlowCalls } from './flow-calls.js';
export type { StartCall } from './start.js';
export type { Persistence } from './stored-chat.js';
