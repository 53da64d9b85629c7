import type { SessionSignal } from '../session/index.js';
import {
  ConnectChatEndedEvent,
  ConnectChatItemEvent,
  ConnectChatMessageEvent,
  ConnectChatMessageSentEvent,
  ConnectChatStartedEvent,
  ConnectChatStateEvent,
  ConnectChatTypingEvent,
} from './chat-events.js';
import { ConnectChatErrorEvent } from './error-event.js';

/** The public event for what a session tells; none for what concerns nobody but ourselves. */
export function eventOf(signal: SessionSignal): Event | undefined {
  switch (signal.type) {
    case 'state':
      return new ConnectChatStateEvent({ state: signal.state, previous: signal.previous });
    case 'started': {
      const { contactId, participantId, resumed } = signal;
      return new ConnectChatStartedEvent({ contactId, participantId, resumed });
    }
    case 'message':
      return new ConnectChatMessageEvent({ message: signal.message });
    case 'message-sent':
      return new ConnectChatMessageSentEvent({ message: signal.message });
    case 'event':
      return new ConnectChatItemEvent({ item: signal.item });
    case 'typing':
      return new ConnectChatTypingEvent({ ...signal.participant, typing: signal.typing });
    case 'ended':
      return new ConnectChatEndedEvent({ contactId: signal.contactId, reason: signal.reason });
    case 'error':
      return new ConnectChatErrorEvent({ error: signal.error });
    case 'changed':
    case 'warning':
      return undefined;
  }
}
