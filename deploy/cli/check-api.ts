import { examine, report } from '../doctor/examine.js';
import { CliError } from './aws.js';
import type { Options } from './options.js';
import { subscribe } from './subscribe.js';

/** Examines the api that the options name. Resolves with whether nothing is wrong. */
export async function checkApi(options: Options, say: (text: string) => void): Promise<boolean> {
  const api = options.target;
  if (api === undefined || !/^https?:\/\/./.test(api) || !URL.canParse(api)) {
    throw new CliError('Say the address of the api: connect-chat check https://….amazonaws.com/Prod');
  }
  const headers = options.header.map((header) => {
    const [name = '', ...value] = header.split(':');
    return [name.trim(), value.join(':').trim()] as const;
  });
  const findings = await examine({
    api,
    origin: options.text('origin') ?? new URL(api).origin,
    headers: Object.fromEntries(headers),
    participantEndpoint: options.text('participant-endpoint'),
    fetch: (request) => fetch(request, { signal: AbortSignal.timeout(30_000) }),
    subscribe,
    now: Date.now,
  });
  say(report(findings));
  return findings.every(({ outcome }) => outcome !== 'bad');
}
