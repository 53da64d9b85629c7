import type { RareTranslation } from '../catalogue.js';

/** Norwegian Nynorsk, the rest. */
export const nnRare: RareTranslation = {
  endQuestion: 'Vil du avslutte chatten?',
  endWarning: 'Du kan ikkje halde fram med han etterpå.',
  keepChatting: 'Hald fram med chatten',
  endedByCustomer: 'Du har avslutta chatten.',
  endedByService: 'Chatten er slutt.',
  endedMeanwhile: 'Chatten vart avslutta medan du var borte.',

  errorBusy: 'Mange skriv til oss akkurat no. Prøv igjen om litt.',
  errorSetUp: 'Chatten er ikkje tilgjengeleg på denne sida.',
  errorServer: 'Chatten svarar ikkje som han skal. Prøv igjen om litt.',
  errorRefused: 'Dette går ikkje akkurat no.',
  errorTooLong: 'Denne meldinga er for lang.',
  errorOutboxFull: 'For mange meldingar ventar på å bli sende. Vent litt.',
};
