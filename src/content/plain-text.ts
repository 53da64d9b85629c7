import type { Catalogue } from '../i18n/index.js';
import { INTERACTIVE, RESPONSE } from './content-types.js';
import { readableResponse } from './interactive/answer.js';
import { readableText } from './readable-text.js';
import type { Content } from './readers.js';
import { labelOf } from './views/members.js';
import { viewIn } from './views/view-message.js';
import { waitIn } from './waiting/wait-message.js';

/**
 * What a message says outside of the transcript, in a preview or a file: of a form what it is about, of its answer nothing that was filled
 * in. An empty text for what is only of interest at the moment. Never throws.
 */
export function plainText(said: Content, texts: Catalogue): string {
  if (waitIn(said)) return '';
  const { contentType, content } = said;
  const view = contentType === INTERACTIVE ? viewIn(said) : undefined;
  if (view) return labelOf(view.input) || texts.unreadable;
  const text =
    contentType === RESPONSE ? readableResponse(content, texts) : readableText(contentType, content);
  return text ?? texts.unreadable;
}
