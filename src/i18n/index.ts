export type { Catalogue, Strings, Texts } from './catalogue.js';
export { directionOf } from './direction.js';
export { rareEnglish } from './english-rare.js';
export { createFormats } from './formats.js';
export type { Formats } from './formats.js';
export { launcherTexts } from './launcher-texts.js';
export type { LauncherTexts } from './launcher-texts.js';
export { loadCatalogue } from './load-catalogue.js';
