import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import sirv from 'sirv';

/** Serves the two pages of the comparison: each with one client as it is published, and a script that listens to it. */
export interface PageServer {
  /** Where the page of a client is that shall talk to `proxy`. */
  urlOf(client: 'official' | 'ours', proxy: string): string;
  close(): Promise<void>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const official = createRequire(import.meta.url).resolve('amazon-connect-chatjs');

const pageOf = (content: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"><body>${content}`;

const pages: Readonly<Record<string, (proxy: string) => string>> = {
  '/official': () =>
    pageOf('<script src="/chatjs.js"></script><script type="module" src="/official.js"></script>'),
  '/ours': (proxy) =>
    pageOf(
      `<connect-chat api="${proxy}/Prod" participant-endpoint="${proxy}" allow-attachments></connect-chat>` +
        '<script type="module" src="/cdn/connect-chat.js"></script><script type="module" src="/ours.js"></script>',
    ),
};

async function scriptOf(path: string): Promise<string | undefined> {
  if (path === '/chatjs.js') return readFile(official, 'utf8');
  if (path !== '/official.js' && path !== '/ours.js') return undefined;
  const source = await readFile(here(`pages${path.replace('.js', '.ts')}`), 'utf8');
  return (await transform(source, { loader: 'ts', format: 'esm' })).code;
}

/** Starts serving on a free port of this machine. */
export async function servePages(): Promise<PageServer> {
  const built = sirv(here('../dist'), { dev: true });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[pathname]?.(new URL(searchParams.get('proxy') ?? 'none:').origin);
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    void scriptOf(pathname).then((script) => {
      if (script === undefined) built(request, response, () => void response.writeHead(404).end());
      else response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    urlOf: (client, proxy) => `${origin}/${client}?proxy=${encodeURIComponent(proxy)}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
