import type { RareTranslation } from '../catalogue.js';

/** Hungarian, the rest. */
export const huRare: RareTranslation = {
  endQuestion: 'Befejezi ezt a csevegést?',
  endWarning: 'Utána már nem folytathatja.',
  keepChatting: 'Csevegés folytatása',
  endedByCustomer: 'Ön befejezte ezt a csevegést.',
  endedByService: 'Ez a csevegés lezárult.',
  endedMeanwhile: 'Ez a csevegés véget ért, amíg Ön távol volt.',

  errorBusy: 'Most sokan írnak nekünk. Kérjük, próbálja újra kicsit később.',
  errorSetUp: 'A csevegés ezen az oldalon nem érhető el.',
  errorServer: 'A csevegés nem megfelelően válaszol. Kérjük, próbálja újra kicsit később.',
  errorRefused: 'Ez most nem lehetséges.',
  errorTooLong: 'Ez az üzenet túl hosszú.',
  errorOutboxFull: 'Túl sok üzenet vár küldésre. Kérjük, várjon egy kicsit.',
};
