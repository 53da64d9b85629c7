import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('fa');
const messages = counted({ one: '# پیام جدید', other: '# پیام جدید' });

/** Persian. */
export const fa: CommonTexts = {
  lang: 'fa',

  chat: 'گفتگو',
  chatWithUnread: (count) => `گفتگو، ${messages(count)}`,
  close: 'بستن',
  menu: 'منو',
  welcome: 'چطور می‌توانیم کمکتان کنیم؟',
  welcomeHint: 'برای ما پیام بنویسید. همین‌جا پاسخ می‌دهیم.',
  startChat: 'شروع گفتگو',
  startNewChat: 'شروع گفتگوی جدید',

  customer: 'مشتری',
  you: 'شما',
  assistant: 'دستیار',
  agent: 'کارشناس',
  supervisor: 'سرپرست',

  messages: 'پیام‌ها',
  joined: (name) => `\u2068${name}\u2069 به گفتگو پیوست`,
  left: (name) => `\u2068${name}\u2069 گفتگو را ترک کرد`,
  invited: 'از فرد دیگری دعوت می‌شود',
  transferred: 'به همکار دیگری منتقل شدید',
  transferFailed: 'انتقال انجام نشد',
  idle: 'هنوز اینجا هستید؟ اگر چیزی ننویسید، گفتگو به‌زودی بسته می‌شود.',
  chatEnded: 'گفتگو پایان یافت',
  file: (name) => `فایل: \u2068${name}\u2069`,
  unreadable: 'این پیام را نمی‌توان اینجا نمایش داد',
  typing: (name) => `\u2068${name}\u2069 در حال نوشتن است`,
  newMessages: messages,

  queued: 'در انتظار ارسال',
  sending: 'در حال ارسال',
  unconfirmed: 'در حال ارسال',
  sent: 'ارسال شد',
  delivered: 'تحویل شد',
  read: 'خوانده شد',
  failed: 'ارسال نشد',
  rejected: 'پذیرفته نشد',
  tryAgain: 'تلاش دوباره',
  edit: 'ویرایش',

  message: 'پیام',
  placeholder: 'پیامی بنویسید',
  send: 'ارسال',
  charactersLeft: counted({ one: '# نویسه باقی مانده', other: '# نویسه باقی مانده' }),
  tooLong: counted({ one: '# نویسه بیش از حد', other: '# نویسه بیش از حد' }),

  connecting: 'در حال اتصال. از هم‌اکنون می‌توانید بنویسید.',
  connected: 'متصل شد',
  reconnecting: 'اتصال قطع شد. در حال تلاش برای برقراری دوباره.',
  tryNow: 'اکنون تلاش کنید',
  incomplete: 'شاید برخی پیام‌ها نرسیده باشند. در حال دریافت آن‌ها.',
  delayed: 'پیام‌ها با کمی تأخیر می‌رسند.',
  earlier: 'گفتگوی پیشین در بالا',
  endChat: 'پایان گفتگو',
  ending: 'در حال پایان دادن به گفتگو',

  errorNetwork: 'دسترسی به گفتگو ممکن نیست. لطفاً اتصال خود را بررسی کنید.',
};
