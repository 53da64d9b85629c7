import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('cs');
const messages = counted({ one: '# nová zpráva', few: '# nové zprávy', other: '# nových zpráv' });

/** Czech. */
export const cs: CommonTexts = {
  lang: 'cs',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Zavřít',
  menu: 'Nabídka',
  welcome: 'Jak vám můžeme pomoci?',
  welcomeHint: 'Napište nám. Odpovíme vám zde.',
  startChat: 'Zahájit chat',
  startNewChat: 'Zahájit nový chat',

  customer: 'Zákazník',
  you: 'Vy',
  assistant: 'Asistent',
  agent: 'Operátor',
  supervisor: 'Vedoucí týmu',

  messages: 'Zprávy',
  joined: (name) => `${name} se připojil(a) k chatu`,
  left: (name) => `${name} opustil(a) chat`,
  invited: 'Zveme další osobu',
  transferred: 'Byli jste přepojeni',
  transferFailed: 'Přepojení se nezdařilo',
  idle: 'Jste tam ještě? Pokud nic nenapíšete, chat se brzy ukončí.',
  chatEnded: 'Chat skončil',
  file: (name) => `Soubor: ${name}`,
  unreadable: 'Tuto zprávu zde nelze zobrazit',
  typing: (name) => `${name} píše`,
  newMessages: messages,

  queued: 'Čeká na odeslání',
  sending: 'Odesílá se',
  unconfirmed: 'Odesílá se',
  sent: 'Odesláno',
  delivered: 'Doručeno',
  read: 'Přečteno',
  failed: 'Neodesláno',
  rejected: 'Nepřijato',
  tryAgain: 'Zkusit znovu',
  edit: 'Upravit',

  message: 'Zpráva',
  placeholder: 'Napište zprávu',
  send: 'Odeslat',
  charactersLeft: counted({ one: 'Zbývá # znak', few: 'Zbývají # znaky', other: 'Zbývá # znaků' }),
  tooLong: counted({ one: 'O # znak více', few: 'O # znaky více', other: 'O # znaků více' }),

  connecting: 'Připojování. Už můžete psát.',
  connected: 'Připojeno',
  reconnecting: 'Spojení se přerušilo. Pokoušíme se je obnovit.',
  tryNow: 'Zkusit hned',
  incomplete: 'Některé zprávy možná chybí. Pokoušíme se je načíst.',
  delayed: 'Zprávy přicházejí s malým zpožděním.',
  earlier: 'Výše: předchozí konverzace',
  endChat: 'Ukončit chat',
  ending: 'Chat se ukončuje',

  errorNetwork: 'Chat není dostupný. Zkontrolujte prosím připojení.',
};
