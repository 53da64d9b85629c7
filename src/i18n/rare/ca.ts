import type { RareTranslation } from '../catalogue.js';

/** Catalan, the rest. */
export const caRare: RareTranslation = {
  endQuestion: 'Voleu acabar aquest xat?',
  endWarning: 'Després no el podreu continuar.',
  keepChatting: 'Continua el xat',
  endedByCustomer: 'Heu acabat aquest xat.',
  endedByService: 'Aquest xat ha finalitzat.',
  endedMeanwhile: 'Aquest xat s’ha acabat mentre no hi éreu.',

  errorBusy: 'Molta gent ens escriu en aquest moment. Torneu-ho a provar d’aquí a poc.',
  errorSetUp: 'El xat no està disponible en aquesta pàgina.',
  errorServer: 'El xat no respon com hauria de fer-ho. Torneu-ho a provar d’aquí a poc.',
  errorRefused: 'Ara mateix no és possible.',
  errorTooLong: 'Aquest missatge és massa llarg.',
  errorOutboxFull: 'Hi ha massa missatges pendents d’enviar. Espereu un moment.',
};
