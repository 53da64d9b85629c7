import assert from 'node:assert/strict';
import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createIssuer, createSigner, issuer, tokenOf } from './issuer.js';
import { ada, page, standUp } from './stack.js';

const start = Date.UTC(2027, 0, 15);
const seconds = start / 1000;
const claims = { iss: issuer, aud: 'chat', sub: 'customer-1', tier: 'gold', exp: seconds + 60, iat: seconds };
const signer = createSigner('key-1');
const weak = createSigner('weak', { modulusLength: 1024 });
const encrypting = createSigner('encrypting', { more: { use: 'enc' } });
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

const parameters = {
  WafRequestsPer5Minutes: '100000',
  RateLimit: 1000,
  BurstLimit: 1000,
  JwtIssuer: issuer,
  JwtAudience: 'chat',
  CustomerIdClaim: 'sub',
  SignedAttributes: 'tier=tier',
};

/** A REST API with WAF whose function verifies the tokens of an issuer. */
async function withIssuer(
  work: (
    parts: Awaited<ReturnType<typeof standUp>> & { call: (token?: string) => Promise<Response> },
  ) => Promise<void>,
  { fetch = createIssuer([signer, weak, encrypting]).fetch, now = () => start } = {},
) {
  const stack = await standUp({ parameters, issuer: fetch, now });
  const call = (token?: string) => stack.post(ada, token === undefined ? {} : { authorization: token });
  try {
    await work({ ...stack, call });
  } finally {
    await stack.server.close();
  }
}

/** What somebody might try who has the issuer's public key, or a token of theirs that is not for this endpoint. */
const forged = (): string => {
  const head = encoded({ alg: 'HS256', kid: 'key-1' });
  const secret = createPublicKey({ key: signer.published as JsonWebKey, format: 'jwk' });
  const body = encoded(claims);
  const hmac = createHmac('sha256', secret.export({ type: 'spki', format: 'pem' }));
  return `${head}.${body}.${hmac.update(`${head}.${body}`).digest('base64url')}`;
};
const [, , signature] = tokenOf(signer, claims).split('.');
const bad: Record<string, string | undefined> = {
  'no token': undefined,
  'no JWT': 'Bearer secret',
  'another scheme': `Basic ${tokenOf(signer, claims)}`,
  'a token without signature': `Bearer ${encoded({ alg: 'none', kid: 'key-1' })}.${encoded(claims)}.`,
  'an algorithm that is none': `Bearer ${tokenOf(signer, claims, { head: { alg: 'none' } })}`,
  'an algorithm that is no text': `Bearer ${tokenOf(signer, claims, { head: { alg: { toString: 0 } as never } })}`,
  'a list that reads like an algorithm': `Bearer ${tokenOf(signer, claims, { head: { alg: ['RS256'] as never } })}`,
  'the public key as a secret': `Bearer ${forged()}`,
  'claims that were changed': `Bearer ${encoded({ alg: 'RS256', kid: 'key-1' })}.${encoded({ ...claims, tier: 'platinum' })}.${signature}`,
  'another hash than it says': `Bearer ${tokenOf(signer, claims, { hash: 'sha512' })}`,
  'a key that nobody published': `Bearer ${tokenOf(createSigner('key-2'), claims)}`,
  'somebody’s key under the issuer’s id': `Bearer ${tokenOf(createSigner('key-1'), claims)}`,
  'no key’s id': `Bearer ${tokenOf(signer, claims, { head: { kid: undefined } })}`,
  'a key that is too short': `Bearer ${tokenOf(weak, claims)}`,
  'a key that is not for signatures': `Bearer ${tokenOf(encrypting, claims)}`,
  'another issuer': `Bearer ${tokenOf(signer, { ...claims, iss: 'https://evil.example' })}`,
  'another audience': `Bearer ${tokenOf(signer, { ...claims, aud: ['shop', 'blog'] })}`,
  'another audience, of the right client': `Bearer ${tokenOf(signer, { ...claims, aud: 'shop', client_id: 'chat' })}`,
  'no audience': `Bearer ${tokenOf(signer, { ...claims, aud: undefined })}`,
  'an end that is past': `Bearer ${tokenOf(signer, { ...claims, exp: seconds })}`,
  'no end': `Bearer ${tokenOf(signer, { ...claims, exp: undefined })}`,
  'an end that is no number': `Bearer ${tokenOf(signer, { ...claims, exp: '9999999999' })}`,
  'a beginning that is to come': `Bearer ${tokenOf(signer, { ...claims, nbf: seconds + 61 })}`,
  'a birth that is to come': `Bearer ${tokenOf(signer, { ...claims, iat: seconds + 61 })}`,
  'claims that are none': `Bearer ${tokenOf(signer, 'customer-1' as never)}`,
};
const good: Record<string, string> = {
  'a good token': tokenOf(signer, claims),
  'one of SHA-384': tokenOf(signer, claims, { head: { alg: 'RS384' }, hash: 'sha384' }),
  'one of SHA-512': tokenOf(signer, claims, { head: { alg: 'RS512' }, hash: 'sha512' }),
  'one for several': tokenOf(signer, { ...claims, aud: ['shop', 'chat'] }),
  'an access token, which names a client': tokenOf(signer, { ...claims, aud: undefined, client_id: 'chat' }),
  'one of a clock that is a little ahead': tokenOf(signer, {
    ...claims,
    iat: seconds + 60,
    nbf: seconds + 60,
  }),
};

describe('a REST API with WAF, whose function verifies tokens', () => {
  for (const [name, token] of Object.entries(bad)) {
    it(`answers 401 to ${name}, which the page can read, and starts nothing`, () =>
      withIssuer(async ({ call, simulator, lines }) => {
        const answer = await call(token);
        assert.equal(answer.status, 401);
        assert.equal(answer.headers.get('access-control-allow-origin'), page);
        assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
        assert.equal(((await answer.json()) as { error: { code: string } }).error.code, 'UNAUTHORIZED');
        assert.equal(simulator.contacts().length, 0);
        assert.doesNotMatch(lines.join(), /eyJ|secret|customer-1/);
      }));
  }

  for (const [name, token] of Object.entries(good)) {
    it(`takes customer and signed attributes of ${name}`, () =>
      withIssuer(async ({ call, simulator, lines }) => {
        assert.equal((await call(`Bearer ${token}`)).status, 200);
        assert.equal(simulator.contacts()[0]?.attributes.tier, 'gold');
        assert.match(lines.join(), /"signedIn":true/);
        assert.doesNotMatch(lines.join(), /eyJ|customer-1|gold/);
      }));
  }

  it('answers 401 to whatever else is in a token, and never 5xx', async () => {
    const part = fc
      .oneof(fc.json(), fc.string(), fc.constant(JSON.stringify(claims)))
      .map((text) => Buffer.from(text).toString('base64url'));
    const head = fc
      .record({
        alg: fc.oneof(fc.constantFrom('RS256', 'none', 'HS256', 'ES256'), fc.jsonValue()),
        kid: fc.oneof(fc.constantFrom('key-1', 'weak', '__proto__'), fc.jsonValue()),
      })
      .map((value) => encoded(value));
    const tokens = fc.tuple(fc.oneof(head, part), part, fc.oneof(part, fc.constant(signature)));
    await withIssuer(async ({ call, simulator, lines }) => {
      await fc.assert(
        fc.asyncProperty(tokens, async (parts) => {
          assert.equal((await call(`Bearer ${parts.join('.')}`)).status, 401);
        }),
        { numRuns: 500 },
      );
      assert.equal(simulator.contacts().length, 0);
      assert.doesNotMatch(lines.join(), /customer-1/);
    });
  });

  it('needs no token of a preflight', () =>
    withIssuer(async ({ send }) => {
      const headers = { origin: page, 'access-control-request-method': 'POST' };
      const answer = await send(new Request('https://api.example/Prod', { method: 'OPTIONS', headers }));
      assert.equal(answer.status, 204);
    }));

  it('asks the issuer once for many, and again after two hours', async () => {
    const { asked, fetch } = createIssuer([signer]);
    let now = start;
    const token = () => `Bearer ${tokenOf(signer, { ...claims, exp: now / 1000 + 60 })}`;
    await withIssuer(
      async ({ call }) => {
        const answers = await Promise.all(Array.from({ length: 5 }, () => call(token())));
        assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
        assert.equal(asked.length, 2);
        now += 2 * 3_600_000;
        assert.equal((await call(token())).status, 200);
        assert.equal(asked.length, 2);
        now += 1;
        assert.equal((await call(token())).status, 200);
        assert.equal(asked.length, 4);
      },
      { fetch, now: () => now },
    );
  });

  it('finds a new key of the issuer within a minute, and is not made to ask for more', async () => {
    const signers = [signer];
    const { asked, fetch } = createIssuer(signers);
    const next = createSigner('key-2');
    const token = `Bearer ${tokenOf(next, { ...claims, exp: seconds + 3600 })}`;
    let now = start;
    await withIssuer(
      async ({ call }) => {
        assert.equal((await call(token)).status, 401);
        signers.push(next);
        now += 60_000;
        for (let count = 0; count < 20; count += 1) assert.equal((await call(token)).status, 401);
        assert.equal(asked.length, 2);
        now += 1;
        assert.equal((await call(token)).status, 200);
        assert.equal(asked.length, 4);
      },
      { fetch, now: () => now },
    );
  });

  for (const [name, fetch] of Object.entries({
    'cannot be reached': () => Promise.reject(new TypeError('fetch failed')),
    'answers 500': () => Promise.resolve(new Response('', { status: 500 })),
    'answers no JSON': () => Promise.resolve(new Response('<html>')),
    'says it is another': createIssuer([signer], { issuer: 'https://evil.example' }).fetch,
    'has its keys where anybody could change them': createIssuer([signer], {
      jwks_uri: 'http://keys.example/jwks',
    }).fetch,
  })) {
    it(`answers 503 while the issuer ${name}`, () =>
      withIssuer(
        async ({ call, simulator }) => {
          const answer = await call(`Bearer ${tokenOf(signer, claims)}`);
          assert.equal(answer.status, 503);
          assert.equal(answer.headers.get('retry-after'), '2');
          assert.equal(answer.headers.get('access-control-allow-origin'), page);
          assert.equal(simulator.contacts().length, 0);
        },
        { fetch },
      ));
  }

  it('recovers as soon as the issuer does', async () => {
    const { fetch } = createIssuer([signer]);
    let isUp = false;
    await withIssuer(
      async ({ call }) => {
        const token = `Bearer ${tokenOf(signer, claims)}`;
        assert.equal((await call(token)).status, 503);
        isUp = true;
        assert.equal((await call(token)).status, 200);
      },
      { fetch: (url: string) => (isUp ? fetch(url) : Promise.reject(new Error('down'))) },
    );
  });
});
