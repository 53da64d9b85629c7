export { ConnectChat } from './connect-chat.js';
export { ConnectChatSettings } from './settings.js';
export type { RenderMessage, RequestHeaders, StartOptions } from './settings.js';
export { ConnectChatEvent } from './events/connect-chat-event.js';
export { QuestionEvent } from './events/question-event.js';
export type { Waiting } from './events/question-event.js';
export { ConnectChatAttachmentEvent } from './events/attachment-event.js';
export type { ConnectChatAttachmentDetail } from './events/attachment-event.js';
export { ConnectChatErrorEvent } from './events/error-event.js';
export type { ConnectChatErrorDetail } from './events/error-event.js';
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
} from './events/chat-events.js';
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
} from './events/chat-events.js';
export type { Catalogue, Strings } from '../i18n/index.js';
