import { html } from 'lit';
import { splitLinks } from './split-links.js';

/**
 * A text from outside as text, its addresses as links. A link opens a new tab, so that the chat stays; the page it opens
 * learns nothing of this one.
 */
export const renderText = (text: string): unknown =>
  splitLinks(text).map((piece) =>
    typeof piece === 'string'
      ? piece
      : html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`,
  );
