import { bad, good, type Finding } from './finding.js';
import { postTo, preflight, readableBy, type Answered, type Patient } from './patient.js';

const foreign = 'https://not-on-your-list.invalid';
const corsFix = (origin: string): string =>
  `Deploy with ${origin} in AllowedOrigins: npx connect-chat deploy --origins ${origin}`;

/** CORS as a browser sees it. Empty-handed when the endpoint cannot be reached at all. */
export async function checkCors(patient: Patient): Promise<readonly Finding[]> {
  const { api, origin, headers } = patient;
  const names = ['content-type', ...Object.keys(headers)].join(',').toLowerCase();
  let own: Answered;
  try {
    own = await preflight(patient, origin, { headers: names });
  } catch {
    return [
      bad(
        'reachable',
        `${api} cannot be reached.`,
        'Compare the address with the output ApiUrl of the stack; with a name of your own, its DNS record must point to DomainTarget.',
      ),
    ];
  }
  const allowed = (own.headers.get('access-control-allow-headers') ?? '').toLowerCase();
  const lacking = names.split(',').filter((name) => allowed !== '*' && !allowed.split(/, */).includes(name));
  const other = await preflight(patient, foreign);
  return [
    good('reachable', `${api} answers.`),
    own.status < 300 && readableBy(origin, own)
      ? good('preflight', `Pages of ${origin} may ask.`)
      : bad('preflight', `Pages of ${origin} may not ask: the preflight says no.`, corsFix(origin)),
    lacking.length === 0
      ? good('preflight-headers', `They may send ${names}.`)
      : bad(
          'preflight-headers',
          `They may not send ${lacking.join(', ')}.`,
          `Add ${lacking.join(', ')} to Access-Control-Allow-Headers.`,
        ),
    readableBy(foreign, other)
      ? bad(
          'foreign-origin',
          'Any page on the web may start chats.',
          'List your origins instead of * in Access-Control-Allow-Origin (parameter AllowedOrigins).',
        )
      : good('foreign-origin', 'Other pages may not.'),
  ];
}

const nameless = '{"ParticipantDetails":{}}';

/** What happens to requests that are wrong, which a page must be able to read as well. */
export async function checkErrors(patient: Patient): Promise<readonly Finding[]> {
  const json = await postTo(patient, '{"not json');
  const name = await postTo(patient, nameless);
  const long = await postTo(patient, JSON.stringify({ Username: 'x'.repeat(50_000) }));
  const oneOf = (answer: Answered): boolean => answer.status >= 400 && answer.status < 500;
  const fix =
    'The function should check the body before it calls Amazon Connect, as the one of connect-chat deploy does.';
  const hidden = [json, name, long].filter((answer) => !readableBy(patient.origin, answer));
  return [
    oneOf(json)
      ? good('bad-json', `A body that is not JSON gets ${json.status}.`)
      : bad('bad-json', `A body that is not JSON gets ${json.status}, not 400.`, fix),
    oneOf(name)
      ? good('missing-name', `A start without a name gets ${name.status}.`)
      : bad('missing-name', `A start without a name gets ${name.status}, not 400.`, fix),
    oneOf(long)
      ? good('too-long', `A body of 50 KB gets ${long.status}.`)
      : bad('too-long', `A body of 50 KB gets ${long.status}, not 413.`, fix),
    hidden.length === 0
      ? good('error-cors', 'Pages can read what is wrong.')
      : bad(
          'error-cors',
          `Answers with ${hidden.map(({ status }) => status).join(' and ')} have no CORS headers: pages see a network error instead.`,
          'Send Access-Control-Allow-Origin with every answer.',
        ),
    await checkGatewayErrors(patient),
    await checkForeignStart(patient),
  ];
}

/** Beyond the api is nothing, so what answers there is the gateway: as it will where it refuses tokens or too many starts. */
async function checkGatewayErrors(patient: Patient): Promise<Finding> {
  const url = `${patient.api.replace(/\/$/, '')}/connect-chat-check`;
  const answer = await postTo(patient, nameless, { url });
  return readableBy(patient.origin, answer)
    ? good('gateway-cors', 'Pages can read what the gateway itself refuses.')
    : bad(
        'gateway-cors',
        `What the gateway itself refuses (${answer.status} at ${url}) has no CORS headers: pages see a network error instead.`,
        'HTTP API: set CorsConfiguration. REST API: set the gateway responses DEFAULT_4XX and DEFAULT_5XX.',
      );
}

async function checkForeignStart(patient: Patient): Promise<Finding> {
  const answer = await postTo(patient, nameless, { origin: foreign });
  return answer.status === 403 || !readableBy(foreign, answer)
    ? good('foreign-start', `A start from another page gets ${answer.status}, which it cannot read.`)
    : bad(
        'foreign-start',
        'The answers to starts let every page read them.',
        'Answer Access-Control-Allow-Origin only with the origins on your list.',
      );
}
