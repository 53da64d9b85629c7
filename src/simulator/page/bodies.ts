/** Waits for work that the host does outside the promise queue. */
export type Hold = <Result>(work: Promise<Result>) => Promise<Result>;

/** A body whose bytes are at hand. */
type Body = Pick<Response, 'text' | 'json' | 'arrayBuffer' | 'blob'>;

/**
 * Reading a body takes a browser some turns of its event loop, how many is up to the browser. These bodies are at hand
 * and read within the promise queue, so that time by hand stays exact. As any body they can be read once.
 */
function bodyOf(bytes: Uint8Array<ArrayBuffer>, contentType: string): Body {
  let used = false;
  const use = <Result>(read: () => Result): Promise<Result> => {
    if (used) return Promise.reject(new TypeError('The body has been read.'));
    used = true;
    return Promise.resolve().then(read);
  };
  const text = (): string => new TextDecoder().decode(bytes);
  return {
    text: () => use(text),
    json: () => use(() => JSON.parse(text()) as unknown),
    arrayBuffer: () => use(() => bytes.slice().buffer),
    blob: () => use(() => new Blob([bytes], { type: contentType })),
  };
}

/** The bytes that a request carries. A text is taken as it is, anything else is read, and waited for with `hold`. */
async function bytesOf(
  request: Request,
  init: RequestInit | undefined,
  hold: Hold,
): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof init?.body === 'string') return new TextEncoder().encode(init.body);
  return request.body === null && init?.body === undefined
    ? new Uint8Array()
    : new Uint8Array(await hold(request.arrayBuffer()));
}

/** What the service gets to see of a request that a page made. */
export async function requestAtHand(
  request: Request,
  parts: { readonly init: RequestInit | undefined; readonly signal: AbortSignal; readonly hold: Hold },
): Promise<Request> {
  const bytes = await bytesOf(request, parts.init, parts.hold);
  const arriving = new Request(request.url, {
    method: request.method,
    headers: request.headers,
    signal: parts.signal,
  });
  return Object.assign(arriving, bodyOf(bytes, request.headers.get('content-type') ?? ''));
}

/** The answer with `headers` only, and its body at hand. Where the body breaks off, reading it fails. */
export async function answerAtHand(answer: Response, headers: Headers, hold: Hold): Promise<Response> {
  const { status, statusText } = answer;
  const bytes = await hold(answer.arrayBuffer()).catch(() => undefined);
  if (!bytes) return brokenAnswer({ status, statusText, headers });
  const empty = [101, 204, 205, 304].includes(status);
  const arriving = new Response(empty ? null : bytes, { status, statusText, headers });
  return Object.assign(arriving, bodyOf(new Uint8Array(bytes), headers.get('content-type') ?? ''));
}

/** An answer whose body cannot be read. */
function brokenAnswer(init: ResponseInit): Response {
  const fail = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
  return Object.assign(new Response('', init), { text: fail, json: fail, arrayBuffer: fail, blob: fail });
}
