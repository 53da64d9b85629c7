import type { RareTranslation } from '../catalogue.js';

/** Slovak, the rest. */
export const skRare: RareTranslation = {
  endQuestion: 'Ukončiť tento chat?',
  endWarning: 'Potom v ňom už nebude možné pokračovať.',
  keepChatting: 'Pokračovať v chate',
  endedByCustomer: 'Ukončili ste tento chat.',
  endedByService: 'Tento chat je na konci.',
  endedMeanwhile: 'Tento chat sa skončil, kým ste boli preč.',

  errorBusy: 'Práve nám píše veľa ľudí. Skúste to o chvíľu.',
  errorSetUp: 'Chat nie je na tejto stránke k dispozícii.',
  errorServer: 'Chat neodpovedá, ako má. Skúste to o chvíľu.',
  errorRefused: 'Teraz to nie je možné.',
  errorTooLong: 'Táto správa je príliš dlhá.',
  errorOutboxFull: 'Priveľa správ čaká na odoslanie. Chvíľu počkajte.',
};
