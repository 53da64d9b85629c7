import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatError, createParticipantService, startChat } from '../../src/protocol/index.js';
import { createWorld, json, untilDone, type Answer, type World } from './support/world.js';

const token = 'QVFJREFIaEV-connection-token';
const request = { ParticipantDetails: { DisplayName: 'Jane' }, ClientToken: 'k1' };

const callSend = (world: World) =>
  createParticipantService(world.platform, 'https://participant.example').sendMessage(
    token,
    { contentType: 'text/plain', content: 'Hello', clientToken: 'k1' },
    { signal: untilDone() },
  );
const callStart = (world: World, headers?: Record<string, string>) =>
  startChat(
    world.platform,
    { url: new URL('https://start.example/Prod'), request, ...(headers && { headers }) },
    { signal: untilDone() },
  );

/** The error that `call` ends with when it is answered like this. */
async function errorOf(call: (world: World) => Promise<unknown>, answer: Answer): Promise<ChatError> {
  const world = createWorld();
  world.answer = answer;
  const error: unknown = await call(world).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ChatError, String(error));
  assert.equal(world.clock.pending, 0);
  return error;
}

const failures: readonly (readonly [number, string])[] = [
  [304, 'bad-response'],
  [400, 'rejected'],
  [401, 'unauthorized'],
  [402, 'quota'],
  [403, 'unauthorized'],
  [404, 'not-found'],
  [405, 'rejected'],
  [408, 'server'],
  [409, 'conflict'],
  [413, 'rejected'],
  [429, 'throttled'],
  [500, 'server'],
  [502, 'server'],
  [503, 'server'],
  [504, 'server'],
];

/** The ways in which services and start endpoints spell one and the same error. */
const spellings: readonly (readonly [string, unknown, Record<string, string>])[] = [
  ['header', { message: 'Too bad' }, { 'x-amzn-errortype': 'SomeException' }],
  [
    'header with a tail',
    { Message: 'Too bad' },
    { 'x-amzn-errortype': 'SomeException:http://internal.example/coral' },
  ],
  ['__type', { __type: 'SomeException', message: 'Too bad' }, {}],
  ['__type with a namespace', { __type: 'com.amazonaws.connect#SomeException', Message: 'Too bad' }, {}],
  ['code', { code: 'SomeException', message: 'Too bad' }, {}],
  [
    'error object of the official sample',
    { data: { Error: { code: 'SomeException', message: 'Too bad' } } },
    {},
  ],
  ['error of our own endpoint', { message: 'Too bad', error: { code: 'SomeException', details: [] } }, {}],
  ['status object', { data: { statusCode: { code: 'SomeException', msg: 'Too bad' } } }, {}],
];

describe('a refusal', () => {
  for (const [status, failure] of failures) {
    for (const [spelling, body, headers] of spellings) {
      it(`with HTTP ${String(status)} is ${failure}, by whatever spelling (${spelling})`, async () => {
        const text = status === 304 ? null : JSON.stringify(body);
        const error = await errorOf(callSend, () => new Response(text, { status, headers }));

        assert.equal(error.code, `send/${failure}`);
        assert.equal(error.status, status);
        if (status === 304) return;
        assert.equal(error.reason, 'SomeException');
        assert.match(error.message, /Too bad/);
      });
    }
  }

  for (const [name, body] of [
    ['an error page', '<!doctype html><title>502</title>'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
  ] as const) {
    it(`is known by its status when its body is ${name}`, async () => {
      for (const [status, failure] of failures.filter(([code]) => code !== 304)) {
        const error = await errorOf(callSend, () => new Response(body, { status }));
        assert.equal(error.code, `send/${failure}`);
        assert.ok(!('reason' in error));
      }
    });
  }

  it('names its request and says how long to wait', async () => {
    const answer = (headers: Record<string, string>, body: unknown = {}) =>
      errorOf(callSend, () => json(body, { status: 429, headers }));

    assert.equal((await answer({ 'x-amzn-requestid': 'r1' }, { requestId: 'r2' })).requestId, 'r1');
    assert.equal((await answer({}, { requestId: 'r2' })).requestId, 'r2');
    assert.equal((await answer({}, { data: { Error: { requestId: 'r3' } } })).requestId, 'r3');
    assert.equal((await answer({}, { error: { requestId: 'r4' } })).requestId, 'r4');
    assert.ok(!('requestId' in (await answer({}))));

    assert.equal((await answer({ 'Retry-After': '7' })).retryAfterMs, 7_000);
    assert.equal((await answer({ 'Retry-After': '0' })).retryAfterMs, 0);
    // The clock of the world stands at 2026-01-05T09:00:00Z.
    assert.equal((await answer({ 'Retry-After': 'Mon, 05 Jan 2026 09:00:30 GMT' })).retryAfterMs, 30_000);
    assert.equal((await answer({ 'Retry-After': 'Mon, 05 Jan 2026 08:00:00 GMT' })).retryAfterMs, 0);
    for (const value of ['999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT']) {
      assert.equal((await answer({ 'Retry-After': value })).retryAfterMs, 600_000);
    }
    for (const headers of [{ 'Retry-After': 'soon' }, {}]) {
      assert.ok(!('retryAfterMs' in (await answer(headers))));
    }
  });

  it('by the service is told from one by a proxy, even if the browser hides the name', async () => {
    const forbidden = (body: string, headers = {}) =>
      errorOf(callSend, () => new Response(body, { status: 403, headers }));

    assert.equal((await forbidden('{"message":"Access denied"}')).reason, 'AccessDeniedException');
    assert.equal((await forbidden('{"Message":"Access denied"}')).reason, 'AccessDeniedException');
    assert.equal(
      (await forbidden('', { 'x-amzn-errortype': 'AccessDeniedException' })).reason,
      'AccessDeniedException',
    );
    for (const body of ['<html>Forbidden</html>', '', '{}', '"Forbidden"']) {
      assert.equal((await forbidden(body)).reason, undefined);
    }
  });

  it('has no reason that does not look like a name', async () => {
    for (const code of ['two words', '<b>', 'x'.repeat(101), ' ', 429]) {
      const error = await errorOf(callSend, () => json({ code, message: 'm' }, { status: 400 }));
      assert.ok(!('reason' in error));
    }
  });

  it('is quoted in part, and never with what it was sent', async () => {
    const long = await errorOf(callSend, () => json({ message: 'x'.repeat(10_000) }, { status: 400 }));
    assert.ok(long.message.length < 260);

    const echo = { message: `Bad token '${token}' (${token}) in Authorization` };
    const participant = await errorOf(callSend, () => json(echo, { status: 400 }));
    const start = await errorOf(
      (world) => callStart(world, { Authorization: `Bearer ${token}` }),
      () => json(echo, { status: 400 }),
    );
    for (const { message } of [participant, start]) {
      assert.ok(!message.includes(token));
      assert.match(message, /Bad token/);
    }
  });
});

describe('a refusal to start', () => {
  const cases: readonly (readonly [string, number, unknown, string])[] = [
    [
      'LimitExceededException',
      429,
      { data: { Error: { code: 'LimitExceededException' } } },
      'start/capacity',
    ],
    ['LimitExceededException', 503, { code: 'LimitExceededException' }, 'start/capacity'],
    ['CHAT_CAPACITY', 503, { message: 'Full', error: { code: 'CHAT_CAPACITY' } }, 'start/capacity'],
    ['CHAT_CAPACITY', 429, { message: 'Full', error: { code: 'CHAT_CAPACITY' } }, 'start/capacity'],
    ['CHAT_CAPACITY', 400, { error: { code: 'CHAT_CAPACITY' } }, 'start/rejected'],
    [
      'TooManyRequestsException',
      429,
      { data: { Error: { code: 'TooManyRequestsException' } } },
      'start/throttled',
    ],
    ['nothing', 503, { message: 'Service Unavailable' }, 'start/server'],
    ['a text', 500, { error: 'Internal server error' }, 'start/server'],
  ];
  for (const [name, status, body, code] of cases) {
    it(`with HTTP ${String(status)} and ${name} is ${code}`, async () => {
      assert.equal((await errorOf(callStart, () => json(body, { status }))).code, code);
    });
  }

  it('is not about capacity anywhere else', async () => {
    const error = await errorOf(callSend, () => json({ code: 'LimitExceededException' }, { status: 429 }));
    assert.equal(error.code, 'send/throttled');
  });

  it('does not take a missing permission for the end of a chat', async () => {
    const error = await errorOf(callStart, () => json({ message: 'Forbidden' }, { status: 403 }));
    assert.deepEqual([error.code, error.reason], ['start/unauthorized', undefined]);
  });
});
