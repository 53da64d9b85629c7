import { css } from 'lit';
import { allOf } from '../../i18n/index.js';
import type { Content, Reading } from '../readers.js';
import { renderLine } from '../markdown-view.js';
import { read as readText, styles as textStyles } from '../rich-text.js';
import { renderCard } from './render-card.js';
import { interactiveStyles } from './interactive.styles.js';
import { cardIn } from './standing.js';

export { arrange } from './standing.js';

/** What cannot be chosen from is a text. */
export const styles = css`
  ${textStyles}${interactiveStyles}
`;

/** Messages whose answer is on its way into the transcript. */
const answering = new WeakSet<object>();

/** A card to choose from; what is none, or none that this version knows, as text. */
export function read(message: Content, reading: Reading): unknown {
  const { texts, formats, answer } = reading;
  const card = cardIn(message);
  if (!card) return readText(message, reading);
  return renderCard(card, {
    texts: allOf(texts),
    locale: formats.locale,
    standing: message.standing,
    line: renderLine,
    async onChoose({ content, contentType }) {
      // A page may take its time over whether it is sent.
      if (answering.has(card)) return;
      answering.add(card);
      await answer(content, contentType);
      answering.delete(card);
    },
  });
}
