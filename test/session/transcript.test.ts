import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { EventItem, MessageItem, TranscriptItem } from '../../src/session/transcript/items.js';
import { reduceTranscript } from '../../src/session/transcript/reduce-transcript.js';
import {
  emptyTranscript,
  listItems,
  type Transcript,
  type TranscriptChange,
} from '../../src/session/transcript/transcript.js';

const agent = { participantId: 'a1', role: 'AGENT', displayName: 'Max' } as const;
const me = { participantId: 'p1', role: 'CUSTOMER', displayName: 'Jane' } as const;

const said = (id: string, at: number, content = id, more: Partial<MessageItem> = {}): MessageItem => ({
  kind: 'message',
  id,
  at,
  ...agent,
  contentType: 'text/plain',
  content,
  direction: 'incoming',
  ...more,
});
const echo = (id: string, at: number, content: string): MessageItem =>
  said(id, at, content, { ...me, direction: 'outgoing', status: 'sent' });
const written = (clientToken: string, content: string, at = 1): TranscriptChange => ({
  type: 'message-written',
  message: said(clientToken, at, content, { ...me, direction: 'outgoing', status: 'queued', clientToken }),
});
const settled = (
  clientToken: string,
  status: 'queued' | 'sending' | 'unconfirmed' | 'failed' | 'rejected',
): TranscriptChange => ({ type: 'message-settled', clientToken, status });
const accepted = (clientToken: string, id: string, at: number): TranscriptChange => ({
  type: 'message-accepted',
  clientToken,
  id,
  at,
});
const received = (item: TranscriptItem): TranscriptChange => ({ type: 'item-received', item });
const after = (...changes: readonly TranscriptChange[]): Transcript =>
  changes.reduce(reduceTranscript, emptyTranscript);
/** What a person would see: id, text, status. */
const screen = (transcript: Transcript): readonly string[] =>
  listItems(transcript).map((item) =>
    item.kind === 'message' ? [item.id, item.content, item.status].filter(Boolean).join(' ') : item.id,
  );

describe('transcript', () => {
  it('is ordered by the service’s time, not by arrival', () => {
    assert.deepEqual(screen(after(received(said('b', 2)), received(said('c', 3)), received(said('a', 1)))), [
      'a a',
      'b b',
      'c c',
    ]);
  });

  it('holds one item per id and comes out the same in any order, with any repetition', () => {
    const items = [
      said('a', 1),
      said('b', 2),
      said('c', 2),
      said('d', 5),
      { kind: 'event', id: 'e', at: 3, contentType: 'x' } satisfies EventItem,
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...items, ...items], { minLength: 10 }), (order) => {
        assert.deepEqual(screen(after(...order.map(received))), ['a a', 'b b', 'c c', 'e', 'd d']);
      }),
    );
  });

  it('shows what the customer writes at once, last and in the order of writing', () => {
    const transcript = after(written('t1', 'one', 900), written('t2', 'two', 1), received(said('a', 1_000)));
    assert.deepEqual(screen(transcript), ['a a', 't1 one queued', 't2 two queued']);
  });

  it('puts a message where the service says once it is accepted', () => {
    const transcript = after(
      written('t1', 'one'),
      settled('t1', 'sending'),
      received(said('b', 20)),
      accepted('t1', 'm1', 10),
    );
    assert.deepEqual(screen(transcript), ['m1 one sent', 'b b']);
  });

  it('is the same whichever of the answer and the echo comes first', () => {
    const start = [written('t1', 'one'), settled('t1', 'sending')];
    const answerFirst = after(...start, accepted('t1', 'm1', 10), received(echo('m1', 10, 'one')));
    const echoFirst = after(...start, received(echo('m1', 10, 'one')), accepted('t1', 'm1', 10));
    assert.deepEqual(screen(answerFirst), ['m1 one sent']);
    assert.deepEqual(
      listItems(echoFirst),
      listItems(answerFirst).map((item) => ({ ...item, displayName: 'Jane' })),
    );
    const [item] = listItems(echoFirst);
    assert.equal(item?.kind === 'message' && item.clientToken, 't1');
  });

  it('never shows two bubbles between the echo and the answer', () => {
    const transcript = after(written('t1', 'one'), settled('t1', 'sending'), received(echo('m1', 10, 'one')));
    assert.deepEqual(screen(transcript), ['m1 one sent']);
  });

  it('undoes the match when the answer names another id: the echo was another window’s', () => {
    const transcript = after(
      written('t1', 'ok'),
      settled('t1', 'sending'),
      received(echo('m7', 10, 'ok')),
      accepted('t1', 'm8', 11),
    );
    assert.deepEqual(screen(transcript), ['m7 ok sent', 'm8 ok sent']);
  });

  it('undoes the match when the service refuses the message', () => {
    const transcript = after(
      written('t1', 'ok'),
      settled('t1', 'sending'),
      received(echo('m7', 10, 'ok')),
      settled('t1', 'rejected'),
    );
    assert.deepEqual(screen(transcript), ['m7 ok sent', 't1 ok rejected']);
  });

  it('keeps the same text said twice as two messages', () => {
    const transcript = after(
      written('t1', 'ok'),
      written('t2', 'ok'),
      settled('t1', 'sending'),
      received(echo('m1', 10, 'ok')),
      accepted('t1', 'm1', 10),
      settled('t2', 'sending'),
      accepted('t2', 'm2', 11),
      received(echo('m2', 11, 'ok')),
    );
    assert.deepEqual(screen(transcript), ['m1 ok sent', 'm2 ok sent']);
  });

  it('takes what was said before a message was written for no echo of it, in whatever order that is read', () => {
    const later = received(echo('m9', 9, 'bye'));
    for (const status of ['queued', 'sending', 'unconfirmed', 'failed'] as const) {
      const changes = [later, written('t1', 'ok'), settled('t1', status), received(echo('m7', 8, 'ok'))];
      assert.deepEqual(screen(after(...changes)), ['m7 ok sent', 'm9 bye sent', `t1 ok ${status}`]);
    }
  });

  it('takes what a copy of the page may have sent for the echo until the answer names another id', () => {
    const changes = [written('t1', 'ok'), received(echo('m7', 10, 'ok'))];
    assert.deepEqual(screen(after(...changes)), ['m7 ok sent']);
    assert.deepEqual(screen(after(...changes, accepted('t1', 'm7', 10))), ['m7 ok sent']);
    assert.deepEqual(screen(after(...changes, accepted('t1', 'm8', 11))), ['m7 ok sent', 'm8 ok sent']);
  });

  it('takes what is there already for the echo of a message that another page has written before', () => {
    const [message] = after(written('t1', 'ok')).outbox;
    assert(message);
    const late = { type: 'message-written', message } as const;
    assert.deepEqual(screen(after(received(echo('m7', 10, 'ok')), late)), ['m7 ok sent']);
    assert.deepEqual(screen(after(received(echo('m7', 10, 'no')), late)), ['m7 no sent', 't1 ok queued']);
  });

  it('shows the service’s version of a text that it has rewritten', () => {
    const transcript = after(
      written('t1', 'my card is 4111'),
      settled('t1', 'sending'),
      accepted('t1', 'm1', 10),
      received(echo('m1', 10, 'my card is ****')),
    );
    assert.deepEqual(screen(transcript), ['m1 my card is **** sent']);
  });

  it('leaves a message that was given up alone until the customer tries again', () => {
    const failed = after(written('t1', 'one'), settled('t1', 'sending'), settled('t1', 'failed'));
    assert.deepEqual(screen(reduceTranscript(failed, settled('t1', 'unconfirmed'))), ['t1 one failed']);
    assert.deepEqual(screen(reduceTranscript(failed, settled('t1', 'queued'))), ['t1 one unconfirmed']);
  });

  it('gives up everything that waits when the chat is over', () => {
    const transcript = after(
      written('t1', 'one'),
      settled('t1', 'sending'),
      written('t2', 'two'),
      written('t3', 'three'),
      settled('t3', 'rejected'),
      { type: 'chat-ended' },
    );
    assert.deepEqual(screen(transcript), ['t1 one failed', 't2 two failed', 't3 three rejected']);
  });

  it('lets go of a message that was not sent, and of no other', () => {
    const transcript = after(
      written('t1', 'one'),
      settled('t1', 'failed'),
      written('t2', 'two'),
      written('t3', 'three'),
      settled('t3', 'sending'),
      { type: 'message-discarded', id: 't1' },
      { type: 'message-discarded', id: 't2' },
      { type: 'message-discarded', id: 't3' },
    );
    assert.deepEqual(screen(transcript), ['t3 three sending']);
  });

  it('is the same object after a change that changes nothing', () => {
    const transcript = after(received(said('a', 1)), written('t1', 'one'));
    for (const change of [
      received(said('a', 1)),
      settled('t1', 'queued'),
      settled('nobody', 'failed'),
      accepted('nobody', 'x', 1),
    ]) {
      assert.equal(reduceTranscript(transcript, change), transcript, change.type);
    }
  });
});

describe('streamed message', () => {
  const part = (number: number, content: string, at = 10 + number): TranscriptChange =>
    received(said('m1', at, content, { chunk: number }));
  const whole = (content: string): TranscriptChange => received(said('m1', 99, content));

  it('grows by the parts and ends as the completed text, in the place of its first part', () => {
    const growing = after(part(1, 'Sure, '), received(said('b', 15)), part(2, 'your order '));
    assert.deepEqual(screen(growing), ['m1 Sure, your order ', 'b b']);
    const complete = reduceTranscript(growing, whole('Sure, your order shipped.'));
    assert.deepEqual(screen(complete), ['m1 Sure, your order shipped.', 'b b']);
  });

  it('drops parts that do not fit: repeated, out of turn, after the end, without a beginning', () => {
    assert.deepEqual(screen(after(part(1, 'a'), part(1, 'a'), part(3, 'c'))), ['m1 a']);
    assert.deepEqual(screen(after(part(2, 'b'))), []);
    assert.deepEqual(screen(after(part(1, 'a'), whole('abc'), part(2, 'b'))), ['m1 abc']);
  });

  it('is complete when only the completed text arrives', () => {
    assert.deepEqual(screen(after(whole('abc'))), ['m1 abc']);
  });
});
