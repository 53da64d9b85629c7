import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createCustomer,
  createWorld,
  httpOrigin,
  type Customer,
  type Json,
  type World,
} from './support/world.js';

const bytes = new TextEncoder().encode('not really a picture');
const promised = {
  ContentType: 'image/png',
  AttachmentSizeInBytes: bytes.length,
  AttachmentName: 'shot.png',
};

interface Upload {
  readonly AttachmentId: string;
  readonly UploadMetadata: {
    readonly Url: string;
    readonly UrlExpiry: string;
    readonly HeadersToInclude: Readonly<Record<string, string>>;
  };
}

let tokens = 0;
const freshToken = (): string => `token-${String(tokens++)}`;

async function announce(customer: Customer, more: Json = {}): Promise<Upload> {
  const { status, body } = await customer.call('/participant/start-attachment-upload', {
    ...promised,
    ClientToken: freshToken(),
    ...more,
  });
  assert.equal(status, 200);
  return body as unknown as Upload;
}

const put = (
  world: World,
  { UploadMetadata }: Upload,
  body: Uint8Array<ArrayBuffer> = bytes,
  headers?: Json,
) =>
  world.platform.fetch(UploadMetadata.Url, {
    method: 'PUT',
    headers: (headers ?? UploadMetadata.HeadersToInclude) as Record<string, string>,
    body,
  });

const complete = (customer: Customer, AttachmentIds: unknown, ClientToken: unknown = freshToken()) =>
  customer.call('/participant/complete-attachment-upload', { AttachmentIds, ClientToken });

async function sent(world: World, customer: Customer): Promise<string> {
  const upload = await announce(customer);
  assert.equal((await put(world, upload)).status, 200);
  assert.equal((await complete(customer, [upload.AttachmentId])).status, 200);
  return upload.AttachmentId;
}

describe('an attachment', () => {
  it('goes up, is shown to everybody, and comes down again', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const upload = await announce(customer);
    assert.deepEqual(Object.keys(upload.UploadMetadata.HeadersToInclude), [
      'Content-Type',
      'Content-Length',
      'Content-Disposition',
      'x-amz-acl',
      'x-amz-meta-organization_id',
      'x-amz-meta-account_id',
      'x-amz-meta-contact_id',
      'x-amz-meta-initial_contact_id',
    ]);
    assert.ok(upload.UploadMetadata.Url.startsWith(httpOrigin));
    assert.equal(Date.parse(upload.UploadMetadata.UrlExpiry), world.clock.now() + 60_000);

    const stored = await put(world, upload);
    assert.deepEqual([stored.status, await stored.text()], [200, '']);
    const completed = await complete(customer, [upload.AttachmentId]);
    assert.deepEqual([completed.status, completed.body], [200, {}]);
    const item = customer.socket.items().at(-1);
    assert.equal(item?.Type, 'ATTACHMENT');
    assert.equal(item.ParticipantId, customer.participantId);
    assert.ok(!('Content' in item) && !('ContentType' in item));
    assert.deepEqual(item.Attachments, [
      {
        AttachmentId: upload.AttachmentId,
        AttachmentName: 'shot.png',
        ContentType: 'image/png',
        Status: 'APPROVED',
      },
    ]);

    const { body } = await customer.call('/participant/attachment', { AttachmentId: upload.AttachmentId });
    assert.equal(body.AttachmentSizeInBytes, bytes.length);
    const download = await world.platform.fetch(String(body.Url));
    assert.equal(download.headers.get('content-type'), 'image/png');
    assert.deepEqual(new Uint8Array(await download.arrayBuffer()), bytes);
    const { body: transcript } = await customer.call('/participant/transcript', { MaxResults: 1 });
    assert.equal((transcript.Transcript as readonly Json[])[0]?.Type, 'ATTACHMENT');
  });

  it('may be of the allowed types, up to 20 MiB, 35 in a chat', async () => {
    const customer = await createCustomer(createWorld());
    const refused = async (more: Json): Promise<readonly unknown[]> => {
      const { status, headers } = await customer.call('/participant/start-attachment-upload', {
        ...promised,
        ClientToken: freshToken(),
        ...more,
      });
      return [status, headers.get('x-amzn-errortype')];
    };
    for (const more of [
      { ContentType: 'application/zip' },
      { ContentType: '' },
      { AttachmentSizeInBytes: 0 },
      { AttachmentSizeInBytes: 20 * 1024 * 1024 + 1 },
      { AttachmentSizeInBytes: undefined },
      { AttachmentName: '' },
      { AttachmentName: 'x'.repeat(257) },
      { ClientToken: undefined },
    ]) {
      assert.deepEqual(await refused(more), [400, 'ValidationException'], JSON.stringify(more));
    }
    await announce(customer, { AttachmentSizeInBytes: 20 * 1024 * 1024 });
    for (let count = 1; count < 35; count++) await announce(customer);
    assert.deepEqual(await refused({}), [402, 'ServiceQuotaExceededException']);
  });

  it('is not to be had from an instance without attachments', async () => {
    const customer = await createCustomer(createWorld({ switches: { attachments: 'disabled' } }));
    const { status } = await customer.call('/participant/start-attachment-upload', {
      ...promised,
      ClientToken: freshToken(),
    });
    assert.equal(status, 403);
  });

  it('is promised once per ClientToken', async () => {
    const customer = await createCustomer(createWorld());
    const first = await announce(customer, { ClientToken: 'same' });
    assert.deepEqual(await announce(customer, { ClientToken: 'same' }), first);
    const message = await customer.sends('another operation', { ClientToken: 'same' });
    assert.equal(typeof message.body.Id, 'string');
  });

  it('is refused by the bucket when a header, the size, the signature or the time is wrong', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const upload = await announce(customer);
    const { Url, HeadersToInclude } = upload.UploadMetadata;
    for (const name of Object.keys(HeadersToInclude).filter((name) => name !== 'Content-Length')) {
      const { [name]: _left, ...others } = HeadersToInclude;
      assert.equal((await put(world, upload, bytes, others)).status, 403, name);
    }
    assert.equal((await put(world, upload, bytes.slice(1))).status, 403);
    const forged = { ...upload, UploadMetadata: { ...upload.UploadMetadata, Url: `${Url}x` } };
    assert.equal((await put(world, forged)).status, 403);
    await world.clock.advance(60_000);
    const late = await put(world, upload);
    assert.equal(late.status, 403);
    assert.match(await late.text(), /<Code>AccessDenied<\/Code>/);
    assert.equal((await complete(customer, [upload.AttachmentId])).status, 400, 'nothing was uploaded');
  });

  it('is completed once', async () => {
    const world = createWorld();
    const customer = await createCustomer(world);
    const upload = await announce(customer);
    await put(world, upload);
    assert.equal((await complete(customer, [upload.AttachmentId], 'k')).status, 200);
    assert.equal((await complete(customer, [upload.AttachmentId], 'k')).status, 200, 'the same intent');
    assert.equal((await complete(customer, [upload.AttachmentId], 'other')).status, 409);
    assert.equal(customer.socket.items().filter(({ Type }) => Type === 'ATTACHMENT').length, 1);
    for (const ids of [[], undefined, [upload.AttachmentId, 'b'], ['unknown'], 'x']) {
      assert.equal((await complete(customer, ids)).status, 400, JSON.stringify(ids));
    }
  });

  it('waits for the scanner, which may reject it', async () => {
    const world = createWorld({
      limits: { scanMs: 3_000 },
      attachmentVerdict: ({ name }) => (name.includes('virus') ? 'REJECTED' : 'APPROVED'),
    });
    const customer = await createCustomer(world);
    const upload = await announce(customer, { AttachmentName: 'virus.png' });
    await put(world, upload);
    await complete(customer, [upload.AttachmentId]);
    await world.clock.advance(2_999);
    assert.equal(customer.socket.items().at(-1)?.Type, 'EVENT');
    await world.clock.advance(1);
    assert.equal(customer.socket.items().at(-1)?.Attachments?.[0]?.Status, 'REJECTED');
    const get = await customer.call('/participant/attachment', { AttachmentId: upload.AttachmentId });
    assert.equal(get.status, 400);
  });

  it('comes down for as long as was asked, from this chat only', async () => {
    const world = createWorld();
    const [jane, john] = [await createCustomer(world), await createCustomer(world)];
    const AttachmentId = await sent(world, jane);
    const { body } = await jane.call('/participant/attachment', { AttachmentId, UrlExpiryInSeconds: 5 });
    assert.equal(Date.parse(String(body.UrlExpiry)), world.clock.now() + 5_000);
    await world.clock.advance(4_999);
    assert.equal((await world.platform.fetch(String(body.Url))).status, 200);
    const other = String(body.Url).replace(AttachmentId, await sent(world, jane));
    assert.equal((await world.platform.fetch(other)).status, 403, 'signed for another file');
    await world.clock.advance(1);
    assert.equal((await world.platform.fetch(String(body.Url))).status, 403);
    assert.equal((await world.platform.fetch(`${httpOrigin}/attachments/${AttachmentId}`)).status, 403);

    assert.equal((await john.call('/participant/attachment', { AttachmentId })).status, 400);
    for (const UrlExpiryInSeconds of [4, 301, 7.5, '60']) {
      assert.equal(
        (await jane.call('/participant/attachment', { AttachmentId, UrlExpiryInSeconds })).status,
        400,
      );
    }
  });
});
