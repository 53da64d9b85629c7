import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => (count === 1 ? '1 új üzenet' : `${String(count)} új üzenet`);

/** Hungarian. */
export const hu: CommonTexts = {
  lang: 'hu',

  chat: 'Csevegés',
  chatWithUnread: (count) => `Csevegés, ${messages(count)}`,
  close: 'Bezárás',
  menu: 'Menü',
  welcome: 'Miben segíthetünk?',
  welcomeHint: 'Írjon nekünk! Itt válaszolunk.',
  startChat: 'Csevegés indítása',
  startNewChat: 'Új csevegés indítása',

  customer: 'Ügyfél',
  you: 'Ön',
  assistant: 'Asszisztens',
  agent: 'Ügyintéző',
  supervisor: 'Csoportvezető',

  messages: 'Üzenetek',
  joined: (name) => `${name} csatlakozott a csevegéshez`,
  left: (name) => `${name} elhagyta a csevegést`,
  invited: 'Valaki mást is meghívunk',
  transferred: 'Átirányítottuk Önt',
  transferFailed: 'Az átirányítás nem sikerült',
  idle: 'Itt van még? A csevegés hamarosan bezárul, ha nem ír semmit.',
  chatEnded: 'A csevegés véget ért',
  file: (name) => `Fájl: ${name}`,
  unreadable: 'Ez az üzenet itt nem jeleníthető meg',
  typing: (name) => `${name} éppen ír`,
  newMessages: messages,

  queued: 'Küldésre vár',
  sending: 'Küldés folyamatban',
  unconfirmed: 'Küldés folyamatban',
  sent: 'Elküldve',
  delivered: 'Kézbesítve',
  read: 'Elolvasva',
  failed: 'Nincs elküldve',
  rejected: 'Elutasítva',
  tryAgain: 'Újra',
  edit: 'Szerkesztés',

  message: 'Üzenet',
  placeholder: 'Írjon üzenetet',
  send: 'Küldés',
  charactersLeft: (count) => (count === 1 ? 'Még 1 karakter' : `Még ${String(count)} karakter`),
  tooLong: (count) => (count === 1 ? '1 karakterrel hosszabb' : `${String(count)} karakterrel hosszabb`),

  connecting: 'Kapcsolódás. Már írhat.',
  connected: 'Kapcsolódva',
  reconnecting: 'A kapcsolat megszakadt. Próbáljuk helyreállítani.',
  tryNow: 'Újra most',
  incomplete: 'Hiányozhatnak üzenetek. Próbáljuk lekérni őket.',
  delayed: 'Az üzenetek kis késéssel érkeznek.',
  earlier: 'Fent: korábbi beszélgetés',
  endChat: 'Csevegés befejezése',
  ending: 'A csevegés befejeződik',

  errorNetwork: 'A csevegés nem érhető el. Kérjük, ellenőrizze a kapcsolatot.',
};
