import { defined } from './defined.js';

/** What a request was for; the first part of its error codes. */
export type RequestPhase =
  'start' | 'connect' | 'send' | 'event' | 'transcript' | 'attachment' | 'view' | 'sign-in' | 'end';

/** Failures of a request that the same request may not meet a while later. */
const PASSING_FAILURES = ['network', 'timeout', 'bad-response', 'throttled', 'server'] as const;

/** Failures of a request that the same request will meet again. */
const LASTING_FAILURES = ['rejected', 'unauthorized', 'not-found', 'conflict', 'quota'] as const;

/**
 * How a request failed.
 *
 * `network` no answer: offline, blocked, or refused by CORS; `timeout` none in time; `bad-response` an answer that makes no
 * sense; `rejected` the request was wrong; `unauthorized` the token is not accepted; `not-found`; `conflict`; `quota` too many
 * attachments; `throttled` too many requests; `server` trouble on the other side.
 */
export type RequestFailure = (typeof PASSING_FAILURES | typeof LASTING_FAILURES)[number];

/** Local codes after which the same thing may work a while later. */
const PASSING_CODES = [
  'start/cancelled',
  'start/capacity',
  'socket/refused',
  'socket/open-timeout',
  'socket/subscribe-timeout',
  'socket/subscribe-failed',
  'socket/silent',
  'socket/closed',
  'send/cancelled',
  'send/outbox-full',
] as const;

/** Local codes after which something else has to change first. */
type LastingCode =
  | 'config/api-missing'
  | 'config/api-invalid'
  | 'config/region-missing'
  | 'config/value-invalid'
  | 'socket/url-invalid'
  | 'send/empty'
  | 'send/too-long'
  | 'attachment/empty'
  | 'attachment/too-large'
  | 'attachment/type-refused'
  | 'attachment/blocked'
  | 'attachment/cancelled'
  | 'chat/not-started'
  | 'chat/in-progress'
  | 'chat/ended'
  | 'chat/suspended';

/** Codes that do not come from the failure of a single request. A new one has to be put into one of the two lists. */
export type LocalCode = (typeof PASSING_CODES)[number] | LastingCode;

/** Everything that can go wrong, as `phase/failure`. A closed set. */
export type ChatErrorCode = `${RequestPhase}/${RequestFailure}` | LocalCode;

/** What an error is about regardless of the request it happened to. The key of every table with a decision per error. */
export type ErrorKind = RequestFailure | LocalCode;

/** The part of a code before the slash. */
export type ErrorPhase = ChatErrorCode extends infer Code
  ? Code extends `${infer Phase}/${string}`
    ? Phase
    : never
  : never;

const PASSING: readonly string[] = [...PASSING_FAILURES, ...PASSING_CODES];
const FAILURES: readonly string[] = [...PASSING_FAILURES, ...LASTING_FAILURES];

/** Facts of an error besides its code. Undefined members count as absent. */
export interface ChatErrorFacts {
  readonly cause?: unknown;
  /** HTTP status of the answer, if there was one. */
  readonly status?: number | undefined;
  /** The service's name for the request, for AWS support. */
  readonly requestId?: string | undefined;
  /** How long the other side wants to be left alone, in ms. */
  readonly retryAfterMs?: number | undefined;
  /** The other side's name for the error, such as `ThrottlingException`. */
  readonly reason?: string | undefined;
}

/**
 * Every failure that this library reports. The message is English, for developers, and never holds a token, a signed
 * address or something said in the chat.
 */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  readonly code: ChatErrorCode;
  /** What was being done: the part of `code` before the slash. */
  readonly phase: ErrorPhase;
  /** The failure of a request without its phase; the whole code of anything else. */
  readonly kind: ErrorKind;
  declare readonly status?: number;
  declare readonly requestId?: string;
  declare readonly retryAfterMs?: number;
  declare readonly reason?: string;

  constructor(code: ChatErrorCode, message: string, { cause, ...facts }: ChatErrorFacts = {}) {
    super(message, cause === undefined ? undefined : { cause });
    const [phase, failure] = code.split('/') as [ErrorPhase, RequestFailure];
    this.code = code;
    this.phase = phase;
    this.kind = FAILURES.includes(failure) ? failure : (code as LocalCode);
    Object.assign(this, defined(facts));
  }

  /** Whether the same thing may work a while later. */
  get retryable(): boolean {
    return PASSING.includes(this.kind);
  }
}
