import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createWorld, httpOrigin, type Answered, type Json, type World } from './support/world.js';

const valid = {
  InstanceId: 'instance',
  ContactFlowId: 'flow',
  ParticipantDetails: { DisplayName: 'Jane' },
};

/** Server to server: no page, no CORS. */
async function put(world: World, request: Json): Promise<Answered> {
  const answer = await world.simulator.fetch(
    new Request(`${httpOrigin}/contact/chat`, { method: 'PUT', body: JSON.stringify(request) }),
  );
  return { status: answer.status, body: (await answer.json()) as Json, headers: answer.headers };
}

const refusals: readonly { readonly what: string; readonly change: Json; readonly type: string }[] = [
  { what: 'no instance', change: { InstanceId: null }, type: 'InvalidParameterException' },
  { what: 'no flow', change: { ContactFlowId: undefined }, type: 'InvalidParameterException' },
  { what: 'no participant', change: { ParticipantDetails: undefined }, type: 'InvalidParameterException' },
  {
    what: 'an empty name',
    change: { ParticipantDetails: { DisplayName: '' } },
    type: 'InvalidParameterException',
  },
  {
    what: 'a name of 257 characters',
    change: { ParticipantDetails: { DisplayName: 'x'.repeat(257) } },
    type: 'InvalidParameterException',
  },
  {
    what: 'a name that is none',
    change: { ParticipantDetails: { DisplayName: 7 } },
    type: 'InvalidParameterException',
  },
  { what: '59 minutes', change: { ChatDurationInMinutes: 59 }, type: 'InvalidParameterException' },
  { what: '10081 minutes', change: { ChatDurationInMinutes: 10_081 }, type: 'InvalidParameterException' },
  { what: 'minutes in words', change: { ChatDurationInMinutes: 'ten' }, type: 'InvalidParameterException' },
  {
    what: 'an attribute that is no text',
    change: { Attributes: { vip: true } },
    type: 'InvalidParameterException',
  },
  {
    what: 'an attribute with a space',
    change: { Attributes: { 'a b': '' } },
    type: 'InvalidParameterException',
  },
  {
    what: '32 KB of attributes',
    change: { Attributes: { a: 'ä'.repeat(16_384) } },
    type: 'InvalidParameterException',
  },
  { what: 'a long ClientToken', change: { ClientToken: 'x'.repeat(501) }, type: 'InvalidParameterException' },
  {
    what: 'an interactive first message',
    change: {
      InitialMessage: { ContentType: 'application/vnd.amazonaws.connect.message.interactive', Content: '{}' },
    },
    type: 'InvalidParameterException',
  },
  {
    what: 'an empty first message',
    change: { InitialMessage: { ContentType: 'text/plain', Content: '' } },
    type: 'InvalidParameterException',
  },
  {
    what: 'content types without text/plain',
    change: { SupportedMessagingContentTypes: ['text/markdown'] },
    type: 'InvalidRequestException',
  },
  {
    what: 'a content type of its own',
    change: { SupportedMessagingContentTypes: ['text/plain', 'text/html'] },
    type: 'InvalidRequestException',
  },
  {
    what: 'both ways of continuing',
    change: {
      PersistentChat: { SourceContactId: 'a', RehydrationType: 'FROM_SEGMENT' },
      RelatedContactId: 'a',
    },
    type: 'InvalidRequestException',
  },
];

describe('StartChatContact', () => {
  for (const { what, change, type } of refusals) {
    it(`refuses ${what}`, async () => {
      const world = createWorld();
      const { status, body, headers } = await put(world, { ...valid, ...change });
      assert.equal(status, 400);
      assert.equal(headers.get('x-amzn-errortype'), type);
      assert.equal(typeof body.Message, 'string');
      assert.deepEqual(world.simulator.contacts(), []);
    });
  }

  it('takes everything at its limits', async () => {
    const world = createWorld();
    const { status, body } = await put(world, {
      ...valid,
      ParticipantDetails: { DisplayName: 'x'.repeat(256) },
      Attributes: { 'a-b_12': 'ä'.repeat(16_381) },
      ChatDurationInMinutes: 10_080,
      CustomerId: 'c'.repeat(128),
      ClientToken: 'x'.repeat(500),
    });
    assert.equal(status, 200);
    assert.equal(world.simulator.contact(String(body.ContactId)).customerId, 'c'.repeat(128));
  });

  it('gives the same answer to the same ClientToken, per instance', async () => {
    const world = createWorld();
    const first = await put(world, { ...valid, ClientToken: 't' });
    assert.deepEqual((await put(world, { ...valid, ClientToken: 't' })).body, first.body);
    const elsewhere = await put(world, { ...valid, InstanceId: 'other', ClientToken: 't' });
    assert.notEqual(elsewhere.body.ContactId, first.body.ContactId);
  });

  it('connects in the same answer when asked to', async () => {
    const world = createWorld();
    const { body } = await put(world, { ...valid, ConnectionTypes: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] });
    const { Url } = body.Websocket as { Url: string };
    const seat = world.simulator.openSocket(Url, { receive: () => undefined, closed: () => undefined });
    assert.equal(seat?.opens, 'now');
    assert.equal(typeof (body.ConnectionCredentials as Json).ConnectionToken, 'string');
  });

  it('connects a repeated start afresh while the chat lives', async () => {
    const world = createWorld();
    const repeat = () => put(world, { ...valid, ClientToken: 't', ConnectionTypes: ['WEBSOCKET'] });
    const [first, second] = [await repeat(), await repeat()];
    assert.equal(second.body.ParticipantToken, first.body.ParticipantToken);
    assert.notDeepEqual(second.body.Websocket, first.body.Websocket);
    await world.clock.advance(5 * 60_000);
    assert.deepEqual(Object.keys((await repeat()).body), ['ContactId', 'ParticipantId', 'ParticipantToken']);
  });

  it('has no room for a 501st chat until one has ended', async () => {
    const world = createWorld();
    for (let count = 0; count < 500; count++) assert.equal((await put(world, valid)).status, 200);
    const full = await put(world, valid);
    assert.equal(full.status, 429);
    assert.equal(full.headers.get('x-amzn-errortype'), 'LimitExceededException');
    await world.clock.advance(5 * 60_000);
    assert.equal(
      (await put(world, valid)).status,
      200,
      'chats that nobody joined within five minutes are over',
    );
  });
});
