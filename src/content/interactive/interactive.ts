import type { Catalogue } from '../../i18n/index.js';
import type { Content, Reading } from '../readers.js';
import { renderLine } from '../markdown-view.js';
import { readableText } from '../readable-text.js';
import { read as readText, styles as textStyles } from '../rich-text.js';
import { RESPONSE } from '../content-types.js';
import { readableResponse } from './answer.js';
import { renderCard } from './render-card.js';
import { interactiveStyles } from './interactive.styles.js';
import { cardIn, pressed } from './standing.js';

export { arrange } from './standing.js';

/** What cannot be chosen from is a text. */
export const styles = [textStyles, interactiveStyles];

/** Messages whose answer is on its way into the transcript. */
const answering = new WeakSet<object>();

/** A step-by-step guide: another template, which is no card. */
const VIEW = /"templateType"\s*:\s*"ViewResource"/;

function readView(message: Content, { readers: { view }, want, ...rest }: Reading): unknown {
  if (view) return view.read(message, { readers: { view }, want, ...rest });
  if (view !== null) want('view');
  return view === null ? undefined : '';
}

function readAsText(message: Content, reading: Reading): unknown {
  const content = readableText(message.contentType, message.content);
  return content && readText({ contentType: 'text/plain', content }, reading);
}

/** A card to choose from; what is none, or none that this version knows, as text. */
export function read(message: Content, reading: Reading): unknown {
  if (message.contentType === RESPONSE) return readableResponse(message.content, reading.texts as Catalogue);
  const card = cardIn(message);
  if (!card) return VIEW.test(message.content) ? readView(message, reading) : readAsText(message, reading);
  const { texts, formats, answer } = reading;
  return renderCard(card, {
    texts: texts as Catalogue,
    locale: formats.locale,
    standing: message.standing,
    line: renderLine,
    async onChoose(option) {
      // A page may take its time over whether it is sent.
      if (answering.has(card)) return;
      answering.add(card);
      pressed.set(card, option);
      const { content, contentType } = option.answer;
      await answer(content, contentType);
      answering.delete(card);
    },
  });
}
