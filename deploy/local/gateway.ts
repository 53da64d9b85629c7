import type { GatewayEvent } from '../handler/gateway-event.js';
import type { GatewayParts, Outcome } from './api-parts.js';
import { createHttpApi } from './http-api.js';
import { createRestApi } from './rest-api.js';
import { withConcurrency } from './throttle.js';

/** The API that the stack describes, with the function's reserved concurrency. */
export function createGateway(parts: GatewayParts): (request: Request) => Promise<Response> {
  const { stack } = parts;
  const reserved = Number(
    stack.resources['Function']?.properties['ReservedConcurrentExecutions'] ?? Infinity,
  );
  const invoke = withConcurrency(parts.invoke, reserved);
  const call = (event: GatewayEvent): Promise<Outcome> =>
    invoke(event).then(
      (answer) => answer ?? 'throttled',
      () => 'failed',
    );
  return 'RestApi' in stack.resources ? createRestApi({ ...parts, call }) : createHttpApi({ ...parts, call });
}
