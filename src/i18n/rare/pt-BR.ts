import type { RareTranslation } from '../catalogue.js';

/** Portuguese of Brazil, the rest. */
export const ptBRRare: RareTranslation = {
  endQuestion: 'Encerrar este chat?',
  endWarning: 'Depois não será possível continuá-lo.',
  keepChatting: 'Continuar no chat',
  endedByCustomer: 'Você encerrou este chat.',
  endedByService: 'Este chat terminou.',
  endedMeanwhile: 'Este chat foi encerrado enquanto você estava fora.',

  errorBusy: 'Muitas pessoas estão nos escrevendo agora. Tente novamente em breve.',
  errorSetUp: 'O chat não está disponível nesta página.',
  errorServer: 'O chat não está respondendo como deveria. Tente novamente em breve.',
  errorRefused: 'Isso não é possível no momento.',
  errorTooLong: 'Esta mensagem é longa demais.',
  errorOutboxFull: 'Há mensagens demais aguardando envio. Espere um momento.',
};
