import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFrame, type Frame } from '../../src/protocol/index.js';

const receivedAt = Date.UTC(2026, 0, 5, 9);
const decode = (data: unknown): Frame => decodeFrame(data, receivedAt);
const decodeJson = (frame: unknown): Frame => decode(JSON.stringify(frame));
const item = { Id: 'm1', Type: 'MESSAGE', Content: 'Hello', ContentType: 'text/plain' };
const decodedItem = {
  kind: 'message',
  id: 'm1',
  at: receivedAt,
  contentType: 'text/plain',
  content: 'Hello',
};
const unreadable = (frame: Frame): boolean => frame.kind === 'unreadable';

describe('a frame', () => {
  const frames: readonly (readonly [unknown, unknown])[] = [
    [
      { topic: 'aws/subscribe', content: { status: 'success', topics: ['aws/chat'] } },
      { kind: 'subscribed', topics: ['aws/chat'] },
    ],
    [
      { topic: 'aws/subscribe', content: { status: 'success', topics: ['a', 7, null, 'b'] } },
      { kind: 'subscribed', topics: ['a', 'b'] },
    ],
    [
      { topic: 'aws/subscribe', content: { status: 'success' } },
      { kind: 'subscribed', topics: [] },
    ],
    [
      { topic: 'aws/subscribe', content: { status: 'failure', topics: ['aws/chat'] } },
      { kind: 'subscribe-failed' },
    ],
    [{ topic: 'aws/subscribe' }, { kind: 'subscribe-failed' }],
    [{ topic: 'aws/heartbeat' }, { kind: 'heartbeat' }],
    [{ topic: 'aws/heartbeat', content: 'more' }, { kind: 'heartbeat' }],
    [
      { topic: 'aws/ping', statusCode: 200, statusContent: 'OK' },
      { kind: 'ping', ok: true },
    ],
    [
      { topic: 'aws/ping', statusCode: 500, statusContent: 'down' },
      { kind: 'ping', ok: false },
    ],
    [{ topic: 'aws/ping' }, { kind: 'ping', ok: false }],
    [
      { topic: 'aws/chat', contentType: 'application/json', content: JSON.stringify(item) },
      { kind: 'item', item: decodedItem },
    ],
    [
      { topic: 'aws/chat', content: item },
      { kind: 'item', item: decodedItem },
    ],
    [
      { topic: 'aws/chat', content: '{"Type":"MESSAGEMETADATA"}' },
      { kind: 'unknown', topic: 'aws/chat' },
    ],
    [
      { message: 'Forbidden', connectionId: 'Ys3e', requestId: 'Ys3f' },
      { kind: 'refused', message: 'Forbidden' },
    ],
    [{ topic: 'aws/unsubscribe' }, { kind: 'unknown', topic: 'aws/unsubscribe' }],
  ];
  for (const [wire, frame] of frames) {
    it(`${JSON.stringify(wire)} is ${(frame as Frame).kind}`, () => {
      assert.deepEqual(decodeJson(wire), frame);
    });
  }
});

describe('a hostile frame', () => {
  const texts: readonly (readonly [string, unknown])[] = [
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['half a JSON', '{"topic":'],
    ['JSON with a tail', '{"topic":"aws/heartbeat"})'],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"aws/chat"'],
    ['a list', '[{"topic":"aws/chat"}]'],
    ['an empty object', '{}'],
    ['a topic that is no text', '{"topic":7}'],
    ['a chat without content', '{"topic":"aws/chat"}'],
    ['a chat whose content is no JSON', '{"topic":"aws/chat","content":"hello"}'],
    ['a chat whose content is a list', '{"topic":"aws/chat","content":"[]"}'],
    ['a chat whose content is null', '{"topic":"aws/chat","content":null}'],
    ['lists, 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['lists that never end', '['.repeat(200_000)],
    ['a binary frame', new ArrayBuffer(8)],
    ['a blob', new Blob(['{"topic":"aws/heartbeat"}'])],
    ['no data', undefined],
  ];
  for (const [what, data] of texts) {
    it(`is unreadable: ${what}`, () => {
      assert.ok(unreadable(decode(data)));
    });
  }

  it('is unreadable above 256 Ki characters, and only above', () => {
    const frame = (length: number): string => {
      const empty = JSON.stringify({ topic: 'aws/heartbeat', x: '' });
      return JSON.stringify({ topic: 'aws/heartbeat', x: 'x'.repeat(length - empty.length) });
    };
    assert.equal(decode(frame(256 * 1024)).kind, 'heartbeat');
    assert.ok(unreadable(decode(frame(256 * 1024 + 1))));
  });

  it('may nest as deep as it likes in what nobody reads', () => {
    const deep = `{"a":`.repeat(9_000) + '1' + '}'.repeat(9_000);
    assert.equal(decode(`{"topic":"aws/heartbeat","x":${deep}}`).kind, 'heartbeat');
    const content = `{"MessageMetadata":${deep},${JSON.stringify(item).slice(1)}`;
    assert.equal(decodeJson({ topic: 'aws/chat', content }).kind, 'item');
  });

  it('is not quoted', () => {
    for (const secret of ['s3cret', '{"s3cret":1}', '{"topic":"aws/chat","content":"s3cret"}']) {
      assert.ok(!JSON.stringify(decode(secret)).includes('s3cret'));
    }
  });

  it('never throws', () => {
    const topic = fc.constantFrom('aws/chat', 'aws/subscribe', 'aws/ping', 'aws/heartbeat', '__proto__');
    const content = fc.oneof(fc.json(), fc.string(), fc.jsonValue());
    const frame = fc.record(
      { topic, content, statusCode: fc.jsonValue(), message: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const data = fc.oneof(
      frame.map((value) => JSON.stringify(value)),
      fc.json(),
      fc.string(),
      fc.anything(),
    );
    fc.assert(
      fc.property(data, (value) => typeof decode(value).kind === 'string'),
      { numRuns: 3_000 },
    );
  });
});
