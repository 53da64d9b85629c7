import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readSettings } from '../../deploy/handler/settings.js';
import { createStartChat } from '../../deploy/handler/start-chat.js';
import { ada, page, standUp } from './stack.js';

/** Is in everything that must not be found again. */
const secret = 'S3NT1NEL';
const inside = /\bat .+:\d+:\d+|node_modules|TypeError|arn:/;

/** Texts that may hold the secret, and may be anything else. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(secret, `${secret}@example.com`, '__proto__', 'constructor', 'a'.repeat(40_000)),
);
const anything = fc.oneof(text, fc.jsonValue(), fc.dictionary(text, text), fc.integer(), fc.constant(null));
const member = fc.constantFrom(
  ...['ParticipantDetails', 'Attributes', 'ClientToken', 'Flow', 'ContactFlowId', 'InstanceId', 'CustomerId'],
  ...['InitialMessage', 'SupportedMessagingContentTypes', 'ChatDurationInMinutes', 'PersistentChat'],
  ...['RelatedContactId', 'Username', '__proto__', 'toString', secret],
);
const bodies = fc.oneof(
  text,
  fc.json(),
  fc.dictionary(member, anything).map((value) => JSON.stringify({ ...ada, ...value })),
  fc.dictionary(member, anything).map((value) => JSON.stringify(value)),
  fc
    .record({ DisplayName: text })
    .map((details) => JSON.stringify({ ParticipantDetails: details, ClientToken: secret })),
);

describe('the start endpoint, whatever comes', () => {
  it('never answers 5xx, never shows its inside, and logs nothing of it', async () => {
    const parameters = { RateLimit: 100_000, BurstLimit: 100_000, UnsignedAttributes: `topic,${secret}` };
    const { server, post, lines } = await standUp({ parameters });
    try {
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const answer = await post(body);
          assert.ok([200, 400, 403, 413].includes(answer.status), String(answer.status));
          assert.doesNotMatch(await answer.text(), inside);
        }),
        { numRuns: 500 },
      );
      assert.ok(lines.length >= 500);
      assert.doesNotMatch(lines.join('\n'), new RegExp(secret));
    } finally {
      await server.close();
    }
  });

  it('answers any event that a gateway could make', async () => {
    const lines: string[] = [];
    const handler = createStartChat({
      settings: readSettings({
        ...{ INSTANCE_ID: 'i', FLOW_ID: 'f', AWS_REGION: 'eu-central-1', UNSIGNED_PREFIX: 'web_' },
        ...{ ALLOWED_ORIGINS: page, CUSTOMER_ID_CLAIM: 'sub', SIGNED_ATTRIBUTES: 'tier=tier' },
      }),
      // As the service does, it quotes what it was asked.
      connect: {
        send: () => Promise.reject(new Error(`${secret} at arn:aws:connect and index.js:1:1`)),
      },
      fetch: () => Promise.reject(new Error('there is no issuer')),
      log: (line) => lines.push(line),
      now: () => 0,
    });
    const events = fc.record(
      {
        httpMethod: fc.constantFrom('POST', 'OPTIONS', 'GET', ''),
        headers: fc.option(fc.dictionary(fc.constantFrom('origin', 'Origin', secret), text)),
        body: fc.option(bodies),
        isBase64Encoded: fc.boolean(),
        requestContext: fc.record(
          { authorizer: fc.option(fc.record({ jwt: fc.record({ claims: fc.dictionary(text, anything) }) })) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(events, async (event) => {
        const { statusCode, body } = await handler(event);
        assert.ok([204, 400, 403, 405, 413, 503].includes(statusCode), String(statusCode));
        assert.doesNotMatch(body, inside);
      }),
      { numRuns: 500 },
    );
    assert.doesNotMatch(lines.join('\n'), new RegExp(`${secret}|arn:`));
  });
});

describe('the log', () => {
  it('has no token, name, attribute, customer or body, but the request id of the answer', async () => {
    const { server, post, lines } = await standUp({
      parameters: {
        UnsignedAttributes: 'topic',
        ResumeKey: 'k'.repeat(32),
        JwtIssuer: 'https://issuer.example',
        JwtAudience: 'chat',
        CustomerIdClaim: 'sub',
        SignedAttributes: 'email',
      },
      verify: () => ({ sub: 'customer-secret', email: 'secret@example.com' }),
    });
    const authorization = { authorization: 'Bearer jwt-secret' };
    try {
      const started = await post(
        {
          ParticipantDetails: { DisplayName: 'Ada-Secret' },
          Attributes: { topic: 'topic-secret' },
          ClientToken: 'token-secret',
          InitialMessage: { ContentType: 'text/plain', Content: 'message-secret' },
        },
        authorization,
      );
      const body = (await started.json()) as { ParticipantToken: string; ResumeToken: string };
      const refused = await post(
        { ...ada, 'member-secret@example.com': 1, Attributes: { 'attribute-secret': 'x' } },
        authorization,
      );
      const { error } = (await refused.json()) as { error: { requestId: string } };
      await post('{"body-secret":', authorization);
      const text = lines.join('\n');
      assert.equal(lines.length, 3);
      assert.doesNotMatch(text, /secret/i);
      assert.ok(body.ParticipantToken && !text.includes(body.ParticipantToken));
      assert.ok(body.ResumeToken && !text.includes(body.ResumeToken));
      const second = JSON.parse(lines[1]!) as { requestId: string; fields: string[] };
      assert.equal(second.requestId, error.requestId);
      assert.equal(refused.headers.get('x-request-id'), error.requestId);
      assert.deepEqual(second.fields, ['other']);
    } finally {
      await server.close();
    }
  });
});
