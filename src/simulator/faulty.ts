import type { Clock } from '../protocol/index.js';
import type { Answers, Face } from './answers.js';
import type { RequestFaultAnswer } from './faults.js';
import { ServiceError } from './service-error.js';

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
  /** Carries the request out. */
  readonly apply: () => Promise<Response>;
}

/** Answers a request as `fault` demands. */
export async function answerFaultily(fault: RequestFaultAnswer, request: FaultyRequest): Promise<Response> {
  const { face, answers, clock, signal, apply } = request;
  if (fault === 'lost') throw new BrokenConnection();
  if (fault === 'cut') {
    await apply();
    throw new BrokenConnection();
  }
  if (fault === 'hang') {
    await apply();
    return never(signal);
  }
  if (fault === 'no-cors') return forge(withoutCors(await apply()));
  if ('html' in fault) return forge(page(fault.html));
  if ('delayMs' in fault) {
    const answer = await apply();
    await wait(clock, fault.delayMs, signal);
    return answer;
  }
  if ('status' in fault) {
    if (fault.applied) await apply();
    return forge(stated(face, answers, fault));
  }
  await apply();
  const text = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body);
  return forge(answers.plain(face, text, { status: 200, headers: { 'content-type': 'application/json' } }));
}

/** Never resolves; rejects as soon as the caller gives up. */
function never(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    onAbort(signal, () => {
      reject(signal.reason as Error);
    });
  });
}

/** Resolves after `delayMs`; rejects as soon as the caller gives up. */
function wait(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(resolve, delayMs);
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
  for (const [name, value] of Object.entries(fault.headers ?? {})) answer.headers.set(name, value);
  return answer;
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
