import type { RareTranslation } from '../catalogue.js';

/** Urdu, the rest. */
export const urRare: RareTranslation = {
  endQuestion: 'کیا یہ چیٹ ختم کرنی ہے؟',
  endWarning: 'اس کے بعد آپ اسے جاری نہیں رکھ سکیں گے۔',
  keepChatting: 'چیٹ جاری رکھیں',
  endedByCustomer: 'آپ نے یہ چیٹ ختم کر دی ہے۔',
  endedByService: 'یہ چیٹ ختم ہو چکی ہے۔',
  endedMeanwhile: 'یہ چیٹ آپ کی غیر موجودگی میں ختم ہو گئی۔',

  errorBusy: 'اس وقت بہت سے لوگ ہمیں لکھ رہے ہیں۔ براہ کرم کچھ دیر بعد کوشش کریں۔',
  errorSetUp: 'چیٹ اس صفحے پر دستیاب نہیں ہے۔',
  errorServer: 'چیٹ ٹھیک سے جواب نہیں دے رہی۔ براہ کرم کچھ دیر بعد کوشش کریں۔',
  errorRefused: 'یہ اس وقت ممکن نہیں ہے۔',
  errorTooLong: 'یہ پیغام بہت لمبا ہے۔',
  errorOutboxFull: 'بہت سے پیغامات بھیجے جانے کے منتظر ہیں۔ براہ کرم تھوڑا انتظار کریں۔',
};
