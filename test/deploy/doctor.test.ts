import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { subscribe } from '../../deploy/cli/subscribe.js';
import { examine, report } from '../../deploy/doctor/examine.js';
import type { CheckName } from '../../deploy/doctor/finding.js';
import type { Patient } from '../../deploy/doctor/patient.js';
import { page, standUp } from './stack.js';

type Fetch = Patient['fetch'];
const api = 'https://abc123.execute-api.eu-central-1.amazonaws.com/Prod';

async function examined(plant: (fetch: Fetch) => Fetch = (fetch) => fetch, more: Partial<Patient> = {}) {
  const { server, send } = await standUp();
  try {
    const network: Fetch = (request) => (request.url === (more.api ?? api) ? send(request) : fetch(request));
    return await examine({
      api,
      origin: page,
      headers: {},
      participantEndpoint: server.httpOrigin,
      fetch: plant(network),
      subscribe,
      now: Date.now,
      ...more,
    });
  } finally {
    await server.close();
  }
}

type Change = (parts: { status: number; headers: Headers; body: string }, request: Request) => void;

/** Changes the answers to requests that fit. */
const changing =
  (fits: (request: Request) => boolean, change: Change) =>
  (send: Fetch): Fetch =>
  async (request) => {
    const copy = request.clone();
    const answer = await send(request);
    if (!fits(copy)) return answer;
    const parts = { status: answer.status, headers: new Headers(answer.headers), body: await answer.text() };
    change(parts, copy);
    return new Response(parts.status === 204 ? null : parts.body, parts);
  };

const asksStart = ({ url, method }: Request) => url === api && method === 'POST';
const preflights = ({ url, method }: Request) => url === api && method === 'OPTIONS';
const json =
  (change: (body: Record<string, unknown>) => void): Change =>
  (parts) => {
    if (parts.status !== 200) return;
    const body = JSON.parse(parts.body) as Record<string, unknown>;
    change(body);
    parts.body = JSON.stringify(body);
  };
const noCors: Change = ({ headers }) => headers.delete('access-control-allow-origin');
let starts = 0;

const faults: [string, CheckName, Parameters<typeof examined>][] = [
  ['an endpoint that is not there', 'reachable', [() => () => Promise.reject(new TypeError('fetch failed'))]],
  ['a preflight that says no', 'preflight', [changing(preflights, noCors)]],
  [
    'a preflight without Content-Type',
    'preflight-headers',
    [changing(preflights, ({ headers }) => headers.delete('access-control-allow-headers'))],
  ],
  [
    'an open door',
    'foreign-origin',
    [changing(preflights, ({ headers }) => headers.set('access-control-allow-origin', '*'))],
  ],
  [
    'a function that throws on bad JSON',
    'bad-json',
    [
      changing(
        asksStart,
        (parts) => (parts.status = parts.body.includes('INVALID_JSON') ? 502 : parts.status),
      ),
    ],
  ],
  [
    'a function that throws without a name',
    'missing-name',
    [
      changing(
        asksStart,
        (parts) => (parts.status = parts.body.includes('INVALID_REQUEST') ? 502 : parts.status),
      ),
    ],
  ],
  [
    'errors without CORS',
    'error-cors',
    [changing(asksStart, (parts, request) => (parts.status >= 400 ? noCors(parts, request) : undefined))],
  ],
  [
    'a role without the right',
    'start',
    [changing(asksStart, (parts) => (parts.status = parts.status === 200 ? 403 : parts.status))],
  ],
  [
    'a contact without CORS',
    'start-cors',
    [changing(asksStart, (parts, request) => (parts.status === 200 ? noCors(parts, request) : undefined))],
  ],
  [
    'an answer without token',
    'answer-shape',
    [
      changing(
        asksStart,
        json((body) => {
          delete body.ParticipantToken;
          delete body.data;
        }),
      ),
    ],
  ],
  [
    'a region that is none',
    'region',
    [
      changing(
        asksStart,
        json((body) => (body.Region = 'Frankfurt')),
      ),
    ],
  ],
  ['a clock that is wrong', 'clock', [undefined, { now: () => Date.now() + 3_600_000 }]],
  [
    'a ClientToken that is dropped',
    'client-token',
    [
      changing(
        asksStart,
        json((body) => (body.ContactId = `contact-${++starts}`)),
      ),
    ],
  ],
  [
    'another region’s participant service',
    'participant',
    [
      changing(
        ({ url }) => url.endsWith('/participant/connection'),
        (parts) => (parts.status = 403),
      ),
    ],
  ],
  [
    'a proxy that blocks sockets',
    'websocket',
    [undefined, { subscribe: () => Promise.reject(new Error('blocked')) }],
  ],
  [
    'a bucket without CORS',
    'attachments',
    [changing(({ method, url }) => method === 'OPTIONS' && url !== api, noCors)],
  ],
];

describe('the doctor', () => {
  it('finds nothing wrong with the local stack', async () => {
    const findings = await examined();
    assert.deepEqual(
      findings.filter(({ outcome }) => outcome !== 'good'),
      [],
    );
    assert.equal(findings.length, 16);
    assert.equal(report(findings).split('✔').length, 17);
  });

  for (const [name, check, args] of faults) {
    it(`names ${name}, and what to do`, async () => {
      const wrong = (await examined(...args)).filter(({ outcome }) => outcome === 'bad');
      assert.deepEqual(
        wrong.map((finding) => finding.check),
        [check],
      );
      assert.ok(wrong[0]?.fix);
    });
  }
});
