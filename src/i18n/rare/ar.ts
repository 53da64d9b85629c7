import type { RareTranslation } from '../catalogue.js';

/** Arabic, the rest. */
export const arRare: RareTranslation = {
  endQuestion: 'هل تريد إنهاء هذه المحادثة؟',
  endWarning: 'لن يمكنك متابعتها بعد ذلك.',
  keepChatting: 'متابعة المحادثة',
  endedByCustomer: 'لقد أنهيت هذه المحادثة.',
  endedByService: 'انتهت هذه المحادثة.',
  endedMeanwhile: 'انتهت هذه المحادثة أثناء غيابك.',

  errorBusy: 'يراسلنا عدد كبير من الأشخاص حاليًا. يرجى المحاولة بعد قليل.',
  errorSetUp: 'المحادثة غير متاحة في هذه الصفحة.',
  errorServer: 'المحادثة لا تستجيب كما ينبغي. يرجى المحاولة بعد قليل.',
  errorRefused: 'هذا غير ممكن حاليًا.',
  errorTooLong: 'هذه الرسالة طويلة جدًا.',
  errorOutboxFull: 'رسائل كثيرة تنتظر الإرسال. يرجى الانتظار قليلًا.',
};
