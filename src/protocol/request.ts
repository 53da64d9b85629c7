import { errorOfAnswer } from './error-of-answer.js';
import { ChatError, type RequestPhase } from './errors.js';
import { parseJson } from './json.js';
import type { Platform } from './platform.js';

/** One request: everything about it but who waits for it. */
export interface RequestPlan {
  readonly phase: RequestPhase;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How long the whole of it may take, the reading of the body included. */
  readonly timeoutMs: number;
}

/**
 * Sends a request and resolves with the JSON of the answer, `undefined` when its body is empty.
 *
 * Sends no cookies and no referrer, and follows no redirect: the token goes to this address or nowhere. When `signal` is
 * aborted, rejects with its reason, untouched.
 * @throws {ChatError} every `RequestFailure` of the phase, and `start/capacity`.
 */
export async function request(platform: Platform, plan: RequestPlan, signal: AbortSignal): Promise<unknown> {
  const { phase, timeoutMs } = plan;
  signal.throwIfAborted();
  const own = new AbortController();
  const interrupted = new Promise<never>((_, reject) => {
    own.signal.addEventListener('abort', () => {
      reject(own.signal.reason as Error);
    });
  });
  const onAbort = (): void => {
    own.abort(signal.reason);
  };
  signal.addEventListener('abort', onAbort);
  const cancel = platform.clock.schedule(() => {
    own.abort(new ChatError(`${phase}/timeout`, `No answer within ${String(timeoutMs)} ms`));
  }, timeoutMs);
  try {
    // Does not rely on `fetch` to obey its signal: a body that never ends does not, everywhere. And `interrupted` comes
    // first, because when both are settled it is the reason and the other one its consequence.
    return await Promise.race([interrupted, exchange(platform, plan, own.signal)]);
  } finally {
    cancel();
    signal.removeEventListener('abort', onAbort);
  }
}

async function exchange(platform: Platform, plan: RequestPlan, signal: AbortSignal): Promise<unknown> {
  const { phase, url, timeoutMs: _, ...init } = plan;
  let response: Response;
  let text: string;
  try {
    response = await platform.fetch(url, {
      ...init,
      signal,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    text = await response.text();
  } catch (cause) {
    // Browsers do not say which of the three it was.
    throw new ChatError(`${phase}/network`, 'No answer: offline, blocked or cut', { cause });
  }
  const { ok, status, headers } = response;
  const body = parseJson(text);
  if (!ok) {
    throw await errorOfAnswer({
      phase,
      status,
      body,
      header: (name) => headers.get(name),
      now: platform.clock.now(),
      secrets: secretsIn(plan.headers),
    });
  }
  if (text && body === undefined) {
    throw new ChatError(`${phase}/bad-response`, 'The answer is not JSON', { status });
  }
  return body;
}

/** What a page puts into a header may be a token, bare or behind the name of a scheme; what is short is none. */
const secretsIn = (headers: RequestPlan['headers']): readonly string[] =>
  Object.values(headers)
    .flatMap((value) => value.split(' '))
    .filter(({ length }) => length >= 8);
