export * from './elements/index.js';
export { ChatError } from './protocol/index.js';
export type {
  Capabilities,
  ChatErrorCode,
  ErrorKind,
  ErrorPhase,
  ParticipantRole,
  Platform,
  StartRequest,
} from './protocol/index.js';
export type {
  AttachmentItem,
  ChatState,
  EndReason,
  EventItem,
  MessageItem,
  MessageStatus,
  Participant,
  TranscriptItem,
  UploadStatus,
} from './session/index.js';
