import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('ur');
const messages = counted({ one: '# نیا پیغام', other: '# نئے پیغامات' });

/** Urdu. */
export const ur: CommonTexts = {
  lang: 'ur',

  chat: 'چیٹ',
  chatWithUnread: (count) => `چیٹ، ${messages(count)}`,
  close: 'بند کریں',
  menu: 'مینو',
  welcome: 'ہم آپ کی کیا مدد کر سکتے ہیں؟',
  welcomeHint: 'ہمیں پیغام لکھیں۔ ہم یہیں جواب دیں گے۔',
  startChat: 'چیٹ شروع کریں',
  startNewChat: 'نئی چیٹ شروع کریں',

  customer: 'صارف',
  you: 'آپ',
  assistant: 'معاون',
  agent: 'نمائندہ',
  supervisor: 'نگران',

  messages: 'پیغامات',
  joined: (name) => `\u2068${name}\u2069 چیٹ میں شامل ہو گئے`,
  left: (name) => `\u2068${name}\u2069 چیٹ سے چلے گئے`,
  invited: 'کسی اور کو شامل کیا جا رہا ہے',
  transferred: 'آپ کو منتقل کر دیا گیا ہے',
  transferFailed: 'منتقلی نہیں ہو سکی',
  idle: 'کیا آپ ابھی موجود ہیں؟ اگر آپ نے کچھ نہ لکھا تو چیٹ جلد بند ہو جائے گی۔',
  chatEnded: 'چیٹ ختم ہو گئی ہے',
  file: (name) => `فائل: \u2068${name}\u2069`,
  unreadable: 'یہ پیغام یہاں نہیں دکھایا جا سکتا',
  typing: (name) => `\u2068${name}\u2069 لکھ رہے ہیں`,
  newMessages: messages,

  queued: 'بھیجے جانے کا منتظر',
  sending: 'بھیجا جا رہا ہے',
  unconfirmed: 'بھیجا جا رہا ہے',
  sent: 'بھیج دیا گیا',
  delivered: 'پہنچ گیا',
  read: 'پڑھ لیا گیا',
  failed: 'نہیں بھیجا گیا',
  rejected: 'قبول نہیں ہوا',
  tryAgain: 'دوبارہ کوشش کریں',
  edit: 'ترمیم کریں',

  message: 'پیغام',
  placeholder: 'پیغام لکھیں',
  send: 'بھیجیں',
  charactersLeft: counted({ one: '# حرف باقی', other: '# حروف باقی' }),
  tooLong: counted({ one: '# حرف زیادہ ہے', other: '# حروف زیادہ ہیں' }),

  connecting: 'رابطہ قائم ہو رہا ہے۔ آپ ابھی سے لکھ سکتے ہیں۔',
  connected: 'رابطہ قائم ہے',
  reconnecting: 'رابطہ منقطع ہو گیا۔ بحال کرنے کی کوشش جاری ہے۔',
  tryNow: 'ابھی کوشش کریں',
  incomplete: 'ہو سکتا ہے کچھ پیغامات رہ گئے ہوں۔ حاصل کرنے کی کوشش جاری ہے۔',
  delayed: 'پیغامات کچھ تاخیر سے پہنچ رہے ہیں۔',
  earlier: 'پچھلی گفتگو اوپر ہے',
  endChat: 'چیٹ ختم کریں',
  ending: 'چیٹ ختم کی جا رہی ہے',

  errorNetwork: 'چیٹ تک رسائی نہیں ہو رہی۔ براہ کرم اپنا کنکشن چیک کریں۔',
};
