import type { Catalogue, Formats } from '../i18n/index.js';
import type { AttachmentItem, EventItem, MessageItem, TranscriptItem } from '../session/index.js';
import { noticeText } from './notice-text.js';

/** A line of the transcript as it is drawn. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly text: string; readonly at: number }
  | { readonly kind: 'notice'; readonly key: string; readonly text: string; readonly item: EventItem }
  | {
      readonly kind: 'said';
      readonly key: string;
      readonly item: MessageItem | AttachmentItem;
      /** The sender's first in a row: says who and when. */
      readonly first: boolean;
      /** The sender's last in a row. */
      readonly last: boolean;
    };

/** What belongs together is said within this time. */
const GROUP_MS = 5 * 60_000;

/** Lays out items for drawing: grouped by sender, days apart, without what there is nothing to say about. */
export function layOut(
  items: readonly TranscriptItem[],
  { texts, formats, now }: { readonly texts: Catalogue; readonly formats: Formats; readonly now: number },
): readonly Row[] {
  const rows: Row[] = [];
  let previous: TranscriptItem | undefined;
  for (const item of items) {
    const notice = item.kind === 'event' ? noticeText(item, texts) : undefined;
    if (item.kind === 'event' && notice === undefined) continue;
    if (!previous || !formats.sameDay(previous.at, item.at)) {
      // The first day goes without saying when it is today.
      if (rows.length > 0 || !formats.sameDay(item.at, now)) {
        rows.push({ kind: 'day', key: `day ${keyOf(item)}`, text: formats.day(item.at, now), at: item.at });
      }
      previous = undefined;
    }
    if (item.kind === 'event') {
      rows.push({ kind: 'notice', key: keyOf(item), text: notice ?? '', item });
    } else {
      const goesOn = previous !== undefined && belongTogether(previous, item);
      const before = rows.at(-1);
      if (goesOn && before?.kind === 'said') rows[rows.length - 1] = { ...before, last: false };
      rows.push({ kind: 'said', key: keyOf(item), item, first: !goesOn, last: true });
    }
    previous = item;
  }
  return rows;
}

/** Stays the same when the service confirms a message, so that its bubble does, too. */
function keyOf(item: TranscriptItem): string {
  if (item.kind !== 'message') return item.id;
  // A message that is still being written is another one than the complete one, which is read aloud.
  return item.chunk === undefined ? (item.clientToken ?? item.id) : `${item.id} partial`;
}

const belongTogether = (a: TranscriptItem, b: MessageItem | AttachmentItem): boolean =>
  a.kind !== 'event' &&
  a.direction === b.direction &&
  (a.direction === 'outgoing' || a.participantId === b.participantId) &&
  b.at - a.at < GROUP_MS;
