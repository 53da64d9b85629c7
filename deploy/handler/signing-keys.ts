import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { Refusal } from './refusal.js';

/** How the issuer of tokens is reached. */
export interface IssuerParts {
  /** As the stack's parameter says it, and as tokens must say it. */
  readonly issuer: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How long API Gateway keeps an issuer's keys (its developer guide, “JWT authorizers”). */
const keptMs = 2 * 3_600_000;
/** A token of an unknown key is a new key's, or made up: who makes them up must not make us ask for each. */
const pauseMs = 60_000;
/** For both requests together: Amazon Connect is asked after that, within the function's 15 seconds. */
const patienceMs = 2_500;

/**
 * Finds the public RSA key that an issuer has published under an id (OpenID Connect Discovery 1.0), or nothing. Asks the issuer
 * again after two hours, and for an id that it did not know a minute ago. Rejects with a `Refusal` when the issuer cannot be asked.
 */
export function createSigningKeys(parts: IssuerParts): (id: string) => Promise<KeyObject | undefined> {
  let keys: ReadonlyMap<string, KeyObject> = new Map();
  let readAt = -Infinity;
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    try {
      keys = await readKeys(parts);
      readAt = parts.now();
    } catch {
      throw new Refusal(503, 'ISSUER_UNAVAILABLE', 'The keys of JwtIssuer could not be read.', {
        retryAfter: 2,
      });
    }
  };
  return async (id) => {
    const age = parts.now() - readAt;
    if (age > keptMs || (!keys.has(id) && age > pauseMs)) {
      reading ??= read().finally(() => (reading = undefined));
      await reading;
    }
    return keys.get(id);
  };
}

interface Published extends JsonWebKey {
  readonly kid?: unknown;
  readonly use?: unknown;
}

async function readKeys({ issuer, fetch }: IssuerParts): Promise<ReadonlyMap<string, KeyObject>> {
  // Elsewhere than where it was said, keys would be anybody's.
  const init: RequestInit = { redirect: 'error', signal: AbortSignal.timeout(patienceMs) };
  const json = async (url: string): Promise<Record<string, unknown>> => {
    const answer = await fetch(url, init);
    if (!answer.ok) throw new Error(`the issuer answers ${answer.status}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const about = await json(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const url = String(about['jwks_uri']);
  if (about['issuer'] !== issuer || !url.startsWith('https://')) throw new Error('it is another issuer');
  const published = (await json(url))['keys'] as readonly Published[];
  return new Map(
    published
      .filter(({ kty, use = 'sig', kid }) => kty === 'RSA' && use === 'sig' && typeof kid === 'string')
      .map((key) => [key.kid as string, createPublicKey({ key, format: 'jwk' })]),
  );
}
