import type { Texts } from '../../i18n/index.js';
import type { PanelView } from '../panel/panel-view.js';
import { participantName } from './participant-name.js';
import type { Row } from './transcript-rows.js';

/** More at once is history, or what was missed: not to be read out one by one. */
const MOST_ALOUD = 3;

/** What screen readers were told: nothing that could be told so far, or what there is nothing more to say about. */
export type Told = ReadonlySet<string> | undefined;

/**
 * Lets screen readers say what is new in `list`, where `rows` are drawn, below what was `told`: each message of others once, with
 * its sender, when it is complete; each notice; of the customer's own messages that they could not be sent. Of many at once only how
 * many they are, and of a chat that goes on only that there is something above. Returns what is told now.
 */
export function readAloud(
  rows: readonly Row[],
  list: Element,
  { texts, actions, snapshot }: PanelView,
  told: Told,
): Told {
  // A chat that was there before this page gets its history later, one that has just begun has none.
  if (!told && !rows.length && snapshot.contactId) return told;
  const now = new Set<string>();
  const lines: string[] = [];
  const firstTold = rows.findIndex((row) => told?.has(newsOf(row)));
  let count = 0;
  /** What reads one of the messages is on its way: the ones behind it wait, too. */
  let waits: unknown;
  for (const [index, row] of rows.entries()) {
    const news = newsOf(row);
    const drawn = list.children[index];
    const line = index > firstTold && !told?.has(news) ? lineOf(row, drawn, texts) : undefined;
    if (told && line !== undefined) {
      waits ||= drawn?.querySelector('i.spoken');
      if (waits || !line) continue;
    }
    if (line) lines.push(line);
    if (line && row.said) count++;
    now.add(news);
  }
  if (!told && count) actions.say(texts.earlier);
  else if (count && lines.length > MOST_ALOUD) actions.say(texts.newMessages(count));
  else lines.forEach(actions.say);
  return now;
}

/** What there may be to say about a row. News once more: a message that is complete, could not be sent, or replaces another. */
const newsOf = ({ key, said }: Row): string => [key, said?.id, troubleOf(said) ?? isPartial(said)].join();

const troubleOf = (said: Row['said']): 'failed' | 'rejected' | undefined =>
  said?.kind === 'message' && (said.status === 'failed' || said.status === 'rejected')
    ? said.status
    : undefined;

/** Whether a message is still being written. */
const isPartial = (said: Row['said']): boolean => said?.kind === 'message' && said.chunk !== undefined;

/** What is said about a row: nothing, or an empty text as long as it cannot be read. */
function lineOf({ said, note, part }: Row, line: Element | undefined, texts: Texts): string | undefined {
  if (!said) return part === 'notice' ? note : undefined;
  const trouble = troubleOf(said);
  if (!trouble && (said.direction === 'outgoing' || isPartial(said) || said.past)) return undefined;
  const bubble = line?.querySelector<HTMLElement>('.bubble');
  // Of a question only what it asks: the answers are found when they are wanted.
  const text = (bubble?.querySelector<HTMLElement>('.spoken') ?? bubble)?.innerText.trim();
  return text && `${trouble ? texts[trouble] : participantName(said, texts)}: ${text.replace(/\s+/g, ' ')}`;
}
