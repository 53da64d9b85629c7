import { html } from 'lit';
import type { Catalogue } from '../i18n/index.js';
import { TEXT } from './content-types.js';
import { renderMarkdown } from './markdown-view.js';
import { renderLink } from './render-link.js';
import type { Content, Reading } from './readers.js';
import { splitLinks } from './split-links.js';

export { renderMarkdown } from './markdown-view.js';
export { isFormatted } from './markdown.js';
export { richTextStyles as styles } from './rich-text.styles.js';

/** So much of a text that is still being written is read again with each part of it; the rest is shown as it is until it is complete. */
const MOST_AT_ONCE = 8_192;

/** A longer text is folded, in UTF-16 code units; each line counts as much as a full one. */
const LONG = 5_000;
const LINE = 50;

/**
 * What a message says: formatted, or with links only; folded when it is long; with a mark at its end as long as it is being written.
 * Nothing when this version cannot read it.
 */
export function read({ contentType, content: text, chunk }: Content, reading: Reading): unknown {
  const [isText, isMarkdown] = TEXT.exec(contentType) ?? [];
  if (!isText) return undefined;
  const isWritten = chunk !== undefined;
  const known = isWritten ? text.slice(0, MOST_AT_ONCE) : text;
  const rest = text.slice(known.length);
  const body = html`<div class="prose ${isWritten ? 'writing' : ''}">
    ${isMarkdown ? renderMarkdown(known) : html`<p>${withLinks(known)}</p>`} ${rest && html`<p>${rest}</p>`}
  </div>`;
  return isWritten || text.length + LINE * text.split('\n').length < LONG
    ? body
    : renderFolded(body, reading);
}

const withLinks = (text: string): readonly unknown[] =>
  splitLinks(text).map((piece) => (typeof piece === 'string' ? piece : renderLink(piece.href, piece.text)));

/** The style sheet folds, and unfolds for whoever goes through the links by keyboard. */
function renderFolded(body: unknown, reading: Reading): unknown {
  const { showMore, showLess } = reading.texts as Catalogue;
  return html`<div class="fold spoken">${body}</div>
    <details>
      <summary><span>${showMore}</span><span>${showLess}</span></summary>
    </details>`;
}
