import type { CommonTexts } from './catalogue.js';

const messages = (count: number): string => (count === 1 ? '1 new message' : `${String(count)} new messages`);

/** English, but for the rare texts. */
export const english: CommonTexts = {
  lang: 'en',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Close',
  menu: 'Menu',
  welcome: 'How can we help?',
  welcomeHint: 'Write us a message. We will answer here.',
  startChat: 'Start chat',
  startNewChat: 'Start a new chat',

  customer: 'Customer',
  you: 'You',
  assistant: 'Assistant',
  agent: 'Agent',
  supervisor: 'Supervisor',

  messages: 'Messages',
  joined: (name) => `${name} has joined the chat`,
  left: (name) => `${name} has left the chat`,
  invited: 'Someone else is being asked to join',
  transferred: 'You have been transferred',
  transferFailed: 'The transfer did not work',
  idle: 'Are you still there? The chat closes soon unless you write something.',
  chatEnded: 'The chat has ended',
  file: (name) => `File: ${name}`,
  unreadable: 'This message cannot be shown here',
  typing: (name) => `${name} is typing`,
  newMessages: messages,

  queued: 'Waiting to be sent',
  sending: 'Sending',
  unconfirmed: 'Sending',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Not sent',
  rejected: 'Not accepted',
  tryAgain: 'Try again',
  edit: 'Edit',

  message: 'Message',
  placeholder: 'Write a message',
  send: 'Send',
  charactersLeft: (count) => (count === 1 ? '1 character left' : `${String(count)} characters left`),
  tooLong: (count) => (count === 1 ? '1 character too many' : `${String(count)} characters too many`),

  connecting: 'Connecting. You can write already.',
  connected: 'Connected',
  reconnecting: 'The connection was lost. Trying to get it back.',
  tryNow: 'Try now',
  incomplete: 'Some messages may be missing. Trying to get them.',
  delayed: 'Messages arrive with a short delay.',
  earlier: 'Earlier conversation above',
  endChat: 'End chat',
  ending: 'Ending the chat',

  errorNetwork: 'The chat cannot be reached. Please check your connection.',
};
