import type { RareTranslation } from '../catalogue.js';

/** Indonesian, the rest. */
export const idRare: RareTranslation = {
  endQuestion: 'Akhiri obrolan ini?',
  endWarning: 'Setelah itu Anda tidak dapat melanjutkannya.',
  keepChatting: 'Lanjutkan obrolan',
  endedByCustomer: 'Anda telah mengakhiri obrolan ini.',
  endedByService: 'Obrolan ini sudah selesai.',
  endedMeanwhile: 'Obrolan ini berakhir saat Anda tidak di sini.',

  errorBusy: 'Banyak orang sedang menulis kepada kami. Coba lagi sebentar lagi.',
  errorSetUp: 'Obrolan tidak tersedia di halaman ini.',
  errorServer: 'Obrolan tidak merespons sebagaimana mestinya. Coba lagi sebentar lagi.',
  errorRefused: 'Saat ini tidak dapat dilakukan.',
  errorTooLong: 'Pesan ini terlalu panjang.',
  errorOutboxFull: 'Terlalu banyak pesan menunggu dikirim. Mohon tunggu sebentar.',
};
