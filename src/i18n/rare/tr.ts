import type { RareTranslation } from '../catalogue.js';

/** Turkish, the rest. */
export const trRare: RareTranslation = {
  endQuestion: 'Bu sohbet bitirilsin mi?',
  endWarning: 'Sonrasında devam edemezsiniz.',
  keepChatting: 'Sohbete devam et',
  endedByCustomer: 'Bu sohbeti bitirdiniz.',
  endedByService: 'Bu sohbet bitti.',
  endedMeanwhile: 'Bu sohbet siz yokken sona erdi.',

  errorBusy: 'Şu anda bize çok kişi yazıyor. Lütfen birazdan yeniden deneyin.',
  errorSetUp: 'Sohbet bu sayfada kullanılamıyor.',
  errorServer: 'Sohbet gerektiği gibi yanıt vermiyor. Lütfen birazdan yeniden deneyin.',
  errorRefused: 'Şu anda bu mümkün değil.',
  errorTooLong: 'Bu mesaj çok uzun.',
  errorOutboxFull: 'Gönderilmeyi bekleyen çok fazla mesaj var. Lütfen biraz bekleyin.',
};
