import { html } from 'lit';
import { readableText } from './readable-text.js';
import type { Content } from './readers.js';
import { splitLinks } from './split-links.js';

/**
 * What a message says, its addresses as links; nothing when this version cannot read it. A link opens a new tab, so that the chat
 * stays; the page it opens learns nothing of this one.
 */
export function read({ contentType, content }: Content): unknown {
  const text = readableText(contentType, content);
  return (
    text &&
    splitLinks(text).map((piece) =>
      typeof piece === 'string'
        ? piece
        : html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`,
    )
  );
}
