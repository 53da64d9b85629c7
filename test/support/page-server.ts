import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const sha256 = (script: string) => createHash('sha256').update(script).digest('base64');

/** What a careful site sends with its pages. A page of ours needs no more than this. */
const strictPolicy = (inline: readonly string[]) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...inline.map((script) => `'sha256-${sha256(script)}'`)].join(' '),
    "style-src 'self'",
    "connect-src 'self' ws:",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types connect-chat',
  ].join('; ');

/** A site with pages of a test's own around the built files. */
export interface PageServer {
  readonly origin: string;
  /** Paths (with query) asked for so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves `pages`, the content of their body by path, as HTML under `strictPolicy`, and dist/ as `/dist/`. The pages may hold the scripts
 * in `inline`.
 */
export async function servePages(
  pages: Readonly<Record<string, string>>,
  { inline = [] }: { readonly inline?: readonly string[] } = {},
): Promise<PageServer> {
  const files = sirv(fileURLToPath(new URL('../../dist', import.meta.url)), { dev: true });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    requests.push(url);
    const body = pages[new URL(url, 'http://localhost').pathname];
    if (body !== undefined) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': strictPolicy(inline),
      });
      response.end(`<!doctype html><html lang="en"><title>Page</title><body>${body}</body></html>`);
    } else if (url.startsWith('/dist/')) {
      request.url = url.slice('/dist'.length);
      files(request, response, () => void response.writeHead(404).end());
    } else {
      // A browser with a window asks for an icon on its own account, and would tell of an error.
      response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
