import type { RareTranslation } from '../catalogue.js';

/** Italian, the rest. */
export const itRare: RareTranslation = {
  endQuestion: 'Terminare questa chat?',
  endWarning: 'Dopo non potrà riprenderla.',
  keepChatting: 'Continua la chat',
  endedByCustomer: 'Ha terminato questa chat.',
  endedByService: 'Questa chat è conclusa.',
  endedMeanwhile: 'Questa chat è terminata durante la sua assenza.',

  errorBusy: 'In questo momento ci scrivono in molti. Riprovi tra poco.',
  errorSetUp: 'La chat non è disponibile in questa pagina.',
  errorServer: 'La chat non risponde come dovrebbe. Riprovi tra poco.',
  errorRefused: 'Al momento non è possibile.',
  errorTooLong: 'Questo messaggio è troppo lungo.',
  errorOutboxFull: 'Troppi messaggi sono in attesa di invio. Attenda un momento.',
};
