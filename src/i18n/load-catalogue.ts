import type { CommonTexts } from './catalogue.js';
import { english } from './english.js';

/** Not the English of other places: theirs has other words. */
const isEnglish = (tag: string): boolean => /^en([-_](us|ca))?$/i.test(tag);

/**
 * The common texts for a language tag: `de-AT` and `de_AT` get `de` where there is no better match, and what nobody has translated,
 * or cannot be loaded, is English. Never rejects.
 */
export async function loadCatalogue(tag: string): Promise<CommonTexts> {
  if (isEnglish(tag)) return english;
  try {
    // What finds the others weighs more than a language is worth to those who need none of them.
    return (await (await import('./languages.js')).loadLanguage(tag)) ?? english;
  } catch {
    return english;
  }
}
