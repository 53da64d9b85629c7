import type { Catalogue } from './catalogue.js';
import { en } from './lang/en.js';

/** Every language but English, which is always there. Loaded only when it is the visitor's. */
const LANGUAGES: Readonly<Record<string, () => Promise<Catalogue>>> = {
  de: async () => (await import('./lang/de.js')).de,
  es: async () => (await import('./lang/es.js')).es,
  fr: async () => (await import('./lang/fr.js')).fr,
};

/**
 * The texts for a language tag: `de-AT` and `de_AT` get `de` where there is no better match, and what nobody has translated,
 * or cannot be loaded, is English. Never rejects.
 */
export async function loadCatalogue(tag: string): Promise<Catalogue> {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  try {
    return Object.hasOwn(LANGUAGES, language) ? ((await LANGUAGES[language]?.()) ?? en) : en;
  } catch {
    return en;
  }
}
