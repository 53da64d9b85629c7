import type { RareTranslation } from '../catalogue.js';

/** Danish, the rest. */
export const daRare: RareTranslation = {
  endQuestion: 'Vil du afslutte chatten?',
  endWarning: 'Du kan ikke fortsætte den bagefter.',
  keepChatting: 'Fortsæt chatten',
  endedByCustomer: 'Du har afsluttet chatten.',
  endedByService: 'Chatten er slut.',
  endedMeanwhile: 'Chatten sluttede, mens du var væk.',

  errorBusy: 'Mange skriver til os lige nu. Prøv igen om lidt.',
  errorSetUp: 'Chatten er ikke tilgængelig på denne side.',
  errorServer: 'Chatten svarer ikke, som den skal. Prøv igen om lidt.',
  errorRefused: 'Det er ikke muligt lige nu.',
  errorTooLong: 'Beskeden er for lang.',
  errorOutboxFull: 'For mange beskeder venter på at blive sendt. Vent et øjeblik.',
};
