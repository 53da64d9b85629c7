import type { Catalogue } from '../catalogue.js';
import { rareEnglish } from '../english-rare.js';
import { english } from '../english.js';

/** English. */
export const en: Catalogue = { ...english, ...rareEnglish };
