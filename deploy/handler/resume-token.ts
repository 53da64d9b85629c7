import { createHmac, timingSafeEqual } from 'node:crypto';

/** For whom a token is or is shown, and when: milliseconds since 1970. */
interface Holder {
  readonly customerId: string | undefined;
  readonly now: number;
}

const signature = (key: string, signed: readonly string[]): string =>
  createHmac('sha256', key).update(JSON.stringify(signed)).digest('base64url');

/**
 * What a page must show to continue `contactId`: the id, the day on which that ends, and a proof that this endpoint gave both to
 * this customer. An id alone is not enough, because whoever learns one would read the whole conversation.
 */
export function issueResumeToken(
  key: string,
  contactId: string,
  { customerId = '', now, days }: Holder & { readonly days: number },
): string {
  const until = String(Math.ceil(now / 86_400_000) + days);
  return [contactId, until, signature(key, [contactId, until, customerId])].join('.');
}

/** The contact that `token` stands for, or nothing when it is forged, another customer's or too old. */
export function contactOfToken(
  key: string,
  token: string,
  { customerId = '', now }: Holder,
): string | undefined {
  const [contactId = '', until = '', shown = '', ...more] = token.split('.');
  const right = Buffer.from(signature(key, [contactId, until, customerId]));
  const got = Buffer.from(shown);
  const isOurs = more.length === 0 && got.length === right.length && timingSafeEqual(got, right);
  return isOurs && now < Number(until) * 86_400_000 ? contactId : undefined;
}
