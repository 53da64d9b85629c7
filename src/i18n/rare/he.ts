import type { RareTranslation } from '../catalogue.js';

/** Hebrew, the rest. */
export const heRare: RareTranslation = {
  endQuestion: 'לסיים את הצ׳אט?',
  endWarning: 'לא ניתן יהיה להמשיך בו לאחר מכן.',
  keepChatting: 'להמשיך בצ׳אט',
  endedByCustomer: 'סיימת את הצ׳אט.',
  endedByService: 'הצ׳אט הזה הסתיים.',
  endedMeanwhile: 'הצ׳אט הסתיים בהיעדרך.',

  errorBusy: 'פונים רבים כותבים לנו כרגע. יש לנסות שוב בעוד זמן קצר.',
  errorSetUp: 'הצ׳אט אינו זמין בדף זה.',
  errorServer: 'הצ׳אט אינו מגיב כראוי. יש לנסות שוב בעוד זמן קצר.',
  errorRefused: 'הפעולה אינה אפשרית כרגע.',
  errorTooLong: 'ההודעה ארוכה מדי.',
  errorOutboxFull: 'יותר מדי הודעות ממתינות לשליחה. יש להמתין רגע.',
};
