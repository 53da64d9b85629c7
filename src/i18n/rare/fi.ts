import type { RareTranslation } from '../catalogue.js';

/** Finnish, the rest. */
export const fiRare: RareTranslation = {
  endQuestion: 'Lopetetaanko tämä chat?',
  endWarning: 'Sitä ei voi jatkaa sen jälkeen.',
  keepChatting: 'Jatka chattia',
  endedByCustomer: 'Olette lopettanut tämän chatin.',
  endedByService: 'Tämä chat on ohi.',
  endedMeanwhile: 'Tämä chat päättyi poissa ollessanne.',

  errorBusy: 'Meille kirjoittaa juuri nyt moni. Yrittäkää pian uudelleen.',
  errorSetUp: 'Chat ei ole käytettävissä tällä sivulla.',
  errorServer: 'Chat ei vastaa niin kuin pitäisi. Yrittäkää pian uudelleen.',
  errorRefused: 'Tämä ei ole nyt mahdollista.',
  errorTooLong: 'Tämä viesti on liian pitkä.',
  errorOutboxFull: 'Liian monta viestiä odottaa lähetystä. Odottakaa hetki.',
};
