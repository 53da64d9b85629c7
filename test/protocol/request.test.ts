import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ChatError,
  createParticipantService,
  startChat,
  type ParticipantService,
  type StartRequest,
} from '../../src/protocol/index.js';
import { abortListeners, createWorld, json, untilDone, type World } from './support/world.js';

const startRequest: StartRequest = {
  ParticipantDetails: { DisplayName: 'Jane' },
  ClientToken: 'k1',
  Attributes: { tier: 'gold' },
};
const url = new URL('https://start.example/Prod');
const started = { ContactId: 'c1', ParticipantId: 'p1', ParticipantToken: 't1' };

/** A call of every operation, with an answer that satisfies it and the time it may take. */
type Operation = readonly [string, number, (world: World, signal: AbortSignal) => Promise<unknown>, unknown];
const participant = (
  name: string,
  timeoutMs: number,
  call: (service: ParticipantService, signal: AbortSignal) => Promise<unknown>,
  answer: unknown = {},
): Operation => [
  name,
  timeoutMs,
  (world, signal) => call(createParticipantService(world.platform, 'https://participant.example'), signal),
  answer,
];
const accepted = { Id: 'm1', AbsoluteTime: '2026-02-09T10:00:01.234Z' };
const signed = { Url: 'https://bucket.example/?signed' };
const clientToken = 'k1';
const operations: readonly Operation[] = [
  [
    'start',
    30_000,
    (world, signal) => startChat(world.platform, { url, request: startRequest }, { signal }),
    started,
  ],
  participant('connect', 10_000, (service, signal) =>
    service.createParticipantConnection('t', { types: ['WEBSOCKET'] }, { signal }),
  ),
  participant(
    'send',
    10_000,
    (service, signal) =>
      service.sendMessage('t', { contentType: 'text/plain', content: 'Hello', clientToken }, { signal }),
    accepted,
  ),
  participant(
    'event',
    5_000,
    (service, signal) => service.sendEvent('t', { contentType: 'typing', clientToken }, { signal }),
    accepted,
  ),
  participant('transcript', 10_000, (service, signal) => service.getTranscript('t', {}, { signal }), {
    Transcript: [],
  }),
  participant('end', 5_000, (service, signal) =>
    service.disconnectParticipant('t', { clientToken }, { signal }),
  ),
  participant(
    'attachment',
    10_000,
    (service, signal) =>
      service.startAttachmentUpload(
        't',
        { attachmentName: 'a.png', contentType: 'image/png', attachmentSizeInBytes: 7, clientToken },
        { signal },
      ),
    { AttachmentId: 'a1', UploadMetadata: signed },
  ),
  participant('attachment', 10_000, (service, signal) =>
    service.completeAttachmentUpload('t', { attachmentId: 'a1', clientToken }, { signal }),
  ),
  participant(
    'attachment',
    10_000,
    (service, signal) => service.getAttachment('t', { attachmentId: 'a1' }, { signal }),
    signed,
  ),
  participant(
    'view',
    10_000,
    (service, signal) => service.describeView('t', { viewToken: 'v' }, { signal }),
    {
      View: {},
    },
  ),
  participant(
    'sign-in',
    10_000,
    (service, signal) => service.getAuthenticationUrl('t', { sessionId: 's', redirectUri: 'r' }, { signal }),
    { AuthenticationUrl: 'https://sign-in.example/' },
  ),
  participant('sign-in', 10_000, (service, signal) =>
    service.cancelParticipantAuthentication('t', { sessionId: 's' }, { signal }),
  ),
];

/** How a promise ended, if it has. */
function outcomeOf(promise: Promise<unknown>): { readonly error: unknown; readonly over: boolean } {
  const outcome = { error: undefined as unknown, over: false };
  promise.then(
    () => (outcome.over = true),
    (error: unknown) => Object.assign(outcome, { error, over: true }),
  );
  return outcome;
}

/** A body of which the first half arrives and the rest does not. */
const halfBody = (ending: 'hangs' | 'is cut'): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"Id":'));
      if (ending === 'is cut') controller.error(new TypeError('network error'));
    },
  });

operations.forEach(([phase, timeoutMs, call, answer], index) => {
  describe(`a request in phase ${phase} (operation ${String(index)})`, () => {
    const failsWith = async (code: string, respond: World['answer']) => {
      const world = createWorld();
      const signal = untilDone();
      world.answer = respond;
      await assert.rejects(call(world, signal), { name: 'ChatError', code });
      assert.deepEqual([world.clock.pending, abortListeners(signal)], [0, 0]);
    };

    it('succeeds, and leaves neither timer nor listener', async () => {
      const world = createWorld();
      const signal = untilDone();
      world.answer = () => json(answer);

      await call(world, signal);

      assert.equal(world.requests.length, 1);
      assert.deepEqual([world.clock.pending, abortListeners(signal)], [0, 0]);
    });

    it('sends nothing that could leak', async () => {
      const world = createWorld();
      world.answer = () => json(answer);
      await call(world, untilDone());

      const { credentials, redirect, referrerPolicy, cache } = world.requests[0]!.init;
      assert.deepEqual(
        { credentials, redirect, referrerPolicy, cache },
        { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store' },
      );
    });

    it(`is given up after ${String(timeoutMs)} ms`, async () => {
      const world = createWorld();
      const signal = untilDone();
      const outcome = outcomeOf(call(world, signal));

      await world.clock.advance(timeoutMs - 1);
      assert.equal(outcome.over, false);
      await world.clock.advance(1);

      assert.ok(outcome.error instanceof ChatError);
      assert.equal(outcome.error.code, `${phase}/timeout`);
      assert.equal(world.requests[0]!.init.signal?.aborted, true);
      assert.deepEqual([world.clock.pending, abortListeners(signal)], [0, 0]);
    });

    it('is given up even when only the body does not end', async () => {
      const world = createWorld();
      world.answer = () => new Response(halfBody('hangs'));
      const outcome = outcomeOf(call(world, untilDone()));

      await world.clock.advance(timeoutMs);

      assert.equal((outcome.error as ChatError).code, `${phase}/timeout`);
    });

    it('ends with the very reason of an abort', async () => {
      for (const reason of [new Error('enough'), 'a text', { any: 'thing' }]) {
        const world = createWorld();
        const controller = new AbortController();
        const outcome = outcomeOf(call(world, controller.signal));
        await world.clock.settle();
        controller.abort(reason);
        await world.clock.settle();

        assert.equal(outcome.error, reason);
        assert.equal(world.requests[0]!.init.signal?.aborted, true);
        assert.deepEqual([world.clock.pending, abortListeners(controller.signal)], [0, 0]);
      }
    });

    it('does not leave when it was aborted before', async () => {
      const world = createWorld();
      const reason = new Error('too late');
      await assert.rejects(call(world, AbortSignal.abort(reason)), reason);
      assert.deepEqual([world.requests.length, world.clock.pending], [0, 0]);
    });

    it('is a network failure when nothing or half of it comes back', async () => {
      await failsWith(`${phase}/network`, () => Promise.reject(new TypeError('Failed to fetch')));
      await failsWith(`${phase}/network`, () => new Response(halfBody('is cut')));
    });

    it('is a bad response when it is a page', async () => {
      await failsWith(`${phase}/bad-response`, () => new Response('<!doctype html><title>Welcome</title>'));
    });
  });
});

describe('a failed request', () => {
  it('has the reason of the browser as its cause', async () => {
    const world = createWorld();
    const cause = new TypeError('Failed to fetch');
    world.answer = () => Promise.reject(cause);
    await assert.rejects(startChat(world.platform, { url, request: startRequest }, { signal: untilDone() }), {
      cause,
    });
  });
});

describe('the start request', () => {
  it('goes to the endpoint as it is, with the headers of the page', async () => {
    const world = createWorld();
    world.answer = () => json(started);
    const headers = { Authorization: 'Bearer of-the-page' };

    await startChat(world.platform, { url, request: startRequest, headers }, { signal: untilDone() });

    const [{ url: target, init }] = world.requests as [World['requests'][number]];
    assert.equal(target, 'https://start.example/Prod');
    assert.equal(init.method, 'POST');
    assert.deepEqual(init.headers, {
      Authorization: 'Bearer of-the-page',
      'Content-Type': 'application/json',
    });
    assert.deepEqual(JSON.parse(init.body as string), startRequest);
  });

  it('has no header but one when the page wants none', async () => {
    const world = createWorld();
    world.answer = () => json(started);
    await startChat(world.platform, { url, request: startRequest }, { signal: untilDone() });
    assert.deepEqual(world.requests[0]!.init.headers, { 'Content-Type': 'application/json' });
  });
});
