import type { StartRequest } from '../../protocol/index.js';
import type {
  AttachmentItem,
  ChatState,
  EndReason,
  EventItem,
  MessageItem,
  Participant,
} from '../../session/index.js';
import { ConnectChatEvent } from './connect-chat-event.js';
import { QuestionEvent } from './question-event.js';

/** What a {@link ConnectChatBeforeStartEvent} tells. */
export interface ConnectChatBeforeStartDetail {
  /** What will be sent to `api`. Listeners may change it. */
  readonly request: StartRequest;
}

/** A chat is about to be started. `preventDefault()` starts none. */
export class ConnectChatBeforeStartEvent extends QuestionEvent<ConnectChatBeforeStartDetail> {
  static readonly type = 'connect-chat-before-start';
}

/** What a {@link ConnectChatStartedEvent} tells. */
export interface ConnectChatStartedDetail {
  readonly contactId: string;
  readonly participantId: string;
  /** Whether this is a chat that was there before the page was loaded. */
  readonly resumed: boolean;
}

/** A contact exists. */
export class ConnectChatStartedEvent extends ConnectChatEvent<ConnectChatStartedDetail> {
  static readonly type = 'connect-chat-started';
}

/** What a {@link ConnectChatStateEvent} tells. */
export interface ConnectChatStateDetail {
  readonly state: ChatState;
  readonly previous: ChatState;
}

/** `state` has become another one. */
export class ConnectChatStateEvent extends ConnectChatEvent<ConnectChatStateDetail> {
  static readonly type = 'connect-chat-state';
}

/** What a {@link ConnectChatBeforeSendEvent} tells. */
export interface ConnectChatBeforeSendDetail {
  readonly content: string;
  readonly contentType: string;
}

/** The customer is about to send. `preventDefault()` sends nothing and leaves the text in the text field; what is sent cannot be changed here. */
export class ConnectChatBeforeSendEvent extends QuestionEvent<ConnectChatBeforeSendDetail> {
  static readonly type = 'connect-chat-before-send';
}

/** What the message events tell. */
export interface ConnectChatMessageDetail {
  readonly message: MessageItem;
}

/** The service has accepted a message of the customer. */
export class ConnectChatMessageSentEvent extends ConnectChatEvent<ConnectChatMessageDetail> {
  static readonly type = 'connect-chat-message-sent';
}

/** Someone else has said something new. `transcript` contains it; fired once per message, and never for history. */
export class ConnectChatMessageEvent extends ConnectChatEvent<ConnectChatMessageDetail> {
  static readonly type = 'connect-chat-message';
}

/** What a {@link ConnectChatItemEvent} tells. */
export interface ConnectChatItemDetail {
  readonly item: EventItem | AttachmentItem;
}

/**
 * Someone has joined or left, a transfer, and the like, including kinds that this version does not know. And someone else has sent
 * a file: `kind` tells the two apart.
 */
export class ConnectChatItemEvent extends ConnectChatEvent<ConnectChatItemDetail> {
  static readonly type = 'connect-chat-event';
}

/** What a {@link ConnectChatTypingEvent} tells. */
export interface ConnectChatTypingDetail extends Participant {
  readonly typing: boolean;
}

/** Someone else has started or stopped typing. */
export class ConnectChatTypingEvent extends ConnectChatEvent<ConnectChatTypingDetail> {
  static readonly type = 'connect-chat-typing';

  constructor({ participant, typing }: { readonly participant: Participant; readonly typing: boolean }) {
    super({ ...participant, typing });
  }
}

/** What a {@link ConnectChatReceiptEvent} tells. */
export interface ConnectChatReceiptDetail {
  readonly messageId: string;
  readonly status: 'delivered' | 'read';
}

/** Somebody has received or read a message of the customer. */
export class ConnectChatReceiptEvent extends ConnectChatEvent<ConnectChatReceiptDetail> {
  static readonly type = 'connect-chat-receipt';
}

/** What a {@link ConnectChatUnreadEvent} tells. */
export interface ConnectChatUnreadDetail {
  readonly count: number;
}

/** `unreadCount` has become another one. */
export class ConnectChatUnreadEvent extends ConnectChatEvent<ConnectChatUnreadDetail> {
  static readonly type = 'connect-chat-unread';
}

/** What a {@link ConnectChatEndedEvent} tells. */
export interface ConnectChatEndedDetail {
  readonly contactId: string;
  readonly reason: EndReason;
}

/** The contact is over. */
export class ConnectChatEndedEvent extends ConnectChatEvent<ConnectChatEndedDetail> {
  static readonly type = 'connect-chat-ended';
}

/** The panel has been opened, by the visitor or by `show()`. Not fired when the page sets `open`. */
export class ConnectChatShownEvent extends ConnectChatEvent<null> {
  static readonly type = 'connect-chat-shown';
}

/** The panel has been closed, by the visitor or by `hide()`. Not fired when the page sets `open`. */
export class ConnectChatHiddenEvent extends ConnectChatEvent<null> {
  static readonly type = 'connect-chat-hidden';
}

declare global {
  // They bubble: listeners on document and window get the types, too.
  interface GlobalEventHandlersEventMap {
    [ConnectChatBeforeStartEvent.type]: ConnectChatBeforeStartEvent;
    [ConnectChatStartedEvent.type]: ConnectChatStartedEvent;
    [ConnectChatStateEvent.type]: ConnectChatStateEvent;
    [ConnectChatBeforeSendEvent.type]: ConnectChatBeforeSendEvent;
    [ConnectChatMessageSentEvent.type]: ConnectChatMessageSentEvent;
    [ConnectChatMessageEvent.type]: ConnectChatMessageEvent;
    [ConnectChatItemEvent.type]: ConnectChatItemEvent;
    [ConnectChatTypingEvent.type]: ConnectChatTypingEvent;
    [ConnectChatReceiptEvent.type]: ConnectChatReceiptEvent;
    [ConnectChatUnreadEvent.type]: ConnectChatUnreadEvent;
    [ConnectChatEndedEvent.type]: ConnectChatEndedEvent;
    [ConnectChatShownEvent.type]: ConnectChatShownEvent;
    [ConnectChatHiddenEvent.type]: ConnectChatHiddenEvent;
  }
}
