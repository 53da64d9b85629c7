import type { SessionSignal } from '../../session/index.js';
import {
  ConnectChatEndedEvent,
  ConnectChatItemEvent,
  ConnectChatMessageEvent,
  ConnectChatMessageSentEvent,
  ConnectChatReceiptEvent,
  ConnectChatStartedEvent,
  ConnectChatStateEvent,
  ConnectChatTypingEvent,
} from './chat-events.js';
import { ConnectChatErrorEvent } from './error-event.js';

/** A signal without its name: what the event of the same meaning tells. */
type Told<Type> = Omit<Extract<SessionSignal, { readonly type: Type }>, 'type'>;

/** The public event for each signal but those that concern nobody but ourselves. A new signal does not compile without. */
const EVENTS: {
  readonly [Type in Exclude<SessionSignal['type'], 'changed' | 'warning'>]: new (detail: Told<Type>) => Event;
} = {
  state: ConnectChatStateEvent,
  started: ConnectChatStartedEvent,
  message: ConnectChatMessageEvent,
  'message-sent': ConnectChatMessageSentEvent,
  receipt: ConnectChatReceiptEvent,
  event: ConnectChatItemEvent,
  typing: ConnectChatTypingEvent,
  ended: ConnectChatEndedEvent,
  error: ConnectChatErrorEvent,
};

/** The public event for what a session tells. */
export function eventOf({ type, ...told }: SessionSignal): Event | undefined {
  // The table has matched them; the compiler does not follow through two variables.
  const events: Partial<Record<string, new (detail: never) => Event>> = EVENTS;
  const PublicEvent = events[type];
  return PublicEvent && new PublicEvent(told as never);
}
