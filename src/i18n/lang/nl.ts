import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string =>
  count === 1 ? '1 nieuw bericht' : `${String(count)} nieuwe berichten`;

/** Dutch. */
export const nl: CommonTexts = {
  lang: 'nl',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Sluiten',
  menu: 'Menu',
  welcome: 'Hoe kunnen we u helpen?',
  welcomeHint: 'Stuur ons een bericht. U krijgt hier antwoord.',
  startChat: 'Chat starten',
  startNewChat: 'Nieuwe chat starten',

  customer: 'Klant',
  you: 'U',
  assistant: 'Assistent',
  agent: 'Medewerker',
  supervisor: 'Teamleider',

  messages: 'Berichten',
  joined: (name) => `${name} neemt nu deel aan de chat`,
  left: (name) => `${name} heeft de chat verlaten`,
  invited: 'Er wordt iemand anders bij gevraagd',
  transferred: 'U bent doorverbonden',
  transferFailed: 'Het doorverbinden is niet gelukt',
  idle: 'Bent u er nog? De chat sluit binnenkort als u niets schrijft.',
  chatEnded: 'De chat is beëindigd',
  file: (name) => `Bestand: ${name}`,
  unreadable: 'Dit bericht kan hier niet worden weergegeven',
  typing: (name) => `${name} is aan het typen`,
  newMessages: messages,

  queued: 'Wacht op verzending',
  sending: 'Wordt verzonden',
  unconfirmed: 'Wordt verzonden',
  sent: 'Verzonden',
  delivered: 'Afgeleverd',
  read: 'Gelezen',
  failed: 'Niet verzonden',
  rejected: 'Niet geaccepteerd',
  tryAgain: 'Opnieuw proberen',
  edit: 'Bewerken',

  message: 'Bericht',
  placeholder: 'Schrijf een bericht',
  send: 'Verzenden',
  charactersLeft: (count) => (count === 1 ? 'Nog 1 teken' : `Nog ${String(count)} tekens`),
  tooLong: (count) => (count === 1 ? '1 teken te veel' : `${String(count)} tekens te veel`),

  connecting: 'Verbinding wordt gemaakt. U kunt al schrijven.',
  connected: 'Verbonden',
  reconnecting: 'De verbinding is verbroken en wordt hersteld.',
  tryNow: 'Nu proberen',
  incomplete: 'Mogelijk ontbreken er berichten. Ze worden opgehaald.',
  delayed: 'Berichten komen met een korte vertraging aan.',
  earlier: 'Hierboven: eerder gesprek',
  endChat: 'Chat beëindigen',
  ending: 'De chat wordt beëindigd',

  errorNetwork: 'De chat is niet bereikbaar. Controleer uw verbinding.',
};
