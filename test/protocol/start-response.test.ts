import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ChatError, parseStartResponse } from '../../src/protocol/index.js';

const result = { ContactId: 'c1', ParticipantId: 'p1', ParticipantToken: 'secret-token' };
const contact = {
  contactId: 'c1',
  participantId: 'p1',
  participantToken: 'secret-token',
  capabilities: { markdown: false, attachments: false },
};
const camelCase = { contactId: 'c1', participantId: 'p1', participantToken: 'secret-token' };

describe('the answer of a start endpoint', () => {
  const shapes: readonly (readonly [string, unknown])[] = [
    ['of the official sample', { data: { startChatResult: result } }],
    [
      'of a local proxy, which leaks metadata',
      { data: { startChatResult: { ...result, $metadata: { attempts: 1 } } } },
    ],
    [
      'of the asynchronous sample',
      { data: { username: 'u', instanceId: 'i', previousContactId: 'c0', startChatResult: result } },
    ],
    ['without data around it', { startChatResult: result }],
    ['without startChatResult around it', { data: result }],
    ['bare', result],
    ['in camel case', { data: { startChatResult: camelCase } }],
    ['bare and in camel case', camelCase],
    ['encoded twice', JSON.stringify({ data: { startChatResult: result } })],
    ['encoded three times', JSON.stringify(JSON.stringify(result))],
    [
      'in the envelope of a function',
      { statusCode: 200, headers: {}, body: JSON.stringify({ data: result }) },
    ],
    ['in an envelope, not encoded', { statusCode: 201, body: { startChatResult: result } }],
    [
      'in an envelope that is encoded itself',
      JSON.stringify({ statusCode: 200, body: JSON.stringify(result) }),
    ],
    [
      'inside another one, which a page around it may have had before',
      { contactId: 'c0', participantId: 'p0', participantToken: 't0', data: { startChatResult: result } },
    ],
    ['beside members nobody knows', { ...result, Extra: { a: [1] }, data: 'none', startChatResult: null }],
  ];
  for (const [what, body] of shapes) {
    it(`is understood ${what}`, () => {
      assert.deepEqual(parseStartResponse(body), contact);
    });
  }

  it('may say more', () => {
    const connection = {
      Websocket: { Url: 'wss://socket.example/?signed', ConnectionExpiry: '2026-02-09T11:00:00.000Z' },
      ConnectionCredentials: { ConnectionToken: 'connection-token', Expiry: '2026-02-10T10:00:00.000Z' },
    };
    assert.deepEqual(
      parseStartResponse({
        ...result,
        ...connection,
        ContinuedFromContactId: 'c0',
        Region: 'eu-west-2',
        ParticipantEndpoint: 'https://participant.example',
        FeaturePermissions: { MESSAGING_MARKDOWN: true, ATTACHMENTS: true },
      }),
      {
        ...contact,
        continuedFromContactId: 'c0',
        region: 'eu-west-2',
        participantEndpoint: 'https://participant.example',
        capabilities: { markdown: true, attachments: true },
        connection: {
          socketUrl: 'wss://socket.example/?signed',
          socketExpiresAt: Date.UTC(2026, 1, 9, 11),
          connectionToken: 'connection-token',
          tokenExpiresAt: Date.UTC(2026, 1, 10, 10),
        },
      },
    );
  });

  it('may say it beside the result', () => {
    const { region, capabilities } = parseStartResponse({
      data: {
        region: 'eu-west-2',
        startChatResult: result,
        featurePermissions: { MESSAGING_MARKDOWN: true, ATTACHMENTS: 'yes' },
      },
    });
    assert.equal(region, 'eu-west-2');
    assert.deepEqual(capabilities, { markdown: true, attachments: false });
  });

  it('has times only when they can be read', () => {
    const { connection } = parseStartResponse({
      ...result,
      ConnectionCredentials: { ConnectionToken: 't', Expiry: 'soon' },
      Websocket: null,
    });
    assert.deepEqual(connection, { connectionToken: 't' });
  });
});

describe('an answer that is none', () => {
  const incomplete: readonly (readonly [unknown, readonly string[]])[] = [
    [undefined, ['ContactId', 'ParticipantId', 'ParticipantToken']],
    [null, ['ContactId', 'ParticipantId', 'ParticipantToken']],
    ['', ['ContactId', 'ParticipantId', 'ParticipantToken']],
    ['hello', ['ContactId', 'ParticipantId', 'ParticipantToken']],
    [7, ['ContactId', 'ParticipantId', 'ParticipantToken']],
    [[], ['ContactId', 'ParticipantId', 'ParticipantToken']],
    [[result], ['ContactId', 'ParticipantId', 'ParticipantToken']],
    [{}, ['ContactId', 'ParticipantId', 'ParticipantToken']],
    [{ data: [] }, ['ContactId', 'ParticipantId', 'ParticipantToken']],
    [{ ...result, ParticipantToken: '' }, ['ParticipantToken']],
    [{ ...result, ParticipantToken: 7 }, ['ParticipantToken']],
    [{ data: { startChatResult: { ...result, ContactId: null } } }, ['ContactId']],
    [{ data: { ContactId: 'secret-c1', ParticipantToken: 'secret-token' } }, ['ParticipantId']],
    // Halves of two answers are no answer.
    [{ ContactId: 'c1', data: { ParticipantId: 'p1', ParticipantToken: 'secret-token' } }, ['ContactId']],
    [{ message: 'Internal server error, secret-token' }, ['ContactId', 'ParticipantId', 'ParticipantToken']],
  ];
  for (const [body, missing] of incomplete) {
    it(`is told by what it lacks: ${JSON.stringify(body)}`, () => {
      assert.throws(
        () => parseStartResponse(body),
        (error) => {
          assert.ok(error instanceof ChatError);
          assert.equal(error.code, 'start/bad-response');
          for (const name of ['ContactId', 'ParticipantId', 'ParticipantToken']) {
            assert.equal(error.message.includes(name), missing.includes(name), name);
          }
          assert.ok(!error.message.includes('secret'));
          return true;
        },
      );
    });
  }

  const refusals: readonly (readonly [unknown, string, number])[] = [
    [{ statusCode: 500, body: '{"message":"Oops"}' }, 'start/server', 500],
    [{ statusCode: 403, body: {} }, 'start/unauthorized', 403],
    [{ statusCode: 429, body: '{"error":{"code":"CHAT_CAPACITY"}}' }, 'start/capacity', 429],
    [JSON.stringify({ statusCode: 400, body: 'no' }), 'start/rejected', 400],
    [{ data: { Error: { code: 'LimitExceededException', statusCode: 429 } } }, 'start/capacity', 429],
    [{ data: { Error: { code: 'TooManyRequestsException', statusCode: 429 } } }, 'start/throttled', 429],
    [{ data: { statusCode: { code: 429, msg: 'Service Quota Exceeded' } } }, 'start/throttled', 429],
  ];
  for (const [body, code, status] of refusals) {
    it(`is ${code} when it stands for HTTP ${String(status)}: ${JSON.stringify(body)}`, () => {
      assert.throws(() => parseStartResponse(body), { code, status });
    });
  }

  it('never makes it throw anything but a ChatError, nor answer a contact without its three members', () => {
    const members = fc.dictionary(
      fc.constantFrom(
        'data',
        'startChatResult',
        'body',
        'statusCode',
        'Error',
        ...Object.keys({ ...result, ...camelCase }),
      ),
      fc.oneof(fc.constant<unknown>('x'), fc.jsonValue()),
    );
    const body = fc.oneof(
      members,
      members.map((data) => ({ data })),
      fc.json(),
      fc.anything(),
    );
    fc.assert(
      fc.property(body, (value) => {
        try {
          const { contactId, participantId, participantToken } = parseStartResponse(value);
          assert.ok(contactId && participantId && participantToken);
        } catch (error) {
          assert.ok(error instanceof ChatError && error.phase === 'start');
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
