import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => (count === 1 ? '1 ny melding' : `${String(count)} nye meldinger`);

/** Norwegian Bokmål. */
export const nb: CommonTexts = {
  lang: 'nb',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Lukk',
  menu: 'Meny',
  welcome: 'Hvordan kan vi hjelpe?',
  welcomeHint: 'Skriv til oss. Vi svarer her.',
  startChat: 'Start chat',
  startNewChat: 'Start en ny chat',

  customer: 'Kunde',
  you: 'Du',
  assistant: 'Assistent',
  agent: 'Kundebehandler',
  supervisor: 'Teamleder',

  messages: 'Meldinger',
  joined: (name) => `${name} har kommet inn i chatten`,
  left: (name) => `${name} har forlatt chatten`,
  invited: 'En annen person blir invitert',
  transferred: 'Du er satt over til en annen',
  transferFailed: 'Overføringen gikk ikke',
  idle: 'Er du der fortsatt? Chatten lukkes snart hvis du ikke skriver noe.',
  chatEnded: 'Chatten er avsluttet',
  file: (name) => `Fil: ${name}`,
  unreadable: 'Denne meldingen kan ikke vises her',
  typing: (name) => `${name} skriver`,
  newMessages: messages,

  queued: 'Venter på å bli sendt',
  sending: 'Sender',
  unconfirmed: 'Sender',
  sent: 'Sendt',
  delivered: 'Levert',
  read: 'Lest',
  failed: 'Ikke sendt',
  rejected: 'Ikke godtatt',
  tryAgain: 'Prøv igjen',
  edit: 'Rediger',

  message: 'Melding',
  placeholder: 'Skriv en melding',
  send: 'Send',
  charactersLeft: (count) => (count === 1 ? '1 tegn igjen' : `${String(count)} tegn igjen`),
  tooLong: (count) => (count === 1 ? '1 tegn for mye' : `${String(count)} tegn for mange`),

  connecting: 'Kobler til. Du kan skrive allerede nå.',
  connected: 'Tilkoblet',
  reconnecting: 'Forbindelsen ble brutt. Prøver å få den tilbake.',
  tryNow: 'Prøv nå',
  incomplete: 'Det kan mangle meldinger. Prøver å hente dem.',
  delayed: 'Meldinger kommer fram med litt forsinkelse.',
  earlier: 'Tidligere samtale over',
  endChat: 'Avslutt chat',
  ending: 'Avslutter chatten',

  errorNetwork: 'Får ikke kontakt med chatten. Sjekk forbindelsen din.',
};
