import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('he');
const messages = counted({ one: 'הודעה חדשה אחת', two: 'שתי הודעות חדשות', other: '# הודעות חדשות' });

/** Hebrew. */
export const he: CommonTexts = {
  lang: 'he',

  chat: 'צ׳אט',
  // In digits, as they are on the launcher.
  chatWithUnread: counted({ other: 'צ׳אט, הודעות חדשות: #' }),
  close: 'סגירה',
  menu: 'תפריט',
  welcome: 'איך נוכל לעזור?',
  welcomeHint: 'אפשר לכתוב לנו הודעה ונענה כאן.',
  startChat: 'התחלת צ׳אט',
  startNewChat: 'התחלת צ׳אט חדש',

  customer: 'לקוח',
  you: 'אני',
  assistant: 'עוזר דיגיטלי',
  agent: 'נציג שירות',
  supervisor: 'אחראי משמרת',

  messages: 'הודעות',
  joined: (name) => `הצטרפות לצ׳אט: \u2068${name}\u2069`,
  left: (name) => `עזיבת הצ׳אט: \u2068${name}\u2069`,
  invited: 'אדם נוסף מוזמן להצטרף',
  transferred: 'הועברת לנציג אחר',
  transferFailed: 'ההעברה לא הצליחה',
  idle: 'עדיין כאן? הצ׳אט ייסגר בקרוב אם לא תישלח הודעה.',
  chatEnded: 'הצ׳אט הסתיים',
  file: (name) => `קובץ: \u2068${name}\u2069`,
  unreadable: 'לא ניתן להציג כאן את ההודעה',
  typing: (name) => `הקלדה: \u2068${name}\u2069`,
  newMessages: messages,

  queued: 'ממתינה לשליחה',
  sending: 'בשליחה',
  unconfirmed: 'בשליחה',
  sent: 'נשלחה',
  delivered: 'נמסרה',
  read: 'נקראה',
  failed: 'לא נשלחה',
  rejected: 'לא התקבלה',
  tryAgain: 'ניסיון נוסף',
  edit: 'עריכה',

  message: 'הודעה',
  placeholder: 'כתיבת הודעה',
  send: 'שליחה',
  charactersLeft: counted({ one: 'נותר תו אחד', two: 'נותרו שני תווים', other: 'נותרו # תווים' }),
  tooLong: counted({ one: 'תו אחד מיותר', two: 'שני תווים מיותרים', other: '# תווים מיותרים' }),

  connecting: 'מתבצע חיבור. כבר אפשר לכתוב.',
  connected: 'מחובר',
  reconnecting: 'החיבור נותק. מתבצע ניסיון לחדש אותו.',
  tryNow: 'לנסות עכשיו',
  incomplete: 'ייתכן שחסרות הודעות. מתבצע ניסיון לקבל אותן.',
  delayed: 'הודעות מגיעות בעיכוב קל.',
  earlier: 'שיחה קודמת למעלה',
  endChat: 'סיום הצ׳אט',
  ending: 'הצ׳אט מסתיים',

  errorNetwork: 'לא ניתן להגיע לצ׳אט. יש לבדוק את החיבור.',
};
