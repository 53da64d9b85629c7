import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ada, page, standUp } from './stack.js';

type Body = Record<string, never> & {
  ContactId: string;
  ParticipantToken: string;
  Region: string;
  ResumeToken: string;
  message: string;
  error: { code: string; requestId: string; details: { field: string }[] };
  data: { startChatResult: Record<string, string>; featurePermissions: object; Error: object };
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

const named = (name: string) => ({ ParticipantDetails: { DisplayName: name } });
const types = (count: number) => ({
  SupportedMessagingContentTypes: Array.from({ length: count }, () => 'text/plain'),
});
const first = (text: string) => ({ InitialMessage: { ContentType: 'text/plain', Content: text } });

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
    [
      'a name of two lines',
      { ParticipantDetails: { DisplayName: 'Ada\nAgent: hello' } },
      'ParticipantDetails.DisplayName',
    ],
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

  it('says what is wrong in our form and in that of the sample', () =>
    withStack({}, async ({ post }) => {
      const { message, error, data } = await bodyOf(await post({}));
      assert.equal(message, 'ParticipantDetails: is missing');
      assert.equal(error.code, 'INVALID_REQUEST');
      assert.deepEqual(data.Error, {
        code: error.code,
        message,
        statusCode: 400,
        requestId: error.requestId,
      });
    }));

  for (const [field, most, beyond] of [
    ['ParticipantDetails.DisplayName', named('x'.repeat(256)), named('x'.repeat(257))],
    ['ClientToken', { ClientToken: 'x'.repeat(500) }, { ClientToken: 'x'.repeat(501) }],
    ['ChatDurationInMinutes', { ChatDurationInMinutes: 60 }, { ChatDurationInMinutes: 59 }],
    ['ChatDurationInMinutes', { ChatDurationInMinutes: 10_080 }, { ChatDurationInMinutes: 10_081 }],
    ['SupportedMessagingContentTypes', types(10), types(11)],
    ['InitialMessage.Content', first('x'.repeat(1024)), first('x'.repeat(1025))],
  ] as const) {
    it(`takes ${field} to its limit, and names it beyond`, () =>
      withStack({}, async ({ post }) => {
        assert.equal((await post({ ...ada, ...most })).status, 200);
        const answer = await post({ ...ada, ...beyond });
        assert.equal(answer.status, 400);
        const { error } = await bodyOf(answer);
        assert.deepEqual(
          error.details.map((detail) => detail.field),
          [field],
        );
      }));
  }

  it('answers what Amazon’s own chat interface asks, which sends empty texts', () =>
    withStack({}, async ({ post }) => {
      const order = { ...ada, InstanceId: '', ContactFlowId: '', Username: 'ada', InitialMessage: undefined };
      assert.equal((await post(order)).status, 200);
    }));

  it('counts the prefixes and the name among the 32 KB of attributes', () =>
    withStack({ parameters: { UnsignedAttributes: 'topic' } }, async ({ post }) => {
      const room = 32_768 - 'customerNameAda'.length - 'web_topic'.length;
      const sent = (length: number) => post({ ...ada, Attributes: { topic: 'x'.repeat(length) } });
      assert.equal((await sent(room)).status, 200);
      const answer = await sent(room + 1);
      assert.equal(answer.status, 400);
      assert.equal((await bodyOf(answer)).error.details[0]?.field, 'Attributes');
    }));

  it('wants a token where an issuer is set, and takes customer and attributes from it', () =>
    withStack(
      {
        parameters: {
          JwtIssuer: 'https://issuer.example',
          JwtAudience: 'chat',
          CustomerIdClaim: 'sub',
          SignedAttributes: 'tier=tier',
          UnsignedAttributes: 'topic,tier',
        },
        verify: (token) => ({ good: { sub: 'customer-1', tier: 'gold' }, nobody: { tier: 'gold' } })[token],
      },
      async ({ post, simulator }) => {
        const refused = await post(ada);
        assert.equal(refused.status, 401);
        assert.equal(refused.headers.get('access-control-allow-origin'), page);
        const nobody = await post(ada, { authorization: 'Bearer nobody' });
        assert.equal(nobody.status, 403);
        assert.equal((await bodyOf(nobody)).error.code, 'NO_CUSTOMER');
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

  it('makes one contact of a ClientToken that comes eight times at once', () =>
    withStack({}, async ({ post, simulator }) => {
      const starts = Array.from({ length: 8 }, () => post({ ...ada, ClientToken: 'once' }));
      const bodies = await Promise.all((await Promise.all(starts)).map(bodyOf));
      assert.equal(new Set(bodies.map(({ ContactId: id }) => id)).size, 1);
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

  it('makes no more contacts of a thousand starts in ten seconds than its rate allows', () => {
    let now = 0;
    return withStack({ now: () => now }, async ({ post, simulator }) => {
      for (let count = 0; count < 1000; count += 1, now += 10) await post(ada);
      assert.ok(simulator.contacts().length <= 8 + 4 * 10, String(simulator.contacts().length));
    });
  });

  it('continues a chat for who holds its token only, and not for ever', () => {
    const day = 86_400_000;
    let now = 100 * day;
    const parameters = { ResumeKey: 'k'.repeat(32), ResumeDays: 2 };
    return withStack({ parameters, now: () => now }, async ({ post }) => {
      const { ContactId: id, ResumeToken: token } = await bodyOf(await post(ada));
      const related = async (contact: string) => (await post({ ...ada, RelatedContactId: contact })).status;
      assert.equal(await related(token), 200);
      assert.equal(await related(id), 403);
      assert.equal(await related(`${token.slice(0, -4)}AAAA`), 403);
      assert.equal(await related(token.replace('.102.', '.999.')), 403);
      assert.equal(await related(`${token}.`), 403);
      now += 2 * day - 1;
      assert.equal(await related(token), 200);
      now += 1;
      assert.equal(await related(token), 403);
    });
  });

  it('continues no chat of another customer', () =>
    withStack(
      {
        parameters: {
          JwtIssuer: 'https://issuer.example',
          JwtAudience: 'chat',
          CustomerIdClaim: 'sub',
          ResumeKey: 'k'.repeat(32),
        },
        verify: (token) => ({ sub: token }),
      },
      async ({ post }) => {
        const start = async (who: string, more = {}) =>
          post({ ...ada, ...more }, { authorization: `Bearer ${who}` });
        const { ResumeToken: token } = await bodyOf(await start('ada'));
        assert.equal((await start('ada', { RelatedContactId: token })).status, 200);
        assert.equal((await start('eve', { RelatedContactId: token })).status, 403);
      },
    ));

  for (const [type, status, expected, retryAfter] of [
    ['InvalidRequestException', 400, 400, null],
    ['AccessDeniedException', 403, 403, null],
    ['ResourceNotFoundException', 404, 404, null],
    ['TooManyRequestsException', 429, 429, '2'],
    ['LimitExceededException', 429, 503, '30'],
    ['InternalServiceException', 500, 503, '2'],
  ] as const) {
    it(`answers ${expected} to Connect's ${type}`, () =>
      withStack({ maxAttempts: 1 }, async ({ post, simulator, lines }) => {
        simulator.inject({ on: 'StartChatContact', answer: { status, errorType: type } });
        const answer = await post(ada);
        assert.equal(answer.status, expected);
        assert.equal(answer.headers.get('retry-after'), retryAfter);
        assert.equal(answer.headers.get('access-control-allow-origin'), page);
        const { requestId } = (await bodyOf(answer)).error;
        assert.ok(requestId);
        assert.equal(answer.headers.get('x-request-id'), requestId);
        assert.equal((JSON.parse(lines.at(-1)!) as { requestId: string }).requestId, requestId);
      }));
  }
});
