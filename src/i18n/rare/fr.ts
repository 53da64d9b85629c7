import type { RareTranslation } from '../catalogue.js';

/** French, the rest. */
export const frRare: RareTranslation = {
  endQuestion: 'Terminer ce chat ?',
  endWarning: 'Vous ne pourrez pas le reprendre.',
  keepChatting: 'Continuer',
  endedByCustomer: 'Vous avez terminé ce chat.',
  endedByService: 'Ce chat est terminé.',
  endedMeanwhile: 'Ce chat s’est terminé pendant votre absence.',

  errorBusy: 'De nombreuses personnes nous écrivent en ce moment. Veuillez réessayer bientôt.',
  errorSetUp: 'Le chat n’est pas disponible sur cette page.',
  errorServer: 'Le chat ne répond pas comme prévu. Veuillez réessayer bientôt.',
  errorRefused: 'Ce n’est pas possible pour le moment.',
  errorTooLong: 'Ce message est trop long.',
  errorOutboxFull: 'Trop de messages attendent d’être envoyés. Veuillez patienter un instant.',
};
