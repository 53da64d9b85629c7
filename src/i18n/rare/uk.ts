import type { RareTranslation } from '../catalogue.js';

/** Ukrainian, the rest. */
export const ukRare: RareTranslation = {
  endQuestion: 'Завершити цей чат?',
  endWarning: 'Після цього його не можна буде продовжити.',
  keepChatting: 'Продовжити чат',
  endedByCustomer: 'Ви завершили цей чат.',
  endedByService: 'Цей чат закінчено.',
  endedMeanwhile: 'Цей чат завершився, поки вас не було.',

  errorBusy: 'Зараз нам пише дуже багато людей. Спробуйте трохи згодом.',
  errorSetUp: 'Чат недоступний на цій сторінці.',
  errorServer: 'Чат не відповідає належним чином. Спробуйте трохи згодом.',
  errorRefused: 'Зараз це неможливо.',
  errorTooLong: 'Це повідомлення задовге.',
  errorOutboxFull: 'Забагато повідомлень очікує на надсилання. Зачекайте трохи.',
};
