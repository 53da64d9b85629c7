import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  allTypes,
  call,
  connect,
  createCustomer,
  createWorld,
  httpOrigin,
  start,
  type Json,
} from './support/world.js';

const minimal = { ParticipantDetails: { DisplayName: 'Jane' } };
const startChat = (world: ReturnType<typeof createWorld>, request: unknown) => call(world, '/Prod', request);
const errorIn = (body: Json): Json => (body as { data: { Error: Json } }).data.Error;

describe('the start endpoint', () => {
  it('answers in the envelope of the sample', async () => {
    const world = createWorld();
    const { status, body, headers } = await startChat(world, minimal);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'application/json');
    const { startChatResult, featurePermissions } = (body as { data: Record<string, Json> }).data;
    assert.deepEqual(Object.keys(startChatResult ?? {}), ['ContactId', 'ParticipantId', 'ParticipantToken']);
    assert.deepEqual(featurePermissions, {});
  });

  it('grants markdown to those who ask for it, and files only when the owner said so', async () => {
    const permissions = async (
      world: ReturnType<typeof createWorld>,
      types: readonly string[],
    ): Promise<unknown> => {
      const { body } = await startChat(world, { ...minimal, SupportedMessagingContentTypes: types });
      return (body as { data: Json }).data.featurePermissions;
    };
    assert.deepEqual(await permissions(createWorld(), allTypes), { MESSAGING_MARKDOWN: true });
    assert.deepEqual(await permissions(createWorld(), ['text/plain']), { MESSAGING_MARKDOWN: false });
    const generous = createWorld({ switches: { attachmentsAnnounced: 'yes' } });
    assert.deepEqual(await permissions(generous, ['text/plain']), {
      MESSAGING_MARKDOWN: false,
      ATTACHMENTS: true,
    });
  });

  it('makes up the attribute customerName, hands on what owners add to the sample, and ignores the rest', async () => {
    const world = createWorld();
    const { ContactId } = await start(world, {
      Attributes: { tier: 'gold' },
      CustomerId: 'c-1',
      Username: 'jane@example.com',
      Mood: 'good',
    });
    const contact = world.simulator.contact(ContactId);
    assert.deepEqual(contact.attributes, { customerName: 'Jane', tier: 'gold' });
    assert.equal(contact.customerId, undefined);

    const stock = createWorld({ switches: { endpointPasses: [] } });
    const asStock = await start(stock, { Attributes: { tier: 'gold' } });
    assert.deepEqual(stock.simulator.contact(asStock.ContactId).attributes, { customerName: 'Jane' });
  });

  it('passes the initial message on: the customer has said it once they are connected', async () => {
    const world = createWorld();
    const customer = await createCustomer(world, {
      InitialMessage: { ContentType: 'text/plain', Content: 'Hi!' },
    });
    const [joined, first] = customer.socket.items();
    assert.match(joined?.ContentType ?? '', /participant\.joined$/);
    assert.equal(first?.Content, 'Hi!');
    assert.equal(first.ParticipantRole, 'CUSTOMER');
  });

  it('opens one chat for one ClientToken', async () => {
    const world = createWorld();
    const first = await start(world, { ClientToken: 'intent-1' });
    assert.deepEqual(await start(world, { ClientToken: 'intent-1' }), first);
    assert.notEqual((await start(world, { ClientToken: 'intent-2' })).ContactId, first.ContactId);
    assert.equal(world.simulator.contacts().length, 2);
  });

  it('takes an empty flow or instance for "the default one", and a flow that the visitor names', async () => {
    const world = createWorld();
    const byDefault = await start(world, { InstanceId: '', ContactFlowId: '' });
    const named = await start(world, { ContactFlowId: 'flow-7' });
    assert.notEqual(world.simulator.contact(byDefault.ContactId).contactFlowId, '');
    assert.equal(world.simulator.contact(named.ContactId).contactFlowId, 'flow-7');
  });

  it('fails as its Lambda does: 502 without CORS, which a page sees as a network error', async () => {
    const world = createWorld();
    for (const body of ['{"broken', '', '{}', '[]', 'null', '{"ParticipantDetails":null}']) {
      await assert.rejects(startChat(world, body), TypeError, body);
      const answer = await world.simulator.fetch(new Request(`${httpOrigin}/Prod`, { method: 'POST', body }));
      assert.equal(answer.status, 502);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
      assert.deepEqual(await answer.json(), { message: 'Internal server error' });
    }
  });

  it("hands an error of StartChatContact on with its status, in the SDK's words", async () => {
    const world = createWorld({ limits: { activeChats: 1 } });
    const short = await startChat(world, { ...minimal, ChatDurationInMinutes: 5 });
    assert.equal(short.status, 400);
    assert.equal(errorIn(short.body).code, 'InvalidParameterException');
    assert.equal(errorIn(short.body).statusCode, 400);
    assert.equal(errorIn(short.body).retryable, false);

    await start(world);
    const full = await startChat(world, minimal);
    assert.equal(full.status, 429);
    assert.equal(errorIn(full.body).code, 'LimitExceededException');
    assert.equal(full.headers.get('x-amzn-errortype'), null);
  });

  it('lets faults strike the inner call as well', async () => {
    const world = createWorld();
    world.simulator.inject({
      on: 'StartChatContact',
      answer: { status: 429, errorType: 'TooManyRequestsException' },
    });
    const busy = await startChat(world, minimal);
    assert.equal(busy.status, 429);
    assert.equal(errorIn(busy.body).code, 'TooManyRequestsException');

    world.simulator.inject({ on: 'StartChatContact', answer: 'cut' });
    const cut = await startChat(world, minimal);
    assert.equal(cut.status, 502);
    assert.equal(world.simulator.contacts().length, 1, 'cut: the chat was opened all the same');
  });

  it('has other shapes for owners who rewrote it', async () => {
    const bare = await startChat(createWorld({ switches: { startAnswer: 'bare' } }), minimal);
    assert.deepEqual(Object.keys(bare.body), ['ContactId', 'ParticipantId', 'ParticipantToken']);
    const encoded = await startChat(createWorld({ switches: { startAnswer: 'encoded' } }), minimal);
    const inner = JSON.parse(encoded.body as unknown as string) as { data: { startChatResult: Json } };
    assert.equal(typeof inner.data.startChatResult.ContactId, 'string');
  });

  it('answers a preflight with the five headers of the sample, so that others are refused', async () => {
    const world = createWorld();
    const preflight = await world.simulator.fetch(new Request(`${httpOrigin}/Prod`, { method: 'OPTIONS' }));
    assert.equal(preflight.status, 200);
    assert.equal(preflight.headers.get('access-control-allow-methods'), 'POST,OPTIONS');
    assert.equal(
      preflight.headers.get('access-control-allow-headers'),
      'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token',
    );
    const send = (headers: Record<string, string>) =>
      world.platform.fetch(`${httpOrigin}/Prod`, { method: 'POST', body: JSON.stringify(minimal), headers });
    await assert.rejects(send({ 'X-Csrf-Token': '1' }), TypeError);
    assert.equal((await send({ Authorization: 'Bearer x', 'Content-Type': 'application/json' })).status, 200);
    assert.equal((await send({})).status, 200, 'text/plain, as the official widget sends it');
  });

  it('answers other methods and paths as API Gateway does', async () => {
    const { simulator } = createWorld();
    const ask = (method: string, path: string) => simulator.fetch(new Request(httpOrigin + path, { method }));
    const wrongMethod = await ask('GET', '/Prod');
    assert.equal(wrongMethod.status, 403);
    assert.deepEqual(await wrongMethod.json(), { message: 'Missing Authentication Token' });
    assert.equal((await ask('POST', '/Prod/chat')).status, 403);
    assert.equal((await ask('POST', '/contact/voice')).status, 403);
    assert.equal((await ask('GET', '/elsewhere')).status, 404);
  });
});

describe('a persistent chat', () => {
  it('continues an ended chat: says so, and pages into the past by token only', async () => {
    const world = createWorld();
    const first = await createCustomer(world);
    await first.sends('long ago');
    await first.call('/participant/disconnect', {});
    await world.clock.advance(200);

    const { ContactId, ParticipantToken } = await start(world, {
      PersistentChat: { SourceContactId: first.contactId, RehydrationType: 'ENTIRE_PAST_SESSION' },
    });
    assert.equal(world.simulator.contact(ContactId).continuedFromContactId, first.contactId);
    const { ConnectionCredentials } = await connect(world, ParticipantToken);
    const page = (query: Json) =>
      call(world, '/participant/transcript', query, { token: ConnectionCredentials.ConnectionToken });
    const newest = await page({ ScanDirection: 'BACKWARD', SortOrder: 'ASCENDING', MaxResults: 100 });
    assert.deepEqual(newest.body.Transcript, []);
    const older = await page({ NextToken: newest.body.NextToken, SortOrder: 'ASCENDING', MaxResults: 100 });
    const items = older.body.Transcript as readonly Json[];
    assert.deepEqual(
      items.map(({ Content, ContentType }) => Content ?? String(ContentType).split('.').at(-1)),
      ['joined', 'long ago', 'left', 'ended'],
    );
    assert.ok(items.every((item) => item.RelatedContactId === first.contactId && !('ContactId' in item)));
    assert.equal(older.body.NextToken, undefined);
  });

  it('is refused while the source has not ended, or when there is none', async () => {
    const world = createWorld();
    const running = await start(world);
    const persist = async (SourceContactId: string): Promise<number> => {
      const PersistentChat = { SourceContactId, RehydrationType: 'FROM_SEGMENT' };
      return (await startChat(world, { ...minimal, PersistentChat })).status;
    };
    assert.equal(await persist(running.ContactId), 400);
    assert.equal(await persist('nobody'), 404);
  });
});
