import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('hi');
const messages = counted({ one: '# नया संदेश', other: '# नए संदेश' });

/** Hindi. */
export const hi: CommonTexts = {
  lang: 'hi',

  chat: 'चैट',
  chatWithUnread: (count) => `चैट, ${messages(count)}`,
  close: 'बंद करें',
  menu: 'मेन्यू',
  welcome: 'हम आपकी क्या सहायता कर सकते हैं?',
  welcomeHint: 'हमें संदेश लिखें। हम यहीं जवाब देंगे।',
  startChat: 'चैट शुरू करें',
  startNewChat: 'नई चैट शुरू करें',

  customer: 'ग्राहक',
  you: 'आप',
  assistant: 'सहायक',
  agent: 'प्रतिनिधि',
  supervisor: 'पर्यवेक्षक',

  messages: 'संदेश',
  joined: (name) => `${name} चैट में शामिल हुए`,
  left: (name) => `${name} चैट से चले गए`,
  invited: 'किसी और को जोड़ा जा रहा है',
  transferred: 'आपको दूसरे प्रतिनिधि से जोड़ा गया है',
  transferFailed: 'स्थानांतरण नहीं हो सका',
  idle: 'क्या आप अभी भी यहाँ हैं? कुछ न लिखने पर चैट जल्द ही बंद हो जाएगी।',
  chatEnded: 'चैट समाप्त हो गई है',
  file: (name) => `फ़ाइल: ${name}`,
  unreadable: 'यह संदेश यहाँ नहीं दिखाया जा सकता',
  typing: (name) => `${name} लिख रहे हैं`,
  newMessages: messages,

  queued: 'भेजे जाने की प्रतीक्षा में',
  sending: 'भेजा जा रहा है',
  unconfirmed: 'भेजा जा रहा है',
  sent: 'भेजा गया',
  delivered: 'पहुँच गया',
  read: 'पढ़ा गया',
  failed: 'नहीं भेजा गया',
  rejected: 'स्वीकार नहीं हुआ',
  tryAgain: 'फिर से कोशिश करें',
  edit: 'बदलें',

  message: 'संदेश',
  placeholder: 'संदेश लिखें',
  send: 'भेजें',
  charactersLeft: counted({ one: '# वर्ण शेष है', other: '# वर्ण शेष हैं' }),
  tooLong: counted({ one: '# वर्ण अधिक है', other: '# वर्ण अधिक हैं' }),

  connecting: 'कनेक्ट हो रहा है। आप अभी से लिख सकते हैं।',
  connected: 'कनेक्ट हो गया',
  reconnecting: 'कनेक्शन टूट गया। फिर से जोड़ने की कोशिश जारी है।',
  tryNow: 'अभी कोशिश करें',
  incomplete: 'कुछ संदेश छूट गए हो सकते हैं। उन्हें लाने की कोशिश जारी है।',
  delayed: 'संदेश थोड़ी देर से पहुँच रहे हैं।',
  earlier: 'पिछली बातचीत ऊपर है',
  endChat: 'चैट समाप्त करें',
  ending: 'चैट समाप्त की जा रही है',

  errorNetwork: 'चैट से संपर्क नहीं हो पा रहा है। कृपया अपना कनेक्शन जाँचें।',
};
