import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('ro');
const messages = counted({ one: '# mesaj nou', few: '# mesaje noi', other: '# de mesaje noi' });

/** Romanian. */
export const ro: CommonTexts = {
  lang: 'ro',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Închideți',
  menu: 'Meniu',
  welcome: 'Cu ce vă putem ajuta?',
  welcomeHint: 'Scrieți-ne un mesaj. Vă răspundem aici.',
  startChat: 'Începeți chatul',
  startNewChat: 'Începeți un chat nou',

  customer: 'Client',
  you: 'Dvs.',
  assistant: 'Asistent',
  agent: 'Operator',
  supervisor: 'Supervizor',

  messages: 'Mesaje',
  joined: (name) => `${name} a intrat în chat`,
  left: (name) => `${name} a ieșit din chat`,
  invited: 'O altă persoană este invitată',
  transferred: 'Ați fost transferat',
  transferFailed: 'Transferul nu a reușit',
  idle: 'Mai sunteți aici? Chatul se va închide în curând dacă nu scrieți nimic.',
  chatEnded: 'Chatul s-a încheiat',
  file: (name) => `Fișier: ${name}`,
  unreadable: 'Acest mesaj nu poate fi afișat aici',
  typing: (name) => `${name} scrie`,
  newMessages: messages,

  queued: 'În așteptarea trimiterii',
  sending: 'Se trimite',
  unconfirmed: 'Se trimite',
  sent: 'Trimis',
  delivered: 'Livrat',
  read: 'Citit',
  failed: 'Netrimis',
  rejected: 'Neacceptat',
  tryAgain: 'Încercați din nou',
  edit: 'Editați',

  message: 'Mesaj',
  placeholder: 'Scrieți un mesaj',
  send: 'Trimiteți',
  charactersLeft: counted({
    one: '# caracter rămas',
    few: '# caractere rămase',
    other: '# de caractere rămase',
  }),
  tooLong: counted({
    one: '# caracter în plus',
    few: '# caractere în plus',
    other: '# de caractere în plus',
  }),

  connecting: 'Se conectează. Puteți scrie deja.',
  connected: 'Conectat',
  reconnecting: 'Conexiunea s-a întrerupt. Încercăm să o restabilim.',
  tryNow: 'Încercați acum',
  incomplete: 'Este posibil să lipsească mesaje. Încercăm să le obținem.',
  delayed: 'Mesajele sosesc cu o mică întârziere.',
  earlier: 'Mai sus: conversația anterioară',
  endChat: 'Încheiați chatul',
  ending: 'Chatul se încheie',

  errorNetwork: 'Chatul nu poate fi accesat. Verificați conexiunea.',
};
