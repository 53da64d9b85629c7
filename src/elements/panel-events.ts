import type { ChatError } from '../protocol/index.js';
import { ConnectChatEvent } from './connect-chat-event.js';

/** The panel has been opened, by the visitor or by `show()`. Not fired when the page sets `open`. */
export class ConnectChatShownEvent extends ConnectChatEvent<null> {
  static readonly type = 'connect-chat-shown';
  constructor() {
    super(ConnectChatShownEvent.type);
  }
}

/** The panel has been closed, by the visitor or by `hide()`. Not fired when the page sets `open`. */
export class ConnectChatHiddenEvent extends ConnectChatEvent<null> {
  static readonly type = 'connect-chat-hidden';
  constructor() {
    super(ConnectChatHiddenEvent.type);
  }
}

/** What a {@link ConnectChatErrorEvent} tells. */
export interface ConnectChatErrorDetail {
  readonly error: ChatError;
}

/** Something went wrong. `error.code` says what, `error.message` says it to a developer. */
export class ConnectChatErrorEvent extends ConnectChatEvent<ConnectChatErrorDetail> {
  static readonly type = 'connect-chat-error';
  constructor(detail: ConnectChatErrorDetail) {
    super(ConnectChatErrorEvent.type, { detail });
  }
}

declare global {
  // They bubble: listeners on document and window get the types, too.
  interface GlobalEventHandlersEventMap {
    [ConnectChatShownEvent.type]: ConnectChatShownEvent;
    [ConnectChatHiddenEvent.type]: ConnectChatHiddenEvent;
    [ConnectChatErrorEvent.type]: ConnectChatErrorEvent;
  }
}
