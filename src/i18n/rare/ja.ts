import type { RareTranslation } from '../catalogue.js';

/** Japanese, the rest. */
export const jaRare: RareTranslation = {
  endQuestion: 'このチャットを終了しますか？',
  endWarning: '終了すると再開できません。',
  keepChatting: 'チャットを続ける',
  endedByCustomer: 'チャットを終了しました。',
  endedByService: 'このチャットは終了しました。',
  endedMeanwhile: '離れている間にチャットが終了しました。',

  errorBusy: 'ただいま混み合っています。しばらくしてからもう一度お試しください。',
  errorSetUp: 'このページではチャットをご利用いただけません。',
  errorServer: 'チャットが正しく応答していません。しばらくしてからもう一度お試しください。',
  errorRefused: '現在、この操作はできません。',
  errorTooLong: 'メッセージが長すぎます。',
  errorOutboxFull: '送信待ちのメッセージが多すぎます。少しお待ちください。',
};
