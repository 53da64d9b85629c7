import { html } from 'lit';
import { INTERACTIVE, RESPONSE, TEXT } from './content-types.js';
import type { Content, ReaderName, Reading } from './readers.js';

/** News of the wait, as docs/QUEUE.md describes them. */
const WAITING = /^\s*{\s*"connect-chat"/;
/** Those that are of interest for a moment only: where somebody stands, but not that the chat is going to be ended. */
export const PASSING = /^\s*{\s*"connect-chat"(?!.*endsIn)/s;
/** Where a link may begin. */
const ADDRESS = /https?:|www\.|mailto:|tel:|\w@/i;
/** Short enough to be shown as it is, in UTF-16 code units. */
const SHORT = 1_000;

/** What could not be fetched may be there a moment later. */
const renderRetry = (name: ReaderName, { texts, want }: Reading): unknown =>
  html`<i>${texts.unreadable}</i>
    <button
      class="button plain"
      @click=${() => {
        want(name);
      }}
    >
      ${texts.tryAgain}
    </button>`;

/**
 * What a message says; nothing when this version cannot read it. What few chats need is asked for with the first message that needs
 * it. Until it is there, a text is shown as it is.
 */
export function renderContent(message: Content, reading: Reading): unknown {
  const { contentType, content, chunk } = message;
  const isWaiting = WAITING.test(content);
  const [isText, kind] = (isWaiting ? null : TEXT.exec(contentType)) ?? [];
  const isSimple = !kind && chunk === undefined && content.length < SHORT && !ADDRESS.test(content);
  if (isText && isSimple) return content;
  const name = [INTERACTIVE, RESPONSE].includes(contentType) ? 'interactive' : isWaiting ? 'waiting' : 'text';
  const reader = reading.readers[name];
  if (reader) return reader.read(message, reading);
  // Also what could not be had before: each new message is another try.
  reading.want(name);
  // A text is seen as it is, but not read aloud with its marks, nor is what comes after it read before it.
  if (reader !== null && (kind || !isText)) return [isText && content, html`<i class="spoken"></i>`];
  return isText ? content : renderRetry(name, reading);
}
