/** What is examined, and with what. */
export interface Patient {
  readonly api: string;
  /** The page's origin. */
  readonly origin: string;
  /** Sent with the start request, such as an authorization. */
  readonly headers: Readonly<Record<string, string>>;
  /** Instead of the region's own. */
  readonly participantEndpoint?: string | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Opens a socket and subscribes to `aws/chat`. Rejects when either fails. */
  readonly subscribe: (url: string) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What was answered; a body that is no JSON object is empty. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The members of an answer; of what has none, none. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

async function answered(answer: Response): Promise<Answered> {
  const body: unknown = await answer.json().catch(() => undefined);
  return { status: answer.status, headers: answer.headers, body: recordOf(body) };
}

/** Asks the endpoint as the page would, or as one at another origin. */
export async function postTo(
  patient: Patient,
  body: string,
  { url = patient.api, origin = patient.origin } = {},
): Promise<Answered> {
  const { headers } = patient;
  return answered(
    await patient.fetch(
      new Request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, ...headers },
        body,
      }),
    ),
  );
}

/** Asks whether a page at `origin` may send `headers` to `url`. */
export async function preflight(
  patient: Patient,
  origin: string,
  { url = patient.api, method = 'POST', headers = 'content-type' } = {},
): Promise<Answered> {
  return answered(
    await patient.fetch(
      new Request(url, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': method,
          'access-control-request-headers': headers,
        },
      }),
    ),
  );
}

/** Calls the participant service. */
export async function callParticipant(
  patient: Patient,
  base: string,
  { path, token, body }: { readonly path: string; readonly token: string; readonly body: unknown },
): Promise<Answered> {
  const headers = { 'content-type': 'application/json', 'x-amz-bearer': token, origin: patient.origin };
  return answered(
    await patient.fetch(
      new Request(`${base}/participant/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    ),
  );
}

/** Whether a page at `origin` may read the answer. */
export const readableBy = (origin: string, { headers }: Answered): boolean =>
  [origin, '*'].includes(headers.get('access-control-allow-origin') ?? '');
