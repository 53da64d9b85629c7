import type { RareTranslation } from '../catalogue.js';

/** Swedish, the rest. */
export const svRare: RareTranslation = {
  endQuestion: 'Vill du avsluta chatten?',
  endWarning: 'Det går inte att fortsätta den efteråt.',
  keepChatting: 'Fortsätt chatta',
  endedByCustomer: 'Du har avslutat chatten.',
  endedByService: 'Chatten är slut.',
  endedMeanwhile: 'Chatten avslutades medan du var borta.',

  errorBusy: 'Många skriver till oss just nu. Försök igen om en stund.',
  errorSetUp: 'Chatten är inte tillgänglig på den här sidan.',
  errorServer: 'Chatten svarar inte som den ska. Försök igen om en stund.',
  errorRefused: 'Det går inte just nu.',
  errorTooLong: 'Meddelandet är för långt.',
  errorOutboxFull: 'För många meddelanden väntar på att skickas. Vänta ett ögonblick.',
};
