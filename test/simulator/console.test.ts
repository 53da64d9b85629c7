import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createAgentConsole,
  decodeConsoleRequest,
  queue,
  type ConsoleContact,
  type ConsoleRequest,
  type ConsoleUpdate,
} from '../../src/simulator/index.js';
import { createCustomer, createWorld, type World } from './support/world.js';

/** A console that notes what it is told. */
function openConsole(agentConsole: ReturnType<typeof createAgentConsole>) {
  const updates: ConsoleUpdate[] = [];
  let listener: (message: unknown) => void = () => undefined;
  const close = agentConsole.open({
    post: (update) => updates.push(structuredClone(update)),
    on(heard) {
      listener = heard;
      return () => (listener = () => undefined);
    },
  });
  const of = <Type extends ConsoleUpdate['type']>(type: Type) =>
    updates.filter((update): update is Extract<ConsoleUpdate, { type: Type }> => update.type === type);
  return {
    updates,
    of,
    close,
    send(message: ConsoleRequest): void {
      listener(message);
    },
    sendRaw(message: unknown): void {
      listener(message);
    },
    /** The newest state of the chat that changed last. */
    contact(): ConsoleContact {
      const update = of('contact').at(-1);
      assert.ok(update);
      return update.contact;
    },
  };
}

async function waiting(world: World) {
  const customer = await createCustomer(world, { Attributes: { tier: 'gold' } });
  await customer.sends('Hello?');
  return customer;
}

describe('an agent console', () => {
  it('is told everything there is, then every change', async () => {
    const world = createWorld({ scenario: queue });
    const customer = await waiting(world);
    const view = openConsole(createAgentConsole(world.simulator));
    assert.deepEqual(view.updates[0], {
      type: 'contacts',
      contacts: [
        {
          contactId: customer.contactId,
          state: 'waiting',
          displayName: 'Jane',
          participantId: customer.participantId,
          attributes: { customerName: 'Jane', tier: 'gold' },
          contentTypes: [...world.simulator.contact(customer.contactId).contentTypes],
          createdAt: world.clock.now(),
          waitingSince: world.clock.now(),
          agents: [],
        },
      ],
    });
    const [transcript] = view.of('transcript');
    assert.equal(transcript?.contactId, customer.contactId);
    assert.deepEqual(
      transcript.items.map(({ kind, content, role }) => [kind, content, role]),
      [
        ['event', undefined, 'CUSTOMER'],
        ['message', 'You are next. An agent will be with you shortly.', 'SYSTEM'],
        ['message', 'Hello?', 'CUSTOMER'],
      ],
    );

    await customer.sends('Anybody?');
    await customer.call('/participant/event', {
      ContentType: 'application/vnd.amazonaws.connect.event.typing',
    });
    assert.equal(view.of('item').at(-1)?.item.content, 'Anybody?');
    assert.deepEqual(view.of('typing'), [
      {
        type: 'typing',
        contactId: customer.contactId,
        participantId: customer.participantId,
        displayName: 'Jane',
        role: 'CUSTOMER',
      },
    ]);
    const other = await createCustomer(world);
    assert.deepEqual([view.contact().contactId, view.contact().state], [other.contactId, 'waiting']);
  });

  it('lets a person join, type, write, read, transfer and end', async () => {
    const world = createWorld({ scenario: queue });
    const customer = await waiting(world);
    const { contactId } = customer;
    const view = openConsole(createAgentConsole(world.simulator));
    view.send({ type: 'join', contactId, displayName: 'Max' });
    assert.equal(view.contact().state, 'active');
    assert.equal(view.contact().me?.displayName, 'Max');
    view.send({ type: 'type', contactId });
    view.send({ type: 'send', contactId, contentType: 'text/markdown', content: '**Hi**' });
    view.send({ type: 'read', contactId });
    await world.clock.settle();
    const [typing, message, receipt] = customer.socket.items().slice(-3);
    assert.match(typing?.ContentType ?? '', /typing$/);
    assert.deepEqual([message?.ContentType, message?.Content], ['text/markdown', '**Hi**']);
    assert.equal(
      receipt?.MessageMetadata?.Receipts?.[0]?.RecipientParticipantId,
      view.contact().me?.participantId,
    );

    await customer.call('/participant/event', {
      ContentType: 'application/vnd.amazonaws.connect.event.message.read',
      Content: JSON.stringify({ messageId: message?.Id }),
    });
    assert.deepEqual(view.of('receipt').at(-1), {
      type: 'receipt',
      contactId,
      messageId: message?.Id,
      recipientId: customer.participantId,
      deliveredAt: world.clock.now(),
      readAt: world.clock.now(),
    });

    view.send({ type: 'transfer', contactId, displayName: 'Grace' });
    assert.equal(view.contact().me?.displayName, 'Grace');
    assert.equal(view.contact().contactId, contactId, 'the console keeps its name for the chat');
    view.send({ type: 'end', contactId });
    await world.clock.advance(200);
    assert.equal(view.contact().state, 'ended');
    assert.match(customer.socket.items().at(-1)?.ContentType ?? '', /chat\.ended$/);
    assert.equal(world.simulator.contact(contactId).state, 'ended');
    assert.deepEqual(view.of('refused'), []);
  });

  it('shares its agents with the next console, as after a reload', async () => {
    const world = createWorld({ scenario: queue });
    const { contactId } = await waiting(world);
    const agentConsole = createAgentConsole(world.simulator);
    const first = openConsole(agentConsole);
    first.send({ type: 'join', contactId, displayName: 'Max' });
    first.close();
    const told = first.updates.length;
    const second = openConsole(agentConsole);
    assert.equal(second.of('contacts')[0]?.contacts[0]?.me?.displayName, 'Max');
    second.send({ type: 'send', contactId, contentType: 'text/plain', content: 'back again' });
    assert.deepEqual(second.of('refused'), []);
    assert.equal(first.updates.length, told, 'a closed console is told nothing');
    second.send({ type: 'leave', contactId });
    assert.deepEqual([second.contact().state, second.contact().me], ['flow', undefined]);
  });

  it('is told in words what cannot be done', async () => {
    const world = createWorld({ scenario: queue });
    const { contactId } = await waiting(world);
    const view = openConsole(createAgentConsole(world.simulator));
    view.send({ type: 'send', contactId, contentType: 'text/plain', content: 'x' });
    view.send({ type: 'join', contactId: 'nobody', displayName: 'Max' });
    view.send({ type: 'join', contactId, displayName: 'Max' });
    view.send({ type: 'join', contactId, displayName: 'Grace' });
    view.sendRaw({ type: 'dance' });
    assert.deepEqual(
      view.of('refused').map(({ request, reason }) => [request, reason]),
      [
        ['send', 'Join the chat first.'],
        ['join', 'There is no contact nobody.'],
        ['join', 'Max is already in this chat.'],
        ['unknown', 'The simulator does not know this request.'],
      ],
    );
  });

  it('trusts no message', () => {
    for (const message of [
      undefined,
      null,
      7,
      'join',
      [],
      {},
      { type: 'join' },
      { type: 'join', contactId: 'c' },
      { type: 'join', contactId: 'c', displayName: '' },
      { type: 'send', contactId: 'c', contentType: 'text/plain' },
      { type: 'read', contactId: 'c', messageId: 7 },
      { type: 'toString', contactId: 'c' },
      { type: 'end', contactId: 7 },
    ]) {
      assert.equal(decodeConsoleRequest(message), undefined, JSON.stringify(message));
    }
    assert.deepEqual(decodeConsoleRequest({ type: 'end', contactId: 'c' }), { type: 'end', contactId: 'c' });
  });
});
