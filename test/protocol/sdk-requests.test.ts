import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import {
  CancelParticipantAuthenticationCommand,
  CompleteAttachmentUploadCommand,
  ConnectParticipantClient,
  CreateParticipantConnectionCommand,
  DescribeViewCommand,
  DisconnectParticipantCommand,
  GetAttachmentCommand,
  GetAuthenticationUrlCommand,
  GetTranscriptCommand,
  SendEventCommand,
  SendMessageCommand,
  StartAttachmentUploadCommand,
} from '@aws-sdk/client-connectparticipant';
import {
  createBrowserPlatform,
  createParticipantService,
  type Call,
  type ParticipantService,
} from '../../src/protocol/index.js';
import { untilDone } from './support/world.js';

/** What of a request the service looks at. Signature headers of the SDK are none of it: the service takes no signature. */
interface Recorded {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly bearer: string | string[] | undefined;
  readonly contentType: string | undefined;
  readonly body: unknown;
  readonly headers: readonly string[];
}

const token = 'QVFJREFIaEV/token+with=signs';
const viewToken = "a/b+c=d e?f#g%h&i:j@k$l,m;n!o'p(q)r*s~t_u-v.wé😀";
const ClientToken = '3a0c4531-a66a-4cf1-a34f-13f0153da1ca';
const AttachmentId = '1d4cb9b3-0000-4000-8000-000000000001';
const SessionId = '6f0c6b8e-7f7e-4a3b-9d5a-0d4c6f1f2a11';
const RedirectUri = 'https://shop.example/signed-in?x=1&y=2';
const Content = 'Grüße "quoted" \\ \n 😀 <b>';
const typing = 'application/vnd.amazonaws.connect.event.typing';
const read = 'application/vnd.amazonaws.connect.event.message.read';
/** An answer that satisfies every operation. */
const answer = JSON.stringify({
  Id: 'm1',
  AbsoluteTime: '2026-02-09T10:00:01.234Z',
  Transcript: [],
  AttachmentId,
  UploadMetadata: { Url: 'https://bucket.example/' },
  Url: 'https://bucket.example/',
  View: {},
  AuthenticationUrl: 'https://sign-in.example/',
});

type Ours = (service: ParticipantService, call: Call) => Promise<unknown>;
type Theirs = (client: ConnectParticipantClient) => Promise<unknown>;

const pairs: Readonly<Record<string, readonly [Ours, Theirs]>> = {
  'CreateParticipantConnection, both kinds': [
    (service, call) =>
      service.createParticipantConnection(token, { types: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] }, call),
    (client) =>
      client.send(
        new CreateParticipantConnectionCommand({
          ParticipantToken: token,
          Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
        }),
      ),
  ],
  'CreateParticipantConnection, without a socket': [
    (service, call) =>
      service.createParticipantConnection(
        token,
        { types: ['CONNECTION_CREDENTIALS'], connectParticipant: true },
        call,
      ),
    (client) =>
      client.send(
        new CreateParticipantConnectionCommand({
          ParticipantToken: token,
          Type: ['CONNECTION_CREDENTIALS'],
          ConnectParticipant: true,
        }),
      ),
  ],
  SendMessage: [
    (service, call) =>
      service.sendMessage(
        token,
        { contentType: 'text/plain', content: Content, clientToken: ClientToken },
        call,
      ),
    (client) =>
      client.send(
        new SendMessageCommand({ ConnectionToken: token, ContentType: 'text/plain', Content, ClientToken }),
      ),
  ],
  'SendEvent, typing': [
    (service, call) => service.sendEvent(token, { contentType: typing, clientToken: ClientToken }, call),
    (client) =>
      client.send(new SendEventCommand({ ConnectionToken: token, ContentType: typing, ClientToken })),
  ],
  'SendEvent, read': [
    (service, call) =>
      service.sendEvent(
        token,
        { contentType: read, content: '{"messageId":"m1"}', clientToken: ClientToken },
        call,
      ),
    (client) =>
      client.send(
        new SendEventCommand({
          ConnectionToken: token,
          ContentType: read,
          Content: '{"messageId":"m1"}',
          ClientToken,
        }),
      ),
  ],
  'GetTranscript, newest': [
    (service, call) =>
      service.getTranscript(
        token,
        {
          maxResults: 100,
          scanDirection: 'BACKWARD',
          sortOrder: 'ASCENDING',
          nextToken: 'n/+=',
          contactId: 'c1',
        },
        call,
      ),
    (client) =>
      client.send(
        new GetTranscriptCommand({
          ConnectionToken: token,
          MaxResults: 100,
          ScanDirection: 'BACKWARD',
          SortOrder: 'ASCENDING',
          NextToken: 'n/+=',
          ContactId: 'c1',
        }),
      ),
  ],
  'GetTranscript, after an item': [
    (service, call) =>
      service.getTranscript(token, { startPosition: { id: 'm1' }, scanDirection: 'FORWARD' }, call),
    (client) =>
      client.send(
        new GetTranscriptCommand({
          ConnectionToken: token,
          StartPosition: { Id: 'm1' },
          ScanDirection: 'FORWARD',
        }),
      ),
  ],
  'GetTranscript, after a time': [
    (service, call) =>
      service.getTranscript(token, { startPosition: { absoluteTime: '2026-02-09T10:00:01.234Z' } }, call),
    (client) =>
      client.send(
        new GetTranscriptCommand({
          ConnectionToken: token,
          StartPosition: { AbsoluteTime: '2026-02-09T10:00:01.234Z' },
        }),
      ),
  ],
  'GetTranscript, most recent': [
    (service, call) => service.getTranscript(token, { startPosition: { mostRecent: 5 } }, call),
    (client) =>
      client.send(new GetTranscriptCommand({ ConnectionToken: token, StartPosition: { MostRecent: 5 } })),
  ],
  DisconnectParticipant: [
    (service, call) => service.disconnectParticipant(token, { clientToken: ClientToken }, call),
    (client) => client.send(new DisconnectParticipantCommand({ ConnectionToken: token, ClientToken })),
  ],
  StartAttachmentUpload: [
    (service, call) =>
      service.startAttachmentUpload(
        token,
        {
          attachmentName: 'Bild ä.png',
          contentType: 'image/png',
          attachmentSizeInBytes: 51_234,
          clientToken: ClientToken,
        },
        call,
      ),
    (client) =>
      client.send(
        new StartAttachmentUploadCommand({
          ConnectionToken: token,
          AttachmentName: 'Bild ä.png',
          ContentType: 'image/png',
          AttachmentSizeInBytes: 51_234,
          ClientToken,
        }),
      ),
  ],
  CompleteAttachmentUpload: [
    (service, call) =>
      service.completeAttachmentUpload(token, { attachmentId: AttachmentId, clientToken: ClientToken }, call),
    (client) =>
      client.send(
        new CompleteAttachmentUploadCommand({
          ConnectionToken: token,
          AttachmentIds: [AttachmentId],
          ClientToken,
        }),
      ),
  ],
  GetAttachment: [
    (service, call) =>
      service.getAttachment(token, { attachmentId: AttachmentId, urlExpiryInSeconds: 30 }, call),
    (client) =>
      client.send(new GetAttachmentCommand({ ConnectionToken: token, AttachmentId, UrlExpiryInSeconds: 30 })),
  ],
  DescribeView: [
    (service, call) => service.describeView(token, { viewToken }, call),
    (client) => client.send(new DescribeViewCommand({ ConnectionToken: token, ViewToken: viewToken })),
  ],
  GetAuthenticationUrl: [
    (service, call) =>
      service.getAuthenticationUrl(token, { sessionId: SessionId, redirectUri: RedirectUri }, call),
    (client) =>
      client.send(new GetAuthenticationUrlCommand({ ConnectionToken: token, SessionId, RedirectUri })),
  ],
  CancelParticipantAuthentication: [
    (service, call) => service.cancelParticipantAuthentication(token, { sessionId: SessionId }, call),
    (client) =>
      client.send(new CancelParticipantAuthenticationCommand({ ConnectionToken: token, SessionId })),
  ],
};

async function bodyOf(message: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

describe('a request of the participant service', () => {
  const recorded: Recorded[] = [];
  const server = createServer((message, response) => {
    void bodyOf(message).then((body) => {
      const { method, url: path, headers } = message;
      recorded.push({
        method,
        path,
        bearer: headers['x-amz-bearer'],
        contentType: headers['content-type'],
        body,
        headers: Object.keys(headers),
      });
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer);
    });
  });
  let origin = '';
  let client: ConnectParticipantClient;

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    client = new ConnectParticipantClient({
      endpoint: origin,
      region: 'eu-west-2',
      // The service takes none, but the SDK insists. The official chat library passes empty ones, too.
      credentials: { accessKeyId: '', secretAccessKey: '' },
    });
  });

  after(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });

  for (const [name, [ours, theirs]] of Object.entries(pairs)) {
    it(`is the official client’s: ${name}`, async () => {
      recorded.length = 0;
      await theirs(client);
      await ours(createParticipantService(createBrowserPlatform(), origin), { signal: untilDone() });

      const [{ headers: _, ...expected }, { headers, ...actual }] = recorded as [Recorded, Recorded];
      assert.equal(recorded.length, 2);
      assert.deepEqual(actual, expected);
      assert.equal(actual.bearer, token);
      // Nothing of our own that CORS would have to allow.
      assert.deepEqual(
        headers.filter((header) => header.startsWith('x-') || header === 'authorization'),
        ['x-amz-bearer'],
      );
    });
  }

  it('exists for every operation', () => {
    const names = new Set(Object.keys(pairs).map((name) => name.replace(/,.*/, '').toLowerCase()));
    const service = createParticipantService(createBrowserPlatform(), origin);
    assert.deepEqual(
      [...names].sort(),
      Object.keys(service)
        .map((name) => name.toLowerCase())
        .sort(),
    );
  });
});
