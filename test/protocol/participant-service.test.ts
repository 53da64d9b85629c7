import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createParticipantService, type Call, type ParticipantService } from '../../src/protocol/index.js';
import { createWorld, json, scriptUrl, untilDone } from './support/world.js';

/** What a call resolves with when the service answers `body` at 2026-01-05T09:00:00Z. */
function answered<T>(
  body: unknown,
  call: (service: ParticipantService, call: Call) => Promise<T>,
): Promise<T> {
  const world = createWorld();
  world.answer = () => (body === undefined ? new Response('') : json(body));
  return call(createParticipantService(world.platform, 'https://participant.example'), {
    signal: untilDone(),
  });
}
const now = Date.UTC(2026, 0, 5, 9);
const clientToken = 'k1';
const badResponse = (phase: string, member: RegExp) => ({ code: `${phase}/bad-response`, message: member });

describe('CreateParticipantConnection', () => {
  const connect = (body: unknown) =>
    answered(body, (service, call) =>
      service.createParticipantConnection('t', { types: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] }, call),
    );

  it('answers a socket address and a token, with their ends', async () => {
    assert.deepEqual(
      await connect({
        Websocket: { Url: 'wss://socket.example/?signed', ConnectionExpiry: '2025-09-19T08:46:52.967Z' },
        ConnectionCredentials: { ConnectionToken: 'ct', Expiry: '2025-09-20T07:40:38.991Z' },
      }),
      {
        socketUrl: 'wss://socket.example/?signed',
        socketExpiresAt: Date.UTC(2025, 8, 19, 8, 46, 52, 967),
        connectionToken: 'ct',
        tokenExpiresAt: Date.UTC(2025, 8, 20, 7, 40, 38, 991),
      },
    );
  });

  it('answers only what is there and can be read', async () => {
    for (const expiry of [null, '', 'soon', 7]) {
      const body = {
        Websocket: { Url: null, ConnectionExpiry: expiry },
        ConnectionCredentials: { ConnectionToken: 'ct', Expiry: expiry },
      };
      assert.deepEqual(await connect(body), { connectionToken: 'ct' });
    }
    assert.deepEqual(await connect({}), {});
  });
});

describe('SendMessage and SendEvent', () => {
  const message = { contentType: 'text/plain', content: 'Hello', clientToken };
  const send = (body: unknown) => answered(body, (service, call) => service.sendMessage('t', message, call));
  const at = Date.UTC(2026, 1, 9, 10, 0, 1, 234);
  const accepted = { Id: 'm1', AbsoluteTime: '2026-02-09T10:00:01.234Z' };

  it('answer an id and a time', async () => {
    assert.deepEqual(await send(accepted), { id: 'm1', at });
    assert.deepEqual(
      await answered(accepted, (service, call) =>
        service.sendEvent('t', { contentType: 'typing', clientToken }, call),
      ),
      { id: 'm1', at },
    );
  });

  it('say what becomes of a message that is processed', async () => {
    for (const processing of ['PROCESSING', 'FAILED', 'REJECTED'] as const) {
      const MessageMetadata = { MessageProcessingStatus: processing };
      assert.deepEqual(await send({ ...accepted, MessageMetadata }), { id: 'm1', at, processing });
    }
    assert.deepEqual(await send({ ...accepted, MessageMetadata: { MessageProcessingStatus: 'NEW' } }), {
      id: 'm1',
      at,
    });
  });

  it('were accepted now when the service does not say when', async () => {
    assert.deepEqual(await send({ Id: 'm1' }), { id: 'm1', at: now });
    assert.deepEqual(await send({ Id: 'm1', AbsoluteTime: 'later' }), { id: 'm1', at: now });
  });

  it('were not understood without an id', async () => {
    for (const body of [undefined, null, [], {}, { Id: '' }, { Id: 7 }]) {
      await assert.rejects(send(body), badResponse('send', /\bId\b/));
    }
  });
});

describe('GetTranscript', () => {
  const read = (body: unknown) => answered(body, (service, call) => service.getTranscript('t', {}, call));
  const said = (Id: string, AbsoluteTime?: string) => ({ Id, AbsoluteTime, Type: 'MESSAGE', Content: Id });

  it('answers a page', async () => {
    const page = await read({
      InitialContactId: 'c0',
      Transcript: [said('m1', '2026-01-01T00:00:00Z')],
      NextToken: 'next',
    });
    assert.deepEqual(page, {
      initialContactId: 'c0',
      items: [
        { kind: 'message', id: 'm1', at: Date.UTC(2026, 0, 1), contentType: 'text/plain', content: 'm1' },
      ],
      nextToken: 'next',
    });
  });

  it('is at its end when the next token is missing or empty', async () => {
    for (const NextToken of [undefined, null, '']) {
      assert.deepEqual(await read({ Transcript: [], NextToken }), { items: [] });
    }
  });

  it('leaves out what is no item and places what has no time beside the item before it', async () => {
    const { items } = await read({
      Transcript: [
        said('a'),
        null,
        said('b', '2026-01-01T00:00:00Z'),
        7,
        said('c'),
        { Type: 'MESSAGEMETADATA' },
      ],
    });
    assert.deepEqual(
      items.map((item) => ('at' in item ? [item.id, item.at] : item.kind)),
      [
        ['a', now],
        ['b', Date.UTC(2026, 0, 1)],
        ['c', Date.UTC(2026, 0, 1)],
      ],
    );
  });

  it('does not take a page that is none for an empty one', async () => {
    for (const body of [undefined, {}, { Transcript: null }, { Transcript: 'none' }]) {
      await assert.rejects(read(body), badResponse('transcript', /Transcript/));
    }
  });
});

describe('the operations that answer nothing', () => {
  const operations: Record<string, (service: ParticipantService, call: Call) => Promise<void>> = {
    DisconnectParticipant: (service, call) => service.disconnectParticipant('t', { clientToken }, call),
    CompleteAttachmentUpload: (service, call) =>
      service.completeAttachmentUpload('t', { attachmentId: 'a1', clientToken }, call),
    CancelParticipantAuthentication: (service, call) =>
      service.cancelParticipantAuthentication('t', { sessionId: 's' }, call),
  };
  for (const [name, operation] of Object.entries(operations)) {
    it(`are content with any JSON, or none: ${name}`, async () => {
      for (const body of [{}, undefined, null, { More: 1 }]) {
        await assert.doesNotReject(answered(body, operation));
      }
    });
  }
});

/** Addresses that must not be opened or sent files to. */
const unsafe = [undefined, null, '', 7, scriptUrl, 'http://bucket.example/', 'data:,x', '//bucket.example'];

describe('StartAttachmentUpload', () => {
  const file = { attachmentName: 'a.png', contentType: 'image/png', attachmentSizeInBytes: 7, clientToken };
  const start = (body: unknown) =>
    answered(body, (service, call) => service.startAttachmentUpload('t', file, call));
  const UploadMetadata = {
    Url: 'https://bucket.example/?signed',
    UrlExpiry: '2026-02-09T10:01:00.000Z',
    HeadersToInclude: { 'Content-Type': 'image/png', 'x-amz-acl': 'bucket-owner-full-control', odd: 7 },
  };

  it('answers where to put the file, with the headers that are part of the signature', async () => {
    assert.deepEqual(await start({ AttachmentId: 'a1', UploadMetadata }), {
      attachmentId: 'a1',
      url: 'https://bucket.example/?signed',
      urlExpiresAt: Date.UTC(2026, 1, 9, 10, 1),
      headers: { 'Content-Type': 'image/png', 'x-amz-acl': 'bucket-owner-full-control' },
    });
  });

  it('is not understood without an id or a safe address', async () => {
    await assert.rejects(start({ UploadMetadata }), badResponse('attachment', /AttachmentId/));
    for (const Url of unsafe) {
      const body = { AttachmentId: 'a1', UploadMetadata: { ...UploadMetadata, Url } };
      await assert.rejects(start(body), badResponse('attachment', /Url/));
    }
  });
});

describe('GetAttachment', () => {
  const get = (body: unknown) =>
    answered(body, (service, call) => service.getAttachment('t', { attachmentId: 'a1' }, call));

  it('answers where to get the file', async () => {
    assert.deepEqual(
      await get({
        Url: 'http://127.0.0.1:8080/file',
        UrlExpiry: '2026-02-09T10:01:00.000Z',
        AttachmentSizeInBytes: 7,
      }),
      { url: 'http://127.0.0.1:8080/file', urlExpiresAt: Date.UTC(2026, 1, 9, 10, 1), sizeInBytes: 7 },
    );
  });

  it('is not understood without a safe address', async () => {
    for (const Url of unsafe) await assert.rejects(get({ Url }), badResponse('attachment', /Url/));
  });
});

describe('DescribeView', () => {
  const describeView = (body: unknown) =>
    answered(body, (service, call) => service.describeView('t', { viewToken: 'v' }, call));

  it('answers a view, the JSON in it unread', async () => {
    assert.deepEqual(
      await describeView({
        View: {
          Id: 'v1',
          Arn: 'arn:aws:connect:view',
          Name: 'Form',
          Version: 1,
          Content: { InputSchema: '{"a":1}', Template: '{"b":2}', Actions: ['Submit', 7, 'Back'] },
        },
      }),
      {
        id: 'v1',
        name: 'Form',
        version: 1,
        inputSchema: '{"a":1}',
        template: '{"b":2}',
        actions: ['Submit', 'Back'],
      },
    );
  });

  it('takes any token, whole or not', async () => {
    const view = { View: { Id: 'v1' } };
    for (const viewToken of ['', '\ud800', 'a\udc00b', '😀', '%', '\0']) {
      const described = await answered(view, (service, call) =>
        service.describeView('t', { viewToken }, call),
      );
      assert.equal(described.id, 'v1');
    }
  });

  it('answers an empty view rather than none', async () => {
    assert.deepEqual(await describeView({ View: { Content: 'none' } }), {
      inputSchema: '{}',
      template: '{}',
      actions: [],
    });
    await assert.rejects(describeView({}), badResponse('view', /View/));
  });
});

describe('GetAuthenticationUrl', () => {
  const getUrl = (body: unknown) =>
    answered(body, (service, call) =>
      service.getAuthenticationUrl('t', { sessionId: 's', redirectUri: 'r' }, call),
    );

  it('answers an address that can be opened', async () => {
    const url = 'https://sign-in.example/oauth2/authorize?client_id=1';
    assert.deepEqual(await getUrl({ AuthenticationUrl: url }), { url });
  });

  it('is not understood without one', async () => {
    for (const AuthenticationUrl of unsafe) {
      await assert.rejects(getUrl({ AuthenticationUrl }), badResponse('sign-in', /AuthenticationUrl/));
    }
  });
});
