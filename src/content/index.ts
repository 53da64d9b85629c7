export { readableText } from './readable-text.js';
export { fetchRichText, renderContent } from './render-content.js';
export type { Reading, RichText } from './render-content.js';
export { renderRichText } from './rich-text.js';
export { safeUrl } from './safe-url.js';
export { splitLinks } from './split-links.js';
export type { TextPiece } from './split-links.js';
