import type { RareTranslation } from '../catalogue.js';

/** Russian, the rest. */
export const ruRare: RareTranslation = {
  endQuestion: 'Завершить этот чат?',
  endWarning: 'После этого его нельзя будет продолжить.',
  keepChatting: 'Продолжить чат',
  endedByCustomer: 'Вы завершили этот чат.',
  endedByService: 'Этот чат окончен.',
  endedMeanwhile: 'Этот чат завершился, пока вас не было.',

  errorBusy: 'Сейчас нам пишут очень многие. Повторите попытку чуть позже.',
  errorSetUp: 'Чат недоступен на этой странице.',
  errorServer: 'Чат не отвечает должным образом. Повторите попытку чуть позже.',
  errorRefused: 'Сейчас это невозможно.',
  errorTooLong: 'Это сообщение слишком длинное.',
  errorOutboxFull: 'Слишком много сообщений ожидает отправки. Подождите немного.',
};
