export { readableText } from './readable-text.js';
export type { Arrangement, Content, Line, Reader, ReaderName, Readers, Reading } from './readers.js';
export { loadReader, renderContent } from './render-content.js';
export { safeUrl } from './safe-url.js';
export { splitLinks } from './split-links.js';
export type { TextPiece } from './split-links.js';
export { parseMarkdown } from './markdown.js';
export { textOf } from './markdown-node.js';
export type { MarkdownNode } from './markdown-node.js';
