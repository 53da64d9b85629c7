import { ChatError } from './errors.js';
import { defined } from './defined.js';
import { secureUrl } from './secure-url.js';

/** What a region is called. New ones must work without a new version, so this is no list of them. */
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/**
 * A region in a name that only AWS hands out: nobody else can put one there. The last one counts, and never the first label: what
 * is on the left ("my-app-1") may be the customer's choice.
 */
const AWS_HOST =
  /^.+\.([a-z]{2}(?:-[a-z]+)+-\d)\.(?:.+\.)?(?:amazonaws\.com(?:\.cn)?|(?:api|on)\.aws|awsapprunner\.com)$/;

/**
 * The address of the start endpoint. `page.baseUrl` is what relative addresses are relative to.
 * @throws {ChatError} `config/api-missing` when `api` is blank; `config/api-invalid` when it is not an address, not
 *   http(s), plain http on a page that has https (which browsers block, except to this very machine), or holds a user name.
 */
export function resolveApi(api: string, { baseUrl }: { readonly baseUrl: string }): URL {
  if (!api.trim()) throw new ChatError('config/api-missing', 'The api attribute is missing');
  const url = secureUrl(api, 'http', baseUrl);
  if (url) return url;
  throw new ChatError('config/api-invalid', 'api must be a plain https address');
}

/**
 * The region in a host name that AWS has handed out, such as `abc.execute-api.eu-west-2.amazonaws.com`. Nothing for other
 * hosts, however much they look like it.
 */
export const regionOfHost = (host: string): string | undefined => AWS_HOST.exec(host.toLowerCase())?.[1];

/** Everything that may say where the participant service is. Blank texts count as absent. */
export interface EndpointChoice {
  /** Base address the page insists on: a proxy, FIPS, a simulator. */
  readonly participantEndpoint?: string | undefined;
  /** Region the page names. */
  readonly region?: string | undefined;
  /** Region the start endpoint has answered. */
  readonly answerRegion?: string | undefined;
  /** Base address the start endpoint has answered. */
  readonly answerEndpoint?: string | undefined;
  readonly api: URL;
}

/** Where the participant service is. */
export interface ParticipantEndpoint {
  /** Base address without a slash at the end. */
  readonly endpoint: string;
  /** Absent when only a base address was given. */
  readonly region?: string;
  /** Something the page's developer should know. */
  readonly warning?: string;
}

/**
 * Finds the participant service: the page's base address, the page's region, the answer's base address, the answer's region,
 * the host of `api`, in this order. There is no default: a token sent to the wrong region is refused at best.
 * @throws {ChatError} `config/region-missing` when nothing says so; `config/value-invalid` when a region does not look like
 *   one, or an address is not https (http on this very machine) or has a query or a user name.
 */
export function resolveParticipantEndpoint(choice: EndpointChoice): ParticipantEndpoint {
  const chosen = validRegion(choice.region, "The page's");
  const answered = validRegion(choice.answerRegion, "The start endpoint's");
  const region = chosen ?? answered ?? regionOfHost(choice.api.hostname);
  const address = choice.participantEndpoint?.trim() || (chosen ? '' : choice.answerEndpoint?.trim());
  const endpoint = address ? validEndpoint(address) : region && awsEndpoint(region);
  if (!endpoint) {
    throw new ChatError('config/region-missing', 'Set region or participant-endpoint');
  }
  const warning =
    chosen && answered && chosen !== answered
      ? `Using the page's region ${chosen}, not the start endpoint's ${answered}`
      : undefined;
  return defined({ endpoint, region, warning });
}

/** Host names of the participant service (AWS General Reference, endpoints; botocore's rules for China). */
const awsEndpoint = (region: string): string =>
  `https://participant.connect.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;

function validRegion(text: string | undefined, whose: string): string | undefined {
  const region = text?.trim();
  if (!region || REGION.test(region)) return region || undefined;
  throw new ChatError('config/value-invalid', `${whose} region is none, such as eu-west-2`);
}

function validEndpoint(text: string): string {
  const address = secureUrl(text, 'http')?.href;
  if (address && !/[?#]/.test(address)) return address.replace(/\/+$/, '');
  throw new ChatError('config/value-invalid', 'The participant endpoint must be a plain https address');
}
