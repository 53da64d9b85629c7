import type { RareTranslation } from '../catalogue.js';

/** Norwegian Bokmål, the rest. */
export const nbRare: RareTranslation = {
  endQuestion: 'Vil du avslutte chatten?',
  endWarning: 'Du kan ikke fortsette den etterpå.',
  keepChatting: 'Fortsett chatten',
  endedByCustomer: 'Du har avsluttet chatten.',
  endedByService: 'Chatten er slutt.',
  endedMeanwhile: 'Chatten ble avsluttet mens du var borte.',

  errorBusy: 'Mange skriver til oss akkurat nå. Prøv igjen om litt.',
  errorSetUp: 'Chatten er ikke tilgjengelig på denne siden.',
  errorServer: 'Chatten svarer ikke som den skal. Prøv igjen om litt.',
  errorRefused: 'Dette går ikke akkurat nå.',
  errorTooLong: 'Denne meldingen er for lang.',
  errorOutboxFull: 'For mange meldinger venter på å bli sendt. Vent litt.',
};
