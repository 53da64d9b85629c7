import type { CommonTexts } from '../catalogue.js';
import { fr } from './fr.js';

/** French of Canada. */
export const frCA: CommonTexts = {
  ...fr,
  lang: 'fr-CA',

  chat: 'Clavardage',
  chatWithUnread: (count) => `Clavardage, ${fr.newMessages(count)}`,
  // In Canada there is no space before a question mark.
  welcome: 'Comment pouvons-nous vous aider?',
  startChat: 'Démarrer le clavardage',
  startNewChat: 'Démarrer un nouveau clavardage',

  agent: 'Agent',

  joined: (name) => `${name} s’est joint à la conversation`,
  left: (name) => `${name} a quitté la conversation`,
  idle: 'Êtes-vous toujours là? Le clavardage prendra fin bientôt si vous n’écrivez rien.',
  chatEnded: 'Le clavardage est terminé',

  endChat: 'Terminer le clavardage',
  ending: 'Fin du clavardage en cours',

  errorNetwork: 'Le clavardage est injoignable. Veuillez vérifier votre connexion.',
};
