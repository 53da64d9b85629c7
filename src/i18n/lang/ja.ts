import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => `新着メッセージ${String(count)}件`;

/** Japanese. */
export const ja: CommonTexts = {
  lang: 'ja',

  chat: 'チャット',
  chatWithUnread: (count) => `チャット、${messages(count)}`,
  close: '閉じる',
  menu: 'メニュー',
  welcome: 'どのようなご用件でしょうか？',
  welcomeHint: 'メッセージをお送りください。こちらでお答えします。',
  startChat: 'チャットを開始',
  startNewChat: '新しいチャットを開始',

  customer: 'お客様',
  you: 'あなた',
  assistant: 'アシスタント',
  agent: '担当者',
  supervisor: '責任者',

  messages: 'メッセージ',
  joined: (name) => `${name}さんが参加しました`,
  left: (name) => `${name}さんが退出しました`,
  invited: 'ほかの担当者を呼んでいます',
  transferred: '担当者に転送されました',
  transferFailed: '転送できませんでした',
  idle: 'まだいらっしゃいますか？ご返信がない場合、チャットはまもなく終了します。',
  chatEnded: 'チャットが終了しました',
  file: (name) => `ファイル：${name}`,
  unreadable: 'このメッセージはここでは表示できません',
  typing: (name) => `${name}さんが入力中です`,
  newMessages: messages,

  queued: '送信待ち',
  sending: '送信中',
  unconfirmed: '送信中',
  sent: '送信済み',
  delivered: '配信済み',
  read: '既読',
  failed: '未送信',
  rejected: '受け付けられませんでした',
  tryAgain: '再試行',
  edit: '編集',

  message: 'メッセージ',
  placeholder: 'メッセージを入力',
  send: '送信',
  charactersLeft: (count) => `残り${String(count)}文字`,
  tooLong: (count) => `${String(count)}文字超過`,

  connecting: '接続しています。すでに入力できます。',
  connected: '接続しました',
  reconnecting: '接続が切れました。再接続しています。',
  tryNow: '今すぐ再試行',
  incomplete: '一部のメッセージが届いていない可能性があります。取得しています。',
  delayed: 'メッセージが少し遅れて届きます。',
  earlier: '以前の会話は上にあります',
  endChat: 'チャットを終了',
  ending: 'チャットを終了しています',

  errorNetwork: 'チャットに接続できません。接続を確認してください。',
};
