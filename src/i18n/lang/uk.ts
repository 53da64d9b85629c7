import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('uk');
const messages = counted({
  one: '# нове повідомлення',
  few: '# нові повідомлення',
  many: '# нових повідомлень',
  other: '# нового повідомлення',
});

/** Ukrainian. */
export const uk: CommonTexts = {
  lang: 'uk',

  chat: 'Чат',
  chatWithUnread: (count) => `Чат, ${messages(count)}`,
  close: 'Закрити',
  menu: 'Меню',
  welcome: 'Чим ми можемо допомогти?',
  welcomeHint: 'Напишіть нам. Ми відповімо тут.',
  startChat: 'Почати чат',
  startNewChat: 'Почати новий чат',

  customer: 'Клієнт',
  you: 'Ви',
  assistant: 'Помічник',
  agent: 'Оператор',
  supervisor: 'Керівник',

  messages: 'Повідомлення',
  joined: (name) => `${name} тепер у чаті`,
  left: (name) => `${name} більше не в чаті`,
  invited: 'Запрошуємо ще одного учасника',
  transferred: 'Вас переведено до іншого фахівця',
  transferFailed: 'Переведення не вдалося',
  idle: 'Ви ще тут? Чат незабаром закриється, якщо ви нічого не напишете.',
  chatEnded: 'Чат завершено',
  file: (name) => `Файл: ${name}`,
  unreadable: 'Це повідомлення не можна показати тут',
  typing: (name) => `${name} пише`,
  newMessages: messages,

  queued: 'Очікує на надсилання',
  sending: 'Надсилається',
  unconfirmed: 'Надсилається',
  sent: 'Надіслано',
  delivered: 'Доставлено',
  read: 'Прочитано',
  failed: 'Не надіслано',
  rejected: 'Не прийнято',
  tryAgain: 'Спробувати ще раз',
  edit: 'Змінити',

  message: 'Повідомлення',
  placeholder: 'Напишіть повідомлення',
  send: 'Надіслати',
  charactersLeft: counted({
    one: 'Залишився # символ',
    few: 'Залишилося # символи',
    many: 'Залишилося # символів',
    other: 'Залишилося # символу',
  }),
  tooLong: counted({
    one: 'Зайвий # символ',
    few: 'Зайві # символи',
    many: 'Зайвих # символів',
    other: 'Зайві # символу',
  }),

  connecting: 'Підключення. Ви вже можете писати.',
  connected: 'Підключено',
  reconnecting: 'З’єднання втрачено. Намагаємося відновити.',
  tryNow: 'Спробувати зараз',
  incomplete: 'Можливо, бракує повідомлень. Намагаємося їх отримати.',
  delayed: 'Повідомлення надходять із невеликою затримкою.',
  earlier: 'Вище: попередня розмова',
  endChat: 'Завершити чат',
  ending: 'Чат завершується',

  errorNetwork: 'Чат недоступний. Перевірте з’єднання.',
};
