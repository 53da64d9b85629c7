import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string =>
  count === 1 ? '1 nytt meddelande' : `${String(count)} nya meddelanden`;

/** Swedish. */
export const sv: CommonTexts = {
  lang: 'sv',

  chat: 'Chatt',
  chatWithUnread: (count) => `Chatt, ${messages(count)}`,
  close: 'Stäng',
  menu: 'Meny',
  welcome: 'Hur kan vi hjälpa till?',
  welcomeHint: 'Skriv till oss. Vi svarar här.',
  startChat: 'Starta chatt',
  startNewChat: 'Starta en ny chatt',

  customer: 'Kund',
  you: 'Du',
  assistant: 'Assistent',
  agent: 'Handläggare',
  supervisor: 'Gruppledare',

  messages: 'Meddelanden',
  joined: (name) => `${name} har anslutit till chatten`,
  left: (name) => `${name} har lämnat chatten`,
  invited: 'En annan person bjuds in',
  transferred: 'Du har kopplats vidare',
  transferFailed: 'Vidarekopplingen misslyckades',
  idle: 'Är du kvar? Chatten stängs snart om du inte skriver något.',
  chatEnded: 'Chatten är avslutad',
  file: (name) => `Fil: ${name}`,
  unreadable: 'Meddelandet kan inte visas här',
  typing: (name) => `${name} skriver`,
  newMessages: messages,

  queued: 'Väntar på att skickas',
  sending: 'Skickar',
  unconfirmed: 'Skickar',
  sent: 'Skickat',
  delivered: 'Levererat',
  read: 'Läst',
  failed: 'Inte skickat',
  rejected: 'Inte godtaget',
  tryAgain: 'Försök igen',
  edit: 'Redigera',

  message: 'Meddelande',
  placeholder: 'Skriv ett meddelande',
  send: 'Skicka',
  charactersLeft: (count) => (count === 1 ? '1 tecken kvar' : `${String(count)} tecken kvar`),
  tooLong: (count) => (count === 1 ? '1 tecken för mycket' : `${String(count)} tecken för många`),

  connecting: 'Ansluter. Du kan redan skriva.',
  connected: 'Ansluten',
  reconnecting: 'Anslutningen bröts. Försöker återställa den.',
  tryNow: 'Försök nu',
  incomplete: 'Meddelanden kan saknas. Försöker hämta dem.',
  delayed: 'Meddelanden kommer fram med en kort fördröjning.',
  earlier: 'Tidigare samtal ovanför',
  endChat: 'Avsluta chatt',
  ending: 'Avslutar chatten',

  errorNetwork: 'Det går inte att nå chatten. Kontrollera din anslutning.',
};
