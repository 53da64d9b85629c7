import { verify, type KeyObject } from 'node:crypto';
import type { Claims } from './gateway-event.js';
import { Refusal } from './refusal.js';

/** Who must have issued a token, and for whom. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public key with this id, if it has one. */
  readonly keyOf: (id: string) => Promise<KeyObject | undefined>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * What a token may be signed with; API Gateway takes no others either. What is not here is refused, above all `none`, and `HS256`,
 * which would take the public key for a shared secret.
 */
const algorithms = new Map([
  ['RS256', 'sha256'],
  ['RS384', 'sha384'],
  ['RS512', 'sha512'],
]);
/** Shorter RSA keys than RFC 7518 (section 3.3) allows prove nothing. */
const shortestKey = 2048;
/** Seconds by which an issuer's clock may be ahead of ours. */
const ahead = 60;

const unauthorized = (): Refusal => new Refusal(401, 'UNAUTHORIZED', 'The request needs a good token.');

/**
 * Verifies tokens as API Gateway's own JWT authorizer does (its developer guide, “JWT authorizers”), for a REST API, which has
 * none: signature, `iss`, `aud` (or else `client_id`), `exp`, `nbf` and `iat`. Resolves with the claims of the token in an
 * `Authorization` header. Rejects with a `Refusal`, the same for all that is wrong: who forges tokens learns nothing from it.
 */
export function createTokenVerifier(rules: TokenRules) {
  return async (authorization: string | undefined): Promise<Claims> => {
    const token = /^(?:Bearer )?([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthorized();
    const [head = '', body = '', signature = ''] = token.split('.');
    const { alg, kid } = partOf(head);
    const algorithm = typeof alg === 'string' ? algorithms.get(alg) : undefined;
    if (algorithm === undefined || typeof kid !== 'string') throw unauthorized();
    const key = await rules.keyOf(kid);
    if (!key || (key.asymmetricKeyDetails?.modulusLength ?? 0) < shortestKey) throw unauthorized();
    const signed = Buffer.from(`${head}.${body}`);
    if (!verify(algorithm, signed, key, Buffer.from(signature, 'base64url'))) throw unauthorized();
    const claims = partOf(body);
    if (!isFor(claims, rules)) throw unauthorized();
    return claims;
  };
}

function partOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // No JSON is no token.
  }
  throw unauthorized();
}

function isFor(claims: Claims, { issuer, audience, now }: TokenRules): boolean {
  const seconds = now() / 1000;
  const { iss, aud, client_id: clientId, exp, nbf = 0, iat = 0 } = claims;
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud ?? clientId];
  const hasBegun = (time: unknown): boolean => typeof time === 'number' && time <= seconds + ahead;
  return (
    iss === issuer &&
    audiences.includes(audience) &&
    typeof exp === 'number' &&
    exp > seconds &&
    hasBegun(nbf) &&
    hasBegun(iat)
  );
}
