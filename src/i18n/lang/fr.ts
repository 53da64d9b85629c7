import type { CommonTexts } from '../catalogue.js';

// French counts zero as one.
const messages = (count: number): string =>
  count < 2 ? `${String(count)} nouveau message` : `${String(count)} nouveaux messages`;

/** French. */
export const fr: CommonTexts = {
  lang: 'fr',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Fermer',
  menu: 'Menu',
  welcome: 'Comment pouvons-nous vous aider ?',
  welcomeHint: 'Écrivez-nous. Nous répondrons ici.',
  startChat: 'Démarrer le chat',
  startNewChat: 'Démarrer un nouveau chat',

  customer: 'Client',
  you: 'Vous',
  assistant: 'Assistant',
  agent: 'Conseiller',
  supervisor: 'Superviseur',

  messages: 'Messages',
  joined: (name) => `${name} a rejoint le chat`,
  left: (name) => `${name} a quitté le chat`,
  invited: 'Une autre personne est invitée',
  transferred: 'Vous avez été transféré',
  transferFailed: 'Le transfert n’a pas abouti',
  idle: 'Êtes-vous toujours là ? Le chat se fermera bientôt si vous n’écrivez rien.',
  chatEnded: 'Le chat est terminé',
  file: (name) => `Fichier : ${name}`,
  unreadable: 'Ce message ne peut pas être affiché ici',
  typing: (name) => `${name} est en train d’écrire`,
  newMessages: messages,

  queued: 'En attente d’envoi',
  sending: 'Envoi en cours',
  unconfirmed: 'Envoi en cours',
  sent: 'Envoyé',
  delivered: 'Distribué',
  read: 'Lu',
  failed: 'Non envoyé',
  rejected: 'Refusé',
  tryAgain: 'Réessayer',
  edit: 'Modifier',

  message: 'Message',
  placeholder: 'Écrivez un message',
  send: 'Envoyer',
  charactersLeft: (count) =>
    count < 2 ? `${String(count)} caractère restant` : `${String(count)} caractères restants`,
  tooLong: (count) =>
    count < 2 ? `${String(count)} caractère en trop` : `${String(count)} caractères en trop`,

  connecting: 'Connexion en cours. Vous pouvez déjà écrire.',
  connected: 'Connecté',
  reconnecting: 'La connexion a été perdue. Nous essayons de la rétablir.',
  tryNow: 'Réessayer maintenant',
  incomplete: 'Il manque peut-être des messages. Récupération en cours.',
  delayed: 'Les messages arrivent avec un léger retard.',
  earlier: 'Ci-dessus : conversation précédente',
  endChat: 'Terminer le chat',
  ending: 'Fin du chat en cours',

  errorNetwork: 'Le chat est injoignable. Veuillez vérifier votre connexion.',
};
