import type { RareTranslation } from '../catalogue.js';

/** Dutch, the rest. */
export const nlRare: RareTranslation = {
  endQuestion: 'Deze chat beëindigen?',
  endWarning: 'U kunt er daarna niet mee verdergaan.',
  keepChatting: 'Verder chatten',
  endedByCustomer: 'U hebt deze chat beëindigd.',
  endedByService: 'Deze chat is afgelopen.',
  endedMeanwhile: 'Deze chat is beëindigd terwijl u weg was.',

  errorBusy: 'Veel mensen schrijven ons op dit moment. Probeer het straks opnieuw.',
  errorSetUp: 'De chat is op deze pagina niet beschikbaar.',
  errorServer: 'De chat reageert niet zoals het hoort. Probeer het straks opnieuw.',
  errorRefused: 'Dit is op dit moment niet mogelijk.',
  errorTooLong: 'Dit bericht is te lang.',
  errorOutboxFull: 'Er wachten te veel berichten op verzending. Wacht even.',
};
