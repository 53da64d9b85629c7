/** Compiled, never run: what must compile, and what must not. */
import {
  ChatError,
  type ConnectChat,
  ConnectChatMessageEvent,
  type ChatErrorCode,
  type ChatState,
  type MessageItem,
  type Strings,
  type TranscriptItem,
} from '../../src/index.js';

const el = document.createElement('connect-chat');
const same: ConnectChat = el;

el.api = '/start';
// @ts-expect-error -- an address is a text
el.api = 42;
el.layout = 'inline';
// @ts-expect-error -- no such layout
el.layout = 'sideways';
el.open = true;
// @ts-expect-error -- a property is not an attribute
el.open = '';
el.chatDuration = 90;
el.contactAttributes = { plan: 'gold' };
// @ts-expect-error -- contact attributes are texts
el.contactAttributes = { visits: 3 };
el.requestHeaders = { authorization: 'x' };
el.requestHeaders = () => Promise.resolve({ authorization: 'x' });
// @ts-expect-error -- headers are texts
el.requestHeaders = () => ({ authorization: 1 });

const state: ChatState = el.state;
// @ts-expect-error -- the chat says how it is, not the page
el.state = 'connected';
// @ts-expect-error -- read-only
el.unreadCount = 0;
const items: readonly TranscriptItem[] = el.transcript;
// @ts-expect-error -- a transcript cannot be written to
el.transcript.length = 0;
// @ts-expect-error -- an item does not change
if (items[0]) items[0].at = 0;

const sent: Promise<MessageItem> = el.sendMessage('Hello', { contentType: 'text/plain' });
// @ts-expect-error -- a message needs a content
void el.sendMessage();
const done: Promise<void> = el.startChat();
void el.startChat({ initialMessage: 'About my order', contactAttributes: { order: '4711' } });
// @ts-expect-error -- where the chat is shown does not concern a start
void el.startChat({ layout: 'inline' });
const ready: Promise<void> = el.ready;

const strings: Strings = { chat: 'Help', newMessages: (count) => `${count}` };
el.strings = strings;
// @ts-expect-error -- no such text
el.strings = { chatt: 'Help' };
// @ts-expect-error -- a text with a number in it is a function
el.strings = { newMessages: 'many' };

// Public events bubble: the page may listen wherever it likes.
document.addEventListener('connect-chat-message', ({ detail }) => {
  const content: string = detail.message.content;
  // @ts-expect-error -- what an event tells does not change
  detail.message = items[0];
  return content;
});
window.addEventListener('connect-chat-error', ({ detail }) => {
  const code: ChatErrorCode = detail.error.code;
  // @ts-expect-error -- not a code
  if (code === 'oops') return;
});
document.body.addEventListener('connect-chat-unread', ({ detail }) => detail.count + 1);
el.addEventListener('connect-chat-before-start', (event) => {
  event.preventDefault();
  event.detail.request.ParticipantDetails.DisplayName = 'Jane';
  event.detail.waitUntil(Promise.resolve());
  // @ts-expect-error -- not a promise
  event.detail.waitUntil(17);
});
el.addEventListener('connect-chat-state', ({ detail: { state: now, previous } }) => now === previous);
el.addEventListener('connect-chat-event', ({ detail: { item } }) =>
  item.kind === 'event' ? item.contentType : item.attachments,
);
el.addEventListener('connect-chat-typing', ({ detail }) => detail.typing && detail.displayName);
el.addEventListener('connect-chat-ended', ({ detail }) => {
  // @ts-expect-error -- no such reason
  if (detail.reason === 'bored') return;
});
el.addEventListener('connect-chat-shown', ({ detail }) => {
  const nothing: null = detail;
  return nothing;
});

const event = new ConnectChatMessageEvent({ message: await sent });
const literal: 'connect-chat-message' = ConnectChatMessageEvent.type;

const error = new ChatError('start/network', 'for developers');
// @ts-expect-error -- not a code
new ChatError('start/oops', 'for developers');
// @ts-expect-error -- inner elements are nobody's business
document.createElement('connect-chat-panel').view;

export { done, error, event, literal, ready, same, state };
