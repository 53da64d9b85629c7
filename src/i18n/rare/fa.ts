import type { RareTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('fa');
const number = counted({ other: '#' });

/** Persian, the rest. */
export const rare: RareTexts = {
  endQuestion: 'این گفتگو پایان یابد؟',
  endWarning: 'پس از آن نمی‌توانید ادامه دهید.',
  keepChatting: 'ادامهٔ گفتگو',
  endedByCustomer: 'شما این گفتگو را پایان دادید.',
  endedMeanwhile: 'این گفتگو در نبود شما پایان یافت.',

  errorBusy: 'اکنون افراد زیادی به ما پیام می‌دهند. لطفاً کمی بعد دوباره تلاش کنید.',
  errorSetUp: 'گفتگو در این صفحه در دسترس نیست.',
  errorServer: 'گفتگو به‌درستی پاسخ نمی‌دهد. لطفاً کمی بعد دوباره تلاش کنید.',
  errorRefused: 'این کار اکنون ممکن نیست.',
  errorTooLong: 'این پیام بیش از حد طولانی است.',
  errorOutboxFull: 'پیام‌های زیادی در انتظار ارسال‌اند. لطفاً کمی صبر کنید.',

  optionCount: counted({ other: '# گزینه' }),
  yourChoice: 'انتخاب شما:',
  tooLateToChoose: 'این گزینه‌ها دیگر قابل انتخاب نیستند.',
  timeZone: (name) => `زمان‌ها به وقت \u2068${name}\u2069`,
  position: (index, count) => `${number(index)} از ${number(count)}`,
  previous: 'قبلی',
  next: 'بعدی',

  showMore: 'نمایش بیشتر',
  showLess: 'نمایش کمتر',
  formatting: 'قالب‌بندی',
  bold: 'پررنگ',
  italic: 'کج',
  bulletedList: 'فهرست نشانه‌دار',
  numberedList: 'فهرست شماره‌دار',
  link: 'پیوند',
  emoji: 'شکلک',
  preview: 'پیش‌نمایش',

  walkHint: 'با کلیدهای جهت‌دار میان پیام‌ها جابه‌جا شوید و با Escape به کادر متن برگردید.',
  attachFiles: 'پیوست فایل',
  dropFiles: 'فایل‌ها را برای ارسال اینجا رها کنید',
  filesToSend: 'فایل‌های آمادهٔ ارسال',
  removeFile: (name) => `حذف \u2068${name}\u2069`,
  retryFile: (name) => `تلاش دوباره: \u2068${name}\u2069`,
  downloadFile: (name) => `دانلود \u2068${name}\u2069`,
  showFile: (name) => `نمایش \u2068${name}\u2069`,
  fileChecked: 'در حال بررسی از نظر بدافزار',
  fileBlocked: 'مسدود شد: فایل در بررسی تأیید نشد',
  fileTooLarge: (limit) => `ارسال نشد: بزرگ‌تر از \u2068${limit}\u2069`,
  fileEmpty: 'ارسال نشد: فایل خالی است',
  fileTypeRefused: 'ارسال نشد: این نوع فایل پذیرفته نمی‌شود',
  tooManyFiles: 'ارسال نشد: این گفتگو فایل بیشتری نمی‌پذیرد',
  fileUnavailable: 'اکنون نمی‌توان فایل را دریافت کرد.',
  filesNotKept: 'اگر این صفحه را ترک کنید، فایل‌هایی که هنوز ارسال نشده‌اند از دست می‌روند.',

  menuSound: 'صدا',
  menuNotifications: 'اعلان‌ها',
  menuBlocked: 'در تنظیمات مرورگر شما مسدود است',
  menuTextSize: 'اندازهٔ متن',
  menuSave: 'ذخیرهٔ گفتگو',
  menuSaveText: 'ذخیره به‌صورت متن ساده',
  menuPrint: 'چاپ',
  viewSubmit: 'ثبت',
  viewLoading: 'در حال بارگیری',
  viewFailed: 'این فرم را اکنون نمی‌توان نمایش داد. می‌توانید به بیان خودتان هم پاسخ دهید.',
  viewInWords: 'لطفاً پاسخ را به بیان خودتان در پایین بنویسید.',
  answered: 'پاسخ داده شد',
  formSent: 'فرم ارسال شد',

  signInAsked: 'لطفاً برای ادامه وارد شوید.',
  signIn: 'ورود',
  signInDecline: 'ادامه بدون ورود',
  signedIn: 'وارد شده‌اید.',
  notSignedIn: 'وارد نشده‌اید.',

  queuePosition: (position) => `جایگاه شما در صف: ${number(position)}`,
  queueWait: (time) => `زمان انتظار حدود \u2068${time}\u2069`,
  queueNext: 'نوبت بعدی شماست',
  callMeBack: 'با من تماس بگیرید',
  idleCountdown: (time) => `هنوز اینجا هستید؟ گفتگو تا \u2068${time}\u2069 دیگر بسته می‌شود.`,
  stillHere: 'هنوز اینجا هستم',
};
