import type { IncomingMessage } from 'node:http';

/**
 * Whether a request was meant for this server. A page on a foreign name that resolves to this machine (DNS rebinding)
 * would be of the same origin as the simulator; its requests carry that name in `Host`.
 */
export function createOwnHosts(
  names: readonly string[],
  port: number,
): (request: IncomingMessage) => boolean {
  const own = new Set(names.flatMap((name) => [`${name}:${String(port)}`, ...(port === 80 ? [name] : [])]));
  return ({ headers }) => headers.host !== undefined && own.has(headers.host.toLowerCase());
}
