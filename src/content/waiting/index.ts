import { TEXT } from '../content-types.js';
import type { Arrangement, Content, Line, Reading } from '../readers.js';
import { isUnsent, variant, type Said } from '../said.js';
import { ChatCountdown } from './countdown.js';
import { renderWait } from './render-wait.js';
import { waitIn } from './wait-message.js';

export { interactiveStyles as styles } from '../interactive/interactive.styles.js';

const TAG = 'connect-chat-countdown';

/** A live status of the wait; a text that says nothing of it as it is. */
export function read(message: Content, reading: Reading): unknown {
  const wait = waitIn(message);
  if (!customElements.get(TAG)) customElements.define(TAG, ChatCountdown);
  if (wait) return renderWait(wait, message, reading);
  return TEXT.test(message.contentType) ? message.content : undefined;
}

/** News of the wait are told no more often than this. */
const PATIENCE_MS = 30_000;

/**
 * Leaves of all that was told about the wait only the newest, and nothing once somebody is there or the chat is over. It keeps the line of
 * the one before, so that it is read aloud as something new only when the place has changed and the last time was a while ago.
 * `arrivedAt` tells when a message was heard, for one that counts down.
 */
export function arrange<L extends Line>(
  lines: readonly L[],
  { snapshot }: Pick<Arrangement, 'snapshot'>,
  arrivedAt: (at: number) => number | undefined,
): readonly L[] {
  const arranged: L[] = [];
  let place = -1;
  let told:
    | {
        readonly key: string;
        readonly id: string;
        readonly at: number;
        readonly position: number | undefined;
      }
    | undefined;
  for (const line of lines) {
    const said: Said = line.said ?? {};
    const wait = said.direction === 'incoming' ? waitIn(said) : null;
    if (!wait) {
      arranged.push(line);
      if (said.role === 'AGENT') told = undefined;
      if (place >= 0) place = settle(arranged, place, said);
      continue;
    }
    // Nobody waits in an earlier conversation.
    if (said.past) continue;
    const { id = '', at = 0 } = said;
    const { position } = wait;
    if (!told || (told.position !== position && at - told.at >= PATIENCE_MS))
      told = { key: line.key, id, at, position };
    if (place >= 0) arranged.splice(place, 1);
    place = arranged.length;
    arranged.push({
      ...line,
      key: told.key,
      said: variant(said, { id: told.id, arrivedAt: arrivedAt(at) }),
    });
  }
  if (place >= 0 && snapshot.state === 'ended') arranged.splice(place, 1);
  return arranged;
}

/** An agent who is there ends the queue, and a customer who writes the countdown. Returns where the status is now. */
function settle(arranged: Line[], place: number, said: Said): number {
  const shown: Said = arranged[place]?.said ?? {};
  const isCounting = waitIn(shown)?.endsInSeconds !== undefined;
  const isOver = isCounting ? said.direction === 'outgoing' && !isUnsent(said) : said.role === 'AGENT';
  if (!isOver) return place;
  const [line] = arranged.splice(place, 1);
  if (line && isCounting) arranged.splice(place, 0, { ...line, said: variant(shown, { standing: null }) });
  return -1;
}
