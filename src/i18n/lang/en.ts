import type { Catalogue } from '../catalogue.js';

const messages = (count: number): string => (count === 1 ? '1 new message' : `${String(count)} new messages`);

/** English. */
export const en: Catalogue = {
  lang: 'en',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Close',
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
  endChat: 'End chat',
  endQuestion: 'End this chat?',
  endWarning: 'You cannot go on with it afterwards.',
  keepChatting: 'Keep chatting',
  ending: 'Ending the chat',
  endedByCustomer: 'You have ended this chat.',
  endedByService: 'This chat is over.',
  endedMeanwhile: 'This chat ended while you were away.',

  errorNetwork: 'The chat cannot be reached. Please check your connection.',
  errorBusy: 'Many people are writing to us at the moment. Please try again shortly.',
  errorSetUp: 'The chat is not available on this page.',
  errorServer: 'The chat does not answer as it should. Please try again shortly.',
  errorRefused: 'This is not possible at the moment.',
  errorTooLong: 'This message is too long.',
  errorOutboxFull: 'Too many messages are waiting to be sent. Please wait a moment.',
};
