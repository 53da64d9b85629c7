import { ChatError, type RequestPhase } from './errors.js';
import { parseJson } from './json.js';
import type { Platform } from './platform.js';
import { errorOfRefusal } from './service-refusal.js';

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
export function request(platform: Platform, plan: RequestPlan, signal: AbortSignal): Promise<unknown> {
  const { phase, timeoutMs } = plan;
  return withDeadline((own) => exchange(platform, plan, own), {
    clock: platform.clock,
    signal,
    timeoutMs,
    tooLate: () =>
      new ChatError(`${phase}/timeout`, `No answer in phase ${phase} within ${String(timeoutMs)} ms`),
  });
}

interface Deadline {
  readonly clock: Platform['clock'];
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly tooLate: () => Error;
}

/** Does not rely on `work` to listen to its signal: a body that never ends does not, everywhere. */
async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { clock, signal, timeoutMs, tooLate }: Deadline,
): Promise<T> {
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
  const cancel = clock.schedule(() => {
    own.abort(tooLate());
  }, timeoutMs);
  try {
    // `interrupted` first: when both are settled at once, it is the reason and the other one its consequence.
    return await Promise.race([interrupted, work(own.signal)]);
  } finally {
    cancel();
    signal.removeEventListener('abort', onAbort);
  }
}

async function exchange(platform: Platform, plan: RequestPlan, signal: AbortSignal): Promise<unknown> {
  const { phase, method, url, headers, body } = plan;
  const { response, text } = await answerTo(phase, async () => {
    const response = await platform.fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      signal,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    return { response, text: await response.text() };
  });
  const { status, ok } = response;
  const json = parseJson(text);
  if (!ok) {
    throw errorOfRefusal({
      phase,
      status,
      body: json,
      header: (name) => response.headers.get(name),
      now: platform.clock.now(),
      secrets: secretsIn(headers),
    });
  }
  if (json === undefined && text !== '') {
    throw new ChatError(`${phase}/bad-response`, `The answer in phase ${phase} is not JSON`, { status });
  }
  return json;
}

/** What a page puts into a header may be a token, bare or behind the name of a scheme; what is short is none. */
const secretsIn = (headers: RequestPlan['headers']): readonly string[] =>
  Object.values(headers)
    .flatMap((value) => value.split(' '))
    .filter(({ length }) => length >= 8);

/** Whatever goes wrong before the answer is there, browsers do not say what it was. */
async function answerTo<T>(phase: RequestPhase, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (cause) {
    throw new ChatError(`${phase}/network`, `No answer in phase ${phase}: offline, blocked or cut`, {
      cause,
    });
  }
}
