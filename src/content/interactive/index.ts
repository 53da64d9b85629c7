import { allOf } from '../../i18n/index.js';
import type { Content, Reading } from '../readers.js';
import { read as readText } from '../rich-text.js';
import { renderCard } from './render-card.js';
import { cardIn } from './standing.js';

export { interactiveStyles as styles } from './interactive.styles.js';
export { arrange } from './standing.js';

/** Messages whose answer is on its way into the transcript. */
const answering = new WeakSet<object>();

/** A card to choose from; what is none, or none that this version knows, as text. */
export function read(message: Content, { texts, formats, answer }: Reading): unknown {
  const card = cardIn(message);
  if (!card) return readText(message);
  return renderCard(card, {
    texts: allOf(texts),
    locale: formats.locale,
    standing: message.standing,
    line: (text) => readText({ contentType: 'text/markdown', content: text }),
    async onChoose({ content, contentType }) {
      // A page may take its time over whether it is sent.
      if (answering.has(card)) return;
      answering.add(card);
      await answer(content, contentType);
      answering.delete(card);
    },
  });
}
