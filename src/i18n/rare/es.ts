import type { RareTranslation } from '../catalogue.js';

/** Spanish, the rest. */
export const esRare: RareTranslation = {
  endQuestion: '¿Terminar este chat?',
  endWarning: 'Después no podrá continuarlo.',
  keepChatting: 'Seguir en el chat',
  endedByCustomer: 'Ha terminado este chat.',
  endedByService: 'Este chat ha terminado.',
  endedMeanwhile: 'Este chat terminó mientras usted no estaba.',

  errorBusy: 'Hay muchas personas escribiéndonos en este momento. Vuelva a intentarlo dentro de poco.',
  errorSetUp: 'El chat no está disponible en esta página.',
  errorServer: 'El chat no responde como debería. Vuelva a intentarlo dentro de poco.',
  errorRefused: 'No es posible en este momento.',
  errorTooLong: 'Este mensaje es demasiado largo.',
  errorOutboxFull: 'Hay demasiados mensajes pendientes de envío. Espere un momento.',
};
