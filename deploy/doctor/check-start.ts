import { bad, good, type Finding } from './finding.js';
import { postTo, readableBy, recordOf, type Answered, type Patient } from './patient.js';

/** A contact that the examination has started. */
export interface StartedForCheck {
  readonly token: string;
  readonly region: string | undefined;
  readonly participantEndpoint: string | undefined;
}

const required = ['ContactId', 'ParticipantId', 'ParticipantToken'];
const skewMs = 5 * 60_000;
const regionPattern = /(?:^|\.)([a-z]{2}(?:-[a-z]+)+-\d)\./;

const reasons: Readonly<Record<number, string>> = {
  401: 'Give the check a token: --header "Authorization: Bearer …".',
  403: 'The role may not start this flow, or the page is not on the list: compare InstanceId, FlowId and AllowedOrigins with the instance.',
  404: 'There is no such instance or flow in this region: compare InstanceId and FlowId.',
  429: 'Too many starts at the moment. Try again in a minute; if it stays, raise RateLimit.',
  503: 'All chats of the instance are taken, or Amazon Connect fails: look at the quota “Concurrent active chats” and at the log of the function.',
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** Starts a chat, twice with one token. */
export async function checkStart(
  patient: Patient,
  clientToken: string,
): Promise<{ readonly findings: readonly Finding[]; readonly started?: StartedForCheck }> {
  const order = JSON.stringify({
    ParticipantDetails: { DisplayName: 'connect-chat check' },
    ClientToken: clientToken,
  });
  const first = await postTo(patient, order);
  if (first.status !== 200) {
    const fix = reasons[first.status] ?? 'The log of the function says why, under the same request id.';
    return { findings: [bad('start', `A start is answered with ${first.status}.`, fix)] };
  }
  const contact = contactIn(first);
  const missing = required.filter((name) => text(contact[name]) === undefined);
  const again = contactIn(await postTo(patient, order));
  const region = text(contact['Region']);
  const findings = [
    good('start', 'A chat can be started.'),
    readableBy(patient.origin, first)
      ? good('start-cors', 'The page can read the contact.')
      : bad(
          'start-cors',
          'The answer to a start has no CORS headers, so the page cannot read it.',
          `Send Access-Control-Allow-Origin: ${patient.origin}.`,
        ),
    missing.length === 0
      ? good('answer-shape', 'The answer has what the tag needs.')
      : bad(
          'answer-shape',
          `The answer lacks ${missing.join(', ')}.`,
          'Answer what StartChatContact answers, bare or as data.startChatResult.',
        ),
    regionFinding(patient, region),
    clockFinding(patient, first),
    contact['ContactId'] === again['ContactId']
      ? good('client-token', 'A start that is repeated makes one chat.')
      : bad(
          'client-token',
          'A start that is repeated makes a second chat.',
          'Pass ClientToken on to StartChatContact.',
        ),
  ];
  const token = text(contact['ParticipantToken']);
  if (token === undefined) return { findings };
  const started = {
    token,
    region: region ?? regionOf(patient),
    participantEndpoint: text(contact['ParticipantEndpoint']),
  };
  return { findings, started };
}

function contactIn({ body }: Answered): Readonly<Record<string, unknown>> {
  const inner = recordOf(body['data']);
  return { ...recordOf(inner['startChatResult']), ...inner, ...body };
}

const regionOf = ({ api }: Patient): string | undefined => {
  const { hostname } = new URL(api);
  return /\.(amazonaws\.com(\.cn)?|api\.aws|on\.aws|awsapprunner\.com)$/.test(hostname)
    ? regionPattern.exec(hostname)?.[1]
    : undefined;
};

function regionFinding(patient: Patient, said: string | undefined): Finding {
  const region = said ?? regionOf(patient);
  if (region === undefined) {
    return bad(
      'region',
      'Neither the answer nor the address says the region.',
      'Add Region to the answer, or the attribute region to the tag.',
    );
  }
  return regionPattern.test(`${region}.`)
    ? good('region', `The instance is in ${region}.`)
    : bad('region', 'The answer’s Region is no region.', 'Answer one such as eu-central-1.');
}

function clockFinding({ now }: Patient, { headers }: Answered): Finding {
  const date = Date.parse(headers.get('date') ?? '');
  const off = Math.abs(now() - date);
  return off > skewMs
    ? bad(
        'clock',
        `This machine’s clock is ${Math.round(off / 60_000)} minutes off the endpoint’s.`,
        'Set the clock: signed requests and tokens fail when it is wrong.',
      )
    : good('clock', 'The clocks agree.');
}
