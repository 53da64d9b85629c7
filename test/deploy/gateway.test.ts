import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LocalStackOptions } from '../../deploy/local/local-stack.js';
import { ada, page, standUp } from './stack.js';

const foreign = 'https://evil.example';
const allowed = (answer: Response) => answer.headers.get('access-control-allow-origin');
const withJwt = { JwtIssuer: 'https://issuer.example', JwtAudience: 'chat' };
const withWaf = { WafRequestsPer5Minutes: '1000' };
const crash = () => Promise.reject(new Error('an accident'));

/** Answers with a status that the handler does not give by itself, by what brings them about. */
const paths: {
  readonly status: number;
  readonly when: string;
  readonly stack?: Partial<LocalStackOptions>;
  readonly fault?: { readonly status: number; readonly errorType: string };
  readonly body?: unknown;
  readonly path?: string;
  readonly headers?: Record<string, string>;
}[] = [
  { status: 200, when: 'a start is as it should be' },
  { status: 400, when: 'the body is no JSON', body: '{' },
  { status: 400, when: 'a member is wrong', body: { ...ada, Flow: 'none' } },
  { status: 413, when: 'the function finds the body too long', body: { Username: 'x'.repeat(50_000) } },
  { status: 413, when: 'the gateway finds the body too long', body: 'x'.repeat(10 * 1024 * 1024 + 1) },
  { status: 500, when: 'the function throws', stack: { invoke: crash } },
  {
    status: 403,
    when: 'the role lacks the right',
    fault: { status: 403, errorType: 'AccessDeniedException' },
  },
  { status: 404, when: 'the flow is gone', fault: { status: 404, errorType: 'ResourceNotFoundException' } },
  {
    status: 429,
    when: 'Connect is asked too fast',
    fault: { status: 429, errorType: 'TooManyRequestsException' },
  },
  { status: 503, when: 'no chat fits any more', fault: { status: 429, errorType: 'LimitExceededException' } },
];
const httpOnly: typeof paths = [
  { status: 401, when: 'there is no token', stack: { parameters: withJwt } },
  {
    status: 401,
    when: 'the token is bad',
    stack: { parameters: withJwt },
    headers: { authorization: 'Bearer forged' },
  },
  { status: 404, when: 'there is no such path', path: '/nothing' },
];

for (const [api, parameters, more] of [
  ['an HTTP API', {}, httpOnly],
  ['a REST API with WAF', withWaf, [{ status: 403, when: 'there is no such path', path: '/nothing' }]],
] as const) {
  describe(`the gateway, ${api}`, () => {
    for (const { status, when, stack, fault, body = ada, path = '/Prod', headers } of [...paths, ...more]) {
      it(`answers ${status} when ${when}, and the page can read it`, async () => {
        const { server, simulator, ask } = await standUp({
          maxAttempts: 1,
          ...stack,
          parameters: { ...parameters, ...stack?.parameters },
        });
        try {
          if (fault) simulator.inject({ on: 'StartChatContact', answer: fault });
          const answer = await ask(body, { path, headers });
          assert.equal(answer.status, status);
          assert.equal(allowed(answer), page);
          assert.equal(answer.headers.get('vary'), 'Origin');
          assert.doesNotMatch(await answer.text(), /accident|arn:|\bat .+:\d+:\d+/);
        } finally {
          await server.close();
        }
      });
    }

    it('lets preflights of listed pages pass, and no others', async () => {
      const { server, send } = await standUp({ parameters });
      const preflight = (origin: string) =>
        send(
          new Request('https://api.example/Prod', {
            method: 'OPTIONS',
            headers: { origin, 'access-control-request-method': 'POST' },
          }),
        );
      try {
        for (const origin of [page, 'https://other.example']) {
          const answer = await preflight(origin);
          assert.equal(answer.status, 204);
          assert.equal(allowed(answer), origin);
          assert.match(
            answer.headers.get('access-control-allow-headers') ?? '',
            /authorization,content-type/,
          );
        }
        assert.equal(allowed(await preflight(foreign)), null);
        assert.equal(allowed(await preflight('null')), null);
      } finally {
        await server.close();
      }
    });

    it('answers 403 to a foreign page, which cannot read even that', async () => {
      const { server, post, simulator } = await standUp({ parameters });
      try {
        for (const origin of [foreign, 'null', `${page}.evil.example`]) {
          const answer = await post(ada, { origin, 'content-type': 'text/plain' });
          assert.equal(answer.status, 403);
          assert.equal(allowed(answer), null);
        }
        assert.equal(simulator.contacts().length, 0);
      } finally {
        await server.close();
      }
    });

    it('answers 429 beyond the throttle, and the page can read it', async () => {
      const { server, post, simulator } = await standUp({ parameters, now: () => 0 });
      try {
        const answers = await Promise.all(Array.from({ length: 100 }, () => post(ada)));
        assert.equal(simulator.contacts().length, 8);
        for (const answer of answers.filter(({ status }) => status !== 200)) {
          assert.equal(answer.status, 429);
          assert.equal(allowed(answer), page);
        }
      } finally {
        await server.close();
      }
    });
  });
}

describe('the gateway', () => {
  it('answers 503 when more calls run than are reserved', async () => {
    const { server, post } = await standUp({ parameters: { ReservedConcurrency: 2, BurstLimit: 100 } });
    try {
      const statuses = (await Promise.all([post(ada), post(ada), post(ada)])).map(({ status }) => status);
      assert.deepEqual(statuses.toSorted(), [200, 200, 503]);
    } finally {
      await server.close();
    }
  });

  it('has WAF refuse an address that asks too often, with 429 and when to come again', async () => {
    const parameters = { WafRequestsPer5Minutes: '10', RateLimit: 100, BurstLimit: 100 };
    const { server, post } = await standUp({ parameters, now: () => 0 });
    try {
      const answers = await Promise.all(Array.from({ length: 11 }, () => post({})));
      assert.equal(answers.filter(({ status }) => status === 400).length, 10);
      const [refused] = answers.filter(({ status }) => status === 429);
      assert.equal(refused?.headers.get('retry-after'), '300');
      assert.equal(allowed(refused), page);
    } finally {
      await server.close();
    }
  });
});
