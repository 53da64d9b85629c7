import type { CheckName } from '../doctor/finding.js';
import type { Patient } from '../doctor/patient.js';
import type { LocalStackOptions } from './local-stack.js';

type Send = Patient['fetch'];

/** Something wrong that the doctor must name. */
export interface Fault {
  readonly name: string;
  readonly check: CheckName;
  /** How the stack is broken. */
  readonly stack?: Partial<LocalStackOptions>;
  /** What Amazon Connect answers to each start. */
  readonly connect?: { readonly status: number; readonly errorType: string };
  /** What stands between the doctor and the network. */
  readonly network?: (send: Send) => Send;
  /** What is wrong with the doctor's own machine. */
  readonly patient?: Partial<Patient>;
}

/** Where the faults are planted. */
export const faultyApi = 'https://abc123.execute-api.eu-central-1.amazonaws.com/Prod';

interface Parts {
  status: number;
  readonly headers: Headers;
  body: string;
}

/** Changes the answers to requests that fit. */
const changing =
  (fits: (request: Request) => boolean, change: (parts: Parts) => void) =>
  (send: Send): Send =>
  async (request) => {
    const isFaulty = fits(request);
    const answer = await send(request);
    if (!isFaulty) return answer;
    const parts = { status: answer.status, headers: new Headers(answer.headers), body: await answer.text() };
    change(parts);
    return new Response(parts.status === 204 ? null : parts.body, parts);
  };

const starts = ({ url, method }: Request): boolean => url === faultyApi && method === 'POST';
const preflights = ({ url, method }: Request): boolean => url === faultyApi && method === 'OPTIONS';
const noCors = ({ headers }: Parts): void => headers.delete('access-control-allow-origin');
const openDoor = ({ headers }: Parts): void => headers.set('access-control-allow-origin', '*');
const when = (fits: (parts: Parts) => boolean, change: (parts: Parts) => void) => (parts: Parts) => {
  if (fits(parts)) change(parts);
};
const crash = (code: string) =>
  changing(
    starts,
    when(
      ({ body }) => body.includes(code),
      (parts) => (parts.status = 502),
    ),
  );
const contact = (change: (body: Record<string, unknown>) => void) =>
  changing(
    starts,
    when(
      ({ status }) => status === 200,
      (parts) => {
        const body = JSON.parse(parts.body) as Record<string, unknown>;
        change(body);
        parts.body = JSON.stringify(body);
      },
    ),
  );

/** What goes wrong in start endpoints, each planted where it happens. */
export const faults: readonly Fault[] = [
  {
    name: 'an endpoint that is not there',
    check: 'reachable',
    network: () => () => Promise.reject(new TypeError('fetch failed')),
  },
  { name: 'a preflight that says no', check: 'preflight', network: changing(preflights, noCors) },
  {
    name: 'a preflight without Content-Type',
    check: 'preflight-headers',
    network: changing(preflights, ({ headers }) => headers.delete('access-control-allow-headers')),
  },
  { name: 'an open door', check: 'foreign-origin', network: changing(preflights, openDoor) },
  {
    name: 'answers that every page may read',
    check: 'foreign-start',
    network: changing(
      ({ headers }) => (headers.get('origin') ?? '').endsWith('.invalid'),
      (parts) => {
        parts.status = parts.status === 204 ? 204 : 400;
        if (parts.status === 400) openDoor(parts);
      },
    ),
  },
  { name: 'a function that throws on bad JSON', check: 'bad-json', network: crash('INVALID_JSON') },
  { name: 'a function that throws without a name', check: 'missing-name', network: crash('DisplayName') },
  { name: 'a function that throws on long bodies', check: 'too-long', network: crash('TOO_LARGE') },
  {
    name: 'errors without CORS',
    check: 'error-cors',
    network: changing(
      starts,
      when(({ status }) => status >= 400, noCors),
    ),
  },
  {
    name: 'a gateway that refuses without CORS',
    check: 'gateway-cors',
    stack: { ownAnswersHaveCors: false },
  },
  {
    name: 'a role without the right',
    check: 'start',
    connect: { status: 403, errorType: 'AccessDeniedException' },
  },
  {
    name: 'a flow that is gone',
    check: 'start',
    connect: { status: 404, errorType: 'ResourceNotFoundException' },
  },
  {
    name: 'an instance that is full',
    check: 'start',
    stack: { maxAttempts: 1 },
    connect: { status: 429, errorType: 'LimitExceededException' },
  },
  {
    name: 'a contact without CORS',
    check: 'start-cors',
    network: changing(
      starts,
      when(({ status }) => status === 200, noCors),
    ),
  },
  {
    name: 'an answer without token',
    check: 'answer-shape',
    network: contact((body) => {
      delete body['ParticipantToken'];
      delete body['data'];
    }),
  },
  {
    name: 'a region that is none',
    check: 'region',
    network: contact((body) => (body['Region'] = 'Frankfurt')),
  },
  {
    name: 'a clock that is wrong',
    check: 'clock',
    patient: { now: () => Date.now() + 3_600_000 },
  },
  {
    name: 'a ClientToken that is dropped',
    check: 'client-token',
    network: contact((body) => (body['ContactId'] = crypto.randomUUID())),
  },
  {
    name: 'another region’s participant service',
    check: 'participant',
    network: changing(
      ({ url }) => url.endsWith('/participant/connection'),
      (parts) => (parts.status = 403),
    ),
  },
  {
    name: 'a proxy that blocks sockets',
    check: 'websocket',
    patient: { subscribe: () => Promise.reject(new Error('blocked')) },
  },
  {
    name: 'a bucket without CORS',
    check: 'attachments',
    network: changing(({ method, url }) => method === 'OPTIONS' && !url.startsWith(faultyApi), noCors),
  },
];
