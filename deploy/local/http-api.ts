import type { GatewayEvent } from '../handler/gateway-event.js';
import { answerOf, longestPayload, type ApiParts } from './api-parts.js';
import type { ResolvedStack } from './resolve-template.js';
import { createThrottle } from './throttle.js';

interface Cors {
  readonly AllowOrigins: readonly string[];
  readonly AllowMethods: readonly string[];
  readonly AllowHeaders: readonly string[];
  readonly ExposeHeaders: readonly string[];
  readonly MaxAge: number;
}

/** An HTTP API as the stack describes it: routes, CORS, throttle, authorizer, and the answers it makes itself. */
export function createHttpApi({ stack, call, now, verify, ownAnswersHaveCors = true }: ApiParts) {
  const cors = only(stack, 'Api')['CorsConfiguration'] as Cors;
  const limits = only(stack, 'Stage')['DefaultRouteSettings'] as Readonly<Record<string, unknown>>;
  const perSecond = Number(limits['ThrottlingRateLimit']);
  const burst = Number(limits['ThrottlingBurstLimit']);
  const throttles = new Map(
    of(stack, 'Route').map((route) => [String(route['RouteKey']), createThrottle({ perSecond, burst }, now)]),
  );
  const guarded = of(stack, 'Authorizer').length > 0;
  let requests = 0;

  return async (request: Request): Promise<Response> => {
    const requestId = `local-${String(++requests)}`;
    const own = (status: number, message: string): Response =>
      answerOf(status, JSON.stringify({ message }), {
        'apigw-requestid': requestId,
        ...(ownAnswersHaveCors && corsHeaders(cors, request)),
      });
    if (request.method === 'OPTIONS') return preflight(cors, request);
    const takes = throttles.get(`${request.method} ${new URL(request.url).pathname}`);
    if (!takes) return own(404, 'Not Found');
    if (!takes()) return own(429, 'Too Many Requests');
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    const claims = guarded && token !== undefined ? verify?.(token) : undefined;
    if (guarded && !claims) return own(401, 'Unauthorized');
    const body = await request.text();
    if (body.length > longestPayload) return own(413, 'Request Entity Too Large');
    const outcome = await call(eventOf(request, { body, requestId, claims }));
    if (outcome === 'failed') return own(500, 'Internal Server Error');
    if (outcome === 'throttled') return own(503, 'Service Unavailable');
    // The gateway ignores the CORS headers of an integration.
    const kept = Object.entries(outcome.headers).filter(([name]) => !name.startsWith('access-control-'));
    return answerOf(outcome.statusCode, outcome.body, {
      ...Object.fromEntries(kept),
      ...corsHeaders(cors, request),
    });
  };
}

const of = (stack: ResolvedStack, type: string) =>
  Object.values(stack.resources)
    .filter((resource) => resource.type === `AWS::ApiGatewayV2::${type}`)
    .map(({ properties }) => properties);
const only = (stack: ResolvedStack, type: string) => of(stack, type)[0] ?? {};

/** Payload 2.0. */
const eventOf = (
  request: Request,
  {
    body,
    requestId,
    claims,
  }: {
    readonly body: string;
    readonly requestId: string;
    readonly claims: Readonly<Record<string, unknown>> | undefined;
  },
): GatewayEvent => ({
  headers: Object.fromEntries(request.headers),
  body,
  isBase64Encoded: false,
  requestContext: {
    requestId,
    http: { method: request.method },
    ...(claims && { authorizer: { jwt: { claims } } }),
  },
});

function preflight(cors: Cors, request: Request): Response {
  const headers = new Headers(corsHeaders(cors, request));
  if (headers.has('access-control-allow-origin')) {
    headers.set('access-control-allow-methods', cors.AllowMethods.join(','));
    headers.set('access-control-allow-headers', cors.AllowHeaders.join(','));
    headers.set('access-control-max-age', String(cors.MaxAge));
  }
  return new Response(null, { status: 204, headers });
}

function corsHeaders({ AllowOrigins, ExposeHeaders }: Cors, { headers }: Request): Record<string, string> {
  const origin = headers.get('origin');
  return origin !== null && AllowOrigins.includes(origin)
    ? {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': ExposeHeaders.join(','),
        vary: 'Origin',
      }
    : {};
}
