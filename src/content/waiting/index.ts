import type { Content, Line, Reading } from '../readers.js';
import { variant, type Said } from '../said.js';
import { ChatCountdown } from './countdown.js';
import { renderWait } from './render-wait.js';
import { waitIn } from './wait-message.js';

export { interactiveStyles as styles } from '../interactive/interactive.styles.js';
export { renderStillHere } from './render-wait.js';

const TAG = 'connect-chat-countdown';

/** A live status of the wait; nothing when the message is none. */
export function read(message: Content, reading: Reading): unknown {
  const wait = waitIn(message);
  if (!customElements.get(TAG)) customElements.define(TAG, ChatCountdown);
  return wait ? renderWait(wait, message, reading) : undefined;
}

/** News of the wait are told no more often than this. */
const PATIENCE_MS = 30_000;

/**
 * Leaves of all that was told about the wait only the newest, and nothing once somebody is there. It keeps the line of the one before,
 * so that it is read aloud as something new only when the place has changed and the last time was a while ago.
 */
export function arrange<L extends Line>(lines: readonly L[]): readonly L[] {
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
      if (place >= 0 && (said.role === 'AGENT' || said.direction === 'outgoing'))
        place = settle(arranged, place, said);
      continue;
    }
    const { id = '', at = 0 } = said;
    const isNews = !told || (told.position !== wait.position && at - told.at >= PATIENCE_MS);
    if (isNews || !told) told = { key: line.key, id, at, position: wait.position };
    if (place >= 0) arranged.splice(place, 1);
    place = arranged.length;
    arranged.push({ ...line, key: told.key, said: variant(said, { id: told.id }) });
  }
  return arranged;
}

/** Somebody is there: an agent, so that nothing is to be waited for, or the customer, who was asked whether they are. */
function settle(arranged: Line[], place: number, { role }: Said): number {
  const line = arranged[place];
  const said = line?.said;
  if (!line || !said) return -1;
  const isWarning = waitIn(said)?.endsInSeconds !== undefined;
  if (isWarning) {
    arranged[place] = { ...line, said: variant(said, { standing: null }) };
    return -1;
  }
  if (role !== 'AGENT') return place;
  arranged.splice(place, 1);
  return -1;
}
