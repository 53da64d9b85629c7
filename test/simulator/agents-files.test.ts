import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeConsoleRequest, scenarios } from '../../src/simulator/index.js';
import { createCustomer, createWorld, type Customer } from './support/world.js';

const filesSeen = (customer: Customer): readonly string[] =>
  customer.socket
    .items()
    .flatMap(({ Attachments = [] }) => Attachments)
    .map(({ AttachmentName, Status }) => `${AttachmentName} ${Status}`);

describe('a file of an agent', () => {
  it('reaches the customer, who can fetch it', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const agent = world.simulator.joinAgent(customer.contactId);
    const bytes = new TextEncoder().encode('What was said, counts.');
    agent.sendsFile({ name: 'terms.txt', contentType: 'text/plain', bytes });
    await world.clock.advance(100);
    const item = customer.socket.items().at(-1);
    assert.equal(item?.ParticipantId, agent.participantId);
    const AttachmentId = item.Attachments?.[0]?.AttachmentId;
    const { body } = await customer.call('/participant/attachment', { AttachmentId });
    const answer = await world.platform.fetch(String(body.Url));
    assert.equal(await answer.text(), 'What was said, counts.');
  });

  it('is there at once where sockets hear of the scanner, and has one id all the time', async () => {
    const world = createWorld({ limits: { scanMs: 2_000 }, switches: { scannerFrames: 'progress' } });
    const customer = await createCustomer(world);
    const agent = world.simulator.joinAgent(customer.contactId);
    agent.sendsFile({ name: 'a.png', contentType: 'image/png', bytes: new Uint8Array([1]) });
    await world.clock.advance(3_000);
    assert.deepEqual(filesSeen(customer), ['a.png IN_PROGRESS', 'a.png APPROVED']);
    const ids = customer.socket.items().flatMap(({ Type, Id }) => (Type === 'ATTACHMENT' ? [Id] : []));
    assert.equal(new Set(ids).size, 1);
    const { body } = await customer.call('/participant/transcript', { MaxResults: 100 });
    assert.equal(JSON.stringify(body).split('"ATTACHMENT"').length, 2);
  });

  it('comes from the scenario of that name', async () => {
    const world = createWorld({ scenario: scenarios.files! });
    const customer = await createCustomer(world);
    await world.clock.advance(1_000);
    assert.deepEqual(filesSeen(customer), [
      'plan.png APPROVED',
      'terms.txt APPROVED',
      'not-a-picture.png APPROVED',
    ]);
  });

  it('can be asked for by a console', () => {
    const request = {
      type: 'send-file',
      contactId: 'c',
      name: 'a',
      contentType: 'text/plain',
      base64: 'YQ==',
    };
    assert.deepEqual(decodeConsoleRequest(request), request);
    assert.equal(decodeConsoleRequest({ ...request, base64: 1 }), undefined);
  });
});
