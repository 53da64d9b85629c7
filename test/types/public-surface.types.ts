/** Compiled, never run: what a page's own TypeScript may write, and what it may not. */
import type {
  ChatErrorCode,
  ConnectChat,
  ErrorKind,
  ParticipantRole,
  TranscriptItem,
  UploadStatus,
} from '../../src/index.js';
import type { ChatErrorCode as WireCode } from '../../src/protocol/index.js';

// The tag has its type wherever the DOM makes one.
const chat: ConnectChat = document.createElement('connect-chat');
const found: ConnectChat | null = document.querySelector('connect-chat');
chat.api = 'https://example.com/start';
chat.start = 'message';
void found?.sendMessage('Hello');

// @ts-expect-error -- an address is text
chat.api = 42;
// @ts-expect-error -- not a way to start
chat.start = 'soon';
// @ts-expect-error -- only the chat knows
chat.state = 'connected';
// @ts-expect-error -- only the chat writes it
chat.transcript = [];

// Events are typed on the element, the document and the window, for they bubble.
chat.addEventListener('connect-chat-error', ({ detail }) => void detail.error.code);
document.addEventListener('connect-chat-error', ({ detail: { error } }) => {
  const code: ChatErrorCode = error.code;
  const retryable: boolean = error.retryable;
  // @ts-expect-error -- no such code: a misspelt comparison must not compile
  if (error.code === 'start/oops') return;
  void [code, retryable];
});
window.addEventListener('connect-chat-message', ({ detail }) => {
  const text: string = detail.message.content;
  // @ts-expect-error -- listeners read
  detail.message.content = '';
  void text;
});
chat.addEventListener('connect-chat-before-start', (event) => {
  event.detail.request.Attributes = { page: location.pathname };
  event.detail.waitUntil(Promise.resolve());
});

// What a detail says has a name.
chat.addEventListener('connect-chat-attachment', ({ detail }) => {
  const status: UploadStatus = detail.status;
  void status;
});
chat.addEventListener('connect-chat-message', ({ detail }) => {
  const role: ParticipantRole | undefined = detail.message.role;
  void role;
});

// An item is told apart by its kind.
function textOf(item: TranscriptItem): string | undefined {
  // @ts-expect-error -- not every item has one
  void item.content;
  return item.kind === 'message' ? item.content : undefined;
}

// A table of codes cannot miss one.
// @ts-expect-error -- all kinds but one are missing
const sentences: Readonly<Record<ErrorKind, string>> = { network: 'Are you online?' };

const same: WireCode = 'start/network' satisfies ChatErrorCode;
void [textOf, sentences, same];
