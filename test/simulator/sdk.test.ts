import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import {
  ConnectClient,
  StartChatContactCommand,
  type StartChatContactCommandInput,
} from '@aws-sdk/client-connect';
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
import { WebSocket } from 'ws';
import type { Operation, WireItem } from '../../src/simulator/index.js';
import { startSimulatorServer, type SimulatorServer } from '../../src/simulator/node/index.js';
import { checked } from './support/world.js';

const viewToken = 'a/b+c==';
let server: SimulatorServer;
let connect: ConnectClient;
let participant: ConnectParticipantClient;

before(async () => {
  server = await startSimulatorServer({
    around: checked,
    async scenario(flow) {
      const { content } = await flow.next();
      if (content === 'sign in') await flow.asksSignIn();
    },
    views: {
      [viewToken]: {
        Id: 'form',
        Name: 'Form',
        Content: { InputSchema: '{}', Template: '{}', Actions: ['Submit'] },
      },
    },
  });
  const region = 'us-west-2';
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  connect = new ConnectClient({ endpoint: server.httpOrigin, region, credentials, maxAttempts: 1 });
  // The Participant Service takes no signature; the official JavaScript client gives empty credentials, too.
  participant = new ConnectParticipantClient({
    endpoint: server.httpOrigin,
    region,
    credentials: { accessKeyId: '', secretAccessKey: '' },
    maxAttempts: 1,
  });
});

after(async () => {
  connect.destroy();
  participant.destroy();
  await server.close();
});

const valid = {
  InstanceId: '11111111-aaaa-bbbb-cccc-000000000001',
  ContactFlowId: '22222222-aaaa-bbbb-cccc-000000000002',
  ParticipantDetails: { DisplayName: 'Jane' },
} satisfies StartChatContactCommandInput;

/** A customer who talks to the simulator through Amazon's own code, and reads frames with ws. */
async function createCustomer() {
  const { ContactId = '', ParticipantToken } = await connect.send(
    new StartChatContactCommand({
      ...valid,
      SupportedMessagingContentTypes: ['text/plain', 'text/markdown'],
    }),
  );
  const { Websocket, ConnectionCredentials } = await participant.send(
    new CreateParticipantConnectionCommand({
      ParticipantToken,
      Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
    }),
  );
  const socket = new WebSocket(Websocket?.Url ?? '');
  const frames: { readonly topic?: string; readonly content?: unknown }[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (message: Buffer) => {
    frames.push(JSON.parse(message.toString()) as (typeof frames)[number]);
    for (const wake of waiting) wake();
  });
  await once(socket, 'open');
  const items = (): readonly WireItem[] =>
    frames
      .filter(({ topic }) => topic === 'aws/chat')
      .map(({ content }) => JSON.parse(String(content)) as WireItem);
  const heard = (isIt: (item: WireItem) => boolean): Promise<WireItem> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = items().find(isIt);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  socket.send('{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}');
  await heard(({ ContentType }) => ContentType?.endsWith('participant.joined') === true);
  return {
    contactId: ContactId,
    token: ConnectionCredentials?.ConnectionToken ?? '',
    ParticipantToken,
    socket,
    heard,
  };
}

describe('the AWS SDK against the simulator', () => {
  it('goes through all operations of a chat', async () => {
    const { token: ConnectionToken, contactId, heard, socket } = await createCustomer();
    const sent = await participant.send(
      new SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content: 'sign in' }),
    );
    assert.equal((await heard(({ Content }) => Content === 'sign in')).Id, sent.Id);

    const asked = await heard(
      ({ ContentType }) => ContentType?.endsWith('authentication.initiated') === true,
    );
    const { SessionId } = JSON.parse(asked.Content ?? '') as { SessionId: string };
    const { AuthenticationUrl } = await participant.send(
      new GetAuthenticationUrlCommand({ ConnectionToken, SessionId, RedirectUri: 'https://shop.example' }),
    );
    assert.ok(AuthenticationUrl?.startsWith(server.httpOrigin));
    await participant.send(new CancelParticipantAuthenticationCommand({ ConnectionToken, SessionId }));
    await heard(({ ContentType }) => ContentType?.endsWith('authentication.cancelled') === true);

    const agent = server.simulator.joinAgent(contactId, { displayName: 'Max' });
    const { Id: messageId } = agent.says('Hello Jane');
    await heard(({ Content }) => Content === 'Hello Jane');
    const event = await participant.send(
      new SendEventCommand({
        ConnectionToken,
        ContentType: 'application/vnd.amazonaws.connect.event.message.read',
        Content: JSON.stringify({ messageId }),
      }),
    );
    assert.equal(typeof event.Id, 'string');
    await heard(({ MessageMetadata }) => MessageMetadata?.MessageId === messageId);

    const { View } = await participant.send(
      new DescribeViewCommand({ ConnectionToken, ViewToken: viewToken }),
    );
    assert.equal(View?.Name, 'Form');

    const transcript = await participant.send(
      new GetTranscriptCommand({
        ConnectionToken,
        MaxResults: 100,
        ScanDirection: 'BACKWARD',
        SortOrder: 'ASCENDING',
        StartPosition: {},
      }),
    );
    assert.equal(transcript.InitialContactId, contactId);
    assert.deepEqual(
      transcript.Transcript?.map(({ DisplayName, Content }) => [DisplayName, Content]),
      [
        ['Jane', undefined],
        ['Jane', 'sign in'],
        ['SYSTEM_MESSAGE', asked.Content],
        ['SYSTEM_MESSAGE', undefined],
        ['Max', undefined],
        ['Max', 'Hello Jane'],
      ],
    );

    assert.deepEqual(
      (await participant.send(new DisconnectParticipantCommand({ ConnectionToken }))).$metadata
        .httpStatusCode,
      200,
    );
    await heard(({ ContentType }) => ContentType?.endsWith('chat.ended') === true);
    socket.close(1000);
  });

  it('sends a file up and gets it down', async () => {
    const { token: ConnectionToken, heard, socket } = await createCustomer();
    const bytes = new TextEncoder().encode('a,b\n1,2\n');
    const { AttachmentId = '', UploadMetadata } = await participant.send(
      new StartAttachmentUploadCommand({
        ConnectionToken,
        ContentType: 'text/csv',
        AttachmentName: 'täble.csv',
        AttachmentSizeInBytes: bytes.length,
        ClientToken: undefined,
      }),
    );
    const stored = await fetch(UploadMetadata?.Url ?? '', {
      method: 'PUT',
      headers: UploadMetadata?.HeadersToInclude ?? {},
      body: bytes,
    });
    assert.equal(stored.status, 200);
    await participant.send(
      new CompleteAttachmentUploadCommand({
        ConnectionToken,
        AttachmentIds: [AttachmentId],
        ClientToken: undefined,
      }),
    );
    const item = await heard(({ Type }) => Type === 'ATTACHMENT');
    assert.equal(item.Attachments?.[0]?.AttachmentName, 'täble.csv');
    const { Url = '', AttachmentSizeInBytes } = await participant.send(
      new GetAttachmentCommand({ ConnectionToken, AttachmentId, UrlExpiryInSeconds: 30 }),
    );
    assert.equal(AttachmentSizeInBytes, bytes.length);
    assert.deepEqual(new Uint8Array(await (await fetch(Url)).arrayBuffer()), bytes);
    socket.close();
  });

  it('gets typed errors for everything that StartChatContact refuses', async () => {
    const startWith = (change: Partial<StartChatContactCommandInput>) =>
      connect.send(new StartChatContactCommand({ ...valid, ...change }));
    await assert.rejects(startWith({ ChatDurationInMinutes: 5 }), { name: 'InvalidParameterException' });
    await assert.rejects(startWith({ SupportedMessagingContentTypes: ['text/markdown'] }), {
      name: 'InvalidRequestException',
    });
    await assert.rejects(
      startWith({ PersistentChat: { SourceContactId: 'none', RehydrationType: 'FROM_SEGMENT' } }),
      { name: 'ResourceNotFoundException' },
    );
    for (const [status, name, errorType] of [
      [429, 'LimitExceededException', 'LimitExceededException'],
      [429, 'TooManyRequestsException', undefined],
      [500, 'InternalServiceException', undefined],
    ] as const) {
      server.simulator.inject({
        on: 'StartChatContact',
        answer: { status, ...(errorType && { errorType }) },
      });
      const error: unknown = await startWith({}).catch((caught: unknown) => caught);
      assert.equal((error as Error).name, name);
      assert.equal((error as { $metadata: { httpStatusCode: number } }).$metadata.httpStatusCode, status);
    }
  });

  it('gets typed errors from the Participant Service as it behaves', async () => {
    const { token: ConnectionToken, ParticipantToken, contactId, socket } = await createCustomer();
    const message = { ContentType: 'text/plain', Content: 'x' };
    await assert.rejects(
      participant.send(new SendMessageCommand({ ConnectionToken, ...message, ContentType: 'text/html' })),
      { name: 'ValidationException', message: 'Validation exception due to invalid parameter' },
    );
    await assert.rejects(
      participant.send(new SendMessageCommand({ ConnectionToken: ParticipantToken, ...message })),
      {
        name: 'AccessDeniedException',
        message: 'Access denied',
      },
    );
    await assert.rejects(participant.send(new DescribeViewCommand({ ConnectionToken, ViewToken: 'none' })), {
      name: 'ResourceNotFoundException',
    });
    server.simulator.joinAgent(contactId);
    const { Id: messageId } = server.simulator.joinAgent(contactId).says('x');
    await assert.rejects(
      participant.send(
        new SendEventCommand({
          ConnectionToken,
          ContentType: 'application/vnd.amazonaws.connect.event.message.read',
          Content: JSON.stringify({ messageId }),
        }),
      ),
      { name: 'ConflictException' },
    );
    const file = {
      ContentType: 'image/png',
      AttachmentName: 'a.png',
      AttachmentSizeInBytes: 1,
      ClientToken: undefined,
    };
    const announce = () => participant.send(new StartAttachmentUploadCommand({ ConnectionToken, ...file }));
    for (let count = 0; count < 35; count++) await announce();
    await assert.rejects(announce(), { name: 'ServiceQuotaExceededException' });
    socket.close();
  });

  const commands = {
    CreateParticipantConnection: (token: string) =>
      participant.send(
        new CreateParticipantConnectionCommand({ ParticipantToken: token, Type: ['WEBSOCKET'] }),
      ),
    SendMessage: (ConnectionToken: string) =>
      participant.send(new SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content: 'x' })),
    SendEvent: (ConnectionToken: string) =>
      participant.send(new SendEventCommand({ ConnectionToken, ContentType: 'x' })),
    GetTranscript: (ConnectionToken: string) =>
      participant.send(new GetTranscriptCommand({ ConnectionToken })),
    DisconnectParticipant: (ConnectionToken: string) =>
      participant.send(new DisconnectParticipantCommand({ ConnectionToken })),
    StartAttachmentUpload: (ConnectionToken: string) =>
      participant.send(
        new StartAttachmentUploadCommand({
          ConnectionToken,
          ContentType: 'text/csv',
          AttachmentName: 'a',
          AttachmentSizeInBytes: 1,
          ClientToken: undefined,
        }),
      ),
    CompleteAttachmentUpload: (ConnectionToken: string) =>
      participant.send(
        new CompleteAttachmentUploadCommand({
          ConnectionToken,
          AttachmentIds: ['a'],
          ClientToken: undefined,
        }),
      ),
    GetAttachment: (ConnectionToken: string) =>
      participant.send(new GetAttachmentCommand({ ConnectionToken, AttachmentId: 'a' })),
    DescribeView: (ConnectionToken: string) =>
      participant.send(new DescribeViewCommand({ ConnectionToken, ViewToken: 'a' })),
    GetAuthenticationUrl: (ConnectionToken: string) =>
      participant.send(
        new GetAuthenticationUrlCommand({ ConnectionToken, SessionId: 'a', RedirectUri: 'a' }),
      ),
    CancelParticipantAuthentication: (ConnectionToken: string) =>
      participant.send(new CancelParticipantAuthenticationCommand({ ConnectionToken, SessionId: 'a' })),
  } satisfies Partial<Record<Operation, unknown>>;

  const errors = [
    [400, 'ValidationException'],
    [402, 'ServiceQuotaExceededException'],
    [403, 'AccessDeniedException'],
    [404, 'ResourceNotFoundException'],
    [409, 'ConflictException'],
    [429, 'ThrottlingException'],
    [500, 'InternalServerException'],
  ] as const;

  for (const [operation, send] of Object.entries(commands)) {
    it(`understands every error of ${operation}`, async () => {
      for (const [status, name] of errors) {
        server.simulator.inject({ on: operation as Operation, answer: { status } });
        await assert.rejects(send('any'), (error: Error & { $metadata?: { httpStatusCode?: number } }) => {
          assert.deepEqual([error.name, error.$metadata?.httpStatusCode], [name, status]);
          return true;
        });
      }
      await assert.rejects(send('any'), { name: 'AccessDeniedException' }, 'the real answer to that token');
    });
  }

  it('gets one message for one send, however often its own retries come', async () => {
    const { token: ConnectionToken, contactId, socket } = await createCustomer();
    const persistent = new ConnectParticipantClient({
      endpoint: server.httpOrigin,
      region: 'us-west-2',
      credentials: { accessKeyId: '', secretAccessKey: '' },
    });
    server.simulator.inject({ on: 'SendMessage', answer: { status: 500, applied: true } });
    server.simulator.inject({ on: 'SendMessage', answer: 'cut' });
    const { Id, $metadata } = await persistent.send(
      new SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content: 'once' }),
    );
    assert.equal($metadata.attempts, 3);
    const stored = server.simulator.contact(contactId).transcript.filter(({ Content }) => Content === 'once');
    assert.deepEqual(
      stored.map((item) => item.Id),
      [Id],
    );
    persistent.destroy();
    socket.close();
  });
});
