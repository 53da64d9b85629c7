import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => `${String(count)}条新消息`;

/** Chinese in simplified characters. */
export const zhCN: CommonTexts = {
  lang: 'zh-CN',

  chat: '聊天',
  chatWithUnread: (count) => `聊天，${messages(count)}`,
  close: '关闭',
  menu: '菜单',
  welcome: '有什么可以帮您？',
  welcomeHint: '请给我们留言，我们会在这里回复您。',
  startChat: '开始聊天',
  startNewChat: '开始新的聊天',

  customer: '客户',
  you: '您',
  assistant: '智能助手',
  agent: '客服',
  supervisor: '主管',

  messages: '消息',
  joined: (name) => `${name}已加入聊天`,
  left: (name) => `${name}已离开聊天`,
  invited: '正在邀请其他人加入',
  transferred: '已为您转接',
  transferFailed: '转接未成功',
  idle: '您还在吗？如果您不发送消息，聊天即将关闭。',
  chatEnded: '聊天已结束',
  file: (name) => `文件：${name}`,
  unreadable: '此消息无法在此显示',
  typing: (name) => `${name}正在输入`,
  newMessages: messages,

  queued: '等待发送',
  sending: '正在发送',
  unconfirmed: '正在发送',
  sent: '已发送',
  delivered: '已送达',
  read: '已读',
  failed: '未发送',
  rejected: '未被接受',
  tryAgain: '重试',
  edit: '编辑',

  message: '消息',
  placeholder: '输入消息',
  send: '发送',
  charactersLeft: (count) => `还可输入${String(count)}个字符`,
  tooLong: (count) => `超出${String(count)}个字符`,

  connecting: '正在连接，您可以先输入。',
  connected: '已连接',
  reconnecting: '连接已断开，正在尝试恢复。',
  tryNow: '立即重试',
  incomplete: '可能缺少部分消息，正在尝试获取。',
  delayed: '消息会稍有延迟。',
  earlier: '以上是之前的对话',
  endChat: '结束聊天',
  ending: '正在结束聊天',

  errorNetwork: '无法连接聊天，请检查您的网络。',
};
