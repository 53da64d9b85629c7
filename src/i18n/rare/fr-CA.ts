import type { RareTexts } from '../catalogue.js';
import { rare as french } from './fr.js';

/** French of Canada, the rest. */
export const rare: RareTexts = {
  ...french,

  endQuestion: 'Terminer ce clavardage?',
  keepChatting: 'Continuer à clavarder',
  endedByCustomer: 'Vous avez mis fin à ce clavardage.',
  endedMeanwhile: 'Ce clavardage a pris fin pendant votre absence.',

  errorBusy: 'De nombreuses personnes nous écrivent en ce moment. Veuillez réessayer sous peu.',
  errorSetUp: 'Le clavardage n’est pas offert sur cette page.',
  errorServer: 'Le clavardage ne répond pas comme prévu. Veuillez réessayer sous peu.',

  fileChecked: 'Recherche de maliciels en cours',
  tooManyFiles: 'Non envoyé : ce clavardage n’accepte plus de fichiers',

  signInAsked: 'Veuillez ouvrir une session pour continuer.',
  signIn: 'Ouvrir une session',
  signInDecline: 'Continuer sans ouvrir de session',
  signedIn: 'Votre session est ouverte.',
  notSignedIn: 'Aucune session n’est ouverte.',

  idleCountdown: (time) => `Êtes-vous toujours là? Le clavardage prendra fin dans ${time}.`,
};
