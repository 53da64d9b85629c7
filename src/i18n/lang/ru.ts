import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('ru');
const messages = counted({
  one: '# новое сообщение',
  few: '# новых сообщения',
  many: '# новых сообщений',
  other: '# нового сообщения',
});

/** Russian. */
export const ru: CommonTexts = {
  lang: 'ru',

  chat: 'Чат',
  chatWithUnread: (count) => `Чат, ${messages(count)}`,
  close: 'Закрыть',
  menu: 'Меню',
  welcome: 'Чем мы можем помочь?',
  welcomeHint: 'Напишите нам. Мы ответим здесь.',
  startChat: 'Начать чат',
  startNewChat: 'Начать новый чат',

  customer: 'Клиент',
  you: 'Вы',
  assistant: 'Помощник',
  agent: 'Оператор',
  supervisor: 'Руководитель',

  messages: 'Сообщения',
  joined: (name) => `${name} теперь в чате`,
  left: (name) => `${name} больше не в чате`,
  invited: 'Приглашаем ещё одного участника',
  transferred: 'Вас перевели на другого специалиста',
  transferFailed: 'Перевод не удался',
  idle: 'Вы ещё здесь? Чат скоро закроется, если вы ничего не напишете.',
  chatEnded: 'Чат завершён',
  file: (name) => `Файл: ${name}`,
  unreadable: 'Это сообщение нельзя показать здесь',
  typing: (name) => `${name} печатает`,
  newMessages: messages,

  queued: 'Ожидает отправки',
  sending: 'Отправляется',
  unconfirmed: 'Отправляется',
  sent: 'Отправлено',
  delivered: 'Доставлено',
  read: 'Прочитано',
  failed: 'Не отправлено',
  rejected: 'Не принято',
  tryAgain: 'Повторить',
  edit: 'Изменить',

  message: 'Сообщение',
  placeholder: 'Напишите сообщение',
  send: 'Отправить',
  charactersLeft: counted({
    one: 'Остался # символ',
    few: 'Осталось # символа',
    many: 'Осталось # символов',
    other: 'Осталось # символа',
  }),
  tooLong: counted({
    one: 'Лишний # символ',
    few: 'Лишние # символа',
    many: 'Лишних # символов',
    other: 'Лишние # символа',
  }),

  connecting: 'Подключение. Вы уже можете писать.',
  connected: 'Подключено',
  reconnecting: 'Соединение прервано. Пытаемся восстановить.',
  tryNow: 'Повторить сейчас',
  incomplete: 'Возможно, не хватает сообщений. Пытаемся их получить.',
  delayed: 'Сообщения приходят с небольшой задержкой.',
  earlier: 'Выше: предыдущий разговор',
  endChat: 'Завершить чат',
  ending: 'Чат завершается',

  errorNetwork: 'Чат недоступен. Проверьте подключение.',
};
