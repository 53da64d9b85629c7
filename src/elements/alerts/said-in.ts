import { PASSING } from '../../content/index.js';
import type { AttachmentItem, MessageItem, SessionSignal, TranscriptItem } from '../../session/index.js';

/** What others have said or sent that somebody may want to read later, if the signal tells that. */
export function saidIn(signal: SessionSignal): MessageItem | AttachmentItem | undefined {
  const item = signal.type === 'message' ? signal.message : 'item' in signal && signal.item;
  return item && isNews(item) ? item : undefined;
}

/** Whether others have said or sent it in this chat, and somebody may want to read it later. */
export const isNews = (item: TranscriptItem): item is MessageItem | AttachmentItem =>
  item.kind !== 'event' &&
  item.direction === 'incoming' &&
  !item.past &&
  !(item.kind === 'message' && PASSING.test(item.content));
