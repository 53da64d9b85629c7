import type { Clock } from '../../protocol/index.js';
import type { Answers, Face } from '../service/answers.js';
import type { RequestFaultAnswer } from './faults.js';
import { ServiceError } from '../service/service-error.js';

/** The connection broke before an answer came. In a page, `fetch` rejects with exactly this kind of error. */
export class BrokenConnection extends TypeError {
  constructor() {
    super('Failed to fetch');
  }
}

const forged = new WeakSet<Response>();

/** Whether a fault made up this answer, so that nobody may take it for what Amazon Connect would say. */
export function isForged(answer: Response): boolean {
  return forged.has(answer);
}

const forge = (answer: Response): Response => {
  forged.add(answer);
  return answer;
};

/** A request on its way through the faults. */
export interface FaultyRequest {
  readonly face: Face;
  readonly answers: Answers;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Carries the request out. May be called more than once. */
  readonly apply: () => Promise<Response>;
}

/** Answers a request as `fault` demands. */
export async function answerFaultily(fault: RequestFaultAnswer, request: FaultyRequest): Promise<Response> {
  const { face, answers, clock, signal, apply } = request;
  if (typeof fault === 'string') return answerBroken(fault, request);
  if ('html' in fault) return forge(page(fault.html));
  if ('redirect' in fault) return forge(redirection(fault));
  if ('lostAfterMs' in fault) {
    await wait(clock, fault.lostAfterMs, signal);
    throw new BrokenConnection();
  }
  if ('delayMs' in fault) {
    const answer = await apply();
    await wait(clock, fault.delayMs, signal);
    return answer;
  }
  if ('arrivesAfterMs' in fault) {
    await wait(clock, fault.arrivesAfterMs);
    return apply();
  }
  if ('status' in fault) {
    if (fault.applied) await apply();
    if (fault.afterMs !== undefined) await wait(clock, fault.afterMs, signal);
    return forge(stated(face, answers, fault));
  }
  await apply();
  const text = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body);
  return forge(answers.plain(face, text, { status: 200, headers: { 'content-type': 'application/json' } }));
}

/** The connection does not hold. */
async function answerBroken(
  fault: Extract<RequestFaultAnswer, string>,
  { signal, apply }: FaultyRequest,
): Promise<Response> {
  if (fault === 'lost') throw new BrokenConnection();
  const answer = await apply();
  switch (fault) {
    case 'cut':
      throw new BrokenConnection();
    case 'hang':
      return never(signal);
    case 'cut-body':
      return forge(await halved(answer));
    case 'twice':
      return apply();
    case 'twice-cut':
      await apply();
      throw new BrokenConnection();
    case 'no-cors':
      return forge(withoutCors(answer));
  }
}

/** Never resolves; rejects as soon as the caller gives up. */
function never(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    onAbort(signal, () => {
      reject(signal.reason as Error);
    });
  });
}

/** Resolves after `delayMs`; with a signal, rejects as soon as the caller gives up. */
function wait(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(resolve, delayMs);
    if (!signal) return;
    onAbort(signal, () => {
      cancel();
      reject(signal.reason as Error);
    });
  });
}

function onAbort(signal: AbortSignal, callback: () => void): void {
  if (signal.aborted) callback();
  else signal.addEventListener('abort', callback, { once: true });
}

/** The error that a status stands for in the Participant Service. */
const participantTypes: Readonly<Record<number, string>> = {
  400: 'ValidationException',
  402: 'ServiceQuotaExceededException',
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  409: 'ConflictException',
  429: 'ThrottlingException',
  500: 'InternalServerException',
};

/** Where StartChatContact calls it otherwise. */
const connectTypes: Readonly<Record<number, string>> = {
  ...participantTypes,
  400: 'InvalidRequestException',
  429: 'TooManyRequestsException',
  500: 'InternalServiceException',
};

function stated(
  face: Face,
  answers: Answers,
  fault: Extract<RequestFaultAnswer, { readonly status: number }>,
): Response {
  const type = fault.errorType ?? (face === 'connect' ? connectTypes : participantTypes)[fault.status];
  const answer =
    fault.body === undefined && fault.status >= 400
      ? answers.refusal(face, new ServiceError(fault.status, type ?? 'UnknownError', 'Injected fault'))
      : answers.plain(face, typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? {}), {
          status: fault.status,
          headers: { 'content-type': 'application/json', ...(type && { 'x-amzn-errortype': type }) },
        });
  if (type === undefined) answer.headers.delete('x-amzn-errortype');
  if (fault.retryAfterS !== undefined) {
    answer.headers.set('retry-after', String(fault.retryAfterS));
    answer.headers.append('access-control-expose-headers', 'Retry-After');
  }
  for (const [name, value] of Object.entries(fault.headers ?? {})) answer.headers.set(name, value);
  return answer;
}

const redirection = ({
  redirect,
  status = 307,
}: Extract<RequestFaultAnswer, { readonly redirect: string }>): Response =>
  new Response(null, { status, headers: { location: redirect, 'access-control-allow-origin': '*' } });

/** The headers and half of the body, then nothing: whoever reads it fails. */
async function halved(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let sent = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (sent) controller.error(new BrokenConnection());
        else controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
        sent = true;
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: answer.status, headers: answer.headers });
}

const page = (status: number): Response =>
  new Response('<!doctype html><title>Proxy</title><h1>The gateway could not be reached</h1>', {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' },
  });

function withoutCors(answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name);
  return new Response(answer.body, { status: answer.status, headers });
}
