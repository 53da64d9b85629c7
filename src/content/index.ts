export { readableText } from './readable-text.js';
export { renderText } from './render-text.js';
export { safeUrl } from './safe-url.js';
export { splitLinks } from './split-links.js';
export type { TextPiece } from './split-links.js';
