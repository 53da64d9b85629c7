import type { RareTranslation } from '../catalogue.js';

/** Czech, the rest. */
export const csRare: RareTranslation = {
  endQuestion: 'Ukončit tento chat?',
  endWarning: 'Potom v něm už nebude možné pokračovat.',
  keepChatting: 'Pokračovat v chatu',
  endedByCustomer: 'Ukončili jste tento chat.',
  endedByService: 'Tento chat je u konce.',
  endedMeanwhile: 'Tento chat skončil, když jste byli pryč.',

  errorBusy: 'Právě nám píše mnoho lidí. Zkuste to prosím za chvíli.',
  errorSetUp: 'Chat není na této stránce k dispozici.',
  errorServer: 'Chat neodpovídá, jak má. Zkuste to prosím za chvíli.',
  errorRefused: 'To teď není možné.',
  errorTooLong: 'Tato zpráva je příliš dlouhá.',
  errorOutboxFull: 'Příliš mnoho zpráv čeká na odeslání. Počkejte prosím chvíli.',
};
