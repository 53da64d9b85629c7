import type { RareTranslation } from '../catalogue.js';

/** Polish, the rest. */
export const plRare: RareTranslation = {
  endQuestion: 'Zakończyć ten czat?',
  endWarning: 'Później nie będzie można go kontynuować.',
  keepChatting: 'Kontynuuj czat',
  endedByCustomer: 'Czat został przez Ciebie zakończony.',
  endedByService: 'Ten czat dobiegł końca.',
  endedMeanwhile: 'Ten czat zakończył się podczas Twojej nieobecności.',

  errorBusy: 'W tej chwili pisze do nas wiele osób. Spróbuj ponownie za chwilę.',
  errorSetUp: 'Czat jest niedostępny na tej stronie.',
  errorServer: 'Czat nie odpowiada prawidłowo. Spróbuj ponownie za chwilę.',
  errorRefused: 'W tej chwili to niemożliwe.',
  errorTooLong: 'Ta wiadomość jest za długa.',
  errorOutboxFull: 'Zbyt wiele wiadomości oczekuje na wysłanie. Poczekaj chwilę.',
};
