import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc, { type Arbitrary } from 'fast-check';
import { backoffMs, ChatError } from '../../src/protocol/index.js';
import { checkMessage, MESSAGE_BYTES_LIMIT, type MessageItem } from '../../src/session/index.js';
import {
  emptyTranscript,
  listItems,
  reduceTranscript,
  type Transcript,
  type TranscriptChange,
} from '../../src/session/transcript.js';
import { createSeededRandom } from '../../src/simulator/index.js';
import '../protocol/support/preload.js';
import { createWorld, type World } from './world.js';

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

const histories = fc.array(change, { maxLength: 40, size: 'max' }).map(onlyOnce);

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

  it('does not depend on the order of what others say', () => {
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

describe('a text', () => {
  it('is measured in the bytes that it takes on the wire', () => {
    const near = fc
      .tuple(fc.string({ unit: 'binary' }), fc.integer({ min: -4, max: 4 }))
      .map(
        ([text, more]) =>
          `${text}${'x'.repeat(Math.max(1, MESSAGE_BYTES_LIMIT - Buffer.byteLength(text) + more))}`,
      );
    fc.assert(
      fc.property(near, (text) => {
        const check = (): void => {
          checkMessage(text, { maxLength: Infinity });
        };
        if (Buffer.byteLength(text) <= MESSAGE_BYTES_LIMIT) check();
        else assert.throws(check, (error) => error instanceof ChatError && error.code === 'send/too-long');
      }),
      { numRuns: 30 },
    );
  });
});

describe('a pause between two attempts', () => {
  const backoff = { baseMs: 1_000, capMs: 30_000, floorMs: 250 };

  it('stays within its bounds, whose upper one never goes down', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const pause = (of: number, chance: number): number => backoffMs(of, backoff, () => chance);
          const longest = pause(attempt, 1);
          assert.ok(pause(attempt, random) >= 250 && pause(attempt, random) <= longest);
          assert.ok(longest <= 30_000 && longest <= pause(attempt + 1, 1));
        },
      ),
    );
  });

  it('is spread over all of them', () => {
    const random = createSeededRandom(5);
    const pauses = Array.from({ length: 1_000 }, () => backoffMs(9, backoff, random));
    const quarter = (from: number): number =>
      pauses.filter((pause) => pause >= from && pause < from + 7_500).length;
    for (const from of [0, 7_500, 15_000, 22_500])
      assert.ok(quarter(from) > 200, `${quarter(from)} from ${from}`);
  });

  it('keeps two customers, cut off at the same moment, from coming back in step', async () => {
    const attempts = async (seed: number): Promise<readonly number[]> => {
      const world: World = createWorld({ seed });
      const [client] = world.clients;
      assert.ok(client);
      world.start(client);
      await world.advance(30_000);
      client.visit.platform.goOffline();
      world.simulator.closeSockets({ code: 1006 });
      await world.advance(120_000);
      world.close();
      return client.visit.calls
        .filter(({ operation, at }) => operation === 'CreateParticipantConnection' && at >= 30_000)
        .map(({ at }) => at);
    };
    const [one, other] = [await attempts(1), await attempts(2)];
    assert.ok(one.length >= 4 && other.length >= 4, `${one.length} and ${other.length} attempts`);
    const together = one.filter((at) => other.some((also) => Math.abs(at - also) < 100));
    assert.ok(together.length <= 1, `both try at ${together.join(', ')}`);
  });
});
