import type { ChatError } from '../../protocol/index.js';
import { ConnectChatEvent } from './connect-chat-event.js';

/** What a {@link ConnectChatErrorEvent} tells. */
export interface ConnectChatErrorDetail {
  readonly error: ChatError;
}

/** Something went wrong. `error.code` says what, `error.message` says it to a developer. */
export class ConnectChatErrorEvent extends ConnectChatEvent<ConnectChatErrorDetail> {
  static readonly type = 'connect-chat-error';
}

declare global {
  // It bubbles: listeners on document and window get the type, too.
  interface GlobalEventHandlersEventMap {
    [ConnectChatErrorEvent.type]: ConnectChatErrorEvent;
  }
}
