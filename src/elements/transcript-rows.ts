import { isOutgoing, type AttachmentItem, type MessageItem, type TranscriptItem } from '../session/index.js';
import { noticeText } from './notice-text.js';
import type { PanelView } from './panel-view.js';

/** A line of the transcript as it is drawn: something that was said, or a note between. */
export interface Row {
  /** Stays the same for as long as the line does. */
  readonly key: string;
  readonly said?: MessageItem | AttachmentItem;
  /** Of a note: a day, or something that happened. */
  readonly note?: string;
  /** Of a note: something that happened, which is read aloud; a day is not. */
  readonly live?: boolean;
  /** The sender's first in a row: says who and when. */
  readonly first?: boolean;
  /** The sender's last in a row. */
  readonly last?: boolean;
  /** The newest message of the customer that the service knows: the only one that says so. */
  readonly newest?: boolean;
}

/** What belongs together is said within this time. */
const GROUP_MS = 5 * 60_000;

/** Lays out items and the outbox for drawing: grouped by sender, days apart, without what there is nothing to say about. */
export function layOut(
  items: readonly TranscriptItem[],
  { texts, formats, clock, snapshot }: PanelView,
): readonly Row[] {
  const rows: Row[] = [];
  const now = clock.now();
  const newest = items.findLast((item) => item.kind === 'message' && isOutgoing(item));
  let previous: TranscriptItem | undefined;
  let previousAt = now;
  for (const item of [...items, ...snapshot.outbox]) {
    const note = noticeText(item, texts) ?? '';
    if (item.kind === 'event' && !note) continue;
    const key = keyOf(item);
    // Without a word it is today.
    if (!formats.sameDay(previousAt, item.at)) {
      rows.push({ key: `day ${key}`, note: formats.day(item.at, now) });
      previous = undefined;
    }
    if (item.kind === 'event') {
      rows.push({ key, note, live: true });
    } else {
      const first = !previous || !belongTogether(previous, item);
      if (!first) rows.push({ ...rows.pop(), last: false } as Row);
      rows.push({ key, said: item, first, last: true, newest: item === newest });
    }
    previous = item;
    previousAt = item.at;
  }
  return rows;
}

/** Stays the same when the service confirms a message, so that its bubble does, too. */
function keyOf(item: TranscriptItem): string {
  if (item.kind !== 'message') return item.id;
  // A message that is still being written is another one than the complete one, which is read aloud.
  return item.chunk === undefined ? (item.clientToken ?? item.id) : `part ${item.id}`;
}

const belongTogether = (a: TranscriptItem, b: MessageItem | AttachmentItem): boolean =>
  a.kind !== 'event' &&
  a.direction === b.direction &&
  (a.direction === 'outgoing' || a.participantId === b.participantId) &&
  b.at - a.at < GROUP_MS;
