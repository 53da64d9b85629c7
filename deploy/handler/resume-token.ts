import { createHmac, timingSafeEqual } from 'node:crypto';

const signature = (key: string, contactId: string, customerId: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([contactId, customerId]))
    .digest();

/**
 * What a page must show to continue `contactId`: the id and a proof that this endpoint gave it to this customer. An id alone is
 * not enough, because whoever learns one would read the whole conversation.
 */
export const issueResumeToken = (key: string, contactId: string, customerId = ''): string =>
  `${contactId}.${signature(key, contactId, customerId).toString('base64url')}`;

/** The contact that `token` stands for, or nothing when it is forged or another customer's. */
export function contactOfToken(key: string, token: string, customerId = ''): string | undefined {
  const at = token.lastIndexOf('.');
  const contactId = token.slice(0, at);
  const shown = Buffer.from(token.slice(at + 1), 'base64url');
  const right = signature(key, contactId, customerId);
  return at > 0 && shown.length === right.length && timingSafeEqual(shown, right) ? contactId : undefined;
}
