import type { RareTranslation } from '../catalogue.js';

/** Romanian, the rest. */
export const roRare: RareTranslation = {
  endQuestion: 'Încheiați acest chat?',
  endWarning: 'După aceea nu îl veți mai putea continua.',
  keepChatting: 'Continuați chatul',
  endedByCustomer: 'Ați încheiat acest chat.',
  endedByService: 'Acest chat s-a terminat.',
  endedMeanwhile: 'Acest chat s-a încheiat cât ați lipsit.',

  errorBusy: 'Multe persoane ne scriu în acest moment. Încercați din nou în scurt timp.',
  errorSetUp: 'Chatul nu este disponibil pe această pagină.',
  errorServer: 'Chatul nu răspunde cum ar trebui. Încercați din nou în scurt timp.',
  errorRefused: 'Nu este posibil în acest moment.',
  errorTooLong: 'Acest mesaj este prea lung.',
  errorOutboxFull: 'Prea multe mesaje așteaptă să fie trimise. Așteptați un moment.',
};
