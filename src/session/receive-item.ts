import type { ChatItem } from '../protocol/index.js';
import type { SessionStore } from './session-store.js';
import { toTranscriptItem, type Contact } from './to-item.js';
import { findItem } from './transcript.js';

/** Puts an item of `contact` into the transcript, and tells of it when it is news. It may be known already. */
export function receiveItem(store: SessionStore, contact: Contact, item: ChatItem): void {
  const entry = toTranscriptItem(item, contact);
  if (!entry) return;
  const known = findItem(store.transcript, entry.id);
  store.apply({ type: 'item-received', item: entry });
  const kept = findItem(store.transcript, entry.id);
  if (kept?.kind === 'event' && !known) store.emit({ type: 'event', item: kept });
  if (kept?.kind !== 'message' || kept.direction !== 'incoming' || kept.chunk !== undefined) return;
  // A streamed message is told once, when it is complete.
  if (!known || (known.kind === 'message' && known.chunk !== undefined)) {
    store.emit({ type: 'message', message: kept });
  }
}
