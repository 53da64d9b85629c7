import type { RareTranslation } from '../catalogue.js';

/** Portuguese of Portugal, the rest. */
export const ptPTRare: RareTranslation = {
  endQuestion: 'Terminar este chat?',
  endWarning: 'Depois não será possível continuá-lo.',
  keepChatting: 'Continuar no chat',
  endedByCustomer: 'Terminou este chat.',
  endedByService: 'Este chat chegou ao fim.',
  endedMeanwhile: 'Este chat terminou durante a sua ausência.',

  errorBusy: 'Muitas pessoas estão a escrever-nos neste momento. Tente novamente dentro de momentos.',
  errorSetUp: 'O chat não está disponível nesta página.',
  errorServer: 'O chat não está a responder como devia. Tente novamente dentro de momentos.',
  errorRefused: 'Não é possível neste momento.',
  errorTooLong: 'Esta mensagem é demasiado longa.',
  errorOutboxFull: 'Há demasiadas mensagens a aguardar envio. Aguarde um momento.',
};
