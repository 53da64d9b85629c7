import type { Clock } from '../../protocol/index.js';
import type { Ids } from './ids.js';
import type { SimulatorSwitches } from './limits.js';
import type { ServiceError } from './service-error.js';

/** Whose rules about cross-origin requests and error bodies apply. */
export type Face = 'participant' | 'start' | 'connect' | 'files' | 'gateway';

/** Puts results into HTTP words. */
export interface Answers {
  json(face: Face, body: unknown, status?: number): Response;
  /** An error of one of the two APIs. */
  refusal(face: Face, error: ServiceError): Response;
  /** Anything: text, bytes, other headers. */
  plain(
    face: Face,
    body: BodyInit | null,
    init: { readonly status: number; readonly headers?: HeaderInit },
  ): Response;
  /** The answer to an OPTIONS request. `asked` is its Access-Control-Request-Headers. */
  preflight(face: Face, asked: string | null): Response;
}

type HeaderInit = Readonly<Record<string, string>>;

const startHeaders = 'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token';

/** What a preflight of each face is told. The participant host's list is the one captured in 2020, plus GET for views. */
const preflights: Readonly<Record<Face, HeaderInit>> = {
  participant: {
    'access-control-allow-methods': 'GET,POST,OPTIONS',
    'access-control-allow-headers': `${startHeaders},X-Amz-Content-Sha256,X-Amz-User-Agent,X-Amz-Bearer`,
  },
  start: { 'access-control-allow-methods': 'POST,OPTIONS', 'access-control-allow-headers': startHeaders },
  files: { 'access-control-allow-methods': 'GET,PUT' },
  connect: {},
  gateway: {},
};

const exposedOfErrors = ['x-amzn-RequestId', 'x-amzn-ErrorType', 'x-amzn-ErrorMessage'];

/** Creates the words of the simulated service. */
export function createAnswers(parts: {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly switches: SimulatorSwitches;
}): Answers {
  const { clock, ids, switches } = parts;

  const exposed = (): string =>
    [
      ...(switches.errorHeaders === 'exposed' ? exposedOfErrors : []),
      ...(switches.dateHeader === 'exposed' ? ['Date'] : []),
    ].join();

  const headersOf = (face: Face): Record<string, string> => ({
    date: new Date(clock.now()).toUTCString(),
    'x-amzn-requestid': ids.uuid(),
    'x-amz-apigw-id': `${ids.token(15)}=`,
    ...(face !== 'connect' && face !== 'gateway' && { 'access-control-allow-origin': '*' }),
    ...(face === 'participant' && exposed() && { 'access-control-expose-headers': exposed() }),
    // A browser refuses this one together with an origin of "*", and the sample sends it all the same.
    ...(face === 'start' && {
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': startHeaders,
    }),
  });

  const plain: Answers['plain'] = (face, body, { status, headers }) =>
    new Response(body, { status, headers: { ...headersOf(face), ...headers } });

  const json = (face: Face, body: unknown, status = 200, headers: HeaderInit = {}): Response =>
    plain(face, JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });

  return {
    json: (face, body, status) => json(face, body, status),
    refusal(face, error) {
      const member =
        face === 'connect' ? 'Message' : face === 'participant' ? switches.errorMember : 'message';
      const body = { [member]: error.message, ...error.members };
      return json(face, body, error.status, { 'x-amzn-errortype': error.type });
    },
    plain,
    preflight(face, asked) {
      return plain(face, null, {
        status: face === 'connect' || face === 'gateway' ? 403 : 200,
        // A bucket's CORS rule of "*" is answered with the list that was asked for.
        headers: {
          ...preflights[face],
          ...(face === 'files' && asked && { 'access-control-allow-headers': asked }),
        },
      });
    },
  };
}
