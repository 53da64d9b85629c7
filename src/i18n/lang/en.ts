import type { CommonTexts } from '../catalogue.js';
import { english } from '../english.js';

/** English. */
export const en: CommonTexts = english;
