import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string =>
  count === 1 ? '1 missatge nou' : `${String(count)} missatges nous`;

/** Catalan. */
export const ca: CommonTexts = {
  lang: 'ca',

  chat: 'Xat',
  chatWithUnread: (count) => `Xat, ${messages(count)}`,
  close: 'Tanca',
  menu: 'Menú',
  welcome: 'Com us podem ajudar?',
  welcomeHint: 'Escriviu-nos. Us respondrem aquí.',
  startChat: 'Inicia el xat',
  startNewChat: 'Inicia un xat nou',

  customer: 'Client',
  you: 'Vós',
  assistant: 'Assistent',
  agent: 'Agent',
  supervisor: 'Supervisor',

  messages: 'Missatges',
  joined: (name) => `${name} s’ha unit al xat`,
  left: (name) => `${name} ha sortit del xat`,
  invited: 'S’està convidant una altra persona',
  transferred: 'Us hem transferit',
  transferFailed: 'La transferència no ha funcionat',
  idle: 'Encara hi sou? El xat es tancarà aviat si no escriviu res.',
  chatEnded: 'El xat s’ha acabat',
  file: (name) => `Fitxer: ${name}`,
  unreadable: 'Aquest missatge no es pot mostrar aquí',
  typing: (name) => `${name} està escrivint`,
  newMessages: messages,

  queued: 'Pendent d’enviar',
  sending: 'S’està enviant',
  unconfirmed: 'S’està enviant',
  sent: 'Enviat',
  delivered: 'Lliurat',
  read: 'Llegit',
  failed: 'No enviat',
  rejected: 'No acceptat',
  tryAgain: 'Torna-ho a provar',
  edit: 'Edita',

  message: 'Missatge',
  placeholder: 'Escriviu un missatge',
  send: 'Envia',
  charactersLeft: (count) => (count === 1 ? 'Queda 1 caràcter' : `Queden ${String(count)} caràcters`),
  tooLong: (count) => (count === 1 ? 'Sobra 1 caràcter' : `Sobren ${String(count)} caràcters`),

  connecting: 'S’està connectant. Ja podeu escriure.',
  connected: 'Connectat',
  reconnecting: 'S’ha perdut la connexió. S’està intentant recuperar.',
  tryNow: 'Prova-ho ara',
  incomplete: 'Pot ser que faltin missatges. S’estan intentant recuperar.',
  delayed: 'Els missatges arriben amb una mica de retard.',
  earlier: 'A dalt: conversa anterior',
  endChat: 'Acaba el xat',
  ending: 'S’està acabant el xat',

  errorNetwork: 'No es pot accedir al xat. Comproveu la connexió.',
};
