export * from './elements/index.js';
export { ChatError } from './protocol/index.js';
export type { Capabilities, ChatErrorCode, ErrorKind, Platform, StartRequest } from './protocol/index.js';
export type {
  AttachmentItem,
  ChatState,
  EndReason,
  EventItem,
  MessageItem,
  MessageStatus,
  Participant,
  TranscriptItem,
} from './session/index.js';
