import type { Texts } from './catalogue.js';
import { english } from './english.js';
import { LANGUAGES } from './languages.js';
import { matchLanguage } from './match-language.js';

/**
 * The texts for a language tag: `de-AT` and `de_AT` get `de` where there is no better match, and what nobody has translated,
 * or cannot be loaded, is English. Never rejects.
 */
export async function loadCatalogue(tag: string): Promise<Texts> {
  const language = matchLanguage(tag);
  try {
    return Object.hasOwn(LANGUAGES, language) ? ((await LANGUAGES[language]?.()) ?? english) : english;
  } catch {
    return english;
  }
}
