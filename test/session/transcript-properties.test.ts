import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc, { type Arbitrary } from 'fast-check';
import type { MessageItem } from '../../src/session/index.js';
import { reduceTranscript } from '../../src/session/transcript/reduce-transcript.js';
import {
  emptyTranscript,
  listItems,
  type Transcript,
  type TranscriptChange,
} from '../../src/session/transcript/transcript.js';

const tokens = ['t1', 't2', 't3', 't4'];
const texts = ['ok', 'Hello'];

const message = (id: string, at: number, content: string, own: boolean): MessageItem => ({
  kind: 'message',
  id,
  at,
  participantId: own ? 'me' : 'agent',
  role: own ? 'CUSTOMER' : 'AGENT',
  displayName: own ? '' : 'Max',
  contentType: 'text/plain',
  content,
  direction: own ? 'outgoing' : 'incoming',
  ...(own && { status: 'sent' as const }),
});

const token = fc.constantFrom(...tokens);
/** The service decides about time and text of an id once. */
const received = fc
  .record({ place: fc.nat(8), own: fc.boolean() })
  .map(({ place, own }) =>
    message(`${own ? 'echo' : 'item'}${place}`, 1_000 * (place % 4), texts[place % 2] ?? '', own),
  );

const change: Arbitrary<TranscriptChange> = fc.oneof(
  received.map((item) => ({ type: 'item-received' as const, item })),
  token.map((clientToken, index = tokens.indexOf(clientToken)) => ({
    type: 'message-written' as const,
    message: {
      ...message(clientToken, 0, texts[index % 2] ?? '', true),
      clientToken,
      status: 'queued' as const,
    },
  })),
  fc.record({
    type: fc.constant('message-settled' as const),
    clientToken: token,
    status: fc.constantFrom('queued', 'sending', 'unconfirmed', 'failed', 'rejected'),
  }),
  token.map((clientToken) => {
    const place = tokens.indexOf(clientToken) * 2;
    return { type: 'message-accepted' as const, clientToken, id: `echo${place}`, at: 1_000 * (place % 4) };
  }),
  token.map((id) => ({ type: 'message-discarded' as const, id })),
  fc.constant({ type: 'chat-ended' as const }),
);

const apply = (changes: readonly TranscriptChange[], from: Transcript = emptyTranscript): Transcript =>
  changes.reduce(reduceTranscript, from);

/** Writing the same message twice is the one thing that a session never does. */
const onlyOnce = (changes: readonly TranscriptChange[]): readonly TranscriptChange[] =>
  changes.filter(
    (one, index) =>
      one.type !== 'message-written' ||
      changes.findIndex(
        (other) => other.type === 'message-written' && other.message.id === one.message.id,
      ) === index,
  );

/** After the end nothing more is heard of the service: its scope is gone. What the customer does then is another matter. */
const silentAfterTheEnd = (changes: readonly TranscriptChange[]): readonly TranscriptChange[] => {
  const end = changes.findIndex(({ type }) => type === 'chat-ended');
  return changes.filter(
    ({ type }, index) => end < 0 || index <= end || (type !== 'item-received' && type !== 'message-accepted'),
  );
};

const histories = fc.array(change, { maxLength: 40, size: 'max' }).map(onlyOnce).map(silentAfterTheEnd);

describe('a transcript, whatever happens in whatever order,', () => {
  it('has each id once, and what the service knows in the order of its time', () => {
    fc.assert(
      fc.property(histories, (changes) => {
        const { items, outbox } = apply(changes);
        const known = items.slice(0);
        const ids = [...known, ...outbox].map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        const ordered = known.every((item, at) => at === 0 || (known[at - 1]?.at ?? 0) <= item.at);
        assert.ok(ordered);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every message that was written, until the customer takes it off', () => {
    fc.assert(
      fc.property(histories, (changes) => {
        const shown = new Set(
          listItems(apply(changes)).flatMap((item) => (item.kind === 'message' ? [item.clientToken] : [])),
        );
        for (const one of changes) {
          if (one.type !== 'message-written') continue;
          const { id } = one.message;
          const discarded = changes.some((other) => other.type === 'message-discarded' && other.id === id);
          assert.ok(discarded || shown.has(id), `${id} is gone`);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same when the last thing happens again', () => {
    fc.assert(
      fc.property(histories, received, (changes, item) => {
        const last: TranscriptChange = { type: 'item-received', item };
        const once = apply([...changes, last]);
        assert.equal(reduceTranscript(once, last), once);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not depend on the order of what others say [I16]', () => {
    const said = fc.uniqueArray(received, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(
        said.chain((items) =>
          fc.tuple(
            fc.constant(items),
            fc.shuffledSubarray([...items, ...items], { minLength: items.length * 2 }),
          ),
        ),
        ([items, shuffled]) => {
          const show = (list: readonly MessageItem[]): unknown =>
            listItems(apply(list.map((item) => ({ type: 'item-received', item }))));
          assert.deepEqual(show(shuffled), show(items));
        },
      ),
    );
  });
});
