import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('ar');
const messages = counted({
  zero: 'لا رسائل جديدة',
  one: 'رسالة جديدة واحدة',
  two: 'رسالتان جديدتان',
  few: '# رسائل جديدة',
  many: '# رسالة جديدة',
  other: '# رسالة جديدة',
});

/** Arabic. */
export const ar: CommonTexts = {
  lang: 'ar',

  chat: 'محادثة',
  // In digits, as they are on the launcher.
  chatWithUnread: counted({ other: 'محادثة، الرسائل الجديدة: #' }),
  close: 'إغلاق',
  menu: 'القائمة',
  welcome: 'كيف يمكننا مساعدتك؟',
  welcomeHint: 'اكتب لنا رسالة وسنجيبك هنا.',
  startChat: 'بدء المحادثة',
  startNewChat: 'بدء محادثة جديدة',

  customer: 'عميل',
  you: 'أنت',
  assistant: 'المساعد',
  agent: 'موظف الدعم',
  supervisor: 'المشرف',

  messages: 'الرسائل',
  joined: (name) => `انضم \u2068${name}\u2069 إلى المحادثة`,
  left: (name) => `غادر \u2068${name}\u2069 المحادثة`,
  invited: 'تجري دعوة شخص آخر',
  transferred: 'تم تحويلك',
  transferFailed: 'تعذّر التحويل',
  idle: 'هل ما زلت هنا؟ ستُغلق المحادثة قريبًا إن لم تكتب شيئًا.',
  chatEnded: 'انتهت المحادثة',
  file: (name) => `ملف: \u2068${name}\u2069`,
  unreadable: 'لا يمكن عرض هذه الرسالة هنا',
  typing: (name) => `\u2068${name}\u2069 يكتب الآن`,
  newMessages: messages,

  queued: 'في انتظار الإرسال',
  sending: 'جارٍ الإرسال',
  unconfirmed: 'جارٍ الإرسال',
  sent: 'أُرسلت',
  delivered: 'تم التسليم',
  read: 'مقروءة',
  failed: 'لم تُرسل',
  rejected: 'لم تُقبل',
  tryAgain: 'إعادة المحاولة',
  edit: 'تعديل',

  message: 'الرسالة',
  placeholder: 'اكتب رسالة',
  send: 'إرسال',
  charactersLeft: counted({
    zero: 'لم يتبقَّ أي حرف',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: 'بقيت # أحرف',
    many: 'بقي # حرفًا',
    other: 'بقي # حرف',
  }),
  tooLong: counted({
    zero: 'لا أحرف زائدة',
    one: 'حرف واحد زائد',
    two: 'حرفان زائدان',
    few: '# أحرف زائدة',
    many: '# حرفًا زائدًا',
    other: '# حرف زائد',
  }),

  connecting: 'جارٍ الاتصال. يمكنك الكتابة من الآن.',
  connected: 'متصل',
  reconnecting: 'انقطع الاتصال. نحاول استعادته.',
  tryNow: 'المحاولة الآن',
  incomplete: 'قد تكون بعض الرسائل مفقودة. نحاول جلبها.',
  delayed: 'تصل الرسائل بتأخير بسيط.',
  earlier: 'المحادثة السابقة أعلاه',
  endChat: 'إنهاء المحادثة',
  ending: 'جارٍ إنهاء المحادثة',

  errorNetwork: 'تعذّر الوصول إلى المحادثة. يرجى التحقق من اتصالك.',
};
