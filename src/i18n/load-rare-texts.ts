import type { RareTexts } from './catalogue.js';
import { rareEnglish } from './english-rare.js';

/** The rare texts for a language tag. Rejects when they cannot be loaded. */
export const loadRareTexts = async (tag: string): Promise<RareTexts> =>
  tag === 'en' ? rareEnglish : (await import('./rare-languages.js')).loadRareLanguage(tag);
