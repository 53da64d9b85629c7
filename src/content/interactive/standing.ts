import type { Arrangement, Line, Standing } from '../readers.js';
import { INTERACTIVE, RESPONSE } from '../content-types.js';
import { isUnsent, variant, type Said } from '../said.js';
import { asksForPage, nameOfChoice, readableQuote } from './answer.js';
import { choicesOf, decodeTemplate, type Card, type Option } from './decode-template.js';
import { plainLabel } from './label.js';
import { momentOf } from './times.js';

const cards = new WeakMap<object, Card | null>();
/** The card that a message stands for; null when it is none. Read once. */
export function cardIn(said: Said): Card | null {
  let card = cards.get(said);
  if (card === undefined) {
    card = said.contentType === INTERACTIVE ? decodeTemplate(said.content ?? '') : null;
    cards.set(said, card);
  }
  return card;
}

/** What was pressed last on a card: what it says may not tell. */
export const pressed = new WeakMap<Card, Option>();

/** What was chosen on a card by saying `answer`. Of several that say the same, the one that was pressed, as long as that is known. */
export const chosenIn = (card: Card, answer: Standing): Option | undefined =>
  [pressed.get(card), ...choicesOf(card)].find((option) => option?.answer.content === answer);

/**
 * Works out where the cards among `lines` stand, from nothing but what was said after them, so that it is the same after a reload:
 * what the customer says next is the answer, and another card comes in the place of the one before. A page of a list takes the line of
 * the page before; that the customer has asked for it is not worth a line. Answers are put into words.
 */
export function arrange<L extends Line>(
  lines: readonly L[],
  { snapshot, formats }: Arrangement,
): readonly L[] {
  const arranged: L[] = [];
  /** Index of the newest card, which is the only one that can be answered. */
  let newest = -1;
  let asked: Said | undefined;
  /** The newest question that is no card: a view. */
  let view: Said | undefined;
  let open = false;
  let leading = false;
  /** The customer has asked for another page. */
  let turning = false;
  const settle = (standing: Standing): void => {
    const line = arranged[newest];
    if (open && line && asked) {
      const shown = variant(asked, { standing });
      cards.set(shown, cardIn(asked));
      arranged[newest] = { ...line, said: shown };
    }
    open = false;
  };
  const take = (line: L, said: Said, card: Card): L => {
    const before = asked && cardIn(asked);
    // A flow may ask the same once more.
    const turns = (open || turning) && card.reference && card.reference === before?.reference;
    turning = false;
    settle(null);
    const turned = turns && arranged.splice(newest, 1)[0];
    newest = arranged.length;
    asked = said;
    open = true;
    return turned ? { ...line, key: turned.key } : line;
  };
  for (const line of lines) {
    const said: Said = line.said ?? {};
    const answer = said.direction === 'outgoing' ? said.content : undefined;
    if (answer !== undefined && !isUnsent(said)) settle(answer);
    const turns = answer !== undefined && said.contentType === RESPONSE && asksForPage(answer);
    if (answer !== undefined && !isUnsent(said)) turning = turns;
    if (turns && !isUnsent(said)) {
      leading ||= Boolean(line.first);
      continue;
    }
    // Who has said it is with the first in a row.
    const next = leading ? { ...line, first: true } : line;
    leading = false;
    const card = cardIn(said);
    if (said.contentType === INTERACTIVE) view = card ? undefined : said;
    if (answer !== undefined) {
      const name = view && said.contentType === RESPONSE ? nameChosen(said, view) : undefined;
      const content = name ?? inWords(answer, asked, formats);
      arranged.push({
        ...next,
        said: variant(said, { content, ...((turns || name) && { contentType: 'text/plain' }) }),
      });
    } else arranged.push(card && choicesOf(card).length ? take(next, said, card) : next);
    if (said.past) settle(null);
  }
  if (snapshot.state === 'ended') settle(null);
  return arranged;
}

const names = new WeakMap<Said, string | undefined>();
/** What a customer has chosen in a view. Read once. */
function nameChosen(said: Said, view: Said): string | undefined {
  if (!names.has(said)) names.set(said, nameOfChoice(said.content ?? '', view.content ?? ''));
  return names.get(said);
}

/** What an answer says to people. */
function inWords(answer: string, asked: Said | undefined, { locale }: Arrangement['formats']): string {
  const card = asked && cardIn(asked);
  const option = card && chosenIn(card, answer);
  return (option ? (momentOf(option, locale) ?? plainLabel(option.reads)) : readableQuote(answer)) ?? answer;
}
