import { decodeItem, decodeProcessing, type ChatItem } from './chat-item.js';
import { defined } from './defined.js';
import { listIn, textsOf, timeOf } from './json.js';
import type { SentMessage, TranscriptPage } from './participant-api.js';
import type { Decoder } from './participant-operation.js';

/** Of an event as well: it is never processed. */
export const decodeSentMessage: Decoder<SentMessage> = (members, receivedAt, required) =>
  defined({
    id: required('Id'),
    at: timeOf(members['AbsoluteTime']) ?? receivedAt,
    processing: decodeProcessing(members['MessageMetadata']),
  });

/** A list that is missing is no empty list: taken for one, it would hide what was said. */
export const decodeTranscript: Decoder<TranscriptPage> = (members, receivedAt, required) => {
  const items: ChatItem[] = [];
  // An item without a time is best placed beside the one before it.
  let nearestAt = receivedAt;
  for (const value of required('Transcript', listIn)) {
    const item = decodeItem(value, nearestAt);
    if (!item) continue;
    if ('at' in item) nearestAt = item.at;
    items.push(item);
  }
  // The last page has an empty token or none (both were observed).
  return { items, ...textsOf(members, 'InitialContactId', 'NextToken') };
};
