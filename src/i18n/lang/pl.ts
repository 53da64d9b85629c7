import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('pl');
const messages = counted({
  one: '# nowa wiadomość',
  few: '# nowe wiadomości',
  many: '# nowych wiadomości',
  other: '# nowej wiadomości',
});

/** Polish. */
export const pl: CommonTexts = {
  lang: 'pl',

  chat: 'Czat',
  chatWithUnread: (count) => `Czat, ${messages(count)}`,
  close: 'Zamknij',
  menu: 'Menu',
  welcome: 'Jak możemy pomóc?',
  welcomeHint: 'Prosimy o wiadomość. Odpowiemy tutaj.',
  startChat: 'Rozpocznij czat',
  startNewChat: 'Rozpocznij nowy czat',

  customer: 'Klient',
  you: 'Ja',
  assistant: 'Asystent',
  agent: 'Konsultant',
  supervisor: 'Kierownik',

  messages: 'Wiadomości',
  joined: (name) => `${name} dołącza do czatu`,
  left: (name) => `${name} opuszcza czat`,
  invited: 'Zapraszamy kolejną osobę',
  transferred: 'Rozmowę przekierowano',
  transferFailed: 'Przekierowanie nie powiodło się',
  idle: 'Czy nadal tu jesteś? Czat wkrótce się zamknie, jeśli nic nie napiszesz.',
  chatEnded: 'Czat został zakończony',
  file: (name) => `Plik: ${name}`,
  unreadable: 'Tej wiadomości nie można tu wyświetlić',
  typing: (name) => `${name} pisze`,
  newMessages: messages,

  queued: 'Oczekuje na wysłanie',
  sending: 'Wysyłanie',
  unconfirmed: 'Wysyłanie',
  sent: 'Wysłano',
  delivered: 'Dostarczono',
  read: 'Przeczytano',
  failed: 'Nie wysłano',
  rejected: 'Nie przyjęto',
  tryAgain: 'Spróbuj ponownie',
  edit: 'Edytuj',

  message: 'Wiadomość',
  placeholder: 'Napisz wiadomość',
  send: 'Wyślij',
  charactersLeft: counted({
    one: 'Pozostał # znak',
    few: 'Pozostały # znaki',
    many: 'Pozostało # znaków',
    other: 'Pozostało # znaku',
  }),
  tooLong: counted({
    one: 'O # znak za dużo',
    few: 'O # znaki za dużo',
    many: 'O # znaków za dużo',
    other: 'O # znaku za dużo',
  }),

  connecting: 'Łączenie. Można już pisać.',
  connected: 'Połączono',
  reconnecting: 'Połączenie zostało przerwane. Próbujemy je przywrócić.',
  tryNow: 'Spróbuj teraz',
  incomplete: 'Może brakować wiadomości. Próbujemy je pobrać.',
  delayed: 'Wiadomości docierają z niewielkim opóźnieniem.',
  earlier: 'Powyżej: wcześniejsza rozmowa',
  endChat: 'Zakończ czat',
  ending: 'Kończenie czatu',

  errorNetwork: 'Nie można połączyć się z czatem. Sprawdź połączenie.',
};
