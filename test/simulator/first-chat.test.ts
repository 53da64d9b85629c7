import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { greeting } from '../../src/simulator/index.js';
import { createCustomer, createWorld } from './support/world.js';

describe('a first chat', () => {
  it('greets by name, echoes what the customer writes, and hands over to an agent', async () => {
    const world = createWorld({ scenario: greeting });
    const customer = await createCustomer(world);
    const texts = (): unknown[] => customer.socket.items().map(({ Content }) => Content);

    assert.deepEqual(customer.socket.frames[0], {
      topic: 'aws/subscribe',
      content: { status: 'success', topics: ['aws/chat'] },
    });
    assert.equal(
      customer.socket.items()[0]?.ContentType,
      'application/vnd.amazonaws.connect.event.participant.joined',
    );
    assert.ok(texts().includes('Welcome, Jane!'));

    const sent = await customer.sends('an agent, please');
    const echo = customer.socket.items().find(({ Content }) => Content === 'an agent, please');
    assert.equal(echo?.Id, sent.body.Id);
    assert.equal(echo?.AbsoluteTime, sent.body.AbsoluteTime);
    assert.equal(world.simulator.contact(customer.contactId).waitingSince, world.clock.now());

    const agent = world.simulator.joinAgent(customer.contactId, { displayName: 'Max' });
    agent.says('Hello Jane');
    await world.clock.settle();
    assert.equal(texts().at(-1), 'Hello Jane');

    agent.endsChat();
    await world.clock.advance(199);
    assert.equal(world.simulator.contact(customer.contactId).state, 'leaving');
    await world.clock.advance(1);
    assert.equal(
      customer.socket.items().at(-1)?.ContentType,
      'application/vnd.amazonaws.connect.event.chat.ended',
    );
    const late = await customer.sends('too late');
    assert.equal(late.status, 403);
    assert.deepEqual(late.body, { message: 'Access denied' });
    assert.equal(late.headers.get('x-amzn-errortype'), 'AccessDeniedException');

    customer.socket.close(1000);
    await world.clock.settle();
    assert.equal(world.clock.pending, 0);
  });
});
