import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatError, type ChatErrorCode, type ErrorKind, type ErrorPhase } from '../../src/protocol/index.js';

const cases: readonly (readonly [ChatErrorCode, ErrorPhase, ErrorKind, 'again' | 'never'])[] = [
  ['start/network', 'start', 'network', 'again'],
  ['connect/timeout', 'connect', 'timeout', 'again'],
  ['transcript/bad-response', 'transcript', 'bad-response', 'again'],
  ['send/rejected', 'send', 'rejected', 'never'],
  ['event/unauthorized', 'event', 'unauthorized', 'never'],
  ['view/not-found', 'view', 'not-found', 'never'],
  ['attachment/conflict', 'attachment', 'conflict', 'never'],
  ['attachment/quota', 'attachment', 'quota', 'never'],
  ['sign-in/throttled', 'sign-in', 'throttled', 'again'],
  ['end/server', 'end', 'server', 'again'],
  ['start/capacity', 'start', 'start/capacity', 'again'],
  ['start/cancelled', 'start', 'start/cancelled', 'again'],
  ['config/region-missing', 'config', 'config/region-missing', 'never'],
  ['socket/silent', 'socket', 'socket/silent', 'again'],
  ['socket/url-invalid', 'socket', 'socket/url-invalid', 'never'],
  ['send/outbox-full', 'send', 'send/outbox-full', 'again'],
  ['send/cancelled', 'send', 'send/cancelled', 'again'],
  ['chat/ended', 'chat', 'chat/ended', 'never'],
];

describe('an error', () => {
  for (const [code, phase, kind, repeatable] of cases) {
    it(`${code} is ${kind} in phase ${phase} and may be tried ${repeatable}`, () => {
      const error = new ChatError(code, 'what happened');

      assert.deepEqual([error.code, error.phase, error.kind], [code, phase, kind]);
      assert.equal(error.retryable, repeatable === 'again');
    });
  }

  it('is an Error with a name of its own, its message and its cause', () => {
    const cause = new TypeError('Failed to fetch');
    const error = new ChatError('send/network', 'No answer', { cause });

    assert.ok(error instanceof Error);
    assert.equal(String(error), 'ChatError: No answer');
    assert.equal(error.cause, cause);
  });

  it('holds the facts it was given, and no others', () => {
    const error = new ChatError('send/throttled', 'Slow down', {
      status: 429,
      requestId: 'r1',
      retryAfterMs: 2_000,
      reason: undefined,
    });

    assert.equal(error.status, 429);
    assert.equal(error.requestId, 'r1');
    assert.equal(error.retryAfterMs, 2_000);
    assert.ok(!('reason' in error));
    assert.ok(!('cause' in new ChatError('chat/ended', 'Over')));
  });
});
