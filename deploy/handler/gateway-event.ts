/** A request as API Gateway hands it on: payload 2.0 of an HTTP API, or 1.0 of a REST API. Everything is unproven. */
export interface GatewayEvent {
  readonly httpMethod?: string;
  readonly headers?: Readonly<Record<string, string | undefined>> | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
  readonly requestContext?: {
    readonly requestId?: string;
    readonly http?: { readonly method?: string };
    readonly authorizer?: {
      readonly jwt?: { readonly claims?: Claims };
    } | null;
  };
}

/** Claims of a token that the gateway has verified. */
export type Claims = Readonly<Record<string, unknown>>;

/** The function's answer, which both kinds of API understand. */
export interface GatewayAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the handler looks at. */
export interface Asked {
  readonly method: string;
  readonly origin: string | undefined;
  readonly requestId: string;
  readonly claims: Claims | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Reads an event of either version. */
export function readEvent(event: GatewayEvent): Asked {
  const context = event.requestContext;
  const headers = new Map(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = event.body ?? '';
  return {
    method: context?.http?.method ?? event.httpMethod ?? '',
    origin: headers.get('origin'),
    requestId: context?.requestId ?? 'unknown',
    claims: context?.authorizer?.jwt?.claims,
    authorization: headers.get('authorization'),
    body: event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
  };
}
