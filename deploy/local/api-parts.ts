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
  readonly verify?: ((token: string) => Claims | undefined) | undefined;
  /**
   * Whether an HTTP API puts CORS headers on the answers that it makes itself. Its documentation promises them for preflights and
   * for what integrations answer (API Gateway developer guide, “Configure CORS for HTTP APIs”), and says nothing of its own 401,
   * 404, 429 and 503; people find them there. Default true; tests look at both.
   */
  readonly ownAnswersHaveCors?: boolean | undefined;
}

/** How a function's call ended, for a gateway. */
export type Outcome = GatewayAnswer | 'failed' | 'throttled';

/** What either kind of API is made of. */
export interface ApiParts extends Omit<GatewayParts, 'invoke'> {
  readonly call: (event: GatewayEvent) => Promise<Outcome>;
}

/** API Gateway refuses longer bodies itself (10 MB, both kinds of API). */
export const longestPayload = 10 * 1024 * 1024;

/** An answer with the headers that a gateway adds by itself. */
export const answerOf = (
  status: number,
  body: string | null,
  headers: Readonly<Record<string, string>>,
): Response =>
  new Response(status === 204 ? null : body, {
    status,
    headers: { 'content-type': 'application/json', date: new Date().toUTCString(), ...headers },
  });
