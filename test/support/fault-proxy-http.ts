import {
  request as forward,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { Clock } from '../../src/protocol/index.js';
import type { FaultRules } from './fault-rules.js';

/** A request that has arrived. Grows while it is dealt with. */
export interface ProxiedRequest {
  /** When it was there as a whole, in ms since the epoch. */
  readonly atMs: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Which TCP connection brought it; the first is 1. */
  readonly connection: number;
  /** Whether that connection had brought another one before. */
  readonly reused: boolean;
  /** The status that the client was sent, or the fault that left it without one; undefined while nothing is decided. */
  outcome?: number | 'lost' | 'cut' | 'half-close' | 'hang' | 'abandoned';
}

/**
 * What happens to a request. "Carried out" means: by the server behind, once.
 * - `lost`: not carried out, TCP reset;
 * - `cut`: carried out, TCP reset before any byte of the answer. A browser that has used the connection before repeats the
 *   request by itself, on another one;
 * - `half-close`: carried out, the connection ended in an orderly way before any byte of the answer;
 * - `hang`: carried out, never answered;
 * - `status`: answered so, not carried out unless `applied`. `cors: false` leaves out what lets a page read it;
 * - `html`: a page with that status, as proxies and portals make them, not carried out;
 * - `redirectTo`: 307 to that address, not carried out;
 * - `delayMs`: carried out at once, answered later;
 * - `edit`: carried out, its JSON changed on the way back.
 */
export type RequestFault =
  | 'lost'
  | 'cut'
  | 'half-close'
  | 'hang'
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly applied?: boolean;
      readonly cors?: boolean;
    }
  | { readonly html: number; readonly cors?: boolean }
  | { readonly redirectTo: string }
  | { readonly delayMs: number }
  | { readonly edit: (answer: unknown) => unknown };

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What dealing with requests needs. */
export interface RequestPorts {
  readonly clock: Clock;
  /** Origin of the server behind, such as `http://127.0.0.1:8080`. */
  readonly upstream: string;
  readonly rules: FaultRules<ProxiedRequest, RequestFault>;
  /** Puts addresses of this proxy where the server behind has named its own. */
  readonly readdress: (text: string) => string;
}

const readable = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'x-amzn-ErrorType' };
const portal = '<!doctype html><title>Gateway</title><h1>Please sign in to use this network</h1>';

/** Passes a request on, or lets go wrong what shall. Preflights are never faulty. */
export async function dealWithRequest(
  ports: RequestPorts,
  entry: ProxiedRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.once('close', () => (entry.outcome ??= 'abandoned'));
  const fault = entry.method === 'OPTIONS' ? undefined : ports.rules.take(entry);
  const apply = (): Promise<Answer> => carryOut(ports, entry, request.url ?? '/');
  const send = ({ status, headers, body }: Answer): void => {
    if (response.destroyed) return;
    entry.outcome = status;
    response.writeHead(status, headers).end(body);
  };

  if (fault === undefined) send(await apply());
  else if (typeof fault === 'string') {
    if (fault !== 'lost') await apply();
    entry.outcome = fault;
    if (fault === 'half-close') request.socket.end();
    else if (fault !== 'hang') request.socket.resetAndDestroy();
  } else if ('delayMs' in fault) {
    const answer = await apply();
    ports.clock.schedule(() => {
      send(answer);
    }, fault.delayMs);
  } else if ('edit' in fault) send(edited(await apply(), fault.edit));
  else {
    if ('applied' in fault && fault.applied) await apply();
    send(madeUp(fault));
  }
}

function madeUp(
  fault: Extract<
    RequestFault,
    { readonly status: number } | { readonly html: number } | { readonly redirectTo: string }
  >,
): Answer {
  if ('redirectTo' in fault) {
    return { status: 307, headers: { ...readable, location: fault.redirectTo }, body: Buffer.alloc(0) };
  }
  const cors = fault.cors === false ? {} : readable;
  if ('html' in fault) {
    const headers = { ...cors, 'content-type': 'text/html; charset=utf-8' };
    return { status: fault.html, headers, body: Buffer.from(portal) };
  }
  const { status, body = {}, headers } = fault;
  return {
    status,
    headers: { ...cors, 'content-type': 'application/json', ...headers },
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  };
}

function edited({ status, headers, body }: Answer, edit: (answer: unknown) => unknown): Answer {
  const text = JSON.stringify(edit(JSON.parse(body.toString('utf8'))));
  return { status, headers, body: Buffer.from(text) };
}

function carryOut(
  { upstream, readdress }: RequestPorts,
  entry: ProxiedRequest,
  url: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { host: _, connection: __, ...headers } = entry.headers;
    const onward = forward(`${upstream}${url}`, { method: entry.method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        // What this proxy says of its own connection and length, it says itself.
        const {
          connection: _c,
          'keep-alive': _k,
          'content-length': _l,
          'transfer-encoding': _t,
          ...rest
        } = answer.headers;
        const whole = Buffer.concat(chunks);
        const isJson = rest['content-type']?.includes('json') ?? false;
        const body = isJson ? Buffer.from(readdress(whole.toString('utf8'))) : whole;
        resolve({ status: answer.statusCode ?? 502, headers: rest, body });
      });
    });
    onward.on('error', reject);
    onward.end(entry.body);
  });
}
