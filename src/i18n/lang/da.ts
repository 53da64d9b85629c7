import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => (count === 1 ? '1 ny besked' : `${String(count)} nye beskeder`);

/** Danish. */
export const da: CommonTexts = {
  lang: 'da',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Luk',
  menu: 'Menu',
  welcome: 'Hvordan kan vi hjælpe?',
  welcomeHint: 'Skriv til os. Vi svarer her.',
  startChat: 'Start chat',
  startNewChat: 'Start en ny chat',

  customer: 'Kunde',
  you: 'Dig',
  assistant: 'Assistent',
  agent: 'Medarbejder',
  supervisor: 'Teamleder',

  messages: 'Beskeder',
  joined: (name) => `${name} er kommet ind i chatten`,
  left: (name) => `${name} har forladt chatten`,
  invited: 'En anden bliver inviteret',
  transferred: 'Du er blevet viderestillet',
  transferFailed: 'Viderestillingen mislykkedes',
  idle: 'Er du der stadig? Chatten lukker snart, hvis du ikke skriver noget.',
  chatEnded: 'Chatten er afsluttet',
  file: (name) => `Fil: ${name}`,
  unreadable: 'Beskeden kan ikke vises her',
  typing: (name) => `${name} skriver`,
  newMessages: messages,

  queued: 'Venter på at blive sendt',
  sending: 'Sender',
  unconfirmed: 'Sender',
  sent: 'Sendt',
  delivered: 'Leveret',
  read: 'Læst',
  failed: 'Ikke sendt',
  rejected: 'Ikke accepteret',
  tryAgain: 'Prøv igen',
  edit: 'Rediger',

  message: 'Besked',
  placeholder: 'Skriv en besked',
  send: 'Send',
  charactersLeft: (count) => (count === 1 ? '1 tegn tilbage' : `${String(count)} tegn tilbage`),
  tooLong: (count) => (count === 1 ? '1 tegn for meget' : `${String(count)} tegn for mange`),

  connecting: 'Opretter forbindelse. Du kan allerede skrive.',
  connected: 'Forbundet',
  reconnecting: 'Forbindelsen blev afbrudt. Vi prøver at genoprette den.',
  tryNow: 'Prøv nu',
  incomplete: 'Der mangler måske beskeder. Vi prøver at hente dem.',
  delayed: 'Beskeder ankommer med en kort forsinkelse.',
  earlier: 'Tidligere samtale ovenfor',
  endChat: 'Afslut chat',
  ending: 'Afslutter chatten',

  errorNetwork: 'Chatten kan ikke nås. Kontrollér din forbindelse.',
};
