import type { MessageItem, TranscriptItem } from './items.js';
import { emptyTranscript, STEP_MS, type Transcript } from './transcript.js';

/** Puts an item in its place, where it is new or another one; `order` when the service's order says more than its time. */
export function put(transcript: Transcript, item: TranscriptItem, order?: number): Transcript {
  const { id } = item;
  const known = transcript.times.get(id);
  const at = order ?? known ?? item.at;
  // Two reports of one time, and the service's order came later: seldom enough to begin again.
  const others = known === undefined || known === at ? transcript.items : allBut(transcript, id);
  const items = others.set({ at, id }, item);
  return items === transcript.items
    ? transcript
    : { ...transcript, items, times: transcript.times.set(id, at) };
}

/** Messages of the customer are sent one after the other, so that of one millisecond the later one belongs below. */
export function putOwn(transcript: Transcript, message: MessageItem, order?: number): Transcript {
  const { items, times } = transcript;
  const [last] = items.slice(items.size - 1);
  const tied = last && last.id > message.id && last.at === message.at && !times.get(message.id);
  return put(transcript, message, order ?? (tied ? (times.get(last.id) ?? last.at) + STEP_MS : undefined));
}

/** The items but one. O(n log n). */
const allBut = ({ items, times }: Transcript, id: string): Transcript['items'] =>
  items
    .slice(0)
    .reduce(
      (others, item) =>
        item.id === id ? others : others.set({ at: times.get(item.id) ?? item.at, id: item.id }, item),
      emptyTranscript.items,
    );
