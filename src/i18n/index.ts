export type { Catalogue, CommonTexts, RareTexts, Strings, Texts } from './catalogue.js';
export { directionOf } from './direction.js';
export { createFormats } from './formats.js';
export type { Formats } from './formats.js';
export { launcherTexts } from './launcher-texts.js';
export type { LauncherTexts } from './launcher-texts.js';
export { loadCatalogue } from './load-catalogue.js';
export { loadRareTexts } from './load-rare-texts.js';
