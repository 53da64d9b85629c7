import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export const issuer = 'https://issuer.example/pool';

export interface Signer {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly published: object;
}

/** A key pair of an issuer, which publishes the public half under `kid`. */
export function createSigner(kid: string, { modulusLength = 2048, more = {} } = {}): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
  return { kid, privateKey, published: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', ...more } };
}

/** A token that `signer` has signed, of whatever is in it. */
export function tokenOf(
  { kid, privateKey }: Signer,
  claims: object,
  { head = {}, hash = 'sha256' }: { readonly head?: object; readonly hash?: string } = {},
): string {
  const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encoded({ typ: 'JWT', alg: 'RS256', kid, ...head })}.${encoded(claims)}`;
  return `${signed}.${sign(hash, Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** An issuer that publishes the keys of `signers`, as they are at that moment. */
export function createIssuer(signers: readonly Signer[], says: object = {}) {
  const asked: string[] = [];
  const answer = (body: object): Promise<Response> => Promise.resolve(Response.json(body));
  return {
    asked,
    fetch: (url: string): Promise<Response> => {
      asked.push(url);
      return url === `${issuer}/.well-known/openid-configuration`
        ? answer({ issuer, jwks_uri: 'https://keys.example/jwks', ...says })
        : url === 'https://keys.example/jwks'
          ? answer({ keys: signers.map(({ published }) => published) })
          : Promise.reject(new Error(`nothing is at ${url}`));
    },
  };
}
