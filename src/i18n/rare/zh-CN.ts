import type { RareTranslation } from '../catalogue.js';

/** Chinese in simplified characters, the rest. */
export const zhCNRare: RareTranslation = {
  endQuestion: '要结束本次聊天吗？',
  endWarning: '结束后将无法继续。',
  keepChatting: '继续聊天',
  endedByCustomer: '您已结束本次聊天。',
  endedByService: '本次聊天已结束。',
  endedMeanwhile: '您离开期间，聊天已结束。',

  errorBusy: '目前咨询人数较多，请稍后再试。',
  errorSetUp: '此页面无法使用聊天。',
  errorServer: '聊天服务响应异常，请稍后再试。',
  errorRefused: '目前无法进行此操作。',
  errorTooLong: '消息过长。',
  errorOutboxFull: '等待发送的消息过多，请稍候。',
};
