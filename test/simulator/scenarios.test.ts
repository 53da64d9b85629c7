import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { greeting, handOver, queue, scenarios, type Scenario } from '../../src/simulator/index.js';
import { createCustomer, createWorld, type Customer } from './support/world.js';

const said = (customer: Customer): readonly unknown[] =>
  customer.socket
    .items()
    .flatMap(({ Type, DisplayName, Content }) =>
      Type === 'MESSAGE' ? `${String(DisplayName)}: ${String(Content)}` : [],
    );

describe('the greeting', () => {
  it('welcomes by name, makes small talk, and queues whoever asks for an agent', async () => {
    const world = createWorld({ scenario: greeting });
    const customer = await createCustomer(world);
    assert.deepEqual(said(customer), [
      'SYSTEM_MESSAGE: Welcome, Jane!',
      'BOT: I am a bot. Write "agent" to talk to a person.',
    ]);
    await customer.sends('How are you?');
    assert.match(customer.socket.items().at(-1)?.ContentType ?? '', /typing$/);
    await world.clock.advance(600);
    assert.equal(said(customer).at(-1), 'BOT: Very well, thank you. And you?');
    await customer.sends('42');
    await world.clock.advance(600);
    assert.equal(said(customer).at(-1), 'BOT: You said: 42');
    assert.equal(world.simulator.contact(customer.contactId).waitingSince, undefined);

    await customer.sends('Get me an AGENT');
    assert.deepEqual(said(customer).slice(-2), [
      'BOT: I will get you an agent.',
      'SYSTEM_MESSAGE: You are next. An agent will be with you shortly.',
    ]);
    assert.equal(world.simulator.contact(customer.contactId).waitingSince, world.clock.now());
    world.simulator.joinAgent(customer.contactId);
    assert.equal(world.simulator.contact(customer.contactId).waitingSince, undefined);
  });

  it('answers a first message that came with the start', async () => {
    const world = createWorld({ scenario: greeting });
    const customer = await createCustomer(world, {
      InitialMessage: { ContentType: 'text/plain', Content: 'hello' },
    });
    await world.clock.advance(600);
    assert.equal(said(customer).at(-1), 'BOT: Hello! Nice to meet you.');
  });
});

describe('the queue', () => {
  it('counts from when somebody began to wait, not from when they came', async () => {
    const places: number[] = [];
    const world = createWorld({
      async scenario(flow) {
        await flow.pause(flow.customer.displayName === 'early bird' ? 2_000 : 1_000);
        flow.joinQueue();
        places.push(flow.positionInQueue());
      },
    });
    await createCustomer(world, { ParticipantDetails: { DisplayName: 'early bird' } });
    await createCustomer(world);
    await world.clock.advance(2_000);
    assert.deepEqual(places, [1, 2]);
  });

  it('tells each their place, and again when it changes', async () => {
    const world = createWorld({ scenario: queue });
    const first = await createCustomer(world);
    await world.clock.advance(1);
    const second = await createCustomer(world);
    assert.match(String(said(first).at(-1)), /You are next/);
    assert.match(String(said(second).at(-1)), /queue: 2/);
    world.simulator.joinAgent(first.contactId);
    await world.clock.advance(5_000);
    assert.match(String(said(second).at(-1)), /You are next/);
    await world.clock.advance(60_000);
    assert.equal(said(second).length, 2, 'nobody is told the same place twice');
    world.simulator.joinAgent(second.contactId);
    await world.clock.advance(60_000);
    assert.equal(said(second).length, 2);
  });
});

describe('the hand-over', () => {
  it('brings an agent who reads, types, answers and says goodbye', async () => {
    const world = createWorld({ scenario: handOver });
    const customer = await createCustomer(world);
    await world.clock.advance(2_000);
    assert.match(customer.socket.items().at(-2)?.ContentType ?? '', /participant\.joined$/);
    await world.clock.advance(1_500);
    assert.equal(said(customer).at(-1), 'Ada: Hello Jane, my name is Ada. What can I do for you?');
    const { body } = await customer.sends('My parcel is lost');
    await world.clock.advance(1_900);
    assert.equal(said(customer).at(-1), 'Ada: I have noted: "My parcel is lost". Anything else?');
    const read = customer.socket.items().find(({ Type }) => Type === 'MESSAGEMETADATA');
    assert.equal(read?.MessageMetadata?.MessageId, body.Id);
    await customer.sends('No, bye');
    await world.clock.advance(4_000);
    assert.match(customer.socket.items().at(-1)?.ContentType ?? '', /chat\.ended$/);
  });
});

describe('formats', () => {
  it('come as markdown: all of them first, then what the customer writes', async () => {
    const world = createWorld({ scenario: scenarios.formatted! });
    const customer = await createCustomer(world);
    await customer.sends('**a**');
    await world.clock.advance(600);
    const sent = customer.socket.items().filter(({ ContentType }) => ContentType === 'text/markdown');
    assert.deepEqual([sent.length, sent.at(-1)?.Content], [2, '**a**']);
  });

  it('are streamed, in turn with plain text and with a part that never comes', async () => {
    const world = createWorld({ scenario: scenarios.streaming! });
    const customer = await createCustomer(world);
    const turn = async (): Promise<readonly (string | number | undefined)[]> => {
      const before = customer.socket.items().length;
      await customer.sends('a');
      await world.clock.advance(10_000);
      const parts = customer.socket
        .items()
        .slice(before)
        .filter(({ MessageMetadata }) => MessageMetadata?.MessageCompleted !== undefined);
      return [parts[0]?.ContentType, ...parts.map(({ MessageMetadata }) => MessageMetadata?.ChunkNumber)];
    };
    assert.deepEqual(await turn(), ['text/plain', 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.deepEqual(await turn(), ['text/markdown', 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.deepEqual(await turn(), ['text/markdown', 1, 2, 3, 5, 6, 7, 8, 9]);
  });
});

describe('a scenario', () => {
  it('dies with its chat, wherever it waits, without a trace', async () => {
    for (const [name, scenario] of Object.entries(scenarios)) {
      for (const after of [0, 1_000, 2_500]) {
        const world = createWorld({ scenario });
        const customer = await createCustomer(world);
        await customer.sends('agent');
        await world.clock.advance(after);
        await customer.call('/participant/disconnect', {});
        await world.clock.advance(200);
        customer.socket.close();
        await world.clock.settle();
        assert.equal(world.clock.pending, 0, name);
        assert.equal(said(customer).length, (await advanced(world, customer)).length, name);
        assert.ok(!world.changes.some(({ kind }) => kind === 'scenario-failed'), name);
      }
    }
  });

  const advanced = async (world: ReturnType<typeof createWorld>, customer: Customer) => {
    await world.clock.advance(60_000);
    return said(customer);
  };

  it('cannot speak in a chat that is over, and is unwound to its end', async () => {
    const steps: string[] = [];
    const scenario: Scenario = async (flow) => {
      try {
        await flow.next();
      } finally {
        steps.push('unwound');
      }
      steps.push('went on');
    };
    const world = createWorld({ scenario });
    const customer = await createCustomer(world);
    await customer.call('/participant/disconnect', {});
    assert.deepEqual(steps, ['unwound']);
  });

  it('that fails is announced, and the chat goes on', async () => {
    const error = new Error('a mistake in the script');
    const failures: readonly Scenario[] = [
      () => Promise.reject(error),
      () => {
        throw error;
      },
    ];
    for (const scenario of failures) {
      const world = createWorld({ scenario });
      const customer = await createCustomer(world);
      assert.deepEqual(world.changes.at(-1), {
        kind: 'scenario-failed',
        initialContactId: customer.contactId,
        error,
      });
      assert.equal((await customer.sends('still there?')).status, 200);
    }
  });

  it('can be one per contact flow', async () => {
    const world = createWorld({
      flows: {
        sales(flow) {
          flow.says('Sales');
          return Promise.resolve();
        },
      },
    });
    assert.deepEqual(said(await createCustomer(world, { ContactFlowId: 'sales' })), [
      'SYSTEM_MESSAGE: Sales',
    ]);
    assert.deepEqual(said(await createCustomer(world, { ContactFlowId: 'other' })), []);
  });

  it('can end the chat, and wait for an agent who is there already', async () => {
    const world = createWorld({
      async scenario(flow) {
        flow.agentJoins('Ada');
        const { displayName } = await flow.waitForAgent();
        flow.says(displayName);
        flow.ends();
        flow.says('never said');
      },
    });
    const customer = await createCustomer(world);
    assert.deepEqual(said(customer), ['SYSTEM_MESSAGE: Ada']);
    assert.equal(world.simulator.contact(customer.contactId).state, 'ended');
  });
});
