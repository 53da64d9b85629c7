import { tsImport } from 'tsx/esm/api';

/**
 * Fault proxies in front of a server, one for each that asks, so that browsers at work at the same time do not disturb each other:
 *
 *   { do: 'open-proxy' }                                          { origin }, which the others want back
 *   { do: 'fault', origin, path, fault, times, having }           a fault of requests whose body contains `having`
 *   { do: 'socket-fault', origin, fault, times }                  one of sockets
 *   { do: 'break-sockets', origin }                               resets those that are open
 *   { do: 'heal', origin }                                        takes all of these back
 *   { do: 'traffic', origin, path, having }                       { posts: the bodies that arrived there, openSockets }
 */
export function createFaultProxies(upstreamOf) {
  const proxies = new Map();

  async function open() {
    const { startFaultProxy } = await tsImport('../../test/support/fault-proxy.ts', import.meta.url);
    const proxy = await startFaultProxy({ upstream: await upstreamOf() });
    proxies.set(proxy.httpOrigin, { proxy, cancels: [] });
    return { origin: proxy.httpOrigin };
  }

  function handle({ do: what, origin, path, fault, times, having = '' }) {
    if (what === 'open-proxy') return open();
    const { proxy, cancels } = proxies.get(origin) ?? {};
    if (!proxy) return undefined;
    const concerned = ({ body }) => body.includes(having);
    switch (what) {
      case 'fault':
        cancels.push(proxy.onRequest(path, fault, { times, when: concerned }));
        return {};
      case 'socket-fault':
        cancels.push(proxy.onSocket(fault, { times }));
        return {};
      case 'break-sockets':
        proxy.breakSockets();
        return {};
      case 'heal':
        for (const cancel of cancels.splice(0)) cancel();
        return {};
      case 'traffic': {
        const posts = proxy.requests.filter(({ method }) => method === 'POST').filter(concerned);
        const openSockets = proxy.sockets.filter(({ openedAtMs, closedAtMs }) => openedAtMs && !closedAtMs);
        return {
          posts: posts.filter((request) => request.path === path).map(({ body }) => body),
          openSockets: openSockets.length,
        };
      }
      default:
        return undefined;
    }
  }

  return {
    handle,
    async close() {
      for (const { proxy } of proxies.values()) await proxy.close();
    },
  };
}
