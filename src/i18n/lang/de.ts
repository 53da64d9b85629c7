import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string =>
  count === 1 ? '1 neue Nachricht' : `${String(count)} neue Nachrichten`;

/** German. */
export const de: CommonTexts = {
  lang: 'de',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Schließen',
  menu: 'Menü',
  welcome: 'Wie können wir helfen?',
  welcomeHint: 'Schreiben Sie uns. Die Antwort kommt hier.',
  startChat: 'Chat starten',
  startNewChat: 'Neuen Chat starten',

  customer: 'Kunde',
  you: 'Sie',
  assistant: 'Assistent',
  agent: 'Beratung',
  supervisor: 'Teamleitung',

  messages: 'Nachrichten',
  joined: (name) => `${name} ist dem Chat beigetreten`,
  left: (name) => `${name} hat den Chat verlassen`,
  invited: 'Jemand wird dazugebeten',
  transferred: 'Sie wurden weitergeleitet',
  transferFailed: 'Die Weiterleitung hat nicht geklappt',
  idle: 'Sind Sie noch da? Der Chat schließt bald, wenn Sie nichts schreiben.',
  chatEnded: 'Der Chat ist beendet',
  file: (name) => `Datei: ${name}`,
  unreadable: 'Diese Nachricht kann hier nicht angezeigt werden',
  typing: (name) => `${name} schreibt`,
  newMessages: messages,

  queued: 'Wartet auf den Versand',
  sending: 'Wird gesendet',
  unconfirmed: 'Wird gesendet',
  sent: 'Gesendet',
  delivered: 'Zugestellt',
  read: 'Gelesen',
  failed: 'Nicht gesendet',
  rejected: 'Nicht angenommen',
  tryAgain: 'Noch einmal versuchen',
  edit: 'Bearbeiten',

  message: 'Nachricht',
  placeholder: 'Nachricht schreiben',
  send: 'Senden',
  charactersLeft: (count) => (count === 1 ? 'Noch 1 Zeichen' : `Noch ${String(count)} Zeichen`),
  tooLong: (count) => (count === 1 ? '1 Zeichen zu viel' : `${String(count)} Zeichen zu viel`),

  connecting: 'Verbindung wird aufgebaut. Sie können schon schreiben.',
  connected: 'Verbunden',
  reconnecting: 'Die Verbindung ist abgebrochen und wird wiederhergestellt.',
  tryNow: 'Jetzt versuchen',
  incomplete: 'Vielleicht fehlen Nachrichten. Sie werden noch geholt.',
  delayed: 'Nachrichten kommen mit kurzer Verzögerung an.',
  earlier: 'Darüber: früheres Gespräch',
  endChat: 'Chat beenden',
  ending: 'Der Chat wird beendet',

  errorNetwork: 'Der Chat ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung.',
};
