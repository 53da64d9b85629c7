import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import sirv from 'sirv';

/** Serves pages with one client each, as it is published. */
export interface PageServer {
  /** Where the page of a client is that shall talk to `proxy`; those of a first load talk to nobody. */
  urlOf(page: 'official' | 'ours', proxy: string): string;
  urlOf(page: 'first-official' | 'first-ours'): string;
  /** A script of `pages/`, as a browser takes it. */
  scriptOf(name: string): Promise<string>;
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
  '/first-official': () =>
    pageOf(
      '<script src="/chatjs.js"></script><script>connect.ChatSession;performance.mark("usable")</script>',
    ),
  '/first-ours': () =>
    pageOf(
      '<connect-chat api="/Prod"></connect-chat><script type="module" src="/cdn/connect-chat.js"></script>' +
        '<script type="module">await document.querySelector("connect-chat").ready;performance.mark("usable")</script>',
    ),
};

async function scriptOf(name: string): Promise<string> {
  const source = await readFile(here(`pages/${name}.ts`), 'utf8');
  return (await transform(source, { loader: 'ts', format: 'esm' })).code;
}

const scripts: Readonly<Record<string, () => Promise<string>>> = {
  '/chatjs.js': () => readFile(official, 'utf8'),
  '/official.js': () => scriptOf('official'),
  '/ours.js': () => scriptOf('ours'),
};

/** Starts serving on a free port of this machine. */
export async function servePages(): Promise<PageServer> {
  const built = sirv(here('../dist'), { dev: true });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[pathname]?.(searchParams.get('proxy') ?? '');
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const script = scripts[pathname]?.();
    if (!script) built(request, response, () => void response.writeHead(404).end());
    else
      void script.then((text) => {
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(text);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    urlOf: (page: string, proxy?: string) =>
      `${origin}/${page}${proxy === undefined ? '' : `?proxy=${encodeURIComponent(proxy)}`}`,
    scriptOf,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
