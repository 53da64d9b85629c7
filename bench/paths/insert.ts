import type { TranscriptItem } from '../../src/session/transcript/items.js';
import { reduceTranscript } from '../../src/session/transcript/reduce-transcript.js';
import { emptyTranscript, type Transcript } from '../../src/session/transcript/transcript.js';
import { inMs, median, type MeasuredPath } from './path.js';

const SHORT = 100;
const LONG = 100_000;
const ROUNDS = 41;
const PER_ROUND = 200;
const startedAt = Date.UTC(2026, 0, 5, 9);

const itemAt = (at: number, id: string): TranscriptItem => ({
  kind: 'message',
  id,
  at,
  participantId: 'agent',
  role: 'AGENT',
  displayName: 'Ada',
  contentType: 'text/plain',
  content: 'Hello',
  direction: 'incoming',
});

const receive = (transcript: Transcript, item: TranscriptItem): Transcript =>
  reduceTranscript(transcript, { type: 'item-received', item });

function transcriptOf(length: number): Transcript {
  let transcript = emptyTranscript;
  for (let at = 0; at < length; at++)
    transcript = receive(transcript, itemAt(startedAt + at * 1_000, `said ${String(at)}`));
  return transcript;
}

/** Every other item is a late one, for somewhere in the middle. */
const newcomers = (length: number): readonly TranscriptItem[] =>
  Array.from({ length: PER_ROUND }, (_, count) => {
    const place = count % 2 ? (count * length) / PER_ROUND : length + count;
    return itemAt(startedAt + place * 1_000 + 500, `new ${String(count)}`);
  });

/** Milliseconds that one item takes. */
function measure(insert: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    insert();
    return performance.now() - before;
  });
  return median(times) / PER_ROUND;
}

/** As a list in a framework's state does it. */
function insertIntoList(length: number): number {
  const list = transcriptOf(length).items.slice(0);
  const added = newcomers(length).slice(0, 20);
  const took = measure(() => {
    let items = list;
    for (const item of added) items = [...items, item].sort((a, b) => a.at - b.at);
  });
  return (took * PER_ROUND) / added.length;
}

/** Puts items into a transcript, at its end and in its middle. */
export function measureInsert(): MeasuredPath {
  const [short, long] = [SHORT, LONG].map((length) => {
    const transcript = transcriptOf(length);
    const added = newcomers(length);
    return measure(() => void added.reduce(receive, transcript));
  }) as [number, number];
  const list = insertIntoList(LONG / 10);
  return {
    name: 'an item into the transcript',
    what:
      `${inMs(short)} at ${String(SHORT)} items, ${inMs(long)} at ${String(LONG)}; ` +
      `a list that is copied and sorted takes ${inMs(list)} at ${String(LONG / 10)}`,
    ratio: long / short,
    mostRatio: 4,
  };
}
