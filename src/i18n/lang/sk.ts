import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('sk');
const messages = counted({ one: '# nová správa', few: '# nové správy', other: '# nových správ' });

/** Slovak. */
export const sk: CommonTexts = {
  lang: 'sk',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Zavrieť',
  menu: 'Ponuka',
  welcome: 'Ako vám môžeme pomôcť?',
  welcomeHint: 'Napíšte nám. Odpovieme vám tu.',
  startChat: 'Začať chat',
  startNewChat: 'Začať nový chat',

  customer: 'Zákazník',
  you: 'Vy',
  assistant: 'Asistent',
  agent: 'Operátor',
  supervisor: 'Vedúci tímu',

  messages: 'Správy',
  joined: (name) => `${name} sa pripojil(a) k chatu`,
  left: (name) => `${name} opustil(a) chat`,
  invited: 'Pozývame ďalšiu osobu',
  transferred: 'Boli ste presmerovaní',
  transferFailed: 'Presmerovanie sa nepodarilo',
  idle: 'Ste tam ešte? Ak nič nenapíšete, chat sa čoskoro ukončí.',
  chatEnded: 'Chat sa skončil',
  file: (name) => `Súbor: ${name}`,
  unreadable: 'Túto správu tu nemožno zobraziť',
  typing: (name) => `${name} píše`,
  newMessages: messages,

  queued: 'Čaká na odoslanie',
  sending: 'Odosiela sa',
  unconfirmed: 'Odosiela sa',
  sent: 'Odoslané',
  delivered: 'Doručené',
  read: 'Prečítané',
  failed: 'Neodoslané',
  rejected: 'Neprijaté',
  tryAgain: 'Skúsiť znova',
  edit: 'Upraviť',

  message: 'Správa',
  placeholder: 'Napíšte správu',
  send: 'Odoslať',
  charactersLeft: counted({ one: 'Zostáva # znak', few: 'Zostávajú # znaky', other: 'Zostáva # znakov' }),
  tooLong: counted({ one: 'O # znak viac', few: 'O # znaky viac', other: 'O # znakov viac' }),

  connecting: 'Pripája sa. Už môžete písať.',
  connected: 'Pripojené',
  reconnecting: 'Spojenie sa prerušilo. Pokúšame sa ho obnoviť.',
  tryNow: 'Skúsiť hneď',
  incomplete: 'Niektoré správy možno chýbajú. Pokúšame sa ich načítať.',
  delayed: 'Správy prichádzajú s malým oneskorením.',
  earlier: 'Vyššie: predchádzajúca konverzácia',
  endChat: 'Ukončiť chat',
  ending: 'Chat sa ukončuje',

  errorNetwork: 'Chat nie je dostupný. Skontrolujte si pripojenie.',
};
