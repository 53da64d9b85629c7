import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => `${String(count)}則新訊息`;

/** Chinese in traditional characters. */
export const zhTW: CommonTexts = {
  lang: 'zh-TW',

  chat: '聊天',
  chatWithUnread: (count) => `聊天，${messages(count)}`,
  close: '關閉',
  menu: '選單',
  welcome: '有什麼可以為您服務？',
  welcomeHint: '請留言給我們，我們會在這裡回覆您。',
  startChat: '開始聊天',
  startNewChat: '開始新的聊天',

  customer: '客戶',
  you: '您',
  assistant: '智慧助理',
  agent: '客服人員',
  supervisor: '主管',

  messages: '訊息',
  joined: (name) => `${name}已加入聊天`,
  left: (name) => `${name}已離開聊天`,
  invited: '正在邀請其他人加入',
  transferred: '已為您轉接',
  transferFailed: '轉接未成功',
  idle: '您還在嗎？如果您未傳送訊息，聊天即將關閉。',
  chatEnded: '聊天已結束',
  file: (name) => `檔案：${name}`,
  unreadable: '無法在此顯示這則訊息',
  typing: (name) => `${name}正在輸入`,
  newMessages: messages,

  queued: '等待傳送',
  sending: '傳送中',
  unconfirmed: '傳送中',
  sent: '已傳送',
  delivered: '已送達',
  read: '已讀',
  failed: '未傳送',
  rejected: '未被接受',
  tryAgain: '再試一次',
  edit: '編輯',

  message: '訊息',
  placeholder: '輸入訊息',
  send: '傳送',
  charactersLeft: (count) => `還可輸入${String(count)}個字元`,
  tooLong: (count) => `超出${String(count)}個字元`,

  connecting: '正在連線，您可以先輸入。',
  connected: '已連線',
  reconnecting: '連線已中斷，正在嘗試恢復。',
  tryNow: '立即重試',
  incomplete: '可能缺少部分訊息，正在嘗試取得。',
  delayed: '訊息會稍有延遲。',
  earlier: '以上是先前的對話',
  endChat: '結束聊天',
  ending: '正在結束聊天',

  errorNetwork: '無法連線至聊天，請檢查您的網路。',
};
