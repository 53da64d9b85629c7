import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ada, page, standUp } from './stack.js';

type Body = Record<string, never> & {
  ContactId: string;
  ParticipantToken: string;
  Region: string;
  ResumeToken: string;
  message: string;
  error: { code: string; requestId: string; details: { field: string }[] };
  data: { startChatResult: Record<string, string>; featurePermissions: object };
};
const bodyOf = async (answer: Response) => (await answer.json()) as Body;

async function withStack(
  options: Parameters<typeof standUp>[0],
  work: (stack: Awaited<ReturnType<typeof standUp>>) => Promise<void>,
  simulated: Parameters<typeof standUp>[1] = {},
) {
  const stack = await standUp(options, simulated);
  try {
    await work(stack);
  } finally {
    await stack.server.close();
  }
}

describe('the start endpoint', () => {
  it('answers a plain call in our form and in that of the sample', () =>
    withStack({}, async ({ post }) => {
      const answer = await post(ada);
      const body = await bodyOf(answer);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('access-control-allow-origin'), page);
      assert.equal(body.data.startChatResult.ContactId, body.ContactId);
      assert.equal(body.data.startChatResult.ParticipantToken, body.ParticipantToken);
      assert.equal(body.Region, 'eu-central-1');
    }));

  for (const [name, more, field] of [
    ['a name that is missing', { ParticipantDetails: {} }, 'ParticipantDetails.DisplayName'],
    ['an unknown member', { Surprise: 1 }, 'Surprise'],
    ['a flow by id', { ContactFlowId: 'f10f10f1-0000-4000-8000-00000000c0de' }, 'ContactFlowId'],
    ['another instance', { InstanceId: 'x' }, 'InstanceId'],
    ['a customer id', { CustomerId: 'somebody' }, 'CustomerId'],
    ['an attribute that is not on the list', { Attributes: { vip: 'yes' } }, 'Attributes.vip'],
    ['a duration', { ChatDurationInMinutes: 'ten' }, 'ChatDurationInMinutes'],
    [
      'an initial message',
      { InitialMessage: { ContentType: 'text/html', Content: '' } },
      'InitialMessage.ContentType',
    ],
  ] as const) {
    it(`refuses ${name} with 400 and names the member`, () =>
      withStack({}, async ({ post }) => {
        const answer = await post({ ...ada, ...more });
        assert.equal(answer.status, 400);
        const { error } = await bodyOf(answer);
        assert.ok(
          error.details.some((detail) => detail.field === field),
          JSON.stringify(error),
        );
        assert.ok(error.requestId);
      }));
  }

  it('answers 413 to a long body', () =>
    withStack({}, async ({ post }) => {
      assert.equal((await post({ ...ada, Username: 'x'.repeat(50_000) })).status, 413);
    }));

  it('answers 403 to a foreign page, which cannot read even that', () =>
    withStack({}, async ({ post }) => {
      const answer = await post(ada, { origin: 'https://evil.example' });
      assert.equal(answer.status, 403);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }));

  it('lets preflights of listed pages pass, and no others', () =>
    withStack({}, async ({ send }) => {
      const ask = (origin: string) =>
        send(new Request('https://api.example/Prod', { method: 'OPTIONS', headers: { origin } }));
      assert.equal((await ask(page)).headers.get('access-control-allow-origin'), page);
      assert.equal((await ask('https://evil.example')).headers.get('access-control-allow-origin'), null);
    }));

  it('wants a token where an issuer is set, and takes customer and attributes from it', () =>
    withStack(
      {
        parameters: {
          JwtIssuer: 'https://issuer.example',
          CustomerIdClaim: 'sub',
          SignedAttributes: 'tier=tier',
          UnsignedAttributes: 'topic,tier',
        },
        verify: (token) => (token === 'good' ? { sub: 'customer-1', tier: 'gold' } : undefined),
      },
      async ({ post, simulator }) => {
        const refused = await post(ada);
        assert.equal(refused.status, 401);
        assert.equal(refused.headers.get('access-control-allow-origin'), page);
        const order = { ...ada, Attributes: { topic: 'tea', tier: 'platinum' } };
        assert.equal((await post(order, { authorization: 'Bearer good' })).status, 200);
        assert.deepEqual(
          { ...simulator.contacts()[0]?.attributes },
          {
            customerName: 'Ada',
            web_topic: 'tea',
            web_tier: 'platinum',
            tier: 'gold',
          },
        );
      },
    ));

  it('makes one contact of a ClientToken that comes twice', () =>
    withStack({}, async ({ post, simulator }) => {
      const first = await bodyOf(await post({ ...ada, ClientToken: 'once' }));
      const second = await bodyOf(await post({ ...ada, ClientToken: 'once' }));
      assert.equal(first.ContactId, second.ContactId);
      assert.equal(simulator.contacts().length, 1);
    }));

  it('makes no more contacts of a thousand starts than its burst allows', () =>
    withStack({ now: () => 0 }, async ({ post, simulator }) => {
      const answers = await Promise.all(Array.from({ length: 1000 }, () => post(ada)));
      assert.equal(simulator.contacts().length, 8);
      const refused = answers.filter(({ status }) => status === 429);
      assert.equal(refused.length, 992);
      assert.ok(refused.every(({ headers }) => headers.get('access-control-allow-origin') === page));
    }));

  it('continues a chat for who holds its token only', () =>
    withStack({ parameters: { ResumeKey: 'k'.repeat(32) } }, async ({ post }) => {
      const { ContactId: id, ResumeToken: token } = await bodyOf(await post(ada));
      const related = (contact: string) => post({ ...ada, RelatedContactId: contact });
      assert.equal((await related(token)).status, 200);
      assert.equal((await related(id)).status, 403);
      assert.equal((await related(`${token.slice(0, -4)}AAAA`)).status, 403);
    }));

  for (const [type, status, expected, retryAfter] of [
    ['InvalidRequestException', 400, 400, null],
    ['AccessDeniedException', 403, 403, null],
    ['ResourceNotFoundException', 404, 404, null],
    ['TooManyRequestsException', 429, 429, '2'],
    ['LimitExceededException', 429, 503, '30'],
    ['InternalServiceException', 500, 503, '2'],
  ] as const) {
    it(`answers ${expected} to Connect's ${type}`, () =>
      withStack({ maxAttempts: 1 }, async ({ post, simulator }) => {
        simulator.inject({ on: 'StartChatContact', answer: { status, errorType: type } });
        const answer = await post(ada);
        assert.equal(answer.status, expected);
        assert.equal(answer.headers.get('retry-after'), retryAfter);
        assert.equal(answer.headers.get('access-control-allow-origin'), page);
      }));
  }

  it('answers whatever comes without a 5xx and without a trace of its inside', () =>
    withStack({ parameters: { RateLimit: 100_000, BurstLimit: 100_000 } }, async ({ post }) => {
      const member = fc.constantFrom(
        'ParticipantDetails',
        'Attributes',
        'Flow',
        'PersistentChat',
        '__proto__',
      );
      const bodies = fc.oneof(
        fc.string(),
        fc.json(),
        fc.dictionary(member, fc.jsonValue()).map((value) => JSON.stringify({ ...ada, ...value })),
      );
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const answer = await post(body);
          assert.ok(answer.status < 500, String(answer.status));
          assert.doesNotMatch(await answer.text(), /\bat .+:\d+:\d+|node_modules/);
        }),
        { numRuns: 300 },
      );
    }));

  it('logs no token, name, attribute or body, but the request id', () =>
    withStack(
      { parameters: { UnsignedAttributes: 'topic', ResumeKey: 'k'.repeat(32) } },
      async ({ post, lines }) => {
        const body = await bodyOf(
          await post({
            ...ada,
            ParticipantDetails: { DisplayName: 'Ada-Secret' },
            Attributes: { topic: 'topic-secret' },
            ClientToken: 'token-secret',
          }),
        );
        await post({ ...ada, 'member-secret@example.com': 1, Attributes: { 'attribute-secret': 'x' } });
        await post('{"body-secret":');
        const text = lines.join('\n');
        assert.equal(lines.length, 3);
        assert.doesNotMatch(text, /secret/i);
        assert.ok(!text.includes(body.ParticipantToken) && !text.includes(body.ResumeToken));
        assert.match(lines[1]!, /"requestId":"local-2"/);
      },
    ));
});
