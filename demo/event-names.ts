import type {} from '../src/index.js';

type EventName = Extract<keyof GlobalEventHandlersEventMap, `connect-chat-${string}`>;

/** A table, so that an event which the element gains and the demo does not show does not compile. */
const shown: Record<EventName, true> = {
  'connect-chat-before-start': true,
  'connect-chat-started': true,
  'connect-chat-state': true,
  'connect-chat-before-send': true,
  'connect-chat-message-sent': true,
  'connect-chat-message': true,
  'connect-chat-event': true,
  'connect-chat-typing': true,
  'connect-chat-receipt': true,
  'connect-chat-attachment': true,
  'connect-chat-unread': true,
  'connect-chat-shown': true,
  'connect-chat-hidden': true,
  'connect-chat-ended': true,
  'connect-chat-error': true,
};

/** Every event that `<connect-chat>` dispatches. */
export const eventNames = Object.keys(shown) as readonly EventName[];
