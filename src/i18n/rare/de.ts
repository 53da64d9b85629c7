import type { RareTranslation } from '../catalogue.js';

/** German, the rest. */
export const deRare: RareTranslation = {
  endQuestion: 'Diesen Chat beenden?',
  endWarning: 'Er lässt sich danach nicht fortsetzen.',
  keepChatting: 'Weiter chatten',
  endedByCustomer: 'Sie haben diesen Chat beendet.',
  endedByService: 'Dieser Chat ist zu Ende.',
  endedMeanwhile: 'Dieser Chat endete, während Sie weg waren.',

  errorBusy: 'Gerade schreiben uns sehr viele. Bitte versuchen Sie es gleich noch einmal.',
  errorSetUp: 'Der Chat ist auf dieser Seite nicht verfügbar.',
  errorServer: 'Der Chat antwortet nicht wie erwartet. Bitte versuchen Sie es gleich noch einmal.',
  errorRefused: 'Das ist im Moment nicht möglich.',
  errorTooLong: 'Diese Nachricht ist zu lang.',
  errorOutboxFull: 'Zu viele Nachrichten warten auf den Versand. Bitte warten Sie einen Moment.',
};
