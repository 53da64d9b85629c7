import type { Texts } from '../../i18n/index.js';
import {
  isGivenUp,
  isOutgoing,
  type AttachmentItem,
  type MessageItem,
  type TranscriptItem,
} from '../../session/index.js';
import { isAsking, noticeText } from './notice-text.js';
import type { PanelView } from '../panel/panel-view.js';
import { participantName } from './participant-name.js';

/** A line of the transcript as it is drawn: something that was said, or a note between. */
export interface Row {
  /** Stays the same for as long as the line does. */
  readonly key: string;
  readonly said?: MessageItem | AttachmentItem;
  /** A day, something that happened, or that what follows is new. */
  readonly note?: string;
  /** Below a note: what can be done about it. */
  readonly action?: unknown;
  /** What a note is: only something that happened, a `notice`, is read aloud. */
  readonly part?: 'notice' | 'day-separator' | 'unread';
  /** The sender's first in a row: says who and when. */
  readonly first?: boolean;
  /** The sender's last in a row. */
  readonly last?: boolean;
  /** The newest message of the customer that the service knows: the only one that says so. */
  readonly newest?: boolean;
}

/** Where what the reader has not seen begins, and how much it is. */
export interface Unread {
  /** The first item, where it is drawn. */
  readonly id: string | undefined;
  readonly count: number;
}

/** What belongs together is said within this time. */
const GROUP_MS = 5 * 60_000;

/** Lays out items and the outbox for drawing: grouped by sender, days apart, without what there is nothing to say about. */
export function layOut(
  items: readonly TranscriptItem[],
  { texts, formats, clock, snapshot, actions }: PanelView,
  unread: Unread | undefined,
): readonly Row[] {
  const rows: Row[] = [];
  const now = clock.now();
  const newest = items.findLast((item) => item.kind === 'message' && isOutgoing(item));
  const all = [...items];
  // What waits comes after all that was said; what was given up stays where it was written.
  for (const message of snapshot.outbox) {
    const place = isGivenUp(message) ? all.findLastIndex(({ at }) => at <= message.at) : Infinity;
    all.splice(place + 1, 0, message);
  }
  let previous: TranscriptItem | undefined;
  let previousAt = now;
  for (const item of all) {
    const note = noticeText(item, texts) ?? '';
    if (isAsking(item)) void actions.fetch('prompts');
    if (item.kind === 'event' && !note) continue;
    const key = keyOf(item);
    if (previous?.past && !item.past) rows.push({ key: 'past', note: texts.earlier, part: 'notice' });
    // Without a word it is today.
    if (!formats.sameDay(previousAt, item.at)) {
      rows.push({ key: `day ${key}`, note: formats.day(item.at, now), part: 'day-separator' });
      previous = undefined;
    }
    if (item.id === unread?.id) {
      rows.push({ key: 'unread', note: texts.newMessages(unread.count), part: 'unread' });
      previous = undefined;
    }
    if (item.kind === 'event') {
      rows.push({ key, note, part: 'notice' });
    } else {
      const first = !previous || !belongTogether(previous, item, texts);
      if (!first) rows.push({ ...rows.pop(), last: false } as Row);
      rows.push({ key, said: item, first, last: true, newest: item === newest });
    }
    previous = item;
    previousAt = item.at;
  }
  return rows;
}

/** Stays the same when the service confirms a message, so that its bubble does, too. */
const keyOf = (item: TranscriptItem): string =>
  item.kind === 'message' ? (item.clientToken ?? item.id) : item.id;

/** Said in a row by one and the same, as far as one can see: the service has several ids for what is one assistant. */
const belongTogether = (a: TranscriptItem, b: MessageItem | AttachmentItem, texts: Texts): boolean =>
  a.kind !== 'event' &&
  a.direction === b.direction &&
  (a.direction === 'outgoing' || participantName(a, texts) === participantName(b, texts)) &&
  b.at - a.at < GROUP_MS;
