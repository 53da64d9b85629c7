import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ProcessingAnswer,
  SimulatorSwitches,
  StreamOptions,
  WireItem,
} from '../../src/simulator/index.js';
import { createCustomer, createWorld } from './support/world.js';

const event = (item: WireItem | undefined) => item?.ContentType?.split('event.')[1];

async function setUp(switches: Partial<SimulatorSwitches> = {}) {
  const world = createWorld({ switches });
  const customer = await createCustomer(world);
  const control = world.simulator.control(customer.contactId);
  const transcript = () => world.simulator.contact(customer.contactId).transcript;
  const contents = () => transcript().flatMap(({ Content }) => Content ?? []);
  const heard = () => customer.socket.items();
  return { world, customer, control, transcript, contents, heard };
}

describe('a bot in your hands', () => {
  async function streamed(options: StreamOptions) {
    const { world, control, heard, contents } = await setUp();
    await world.clock.settle();
    const before = heard().length;
    control.bot('Lexi').streams(['Su', 're'], { everyMs: 100, ...options });
    await world.clock.advance(1_000);
    const parts = heard()
      .slice(before)
      .map(({ Content, MessageMetadata: meta }) => `${String(meta?.ChunkNumber)} ${String(Content)}`);
    return { parts, contents: contents() };
  }

  it('streams a text: the pieces, then the whole, which alone is stored', async () => {
    const { parts, contents } = await streamed({});
    assert.deepEqual(parts, ['1 Su', '2 re', '3 Sure']);
    assert.deepEqual(contents, ['Sure']);
  });

  it('streams with parts missing, twice and late', async () => {
    assert.deepEqual((await streamed({ missing: [1] })).parts, ['2 re', '3 Sure']);
    assert.deepEqual((await streamed({ missing: [1, 2] })).parts, ['3 Sure']);
    assert.deepEqual((await streamed({ twice: [2] })).parts, ['1 Su', '2 re', '2 re', '3 Sure']);
    assert.deepEqual((await streamed({ late: { 1: 150 } })).parts, ['2 re', '1 Su', '3 Sure']);
    assert.deepEqual((await streamed({ late: { 2: 500 } })).parts, ['1 Su', '3 Sure', '2 re']);
    assert.deepEqual((await streamed({ missing: [3] })).contents, [], 'it never ends');
  });

  it('speaks and types, until the chat is over', async () => {
    const { control, world, contents, heard } = await setUp();
    const bot = control.bot();
    bot.types();
    bot.says('Hello');
    await world.clock.settle();
    assert.deepEqual(contents(), ['Hello']);
    assert.equal(event(heard().at(-2)), 'typing');
    control.ends();
    assert.throws(() => bot.says('?'), /ended/);
    assert.throws(() => {
      control.ends();
    }, /ended/);
  });
});

describe('agents and supervisors', () => {
  it('a supervisor barges in', async () => {
    const { world, customer, heard } = await setUp();
    world.simulator.joinAgent(customer.contactId);
    world.simulator.joinAgent(customer.contactId, { displayName: 'Boss', role: 'SUPERVISOR' }).says('Hi');
    await world.clock.settle();
    const last = heard().at(-1);
    assert.deepEqual([last?.ParticipantRole, last?.DisplayName], ['SUPERVISOR', 'Boss']);
  });

  it('a transfer fails, and nothing changes', async () => {
    const { world, customer, heard } = await setUp();
    const ada = world.simulator.joinAgent(customer.contactId);
    ada.failsToTransfer();
    ada.says('Still me');
    await world.clock.settle();
    assert.equal(event(heard().at(-2)), 'transfer.failed');
    assert.equal(heard().at(-1)?.ContactId, customer.contactId);
  });

  it('chat timers: idle, back, and too long; the customer stays', async () => {
    const { world, customer, control, heard, transcript } = await setUp();
    world.simulator.joinAgent(customer.contactId);
    control.idles('idle');
    control.idles('returned');
    control.idles('idle', 'AGENT');
    control.idles('autodisconnection', 'AGENT');
    await world.clock.settle();
    assert.deepEqual(heard().slice(-5).map(event), [
      'participant.idle',
      'participant.returned',
      'participant.idle',
      'participant.autodisconnection',
      'participant.left',
    ]);
    assert.deepEqual(transcript().map(event).includes('participant.idle'), false, 'not stored');
    assert.equal(world.simulator.contact(customer.contactId).state, 'connected');
    assert.throws(() => {
      control.idles('idle', 'AGENT');
    }, /Nobody/);
  });
});

describe('an earlier contact that is attached to a running chat', () => {
  const pages = async ({ customer }: Pick<Awaited<ReturnType<typeof setUp>>, 'customer'>) => {
    const first = await customer.call('/participant/transcript', { MaxResults: 50 });
    const second = await customer.call('/participant/transcript', { NextToken: first.body.NextToken });
    return (second.body.Transcript as WireItem[]).toReversed();
  };

  it('made of lines', async () => {
    const all = await setUp();
    const { control, heard, world } = all;
    control.rehydrates([
      { role: 'CUSTOMER', content: 'Where is it?' },
      { role: 'AGENT', displayName: 'Grace', content: 'On its way' },
    ]);
    await world.clock.settle();
    assert.equal(event(heard().at(-1)), 'chat.rehydrated');
    const past = await pages(all);
    assert.deepEqual(
      past.map((item) => item.Content ?? event(item)),
      ['Where is it?', 'On its way', 'chat.ended'],
    );
    assert.ok(past.every(({ RelatedContactId, ContactId }) => RelatedContactId && !ContactId));
  });

  it('made of a chat that was', async () => {
    const all = await setUp();
    const earlier = await createCustomer(all.world);
    await earlier.sends('Long ago');
    all.world.simulator.control(earlier.contactId).ends();
    all.control.rehydrates(earlier.contactId);
    assert.deepEqual(
      (await pages(all)).map(({ RelatedContactId }) => RelatedContactId),
      [earlier.contactId, earlier.contactId, earlier.contactId],
    );
    assert.throws(() => {
      all.control.rehydrates('nobody');
    }, /no contact/);
  });
});

describe('message processing', () => {
  async function processed(answer: ProcessingAnswer, switches: Partial<SimulatorSwitches> = {}) {
    const all = await setUp(switches);
    all.world.simulator.inject({ on: 'processing', answer });
    const before = all.heard().length;
    const { body } = await all.customer.sends('secret');
    const status = (item: WireItem) => item.MessageMetadata?.MessageProcessingStatus;
    const news = () =>
      all
        .heard()
        .slice(before)
        .map((item) => [item.Type, item.Content ?? item.MessageMetadata?.MessageId, status(item)]);
    return { ...all, body, news, id: body.Id };
  }
  const processing = { MessageProcessingStatus: 'PROCESSING' };

  it('rewrites a message, under the id and the time of its sending', async () => {
    const { world, body, news, contents, transcript, id } = await processed({ rewritten: '***' });
    assert.deepEqual([body.MessageMetadata, news(), contents()], [processing, [], []]);
    await world.clock.advance(1_000);
    assert.deepEqual([news(), contents()], [[['MESSAGE', '***', undefined]], ['***']]);
    assert.deepEqual([transcript().at(-1)?.Id, transcript().at(-1)?.AbsoluteTime], [id, body.AbsoluteTime]);
  });

  it('rejects a message, and says so as the switch wants it', async () => {
    const answer = { outcome: 'rejected' } as const;
    const one = await processed(answer);
    await one.world.clock.advance(1_000);
    assert.deepEqual(one.news(), [['MESSAGEMETADATA', one.id, 'REJECTED']]);
    const two = await processed(answer, { processingFrames: 'message' });
    await two.world.clock.advance(1_000);
    assert.deepEqual(two.news(), [
      ['MESSAGE', 'secret', 'PROCESSING'],
      ['MESSAGE', 'secret', 'REJECTED'],
    ]);
    const three = await processed(answer, { processingFrames: 'none' });
    await three.world.clock.advance(1_000);
    assert.deepEqual(three.news(), []);
    for (const { contents } of [one, two, three]) assert.deepEqual(contents(), []);
  });

  it('fails at once, or never comes to an end', async () => {
    const failed = await processed({ outcome: 'failed', afterMs: 0 });
    assert.deepEqual(failed.body.MessageMetadata, { MessageProcessingStatus: 'FAILED' });
    const endless = await processed({ outcome: 'as-written', afterMs: Infinity });
    await endless.world.clock.advance(600_000);
    assert.deepEqual([endless.body.MessageMetadata, endless.contents()], [processing, []]);
  });

  it('puts a message in the place of its time, or last', async () => {
    for (const [lateItems, expected] of [
      ['in-order', ['secret', 'meanwhile']],
      ['appended', ['meanwhile', 'secret']],
    ] as const) {
      const { world, control, contents } = await processed({ outcome: 'as-written' }, { lateItems });
      await world.clock.advance(500);
      control.bot().says('meanwhile');
      await world.clock.advance(500);
      assert.deepEqual(contents(), expected);
    }
  });
});
