import { failureOf } from './http-failure.js';
import { ChatError, type RequestFailure, type RequestPhase } from './errors.js';
import { isRecord, recordOf, textOf, type JsonRecord } from './json.js';

/** Most characters of the other side's own words in an error message. */
const LONGEST_QUOTE = 200;
/** No endpoint may silence a chat for longer, whether by mistake or because this device's clock is wrong. */
const LONGEST_RETRY_AFTER_MS = 10 * 60_000;

/** An answer that means "no". */
export interface Refusal {
  readonly phase: RequestPhase;
  readonly status: number;
  /** The decoded body; `undefined` when it was not JSON. */
  readonly body: unknown;
  /** Headers of the answer. Browsers hide those that the other side does not expose. Default: there are none. */
  readonly headers?: Headers;
  /** Headers of the request: what may be a token in them is not quoted even if the other side repeats it. */
  readonly sent?: Readonly<Record<string, string>> | undefined;
  /** This device's time, in ms since the epoch, for a `Retry-After` that is a date. */
  readonly now?: number;
}

/** Names for "all chat places are taken": StartChatContact's own, and that of this project's start endpoint. */
const CAPACITY_REASONS: readonly (string | undefined)[] = ['LimitExceededException', 'CHAT_CAPACITY'];

/** What some statuses say beyond that the request was wrong. */
const PRECISELY: Readonly<Record<number, RequestFailure>> = {
  402: 'quota',
  404: 'not-found',
  409: 'conflict',
};

/**
 * The error that an answer stands for. The status decides; the name is only for telling apart what has the same status,
 * because browsers may not be allowed to see it.
 */
export function errorOfRefusal(refusal: Refusal): ChatError {
  const { phase, status, headers = new Headers(), now = 0 } = refusal;
  const body = recordOf(refusal.body);
  const reason = reasonOf(refusal, body);
  const atCapacity =
    phase === 'start' && (status === 429 || status === 503) && CAPACITY_REASONS.includes(reason);
  const quote = quoteOf(refusal, body);
  return new ChatError(
    atCapacity ? 'start/capacity' : `${phase}/${PRECISELY[status] ?? failureOf(status)}`,
    `HTTP ${[status, reason, quote].filter(Boolean).join(': ')}`,
    {
      status,
      reason,
      requestId: textOf(headers.get('x-amzn-requestid')) ?? textOf(pick(body, ['requestId'])),
      retryAfterMs: retryAfterMs(headers.get('Retry-After'), now),
    },
  );
}

/** The first text among members called `names`, also in the places where start endpoints put an error. */
function pick(body: JsonRecord, names: readonly string[]): unknown {
  const inner = recordOf(body['data']);
  for (const place of [body, inner['Error'], body['error'], inner['statusCode']]) {
    const members = recordOf(place);
    const name = names.find((candidate) => textOf(members[candidate]));
    if (name) return members[name];
  }
  return undefined;
}

/**
 * The error's name, as AWS's REST protocols spell it: a header that may go on after a colon, or a member that may begin
 * with a namespace.
 */
function reasonOf({ phase, status, headers }: Refusal, body: JsonRecord): string | undefined {
  const spelled = textOf(headers?.get('x-amzn-errortype')) ?? textOf(pick(body, ['__type', 'code']));
  const name = spelled?.replace(/:.*/s, '').replace(/.*#/s, '');
  if (name && /^[\w.-]{1,100}$/.test(name)) return name;
  // Its name may be hidden from a browser, but a body with a message cannot come from a proxy's error page. The
  // Participant Service has no other error with this status.
  const hidden = phase !== 'start' && status === 403 && textOf(body['message'] ?? body['Message']);
  return hidden ? 'AccessDeniedException' : undefined;
}

function quoteOf({ body, sent = {} }: Refusal, members: JsonRecord): string | undefined {
  if (!isRecord(body)) return undefined;
  const text = textOf(pick(members, ['message', 'Message', 'error', 'msg']));
  return secretsIn(sent)
    .reduce((clean, secret) => clean?.replaceAll(secret, '…'), text)
    ?.slice(0, LONGEST_QUOTE);
}

/** What a page puts into a header may be a token, bare or behind the name of a scheme; what is short is none. */
const secretsIn = (headers: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(headers)
    .flatMap((value) => value.split(' '))
    .filter(({ length }) => length >= 8);

/** Seconds or an HTTP date (RFC 9110, section 10.2.3). */
function retryAfterMs(value: string | null, now: number): number | undefined {
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS);
}
