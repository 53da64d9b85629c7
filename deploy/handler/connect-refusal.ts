import { Refusal } from './refusal.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What Amazon Connect's refusal means for the page. Connect says 429 both when it is asked too fast and when no chat fits any
 * more; the second is a 503 here, because asking again at once cannot help. Its own text stays here: it may name resources.
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { name } = (error ?? {}) as { readonly name?: unknown };
  const status = (error as { $metadata?: { httpStatusCode?: number } } | null)?.$metadata?.httpStatusCode;
  const type = text(name);
  if (/^(LimitExceeded|ServiceQuotaExceeded)/.test(type)) {
    return new Refusal(503, 'CHAT_CAPACITY', 'No more chats fit at the moment.', { retryAfter: 30 });
  }
  if (/^(TooManyRequests|Throttling)/.test(type) || status === 429) {
    return new Refusal(429, 'TOO_MANY_REQUESTS', 'Too many chats are being started.', { retryAfter: 2 });
  }
  if (/^(Invalid|Validation)/.test(type)) {
    return new Refusal(400, 'REFUSED_BY_CONNECT', 'Amazon Connect did not accept the request.');
  }
  if (type.startsWith('AccessDenied') || status === 403) {
    return new Refusal(403, 'NOT_PERMITTED', 'The endpoint may not start this flow.');
  }
  if (type.startsWith('ResourceNotFound') || status === 404) {
    return new Refusal(404, 'NOT_FOUND', 'There is no such instance, flow or earlier chat.');
  }
  return new Refusal(503, 'UNAVAILABLE', 'Amazon Connect could not be reached.', { retryAfter: 2 });
}
