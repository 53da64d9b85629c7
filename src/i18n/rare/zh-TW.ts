import type { RareTranslation } from '../catalogue.js';

/** Chinese in traditional characters, the rest. */
export const zhTWRare: RareTranslation = {
  endQuestion: '要結束這次聊天嗎？',
  endWarning: '結束後將無法繼續。',
  keepChatting: '繼續聊天',
  endedByCustomer: '您已結束這次聊天。',
  endedByService: '這次聊天已結束。',
  endedMeanwhile: '您離開期間，聊天已結束。',

  errorBusy: '目前詢問人數較多，請稍後再試。',
  errorSetUp: '此頁面無法使用聊天。',
  errorServer: '聊天服務回應異常，請稍後再試。',
  errorRefused: '目前無法進行此操作。',
  errorTooLong: '訊息過長。',
  errorOutboxFull: '等待傳送的訊息過多，請稍候。',
};
