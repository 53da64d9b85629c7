import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => (count === 1 ? '1 νέο μήνυμα' : `${String(count)} νέα μηνύματα`);

/** Greek. */
export const el: CommonTexts = {
  lang: 'el',

  chat: 'Συνομιλία',
  chatWithUnread: (count) => `Συνομιλία, ${messages(count)}`,
  close: 'Κλείσιμο',
  menu: 'Μενού',
  welcome: 'Πώς μπορούμε να βοηθήσουμε;',
  welcomeHint: 'Γράψτε μας. Θα απαντήσουμε εδώ.',
  startChat: 'Έναρξη συνομιλίας',
  startNewChat: 'Έναρξη νέας συνομιλίας',

  customer: 'Πελάτης',
  you: 'Εσείς',
  assistant: 'Βοηθός',
  agent: 'Εκπρόσωπος',
  supervisor: 'Επόπτης',

  messages: 'Μηνύματα',
  joined: (name) => `Συνδέθηκε στη συνομιλία: ${name}`,
  left: (name) => `Αποχώρησε από τη συνομιλία: ${name}`,
  invited: 'Προσκαλείται άλλο άτομο',
  transferred: 'Η συνομιλία μεταφέρθηκε',
  transferFailed: 'Η μεταφορά δεν πέτυχε',
  idle: 'Είστε ακόμα εδώ; Η συνομιλία θα κλείσει σύντομα αν δεν γράψετε κάτι.',
  chatEnded: 'Η συνομιλία έληξε',
  file: (name) => `Αρχείο: ${name}`,
  unreadable: 'Αυτό το μήνυμα δεν μπορεί να εμφανιστεί εδώ',
  typing: (name) => `Πληκτρολογεί: ${name}`,
  newMessages: messages,

  queued: 'Σε αναμονή αποστολής',
  sending: 'Αποστολή σε εξέλιξη',
  unconfirmed: 'Αποστολή σε εξέλιξη',
  sent: 'Στάλθηκε',
  delivered: 'Παραδόθηκε',
  read: 'Διαβάστηκε',
  failed: 'Δεν στάλθηκε',
  rejected: 'Δεν έγινε δεκτό',
  tryAgain: 'Δοκιμάστε ξανά',
  edit: 'Επεξεργασία',

  message: 'Μήνυμα',
  placeholder: 'Γράψτε ένα μήνυμα',
  send: 'Αποστολή',
  charactersLeft: (count) =>
    count === 1 ? 'Απομένει 1 χαρακτήρας' : `Απομένουν ${String(count)} χαρακτήρες`,
  tooLong: (count) => (count === 1 ? '1 χαρακτήρας παραπάνω' : `${String(count)} χαρακτήρες παραπάνω`),

  connecting: 'Γίνεται σύνδεση. Μπορείτε ήδη να γράψετε.',
  connected: 'Συνδεδεμένο',
  reconnecting: 'Η σύνδεση χάθηκε. Προσπαθούμε να την επαναφέρουμε.',
  tryNow: 'Δοκιμάστε τώρα',
  incomplete: 'Ίσως λείπουν μηνύματα. Προσπαθούμε να τα λάβουμε.',
  delayed: 'Τα μηνύματα φτάνουν με μικρή καθυστέρηση.',
  earlier: 'Παραπάνω: προηγούμενη συνομιλία',
  endChat: 'Λήξη συνομιλίας',
  ending: 'Η συνομιλία τερματίζεται',

  errorNetwork: 'Η συνομιλία δεν είναι προσβάσιμη. Ελέγξτε τη σύνδεσή σας.',
};
