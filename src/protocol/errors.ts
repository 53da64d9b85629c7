import { defined } from './json.js';

/** What a request was for; the first part of its error codes. */
export type RequestPhase =
  'start' | 'connect' | 'send' | 'event' | 'transcript' | 'attachment' | 'view' | 'sign-in' | 'end';

/**
 * How a request failed.
 *
 * `network` no answer: offline, blocked, or refused by CORS; `timeout` none in time; `bad-response` an answer that makes no
 * sense; `rejected` the request was wrong; `unauthorized` the token is not accepted; `not-found`; `conflict`; `quota` too many
 * attachments; `throttled` too many requests; `server` trouble on the other side.
 */
export type RequestFailure =
  | 'network'
  | 'timeout'
  | 'bad-response'
  | 'rejected'
  | 'unauthorized'
  | 'not-found'
  | 'conflict'
  | 'quota'
  | 'throttled'
  | 'server';

/** Codes that do not come from the failure of a single request. */
export type LocalCode =
  | 'config/api-missing'
  | 'config/api-invalid'
  | 'config/region-missing'
  | 'config/value-invalid'
  | 'start/cancelled'
  | 'start/capacity'
  | 'connect/expired'
  | 'socket/url-invalid'
  | 'socket/refused'
  | 'socket/open-timeout'
  | 'socket/subscribe-timeout'
  | 'socket/subscribe-failed'
  | 'socket/silent'
  | 'socket/closed'
  | 'send/empty'
  | 'send/too-long'
  | 'send/cancelled'
  | 'send/outbox-full'
  | 'chat/not-started'
  | 'chat/in-progress'
  | 'chat/ended'
  | 'chat/suspended';

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

/** Whether the same thing may work a while later. A new kind of error does not compile without this decision. */
const RETRYABLE: Readonly<Record<ErrorKind, boolean>> = {
  network: true,
  timeout: true,
  'bad-response': true,
  rejected: false,
  unauthorized: false,
  'not-found': false,
  conflict: false,
  quota: false,
  throttled: true,
  server: true,
  'config/api-missing': false,
  'config/api-invalid': false,
  'config/region-missing': false,
  'config/value-invalid': false,
  'start/cancelled': true,
  'start/capacity': true,
  'connect/expired': false,
  'socket/url-invalid': false,
  'socket/refused': true,
  'socket/open-timeout': true,
  'socket/subscribe-timeout': true,
  'socket/subscribe-failed': true,
  'socket/silent': true,
  'socket/closed': true,
  'send/empty': false,
  'send/too-long': false,
  'send/cancelled': true,
  'send/outbox-full': true,
  'chat/not-started': false,
  'chat/in-progress': false,
  'chat/ended': false,
  'chat/suspended': false,
};

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
    this.kind = failure in RETRYABLE ? failure : (code as LocalCode);
    Object.assign(this, defined(facts));
  }

  /** Whether the same thing may work a while later. */
  get retryable(): boolean {
    return RETRYABLE[this.kind];
  }
}
