export type { Cancel, Clock } from './clock.js';
export type { FileUpload, Platform, SocketLike } from './platform.js';
export type { Channel, ChatStorage, Page, PageEvent, Tabs } from './page.js';
export { isRecord, listOf, parseJson, recordOf, textOf } from './json.js';
export { createBrowserPlatform } from './browser-platform.js';
export { ChatError } from './errors.js';
export type {
  ChatErrorCode,
  ChatErrorFacts,
  ErrorKind,
  ErrorPhase,
  LocalCode,
  RequestFailure,
  RequestPhase,
} from './errors.js';
export { EventContentType, MessageContentType, ParticipantRole } from './content-types.js';
export { lazily } from './lazily.js';
export { failureOf } from './http-failure.js';
export { backoffMs, sleep } from './retry.js';
export type { Backoff } from './retry.js';
export { regionOfHost, resolveApi, resolveParticipantEndpoint } from './region.js';
export type { EndpointChoice, ParticipantEndpoint } from './region.js';
export { startChat } from './start-chat.js';
export type { StartChatCall, StartRequest } from './start-chat.js';
export { parseStartResponse } from './unusual-answers.js';
export type { Capabilities, StartedContact } from './started-contact.js';
export { createAttachmentService } from './attachment-service.js';
export type { AttachmentService } from './attachment-service.js';
export { createFlowService } from './flow-service.js';
export type { FlowService } from './flow-service.js';
export { createParticipantService } from './participant-service.js';
export { createTextChatService } from './text-chat-service.js';
export type {
  Accepted,
  AttachmentDownload,
  AttachmentUpload,
  Call,
  ChatView,
  ParticipantService,
  SentMessage,
  TextChatService,
  TranscriptPage,
  TranscriptQuery,
  Utterance,
} from './participant-api.js';
export type { ParticipantConnection } from './participant-connection.js';
export { decodeItem } from './chat-item.js';
export type {
  ChatAttachment,
  ChatAttachments,
  ChatEvent,
  ChatItem,
  ChatMessage,
  ChatReceipt,
  ItemBase,
  ItemSource,
  MessageProcessing,
  UnknownItem,
} from './chat-item.js';
export { decodeFrame } from './frame.js';
export type { Frame } from './frame.js';
export { openChatSocket } from './chat-socket.js';
export type { ChatSocket, ChatSocketListener } from './chat-socket.js';
