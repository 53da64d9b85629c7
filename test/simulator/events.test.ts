import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCustomer, createWorld, type Customer } from './support/world.js';

const event = (suffix: string): string => `application/vnd.amazonaws.connect.event.${suffix}`;
const send = (customer: Customer, suffix: string, more: Record<string, unknown> = {}) =>
  customer.call('/participant/event', { ContentType: event(suffix), ...more });
const receipt = (customer: Customer, state: 'delivered' | 'read', messageId: unknown, more = {}) =>
  send(customer, `message.${state}`, { Content: JSON.stringify({ messageId, ...more }) });

describe('SendEvent', () => {
  it('echoes typing to everybody and stores nothing', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const stored = world.simulator.contact(customer.contactId).transcript.length;
    const { status, body } = await send(customer, 'typing');
    assert.equal(status, 200);
    const echo = customer.socket.items().at(-1);
    assert.equal(echo?.ContentType, event('typing'));
    assert.equal(echo.Id, body.Id);
    assert.equal(echo.ParticipantId, customer.participantId);
    assert.equal(world.simulator.contact(customer.contactId).transcript.length, stored);
  });

  it("turns a receipt into metadata for everybody's sockets", async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const agent = world.simulator.joinAgent(customer.contactId);
    const { Id } = agent.says('Hello');
    assert.equal((await receipt(customer, 'delivered', Id)).status, 200);
    const deliveredAt = new Date(world.clock.now()).toISOString();
    await world.clock.advance(5_000);
    assert.equal((await receipt(customer, 'read', Id, { disableThrottle: true })).status, 200);

    const [delivered, read] = customer.socket.items().slice(-2);
    assert.deepEqual(Object.keys(delivered ?? {}).sort(), [
      'AbsoluteTime',
      'ContentType',
      'Id',
      'MessageMetadata',
      'Type',
    ]);
    assert.equal(delivered?.Type, 'MESSAGEMETADATA');
    assert.deepEqual(delivered.MessageMetadata, {
      MessageId: Id,
      Receipts: [{ DeliveredTimestamp: deliveredAt, RecipientParticipantId: customer.participantId }],
    });
    assert.deepEqual(read?.MessageMetadata?.Receipts, [
      {
        DeliveredTimestamp: deliveredAt,
        ReadTimestamp: new Date(world.clock.now()).toISOString(),
        RecipientParticipantId: customer.participantId,
      },
    ]);
  });

  it('does not take a ClientToken for a key: the official client sends the same one with each receipt', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const agent = world.simulator.joinAgent(customer.contactId);
    const [first, second] = [agent.says('one'), agent.says('two')];
    const answers = [];
    for (const { Id } of [first, second]) {
      answers.push(
        await send(customer, 'message.read', {
          Content: JSON.stringify({ messageId: Id }),
          ClientToken: 'INCOMING_READ_RECEIPT',
        }),
      );
    }
    assert.notEqual(answers[0]?.body.Id, answers[1]?.body.Id);
    const about = customer.socket
      .items()
      .flatMap(({ MessageMetadata }) => (MessageMetadata ? [MessageMetadata.MessageId] : []));
    assert.deepEqual(about, [first.Id, second.Id]);
  });

  it('answers 409 to receipts when more than two people are in the chat', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const ada = world.simulator.joinAgent(customer.contactId);
    const grace = world.simulator.joinAgent(customer.contactId, { displayName: 'Grace' });
    const { Id } = ada.says('Hello');
    const refused = await receipt(customer, 'read', Id);
    assert.deepEqual([refused.status, refused.headers.get('x-amzn-errortype')], [409, 'ConflictException']);
    grace.leaves();
    assert.equal((await receipt(customer, 'read', Id)).status, 200);
  });

  it('refuses other events, and receipts for nothing', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const joined = customer.socket.items()[0]?.Id;
    for (const suffix of ['chat.ended', 'participant.joined', 'typing.stopped']) {
      assert.equal((await send(customer, suffix)).status, 400, suffix);
    }
    assert.equal((await send(customer, 'message.read')).status, 400);
    assert.equal((await send(customer, 'message.read', { Content: 'no json' })).status, 400);
    assert.equal((await send(customer, 'message.read', { Content: 'null' })).status, 400);
    assert.equal((await receipt(customer, 'read', 7)).status, 400);
    assert.equal((await receipt(customer, 'read', 'unknown')).status, 400);
    assert.equal((await receipt(customer, 'read', joined)).status, 400);
    assert.equal((await send(customer, 'connection.acknowledged')).status, 200, 'old, and still tolerated');
  });
});

describe('an agent', () => {
  it('is seen to join, type, write, read and leave', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const { body } = await customer.sends('Anybody there?');
    const agent = world.simulator.joinAgent(customer.contactId, { displayName: 'Max' });
    agent.receives();
    agent.reads();
    agent.types();
    agent.says('Yes');
    agent.leaves();
    await world.clock.settle();
    const items = customer.socket.items().slice(2);
    assert.deepEqual(
      items.map(({ Type, ContentType, DisplayName }) => [Type, ContentType?.split('.').at(-1), DisplayName]),
      [
        ['EVENT', 'joined', 'Max'],
        ['MESSAGEMETADATA', 'metadata', undefined],
        ['MESSAGEMETADATA', 'metadata', undefined],
        ['EVENT', 'typing', 'Max'],
        ['MESSAGE', 'text/plain', 'Max'],
        ['EVENT', 'left', 'Max'],
      ],
    );
    assert.equal(items[1]?.MessageMetadata?.MessageId, body.Id);
    assert.equal(items[1]?.MessageMetadata?.Receipts?.[0]?.ReadTimestamp, undefined);
    assert.equal(items[2]?.MessageMetadata?.Receipts?.[0]?.RecipientParticipantId, agent.participantId);
    assert.equal(world.simulator.contact(customer.contactId).state, 'connected', 'the chat goes on');
    assert.throws(() => agent.says('again'), /no longer in the chat/);
  });

  it('sends any content; what the contact does not take arrives as plain text', async () => {
    const world = createWorld();
    const rich = await createCustomer(world);
    const plain = await createCustomer(world, { SupportedMessagingContentTypes: ['text/plain'] });
    const picker = JSON.stringify({
      templateType: 'ListPicker',
      version: '1.0',
      data: { content: { title: 'Which one?', elements: [{ title: 'A' }] } },
    });
    for (const customer of [rich, plain]) {
      const agent = world.simulator.joinAgent(customer.contactId);
      agent.sends('text/markdown', '**bold**');
      agent.sends('application/vnd.amazonaws.connect.message.interactive', picker);
    }
    await world.clock.settle();
    const lastTwo = (customer: Customer) =>
      customer.socket
        .items()
        .slice(-2)
        .map(({ ContentType, Content }) => [ContentType, Content]);
    assert.deepEqual(lastTwo(rich), [
      ['text/markdown', '**bold**'],
      ['application/vnd.amazonaws.connect.message.interactive', picker],
    ]);
    assert.deepEqual(lastTwo(plain), [
      ['text/plain', '**bold**'],
      ['text/plain', 'Which one?'],
    ]);
  });

  it('transfers: a new contact in the chain, the same chat for the customer', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const max = world.simulator.joinAgent(customer.contactId, { displayName: 'Max' });
    const grace = max.transfersTo('Grace');
    grace.says('I am new here');
    const { body } = await customer.sends('Welcome');
    const items = customer.socket.items().slice(2);
    assert.deepEqual(
      items.map(({ ContentType, DisplayName }) => [ContentType?.split('.').at(-1), DisplayName]),
      [
        ['succeeded', 'Max'],
        ['left', 'Max'],
        ['joined', 'Grace'],
        ['text/plain', 'Grace'],
        ['text/plain', 'Jane'],
      ],
    );
    const { contactId, initialContactId } = world.simulator.contact(customer.contactId);
    assert.notEqual(contactId, initialContactId);
    assert.equal(initialContactId, customer.contactId);
    assert.deepEqual(world.simulator.contact(contactId), world.simulator.contact(customer.contactId));
    assert.ok(items.every(({ InitialContactId }) => InitialContactId === customer.contactId));
    assert.deepEqual(
      items.map(({ ContactId }) => ContactId),
      [initialContactId, initialContactId, contactId, contactId, contactId],
    );
    assert.equal(typeof body.Id, 'string', 'tokens stay valid');
  });

  it('joins only where somebody is, and where there is room', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    for (let agents = 0; agents < 5; agents++) world.simulator.joinAgent(customer.contactId);
    assert.throws(() => world.simulator.joinAgent(customer.contactId), /full/);
    assert.throws(() => world.simulator.joinAgent('nobody'), /no contact/);
  });
});
