import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A folder of files to serve. */
export interface StaticMount {
  /** Where: begins and ends with a slash, such as `/` or `/console/`. */
  readonly path: string;
  readonly folder: string;
  /** The Content-Security-Policy of everything in it; `strict` is `strictContentSecurityPolicy`. Default none. */
  readonly contentSecurityPolicy?: 'strict' | (string & {});
  /** Whether pages of any origin may read the files, as they must to load modules. Default false. */
  readonly anyOrigin?: boolean;
}

/**
 * As strict as a page with `<connect-chat>` can be: nothing inline, no eval, sockets to this machine only, and no text
 * becomes HTML but through the two policies named.
 */
export const strictContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' ws://127.0.0.1:*",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types connect-chat lit-html',
].join('; ');

/** Serves the request, or calls `next` when no mount has that file. */
export type ServeStatic = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Serves files from `mounts`; the longest path that fits is asked first, then the others. No folder is ever listed. */
export function createStaticMounts(mounts: readonly StaticMount[]): ServeStatic {
  const served = mounts
    .map((mount) => ({ ...mount, serve: serveFolder(mount) }))
    .sort((a, b) => b.path.length - a.path.length);

  return (request, response, next) => {
    const url = request.url ?? '/';
    const [pathname = '/', query] = url.split('?', 2);
    if (!isPlain(pathname)) {
      next();
      return;
    }
    const isFolder = served.some(
      ({ path, folder }) =>
        path === `${pathname}/` ||
        (pathname.startsWith(path) && hasFolder(folder, pathname.slice(path.length))),
    );
    if (isFolder) {
      // The relative addresses in the page behind it need the slash.
      response.writeHead(308, { location: `${pathname}/${query === undefined ? '' : `?${query}`}` }).end();
      return;
    }
    const fitting = served.filter(({ path }) => pathname.startsWith(path));
    const attempt = (index: number): void => {
      const mount = fitting[index];
      request.url = mount ? url.slice(mount.path.length - 1) : url;
      if (mount)
        mount.serve(request, response, () => {
          attempt(index + 1);
        });
      else next();
    };
    attempt(0);
  };
}

/**
 * Whether no segment begins with a dot. sirv, when it looks for files on each request, serves hidden ones, and of
 * `../` it only asks that the result begins with the folder's name, as `folder-next-door` does.
 */
function isPlain(pathname: string): boolean {
  try {
    return !/[/\\]\.|[\\\0]/.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}

const hasFolder = (root: string, path: string): boolean =>
  /^[\w-]+(\/[\w-]+)*$/.test(path) && existsSync(join(root, path, 'index.html'));

function serveFolder({ folder, contentSecurityPolicy: policy, anyOrigin = false }: StaticMount): ServeStatic {
  return sirv(folder, {
    // Files may change while the server runs: it looks each time.
    dev: true,
    etag: true,
    setHeaders(response) {
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'no-referrer');
      if (anyOrigin) response.setHeader('access-control-allow-origin', '*');
      if (policy === undefined) return;
      response.setHeader(
        'content-security-policy',
        policy === 'strict' ? strictContentSecurityPolicy : policy,
      );
    },
  });
}
