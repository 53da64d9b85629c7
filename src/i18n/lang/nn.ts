import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => (count === 1 ? '1 ny melding' : `${String(count)} nye meldingar`);

/** Norwegian Nynorsk. */
export const nn: CommonTexts = {
  lang: 'nn',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Lukk',
  menu: 'Meny',
  welcome: 'Korleis kan vi hjelpe?',
  welcomeHint: 'Skriv til oss. Vi svarar her.',
  startChat: 'Start chat',
  startNewChat: 'Start ein ny chat',

  customer: 'Kunde',
  you: 'Du',
  assistant: 'Assistent',
  agent: 'Kundebehandlar',
  supervisor: 'Teamleiar',

  messages: 'Meldingar',
  joined: (name) => `${name} har kome inn i chatten`,
  left: (name) => `${name} har forlate chatten`,
  invited: 'Ein annan person blir invitert',
  transferred: 'Du er sett over til ein annan',
  transferFailed: 'Overføringa gjekk ikkje',
  idle: 'Er du der framleis? Chatten blir snart lukka om du ikkje skriv noko.',
  chatEnded: 'Chatten er avslutta',
  file: (name) => `Fil: ${name}`,
  unreadable: 'Denne meldinga kan ikkje visast her',
  typing: (name) => `${name} skriv`,
  newMessages: messages,

  queued: 'Ventar på å bli send',
  sending: 'Sender',
  unconfirmed: 'Sender',
  sent: 'Send',
  delivered: 'Levert',
  read: 'Lesen',
  failed: 'Ikkje send',
  rejected: 'Ikkje godteken',
  tryAgain: 'Prøv igjen',
  edit: 'Rediger',

  message: 'Melding',
  placeholder: 'Skriv ei melding',
  send: 'Send',
  charactersLeft: (count) => (count === 1 ? '1 teikn igjen' : `${String(count)} teikn igjen`),
  tooLong: (count) => (count === 1 ? '1 teikn for mykje' : `${String(count)} teikn for mange`),

  connecting: 'Koplar til. Du kan alt skrive.',
  connected: 'Tilkopla',
  reconnecting: 'Sambandet vart brote. Prøver å få det tilbake.',
  tryNow: 'Prøv no',
  incomplete: 'Det kan mangle meldingar. Prøver å hente dei.',
  delayed: 'Meldingar kjem fram med litt forseinking.',
  earlier: 'Tidlegare samtale over',
  endChat: 'Avslutt chat',
  ending: 'Avsluttar chatten',

  errorNetwork: 'Får ikkje kontakt med chatten. Kontroller sambandet ditt.',
};
