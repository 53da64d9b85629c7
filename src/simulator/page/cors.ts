import type { Simulator } from '../simulator.js';

/** Content types that need no preflight (Fetch standard, CORS-safelisted request headers). */
const simpleTypes: readonly string[] = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
];
const simpleRequestHeaders: readonly string[] = ['accept', 'accept-language', 'content-language', 'range'];
const simpleAnswerHeaders: readonly string[] = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
];

const listed = (headers: Headers, name: string): readonly string[] =>
  (headers.get(name) ?? '').split(',').map((entry) => entry.trim().toLowerCase());

function headersToAskFor({ headers }: Request): readonly string[] {
  return [...headers.keys()].filter((name) => {
    if (name === 'content-type')
      return !simpleTypes.includes((headers.get(name) ?? '').split(';')[0]?.trim() ?? '');
    return !simpleRequestHeaders.includes(name);
  });
}

/** Asks the service first when a browser would, and says whether the request may be sent. */
export async function isAllowedByPreflight(simulator: Simulator, request: Request): Promise<boolean> {
  const asked = headersToAskFor(request);
  const simple = ['GET', 'HEAD', 'POST'].includes(request.method);
  if (simple && asked.length === 0) return true;
  const headers = new Headers({
    'access-control-request-method': request.method,
    ...(asked.length > 0 && { 'access-control-request-headers': asked.join(',') }),
  });
  // A browser lets no script make a request with these headers.
  const preflight = Object.defineProperty(new Request(request.url, { method: 'OPTIONS' }), 'headers', {
    value: headers,
  });
  const answer = await simulator.fetch(preflight);
  const allowed = listed(answer.headers, 'access-control-allow-headers');
  return (
    answer.ok &&
    answer.headers.has('access-control-allow-origin') &&
    (simple ||
      listed(answer.headers, 'access-control-allow-methods').includes(request.method.toLowerCase())) &&
    asked.every((name) => allowed.includes(name) || (allowed.includes('*') && name !== 'authorization'))
  );
}

/** Throws a browser's `TypeError` when a page on another origin must not see the answer. */
export function assertReadable(answer: Response, request: Request): void {
  const origin = answer.headers.get('access-control-allow-origin');
  if (origin === null || (origin === '*' && request.credentials === 'include')) {
    throw new TypeError('Failed to fetch');
  }
}

/** Those headers of the answer that a script may read. */
export function readableHeaders(answer: Response): Headers {
  const exposed = listed(answer.headers, 'access-control-expose-headers');
  const headers = new Headers();
  for (const [name, value] of answer.headers) {
    if (simpleAnswerHeaders.includes(name) || exposed.includes(name) || exposed.includes('*'))
      headers.set(name, value);
  }
  return headers;
}
