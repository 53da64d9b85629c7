import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCustomer, createWorld, type Customer, type Json, type World } from './support/world.js';

interface Page {
  readonly Transcript: readonly Json[];
  readonly NextToken?: string;
  readonly InitialContactId?: string;
}
const transcript = async (customer: Customer, query: Json = {}): Promise<Page> => {
  const { status, body } = await customer.call('/participant/transcript', query);
  assert.equal(status, 200);
  return body as unknown as Page;
};
const contents = ({ Transcript }: Page): readonly unknown[] =>
  Transcript.map(({ Content, ContentType }) => Content ?? String(ContentType).split('.').at(-1));

/** joined, then 1 … `count`, one per second. */
async function talked(world: World, count: number): Promise<Customer> {
  const customer = await createCustomer(world);
  for (let said = 1; said <= count; said++) {
    await world.clock.advance(1_000);
    await customer.sends(String(said));
  }
  return customer;
}

async function allPages(customer: Customer, query: Json): Promise<readonly Page[]> {
  const pages = [await transcript(customer, query)];
  for (let token = pages[0]?.NextToken; token; token = pages.at(-1)?.NextToken) {
    pages.push(await transcript(customer, { ...query, NextToken: token }));
  }
  return pages;
}

describe('GetTranscript', () => {
  it('answers the newest ten, newest first, when asked for nothing', async () => {
    const customer = await talked(createWorld(), 12);
    const page = await transcript(customer);
    assert.deepEqual(contents(page), ['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
    assert.equal(page.InitialContactId, customer.contactId);
  });

  it('scans by direction and arranges by order', async () => {
    const customer = await talked(createWorld(), 5);
    const start = (await transcript(customer, { MaxResults: 3 })).Transcript.at(-1)?.Id;
    const query = async (ScanDirection: string, SortOrder: string): Promise<readonly unknown[]> =>
      contents(
        await transcript(customer, { StartPosition: { Id: start }, ScanDirection, SortOrder, MaxResults: 2 }),
      );
    assert.deepEqual(await query('BACKWARD', 'ASCENDING'), ['2', '3'], 'the start item is included');
    assert.deepEqual(await query('BACKWARD', 'DESCENDING'), ['3', '2']);
    assert.deepEqual(await query('FORWARD', 'ASCENDING'), ['3', '4']);
    assert.deepEqual(await query('FORWARD', 'DESCENDING'), ['4', '3']);
  });

  it('pages through everything once, in both directions, whatever the page size', async () => {
    const customer = await talked(createWorld(), 13);
    const whole = ['joined', ...Array.from({ length: 13 }, (_, index) => String(index + 1))];
    for (const MaxResults of [1, 2, 5, 7, 14, 100]) {
      const back = await allPages(customer, { SortOrder: 'ASCENDING', MaxResults });
      assert.deepEqual(back.toReversed().flatMap(contents), whole, `back, ${String(MaxResults)}`);
      assert.equal(back.length, Math.ceil(whole.length / MaxResults));
      const forth = await allPages(customer, {
        StartPosition: { MostRecent: 14 },
        ScanDirection: 'FORWARD',
        SortOrder: 'ASCENDING',
        MaxResults,
      });
      assert.deepEqual(forth.flatMap(contents), whole, `forth, ${String(MaxResults)}`);
    }
  });

  it('keeps its place while others write', async () => {
    const customer = await talked(createWorld(), 4);
    const first = await transcript(customer, { MaxResults: 2, SortOrder: 'ASCENDING' });
    await customer.sends('meanwhile');
    const second = await transcript(customer, {
      MaxResults: 9,
      SortOrder: 'ASCENDING',
      NextToken: first.NextToken,
    });
    assert.deepEqual(
      [contents(first), contents(second)],
      [
        ['3', '4'],
        ['joined', '1', '2'],
      ],
    );
  });

  it('starts at a time', async () => {
    const world = createWorld();
    const customer = await talked(world, 5);
    const at = (ms: number): string => new Date(world.clock.now() + ms).toISOString();
    const from = async (AbsoluteTime: string, ScanDirection: string): Promise<readonly unknown[]> =>
      contents(
        await transcript(customer, {
          StartPosition: { AbsoluteTime },
          ScanDirection,
          SortOrder: 'ASCENDING',
        }),
      );
    assert.deepEqual(await from(at(-1_000), 'FORWARD'), ['4', '5']);
    assert.deepEqual(await from(at(-1_001), 'FORWARD'), ['4', '5']);
    assert.deepEqual(await from(at(-3_000), 'BACKWARD'), ['joined', '1', '2']);
    assert.deepEqual(await from(at(1), 'FORWARD'), []);
    assert.deepEqual(await from(at(-3_600_000), 'BACKWARD'), []);
  });

  it('scans forward from a start position when no direction is named', async () => {
    const customer = await talked(createWorld(), 5);
    assert.deepEqual(
      contents(await transcript(customer, { StartPosition: { MostRecent: 2 }, SortOrder: 'ASCENDING' })),
      ['4', '5'],
    );
  });

  it('scans backward from the newest when it starts at none of the most recent', async () => {
    const customer = await talked(createWorld(), 5);
    const query = { StartPosition: { MostRecent: 0 }, ScanDirection: 'BACKWARD', MaxResults: 2 };
    assert.deepEqual(contents(await transcript(customer, query)), ['5', '4']);
    assert.deepEqual(contents(await transcript(customer, { ...query, ScanDirection: 'FORWARD' })), []);
  });

  it('takes the empty StartPosition of the official client for none', async () => {
    const customer = await talked(createWorld(), 2);
    const query = { StartPosition: {}, ScanDirection: 'BACKWARD', SortOrder: 'ASCENDING', MaxResults: 15 };
    assert.deepEqual(contents(await transcript(customer, query)), ['joined', '1', '2']);
  });

  it('refuses what it must', async () => {
    const world = createWorld();
    const customer = await talked(world, 1);
    const typing = await customer.call('/participant/event', {
      ContentType: 'application/vnd.amazonaws.connect.event.typing',
    });
    for (const query of [
      { ScanDirection: 'FORWARD' },
      { ScanDirection: 'FORWARD', StartPosition: {} },
      { ScanDirection: 'SIDEWARD' },
      { SortOrder: 'RANDOM' },
      { MaxResults: 101 },
      { MaxResults: -1 },
      { MaxResults: 1.5 },
      { MaxResults: '10' },
      { NextToken: 'made up' },
      { NextToken: 'x'.repeat(1001) },
      { StartPosition: { Id: 'unknown' } },
      { StartPosition: { Id: typing.body.Id } },
      { StartPosition: { MostRecent: 101 } },
      { StartPosition: { AbsoluteTime: 'yesterday' } },
      { StartPosition: { Id: 'a', MostRecent: 1 } },
      { ContactId: '' },
    ]) {
      const { status } = await customer.call('/participant/transcript', query);
      assert.equal(status, 400, JSON.stringify(query));
    }
    assert.deepEqual(contents(await transcript(customer, { MaxResults: 0 })), []);
  });

  it("keeps one customer's place from another", async () => {
    const world = createWorld();
    const [jane, john] = [await talked(world, 3), await talked(world, 3)];
    const { NextToken } = await transcript(jane, { MaxResults: 1 });
    assert.equal((await john.call('/participant/transcript', { NextToken })).status, 400);
  });

  it('ends without a token, or with an empty one by switch', async () => {
    assert.ok(!('NextToken' in (await transcript(await talked(createWorld(), 1)))));
    const empty = await talked(createWorld({ switches: { lastNextToken: 'empty' } }), 1);
    assert.equal((await transcript(empty)).NextToken, '');
  });

  it('knows nothing of foreign contacts, and can be asked for a segment of its own chain', async () => {
    const world = createWorld();
    const customer = await talked(world, 1);
    assert.deepEqual(await transcript(customer, { ContactId: 'foreign' }), {
      InitialContactId: customer.contactId,
      Transcript: [],
      NextToken: '',
    });
    world.simulator.joinAgent(customer.contactId).transfersTo('Grace').says('here');
    const { contactId } = world.simulator.contact(customer.contactId);
    const segment = await transcript(customer, { ContactId: contactId, SortOrder: 'ASCENDING' });
    assert.deepEqual(contents(segment), ['joined', 'here']);
    assert.equal((await transcript(customer)).Transcript.length, 7);
  });

  it('stores messages, joining, leaving and transfers; not typing, not receipts', async () => {
    const world = createWorld();
    const customer = await talked(world, 1);
    const max = world.simulator.joinAgent(customer.contactId, { displayName: 'Max' });
    max.types();
    max.reads();
    max.transfersTo('Grace').leaves();
    const page = await transcript(customer, { SortOrder: 'ASCENDING' });
    assert.deepEqual(contents(page), ['joined', '1', 'joined', 'succeeded', 'left', 'joined', 'left']);
    assert.ok(page.Transcript.every((item) => !('InitialContactId' in item) && !('MessageMetadata' in item)));
  });

  it('stores a streamed answer once, whole', async () => {
    const world = createWorld({
      scenario: (flow) => flow.bot().streams(['Sure, ', 'your order ', 'shipped.'], { everyMs: 100 }),
    });
    const customer = await createCustomer(world);
    await world.clock.advance(100);
    assert.deepEqual(contents(await transcript(customer)), ['joined']);
    await world.clock.advance(200);
    assert.deepEqual(contents(await transcript(customer)), ['Sure, your order shipped.', 'joined']);
    const chunks = customer.socket.items().slice(1);
    assert.deepEqual(
      chunks.map(({ Content, MessageMetadata }) => [Content, MessageMetadata]),
      [
        ['Sure, ', { MessageCompleted: false, ChunkNumber: 1 }],
        ['your order ', { MessageCompleted: false, ChunkNumber: 2 }],
        ['shipped.', { MessageCompleted: false, ChunkNumber: 3 }],
        ['Sure, your order shipped.', { MessageCompleted: true, ChunkNumber: 4 }],
      ],
    );
    assert.equal(new Set(chunks.map(({ Id }) => Id)).size, 1);
  });
});
