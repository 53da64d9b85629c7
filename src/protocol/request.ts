import { errorOfAnswer } from './error-of-answer.js';
import { ChatError, type RequestPhase } from './errors.js';
import { parseJson } from './json.js';
import type { Platform } from './platform.js';
import { sleep } from './retry.js';

/** One request: everything about it but who waits for it. */
export interface RequestPlan {
  readonly phase: RequestPhase;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** JSON, to be posted. Without it, the request is a GET. */
  readonly body?: string | undefined;
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
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const timeUp = sleep(platform.clock, timeoutMs, either).then(() => {
    throw new ChatError(`${phase}/timeout`, `No answer within ${String(timeoutMs)} ms`);
  });
  try {
    // Does not rely on `fetch` to obey its signal: a body that never ends does not, everywhere.
    return await Promise.race([timeUp, exchange(platform, plan, either)]);
  } finally {
    over.abort();
  }
}

async function exchange(
  platform: Platform,
  { phase, url, headers, body }: RequestPlan,
  signal: AbortSignal,
): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await platform.fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
      body: body ?? null,
      signal,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    text = await response.text();
  } catch (cause) {
    signal.throwIfAborted();
    // Browsers do not say which of the three it was.
    throw new ChatError(`${phase}/network`, `No answer from ${new URL(url).origin}: CORS? CSP?`, {
      cause,
    });
  }
  const { ok, status, headers: answered } = response;
  const answer = parseJson(text);
  if (!ok) {
    const now = platform.clock.now();
    throw await errorOfAnswer({ phase, status, body: answer, headers: answered, sent: headers, now });
  }
  if (text && answer === undefined) {
    throw new ChatError(`${phase}/bad-response`, 'The answer is not JSON', { status });
  }
  return answer;
}
