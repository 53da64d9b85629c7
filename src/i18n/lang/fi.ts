import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string =>
  count === 1 ? '1 uusi viesti' : `${String(count)} uutta viestiä`;

/** Finnish. */
export const fi: CommonTexts = {
  lang: 'fi',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Sulje',
  menu: 'Valikko',
  welcome: 'Kuinka voimme auttaa?',
  welcomeHint: 'Kirjoittakaa meille. Vastaamme täällä.',
  startChat: 'Aloita chat',
  startNewChat: 'Aloita uusi chat',

  customer: 'Asiakas',
  you: 'Te',
  assistant: 'Avustaja',
  agent: 'Asiakaspalvelija',
  supervisor: 'Esihenkilö',

  messages: 'Viestit',
  joined: (name) => `${name} liittyi chattiin`,
  left: (name) => `${name} poistui chatista`,
  invited: 'Mukaan kutsutaan toista henkilöä',
  transferred: 'Teidät on siirretty toiselle asiakaspalvelijalle',
  transferFailed: 'Siirto ei onnistunut',
  idle: 'Oletteko vielä paikalla? Chat suljetaan pian, jos ette kirjoita mitään.',
  chatEnded: 'Chat on päättynyt',
  file: (name) => `Tiedosto: ${name}`,
  unreadable: 'Tätä viestiä ei voi näyttää tässä',
  typing: (name) => `${name} kirjoittaa`,
  newMessages: messages,

  queued: 'Odottaa lähetystä',
  sending: 'Lähetetään',
  unconfirmed: 'Lähetetään',
  sent: 'Lähetetty',
  delivered: 'Toimitettu',
  read: 'Luettu',
  failed: 'Ei lähetetty',
  rejected: 'Ei hyväksytty',
  tryAgain: 'Yritä uudelleen',
  edit: 'Muokkaa',

  message: 'Viesti',
  placeholder: 'Kirjoita viesti',
  send: 'Lähetä',
  charactersLeft: (count) => (count === 1 ? '1 merkki jäljellä' : `${String(count)} merkkiä jäljellä`),
  tooLong: (count) => (count === 1 ? '1 merkki liikaa' : `${String(count)} merkkiä liikaa`),

  connecting: 'Yhdistetään. Voitte jo kirjoittaa.',
  connected: 'Yhdistetty',
  reconnecting: 'Yhteys katkesi. Sitä yritetään palauttaa.',
  tryNow: 'Yritä nyt',
  incomplete: 'Viestejä saattaa puuttua. Niitä yritetään hakea.',
  delayed: 'Viestit saapuvat pienellä viiveellä.',
  earlier: 'Aiempi keskustelu yllä',
  endChat: 'Lopeta chat',
  ending: 'Chat päätetään',

  errorNetwork: 'Chattiin ei saada yhteyttä. Tarkistakaa yhteytenne.',
};
