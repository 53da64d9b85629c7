import type { Catalogue, Texts } from './catalogue.js';
import { english } from './english.js';

/** Every language but English, of which the common texts are always there. Loaded only when it is the visitor's. */
const LANGUAGES: Readonly<Record<string, () => Promise<Catalogue>>> = {
  de: async () => (await import('./lang/de.js')).de,
  es: async () => (await import('./lang/es.js')).es,
  fr: async () => (await import('./lang/fr.js')).fr,
};

/**
 * The texts for a language tag: `de-AT` and `de_AT` get `de` where there is no better match, and what nobody has translated,
 * or cannot be loaded, is English. Never rejects.
 */
export async function loadCatalogue(tag: string): Promise<Texts> {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  try {
    return Object.hasOwn(LANGUAGES, language) ? ((await LANGUAGES[language]?.()) ?? english) : english;
  } catch {
    return english;
  }
}
