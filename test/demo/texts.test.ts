import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { duration } from '../../demo/agent-console/times.js';
import { briefText } from '../../demo/brief-text.js';
import { readableJson } from '../../demo/readable-json.js';
import { ChatError } from '../../src/protocol/index.js';

describe('details in the log', () => {
  it('show no token, however deep', () => {
    const text = readableJson({
      request: { ClientToken: 'secret-1' },
      a: [{ participantToken: 'secret-2' }],
    });
    assert.doesNotMatch(text, /secret/);
  });

  it('show what an error says, which JSON would leave out', () => {
    const error = new ChatError('send/throttled', 'Too fast', { status: 429, reason: 'ThrottlingException' });
    assert.deepEqual(JSON.parse(readableJson({ error })), {
      error: {
        name: 'ChatError',
        code: 'send/throttled',
        status: 429,
        reason: 'ThrottlingException',
        retryable: true,
        message: 'Too fast',
      },
    });
    assert.equal(briefText({ error }), 'code: send/throttled');
  });

  it('are brief about states, messages and events', () => {
    assert.equal(
      briefText({ state: 'connected', previous: 'connecting' }),
      'previous: connecting · state: connected',
    );
    assert.equal(
      briefText({ message: { displayName: 'Ada', content: 'Hello', contentType: 'text/plain', id: 'x' } }),
      'displayName: Ada · content: Hello',
    );
    assert.equal(
      briefText({ item: { contentType: 'application/vnd.amazonaws.connect.event.chat.ended' } }),
      'chat.ended',
    );
    assert.equal(briefText(null), '');
    assert.equal(briefText({ other: 1 }), '{"other":1}');
  });
});

describe('waiting times', () => {
  it('are minutes and seconds, and hours when it has come to that', () => {
    assert.deepEqual([-5, 0, 61_999, 3_600_000, 36_061_000].map(duration), [
      '0:00',
      '0:00',
      '1:01',
      '1:00:00',
      '10:01:01',
    ]);
  });
});
