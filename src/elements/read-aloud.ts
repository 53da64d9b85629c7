import type { Texts } from '../i18n/index.js';
import type { PanelView } from './panel-view.js';
import { participantName } from './participant-name.js';
import type { Row } from './transcript-rows.js';

/** More at once is history, or what was missed: not to be read out one by one. */
const MOST_ALOUD = 3;

/**
 * Lets screen readers say what is new in `list`, where `rows` are drawn, below what was `told`: each message of others once, with
 * its sender, when it is complete; each notice; of the customer's own messages that they could not be sent. Of many at once only how
 * many they are. At first, when nothing was told, it is silent. Returns what there is nothing more to say about.
 */
export function readAloud(
  rows: readonly Row[],
  list: Element,
  { texts, actions }: PanelView,
  { told, since }: { readonly told: ReadonlySet<string> | undefined; readonly since: number },
): ReadonlySet<string> {
  const now = new Set<string>();
  const lines: string[] = [];
  const firstTold = rows.findIndex((row) => told?.has(newsOf(row)));
  let count = 0;
  let at = 0;
  for (const [index, row] of rows.entries()) {
    const news = newsOf(row);
    if (told && index > firstTold && !told.has(news)) {
      const line = lineOf(row, list.children[index], texts);
      // What reads it is on its way.
      if (line === '') continue;
      if (line) lines.push(line);
      if (line && row.said) {
        count++;
        ({ at } = row.said);
      }
    }
    now.add(news);
  }
  if (count && lines.length > MOST_ALOUD) actions.say(at < since ? texts.earlier : texts.newMessages(count));
  else lines.forEach(actions.say);
  return now;
}

/** What there may be to say about a row. A message that could not be sent is news once more. */
const newsOf = ({ key, said }: Row): string => key + (troubleOf(said) ?? '');

const troubleOf = (said: Row['said']): 'failed' | 'rejected' | undefined =>
  said?.kind === 'message' && (said.status === 'failed' || said.status === 'rejected')
    ? said.status
    : undefined;

/** What is said about a row: nothing, or an empty text as long as it cannot be read. */
function lineOf({ said, note, part }: Row, line: Element | undefined, texts: Texts): string | undefined {
  // The region for news of the connection says that the chat has ended.
  if (!said) return part === 'notice' && note !== texts.chatEnded ? note : undefined;
  const trouble = troubleOf(said);
  const isPartial = said.kind === 'message' && said.chunk !== undefined;
  if (!trouble && (said.direction === 'outgoing' || isPartial || said.past)) return undefined;
  const text = line?.querySelector<HTMLElement>('.bubble')?.innerText.trim();
  return text && `${trouble ? texts[trouble] : participantName(said, texts)}: ${text.replace(/\s+/g, ' ')}`;
}
