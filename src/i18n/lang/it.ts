import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string =>
  count === 1 ? '1 nuovo messaggio' : `${String(count)} nuovi messaggi`;

/** Italian. */
export const it: CommonTexts = {
  lang: 'it',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Chiudi',
  menu: 'Menu',
  welcome: 'Come possiamo aiutarla?',
  welcomeHint: 'Ci scriva. Le risponderemo qui.',
  startChat: 'Avvia la chat',
  startNewChat: 'Avvia una nuova chat',

  customer: 'Cliente',
  you: 'Lei',
  assistant: 'Assistente',
  agent: 'Operatore',
  supervisor: 'Supervisore',

  messages: 'Messaggi',
  joined: (name) => `${name} si è unito alla chat`,
  left: (name) => `${name} ha lasciato la chat`,
  invited: 'Stiamo invitando un’altra persona',
  transferred: 'La chat è stata trasferita',
  transferFailed: 'Il trasferimento non è riuscito',
  idle: 'È ancora lì? La chat si chiuderà a breve se non scrive nulla.',
  chatEnded: 'La chat è terminata',
  file: (name) => `File: ${name}`,
  unreadable: 'Impossibile mostrare qui questo messaggio',
  typing: (name) => `${name} sta scrivendo`,
  newMessages: messages,

  queued: 'In attesa di invio',
  sending: 'Invio in corso',
  unconfirmed: 'Invio in corso',
  sent: 'Inviato',
  delivered: 'Consegnato',
  read: 'Letto',
  failed: 'Non inviato',
  rejected: 'Non accettato',
  tryAgain: 'Riprova',
  edit: 'Modifica',

  message: 'Messaggio',
  placeholder: 'Scriva un messaggio',
  send: 'Invia',
  charactersLeft: (count) => (count === 1 ? '1 carattere rimanente' : `${String(count)} caratteri rimanenti`),
  tooLong: (count) => (count === 1 ? '1 carattere di troppo' : `${String(count)} caratteri di troppo`),

  connecting: 'Connessione in corso. Può già scrivere.',
  connected: 'Connesso',
  reconnecting: 'La connessione si è interrotta. Stiamo cercando di ripristinarla.',
  tryNow: 'Riprova ora',
  incomplete: 'Potrebbero mancare dei messaggi. Stiamo cercando di recuperarli.',
  delayed: 'I messaggi arrivano con un breve ritardo.',
  earlier: 'Sopra: conversazione precedente',
  endChat: 'Termina la chat',
  ending: 'Chiusura della chat',

  errorNetwork: 'La chat non è raggiungibile. Verifichi la connessione.',
};
