import type { GatewayEvent } from '../handler/gateway-event.js';
import { answerOf, longestPayload, type ApiParts } from './api-parts.js';
import type { ResolvedStack } from './resolve-template.js';
import { createThrottle } from './throttle.js';

type Properties = Readonly<Record<string, unknown>>;

/** What a REST API says by itself, by the gateway response's type (API Gateway developer guide, “Gateway response types”). */
const ownAnswers = {
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token'],
  THROTTLED: [429, 'Too Many Requests'],
  WAF_FILTERED: [403, 'Forbidden'],
  REQUEST_TOO_LARGE: [413, 'Request Too Long'],
  API_CONFIGURATION_ERROR: [500, 'Internal server error'],
} as const;

/**
 * A REST API with WAF as the stack describes it: methods, throttle, the rule for addresses, and the gateway's own answers. All
 * requests come from one address here.
 */
export function createRestApi({ stack, call, now }: ApiParts) {
  const of = (type: string): Properties[] =>
    Object.values(stack.resources)
      .filter((resource) => resource.type === type)
      .map(({ properties }) => properties);
  const [limits] = of('AWS::ApiGateway::Stage')[0]?.['MethodSettings'] as readonly [Properties];
  const perSecond = Number(limits['ThrottlingRateLimit']);
  const burst = Number(limits['ThrottlingBurstLimit']);
  const throttles = new Map(
    of('AWS::ApiGateway::Method').map((method) => [
      String(method['HttpMethod']),
      createThrottle({ perSecond, burst }, now),
    ]),
  );
  const rate = wafLimit(stack);
  const passesWaf = createThrottle({ perSecond: rate / 300, burst: rate }, now);
  let requests = 0;

  return async (request: Request): Promise<Response> => {
    const requestId = `local-${String(++requests)}`;
    const own = (type: keyof typeof ownAnswers): Response => ownAnswer(of, type, requestId);
    if (!passesWaf()) return own('WAF_FILTERED');
    const takes = throttles.get(request.method);
    if (!takes || new URL(request.url).pathname !== '/Prod') return own('MISSING_AUTHENTICATION_TOKEN');
    if (!takes()) return own('THROTTLED');
    const body = await request.text();
    if (body.length > longestPayload) return own('REQUEST_TOO_LARGE');
    const outcome = await call(eventOf(request, body, requestId));
    if (typeof outcome === 'string') return own('API_CONFIGURATION_ERROR');
    return answerOf(outcome.statusCode, outcome.body, outcome.headers);
  };
}

function wafLimit({ resources }: ResolvedStack): number {
  const [rule] = resources['WebAcl']?.properties['Rules'] as readonly [
    { readonly Statement: { readonly RateBasedStatement: { readonly Limit: unknown } } },
  ];
  return Number(rule.Statement.RateBasedStatement.Limit);
}

/** Payload 1.0. */
const eventOf = (request: Request, body: string, requestId: string): GatewayEvent => ({
  httpMethod: request.method,
  headers: Object.fromEntries(request.headers),
  body,
  isBase64Encoded: false,
  requestContext: { requestId },
});

function ownAnswer(
  of: (type: string) => Properties[],
  type: keyof typeof ownAnswers,
  requestId: string,
): Response {
  const [usual, message] = ownAnswers[type];
  const all = of('AWS::ApiGateway::GatewayResponse');
  const exact = all.find((response) => response['ResponseType'] === type);
  const general = all.find((response) => response['ResponseType'] === `DEFAULT_${usual < 500 ? 4 : 5}XX`);
  const response = exact ?? general ?? {};
  const headers = Object.entries((response['ResponseParameters'] ?? {}) as Record<string, string>).map(
    ([name, value]) => [name.replace('gatewayresponse.header.', ''), value.replaceAll("'", '')] as const,
  );
  return answerOf(Number(response['StatusCode'] ?? usual), JSON.stringify({ message }), {
    'x-amzn-requestid': requestId,
    ...Object.fromEntries(headers),
  });
}
