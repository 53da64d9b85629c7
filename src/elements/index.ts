export { ConnectChat } from './connect-chat.js';
export { ConnectChatSettings } from './settings.js';
export type { RenderMessage, RequestHeaders, StartOptions } from './settings.js';
export { ConnectChatEvent } from './connect-chat-event.js';
export { QuestionEvent } from './question-event.js';
export type { Waiting } from './question-event.js';
export { ConnectChatAttachmentEvent } from './attachment-event.js';
export type { ConnectChatAttachmentDetail } from './attachment-event.js';
export { ConnectChatErrorEvent } from './error-event.js';
export type { ConnectChatErrorDetail } from './error-event.js';
export {
  ConnectChatBeforeSendEvent,
  ConnectChatBeforeStartEvent,
  ConnectChatEndedEvent,
  ConnectChatHiddenEvent,
  ConnectChatItemEvent,
  ConnectChatMessageEvent,
  ConnectChatMessageSentEvent,
  ConnectChatReceiptEvent,
  ConnectChatShownEvent,
  ConnectChatStartedEvent,
  ConnectChatStateEvent,
  ConnectChatTypingEvent,
  ConnectChatUnreadEvent,
} from './chat-events.js';
export type {
  ConnectChatBeforeSendDetail,
  ConnectChatBeforeStartDetail,
  ConnectChatEndedDetail,
  ConnectChatItemDetail,
  ConnectChatMessageDetail,
  ConnectChatReceiptDetail,
  ConnectChatStartedDetail,
  ConnectChatStateDetail,
  ConnectChatTypingDetail,
  ConnectChatUnreadDetail,
} from './chat-events.js';
export type { Catalogue, Strings } from '../i18n/index.js';
