import type { RareTranslation } from '../catalogue.js';

/** Greek, the rest. */
export const elRare: RareTranslation = {
  endQuestion: 'Να τερματιστεί αυτή η συνομιλία;',
  endWarning: 'Δεν θα μπορείτε να τη συνεχίσετε μετά.',
  keepChatting: 'Συνέχεια συνομιλίας',
  endedByCustomer: 'Τερματίσατε αυτή τη συνομιλία.',
  endedByService: 'Αυτή η συνομιλία ολοκληρώθηκε.',
  endedMeanwhile: 'Αυτή η συνομιλία έληξε όσο λείπατε.',

  errorBusy: 'Πολλοί μας γράφουν αυτή τη στιγμή. Δοκιμάστε ξανά σε λίγο.',
  errorSetUp: 'Η συνομιλία δεν είναι διαθέσιμη σε αυτή τη σελίδα.',
  errorServer: 'Η συνομιλία δεν ανταποκρίνεται όπως πρέπει. Δοκιμάστε ξανά σε λίγο.',
  errorRefused: 'Αυτό δεν είναι δυνατό αυτή τη στιγμή.',
  errorTooLong: 'Αυτό το μήνυμα είναι πολύ μεγάλο.',
  errorOutboxFull: 'Πάρα πολλά μηνύματα περιμένουν να σταλούν. Περιμένετε λίγο.',
};
