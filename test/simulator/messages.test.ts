import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allTypes, createCustomer, createWorld } from './support/world.js';

const interactiveResponse = 'application/vnd.amazonaws.connect.message.interactive.response';

describe('SendMessage', () => {
  it('echoes the message to its sender, under the id and time of the answer', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    await world.clock.advance(1_234);
    const { status, body } = await customer.sends('Hi');
    assert.equal(status, 200);
    assert.deepEqual(customer.socket.items().at(-1), {
      Id: body.Id,
      AbsoluteTime: body.AbsoluteTime,
      Type: 'MESSAGE',
      ContentType: 'text/plain',
      Content: 'Hi',
      ParticipantId: customer.participantId,
      ParticipantRole: 'CUSTOMER',
      DisplayName: 'Jane',
      ContactId: customer.contactId,
      InitialContactId: customer.contactId,
    });
    assert.equal(body.AbsoluteTime, new Date(world.clock.now()).toISOString());
  });

  it('takes the content types of the contact only, and none that is not for customers', async () => {
    const world = createWorld();
    const plain = await createCustomer(world, { SupportedMessagingContentTypes: ['text/plain'] });
    const rich = await createCustomer(world);
    const status = async (customer: typeof plain, ContentType: string): Promise<number> =>
      (await customer.sends('{}', { ContentType })).status;
    for (const contentType of allTypes) {
      const isForCustomers = contentType !== 'application/vnd.amazonaws.connect.message.interactive';
      assert.equal(await status(rich, contentType), isForCustomers ? 200 : 400, contentType);
      assert.equal(await status(plain, contentType), contentType === 'text/plain' ? 200 : 400, contentType);
    }
    assert.equal(await status(rich, 'text/html'), 400);
  });

  it('limits content by type, in characters', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    for (const [ContentType, longest] of [
      ['text/plain', 1024],
      ['text/markdown', 1024],
      ['application/json', 12_000],
      [interactiveResponse, 12_288],
    ] as const) {
      assert.equal((await customer.sends('ä'.repeat(longest), { ContentType })).status, 200, ContentType);
      assert.equal((await customer.sends('x'.repeat(longest + 1), { ContentType })).status, 400, ContentType);
    }
  });

  it('or, by switch, all content to 16384 bytes', async () => {
    const world = createWorld({ switches: { contentLimit: 'bytes' } });
    const customer = await createCustomer(world);
    assert.equal((await customer.sends('ä'.repeat(8_192))).status, 200);
    assert.equal((await customer.sends('ä'.repeat(8_192) + 'x')).status, 400);
  });

  it('refuses what is missing, empty or of another kind', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    for (const more of [
      { Content: '' },
      { Content: null },
      { Content: 7 },
      { ContentType: undefined },
      { ContentType: '' },
      { ClientToken: 'x'.repeat(501) },
      { ClientToken: 7 },
    ]) {
      const { status, body, headers } = await customer.sends('x', more);
      assert.equal(status, 400, JSON.stringify(more));
      assert.deepEqual(body, { message: 'Validation exception due to invalid parameter' });
      assert.equal(headers.get('x-amzn-errortype'), 'ValidationException');
    }
    assert.equal((await customer.call('/participant/message', '{"ContentType":')).status, 400);
    assert.equal((await customer.call('/participant/message', '[]')).status, 400);
  });

  it('stores one message for one ClientToken and echoes it once', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const first = await customer.sends('once', { ClientToken: 'intent' });
    await world.clock.advance(60_000);
    const second = await customer.sends('once', { ClientToken: 'intent' });
    assert.deepEqual(second.body, first.body);
    assert.equal(customer.socket.items().filter(({ Content }) => Content === 'once').length, 1);
    const other = await customer.sends('once', { ClientToken: 'another intent' });
    assert.notEqual(other.body.Id, first.body.Id);
    assert.notEqual((await customer.sends('once')).body.Id, (await customer.sends('once')).body.Id);
  });

  it('keeps the ClientTokens of two customers apart', async () => {
    const world = createWorld();
    const jane = await createCustomer(world);
    const john = await createCustomer(world);
    const [one, other] = [
      await jane.sends('same', { ClientToken: 'same' }),
      await john.sends('same', { ClientToken: 'same' }),
    ];
    assert.notEqual(one.body.Id, other.body.Id);
  });

  it('may forget a ClientToken after a while, or refuse to see it again', async () => {
    const forgetful = createWorld({ limits: { clientTokenLifeMs: 60_000 } });
    const customer = await createCustomer(forgetful);
    const first = await customer.sends('x', { ClientToken: 't' });
    await forgetful.clock.advance(59_999);
    assert.deepEqual((await customer.sends('x', { ClientToken: 't' })).body, first.body);
    await forgetful.clock.advance(1);
    assert.notEqual((await customer.sends('x', { ClientToken: 't' })).body.Id, first.body.Id);

    const strict = await createCustomer(createWorld({ switches: { repeatedClientToken: 'conflict' } }));
    assert.equal((await strict.sends('x', { ClientToken: 't' })).status, 200);
    const repeated = await strict.sends('x', { ClientToken: 't' });
    assert.deepEqual([repeated.status, repeated.headers.get('x-amzn-errortype')], [409, 'ConflictException']);
  });

  it('gives ids that sort by time, also within a millisecond and when the clock is set back', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    for (let count = 0; count < 20; count++) {
      await customer.sends(String(count));
      if (count % 3 === 0) await world.clock.advance(1);
      if (count === 10) world.clock.jump(-5_000);
    }
    const ids = customer.socket.items().map(({ Id }) => Id);
    assert.deepEqual(ids, ids.toSorted());
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('errors of the Participant Service', () => {
  it('spell their text as the switch says', async () => {
    const customer = await createCustomer(createWorld({ switches: { errorMember: 'Message' } }));
    assert.deepEqual((await customer.sends('')).body, {
      Message: 'Validation exception due to invalid parameter',
    });
  });

  it('tell a page their name and request id, or hide them by switch', async () => {
    const open = await (await createCustomer(createWorld())).sends('');
    assert.match(open.headers.get('x-amzn-requestid') ?? '', /^[0-9a-f-]{36}$/);
    assert.equal(open.headers.get('x-amzn-errortype'), 'ValidationException');

    const closed = await (
      await createCustomer(createWorld({ switches: { errorHeaders: 'hidden' } }))
    ).sends('');
    assert.equal(closed.headers.get('x-amzn-requestid'), null);
    assert.equal(closed.headers.get('x-amzn-errortype'), null);
    assert.equal(closed.status, 400);
  });

  it('tell the developer at the simulator what exactly was wrong', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    await customer.sends('x'.repeat(1025));
    const refused = world.changes.filter((change) => change.kind === 'request').at(-1);
    assert.equal(refused?.operation, 'SendMessage');
    assert.equal(refused.outcome, 400);
    assert.equal(refused.reason, 'Content has 1025 characters');
  });
});

describe('the rates of an instance', () => {
  it('are enforced by switch: 15 messages at once, then 10 per second', async () => {
    const world = createWorld({ switches: { throttling: 'on' } });
    const customer = await createCustomer(world);
    const burst = async (count: number): Promise<number> => {
      let accepted = 0;
      for (let sent = 0; sent < count; sent++) if ((await customer.sends('x')).status === 200) accepted++;
      return accepted;
    };
    assert.equal(await burst(20), 15);
    const refused = await customer.sends('x');
    assert.deepEqual([refused.status, refused.headers.get('x-amzn-errortype')], [429, 'ThrottlingException']);
    await world.clock.advance(1_000);
    assert.equal(await burst(20), 10);
    await world.clock.advance(60_000);
    assert.equal(await burst(20), 15, 'what is not used is not saved up');
  });

  it('are off otherwise', async () => {
    const customer = await createCustomer(createWorld());
    for (let sent = 0; sent < 50; sent++) assert.equal((await customer.sends('x')).status, 200);
  });
});
