import type { RareTranslation } from '../catalogue.js';

/** Persian, the rest. */
export const faRare: RareTranslation = {
  endQuestion: 'این گفتگو پایان یابد؟',
  endWarning: 'پس از آن نمی‌توانید ادامه دهید.',
  keepChatting: 'ادامهٔ گفتگو',
  endedByCustomer: 'شما این گفتگو را پایان دادید.',
  endedByService: 'این گفتگو به پایان رسیده است.',
  endedMeanwhile: 'این گفتگو در نبود شما پایان یافت.',

  errorBusy: 'اکنون افراد زیادی به ما پیام می‌دهند. لطفاً کمی بعد دوباره تلاش کنید.',
  errorSetUp: 'گفتگو در این صفحه در دسترس نیست.',
  errorServer: 'گفتگو به‌درستی پاسخ نمی‌دهد. لطفاً کمی بعد دوباره تلاش کنید.',
  errorRefused: 'این کار اکنون ممکن نیست.',
  errorTooLong: 'این پیام بیش از حد طولانی است.',
  errorOutboxFull: 'پیام‌های زیادی در انتظار ارسال‌اند. لطفاً کمی صبر کنید.',
};
