import type { Claims, GatewayAnswer, GatewayEvent } from '../handler/gateway-event.js';
import type { ResolvedStack } from './resolve-template.js';

/** What stands behind and beside a local gateway. */
export interface GatewayParts {
  readonly stack: ResolvedStack;
  /** The function behind the routes. */
  readonly invoke: (event: GatewayEvent) => Promise<GatewayAnswer>;
  /** Milliseconds, for the throttle. */
  readonly now: () => number;
  /** The claims of a good token, or nothing. Asked only when the stack has an authorizer. */
  readonly verify?: (token: string) => Claims | undefined;
}

interface Cors {
  readonly AllowOrigins: readonly string[];
  readonly AllowMethods: readonly string[];
  readonly AllowHeaders: readonly string[];
  readonly ExposeHeaders: readonly string[];
  readonly MaxAge: number;
}

/** API Gateway refuses longer bodies itself (10 MB). */
const longestPayload = 10 * 1024 * 1024;

/**
 * An HTTP API as the stack describes it: routes, CORS, throttle, authorizer, and the answers it makes itself. That those carry
 * CORS headers as well is what the service was seen to do and not what its documentation promises; `connect-chat check` looks.
 */
export function createGateway({ stack, invoke, now, verify }: GatewayParts) {
  const of = (type: string) =>
    Object.values(stack.resources).filter((resource) => resource.type === `AWS::ApiGatewayV2::${type}`);
  const cors = of('Api')[0]?.properties['CorsConfiguration'] as Cors;
  const routes = of('Route').map(({ properties }) => String(properties['RouteKey']));
  const settings = of('Stage')[0]?.properties['DefaultRouteSettings'] as Readonly<Record<string, unknown>>;
  const takes = createBucket(
    Number(settings['ThrottlingRateLimit']),
    Number(settings['ThrottlingBurstLimit']),
    now,
  );
  const guarded = of('Authorizer').length > 0;
  let requests = 0;

  return async (request: Request): Promise<Response> => {
    const requestId = `local-${String(++requests)}`;
    const own = (status: number, message: string): Response =>
      finished(cors, request, status, JSON.stringify({ message }), { 'apigw-requestid': requestId });
    if (request.method === 'OPTIONS') return preflight(cors, request);
    const { pathname } = new URL(request.url);
    if (!routes.includes(`${request.method} ${pathname}`)) return own(404, 'Not Found');
    if (!takes()) return own(429, 'Too Many Requests');
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    const claims = guarded && token !== undefined ? verify?.(token) : undefined;
    if (guarded && !claims) return own(401, 'Unauthorized');
    const body = await request.text();
    if (body.length > longestPayload) return own(413, 'Request Entity Too Large');
    const event: GatewayEvent = {
      headers: Object.fromEntries(request.headers),
      body,
      isBase64Encoded: false,
      requestContext: {
        requestId,
        http: { method: request.method },
        ...(claims && { authorizer: { jwt: { claims } } }),
      },
    };
    const answer = await invoke(event).catch(() => undefined);
    if (!answer) return own(500, 'Internal Server Error');
    return finished(cors, request, answer.statusCode, answer.body, answer.headers);
  };
}

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

/** The gateway's own CORS headers replace those of the function. */
function finished(
  cors: Cors,
  request: Request,
  status: number,
  body: string,
  more: Readonly<Record<string, string>>,
): Response {
  const kept = Object.entries(more).filter(([name]) => !name.startsWith('access-control-'));
  return new Response(status === 204 ? null : body, {
    status,
    headers: {
      'content-type': 'application/json',
      date: new Date().toUTCString(),
      ...Object.fromEntries(kept),
      ...corsHeaders(cors, request),
    },
  });
}

/** A token bucket. */
function createBucket(perSecond: number, burst: number, now: () => number): () => boolean {
  let left = burst;
  let at = now();
  return () => {
    left = Math.min(burst, left + ((now() - at) / 1000) * perSecond);
    at = now();
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
