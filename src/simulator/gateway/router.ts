import type { Answers, Face } from '../service/answers.js';
import { answerFaultily, BrokenConnection } from './faulty.js';
import type { Operation } from './faults.js';
import { readMembers } from '../service/members.js';
import { answerStart } from './start-endpoint.js';
import { answerFile, filePath } from '../service/file-store.js';
import type { ParticipantOperation } from '../operations/operation.js';
import { participantOperations } from '../operations/index.js';
import { startChatContact } from '../operations/start-chat-contact.js';
import type { Service } from '../service/service.js';
import { invalidRequest, ServiceError, validationError } from '../service/service-error.js';
import { answerSignIn, SIGN_IN_PATH } from './sign-in-page.js';

interface Route {
  readonly face: Face;
  readonly method: string;
  readonly operation: Operation;
  readonly run: (request: Request, url: URL) => Response | Promise<Response>;
}

/** Answers every HTTP request that the simulated service gets. Rejects only when the connection "breaks". */
export function createRouter(service: Service, answers: Answers): (request: Request) => Promise<Response> {
  const routesAt = (path: string): readonly Route[] => routes(service, answers, path);

  return async (request) => {
    const url = new URL(request.url);
    // Another service, which no fault of this one concerns.
    if (url.pathname === SIGN_IN_PATH) return answerSignIn(service, url);
    const found = routesAt(url.pathname);
    const face = found[0]?.face ?? 'gateway';
    if (request.method === 'OPTIONS' && found.length > 0) {
      return answers.preflight(face, request.headers.get('access-control-request-headers'));
    }
    const route = found.find(({ method }) => method === request.method);
    if (!route) return unrouted(answers, url.pathname);
    if (service.outages.isDown) throw new BrokenConnection();
    return withFaults(service, answers, route, request, (again) =>
      attempt(service, answers, route, again, url),
    );
  };
}

/** API Gateway's answers to a path or method that it has no integration for (observed). */
function unrouted(answers: Answers, path: string): Response {
  const known = /^\/(Prod|participant|contact)(\/|$)/.test(path);
  return known
    ? answers.refusal(
        path.startsWith('/participant') ? 'participant' : 'gateway',
        new ServiceError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token'),
      )
    : answers.refusal('gateway', new ServiceError(404, 'NotFoundException', 'Not Found'));
}

async function withFaults(
  service: Service,
  answers: Answers,
  { face, operation }: Route,
  request: Request,
  carryOut: (request: Request) => Promise<Response>,
): Promise<Response> {
  const fault = service.faults.take(operation);
  if (fault === undefined) return carryOut(request);
  if (fault === 'lost' || fault === 'cut' || fault === 'hang') {
    service.announce({ kind: 'request', operation, outcome: fault });
  }
  const { signal } = request;
  const twice = fault === 'twice' || fault === 'twice-cut';
  const apply = twice ? await repeatable(request, carryOut) : () => carryOut(request);
  return answerFaultily(fault, { face, answers, clock: service.clock, signal, apply });
}

/** A request can be read once; this one is made anew, with the same bytes, each time. */
async function repeatable(
  request: Request,
  carryOut: (request: Request) => Promise<Response>,
): Promise<() => Promise<Response>> {
  const { url, method, headers } = request;
  const body = method === 'GET' ? undefined : await request.arrayBuffer();
  return () => carryOut(new Request(url, { method, headers, ...(body && { body }) }));
}

async function attempt(
  service: Service,
  answers: Answers,
  { face, operation, run }: Route,
  request: Request,
  url: URL,
): Promise<Response> {
  try {
    const answer = await run(request, url);
    service.announce({ kind: 'request', operation, outcome: answer.status });
    return answer;
  } catch (error) {
    if (error instanceof BrokenConnection || !(error instanceof ServiceError)) throw error;
    const reason = error.reason ?? error.message;
    service.announce({ kind: 'request', operation, outcome: error.status, reason });
    return answers.refusal(face, error);
  }
}

function routes(service: Service, answers: Answers, path: string): readonly Route[] {
  if (path === '/Prod' || path === '/Prod/') {
    return [
      {
        face: 'start',
        method: 'POST',
        operation: 'Start',
        run: (request) => answerStart(service, answers, request),
      },
    ];
  }
  if (path === '/contact/chat') {
    const run = async (request: Request): Promise<Response> =>
      answers.json('connect', startChatContact(service, jsonIn(await request.text(), invalidRequest)));
    return [{ face: 'connect', method: 'PUT', operation: 'StartChatContact', run }];
  }
  if (path.startsWith(filePath)) {
    return (['PUT', 'GET'] as const).map((method) => ({
      face: 'files',
      method,
      operation: method === 'PUT' ? 'UploadFile' : 'DownloadFile',
      run: (request, url) => answerFile(service, answers, request, url),
    }));
  }
  return participantOperations
    .filter((operation) => matches(operation, path))
    .map((operation) => ({
      face: 'participant',
      method: operation.method,
      operation: operation.name,
      run: (request) => runOperation(service, answers, operation, request, path),
    }));
}

const matches = ({ path }: ParticipantOperation, asked: string): boolean =>
  path.endsWith('/')
    ? asked.startsWith(path) && asked.length > path.length && !asked.slice(path.length).includes('/')
    : asked === path;

async function runOperation(
  service: Service,
  answers: Answers,
  operation: ParticipantOperation,
  request: Request,
  path: string,
): Promise<Response> {
  service.throttle(operation.name);
  const text = operation.method === 'GET' ? '' : await request.text();
  const token = request.headers.get('x-amz-bearer');
  const bearer = service.credentials.bearerOf(token, operation.token, service.clock.now());
  const answer = operation.run({
    ...bearer,
    service,
    members: readMembers(jsonIn(text, validationError), validationError),
    pathMember: operation.path.endsWith('/') ? decoded(path.slice(operation.path.length)) : '',
  });
  return answers.json('participant', answer);
}

function jsonIn(text: string, refuse: (reason: string) => Error): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse('the body is not JSON');
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw validationError('the path is not percent-encoded text');
  }
}
