import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { call, createCustomer, createWorld, type Customer } from './support/world.js';

const view = {
  Id: 'form',
  Arn: 'arn:aws:connect:us-west-2:aws:view/form:1',
  Name: 'Form',
  Version: 1,
  Content: { InputSchema: '{"type":"object"}', Template: '{"Head":{}}', Actions: ['Submit', 'Back'] },
};

describe('DescribeView', () => {
  const token = 'a/b+c==';

  it('describes a view by its token, percent-encoded as one path segment', async () => {
    const world = createWorld({ views: { [token]: view } });
    const { connectionToken } = await createCustomer(world);
    const path = `/participant/views/${encodeURIComponent(token)}`;
    const { status, body } = await call(world, path, undefined, { token: connectionToken, method: 'GET' });
    assert.deepEqual([status, body], [200, { View: view }]);
  });

  it('knows no other tokens, and no other customers', async () => {
    const world = createWorld({ views: { [token]: view } });
    const { connectionToken, participantToken } = await createCustomer(world);
    const get = async (segment: string, bearer: string): Promise<readonly unknown[]> => {
      const { status, headers } = await call(world, `/participant/views/${segment}`, undefined, {
        token: bearer,
        method: 'GET',
      });
      return [status, headers.get('x-amzn-errortype')];
    };
    assert.deepEqual(await get('unknown', connectionToken), [404, 'ResourceNotFoundException']);
    assert.deepEqual(await get('a'.repeat(1001), connectionToken), [400, 'ValidationException']);
    assert.deepEqual(await get('%E0%A4%A', connectionToken), [400, 'ValidationException']);
    assert.deepEqual(await get(encodeURIComponent(token), participantToken), [403, 'AccessDeniedException']);
    await assert.rejects(get('a/b', connectionToken), TypeError, 'no such path: the preflight already fails');
  });
});

describe('signing in', () => {
  const asked = async (withinMs?: number) => {
    const outcomes: string[] = [];
    const world = createWorld({
      async scenario(flow) {
        outcomes.push(await flow.asksSignIn(withinMs === undefined ? {} : { withinMs }));
      },
    });
    const customer = await createCustomer(world);
    const { Content } = customer.socket.items().at(-1) ?? {};
    const { SessionId } = JSON.parse(Content ?? '') as { SessionId: string };
    return { world, customer, SessionId, outcomes };
  };
  const lastEvent = (customer: Customer): unknown =>
    customer.socket.items().at(-1)?.ContentType?.split('.').at(-1);
  const getUrl = (customer: Customer, body: unknown) =>
    customer.call('/participant/authentication-url', body);

  it('offers a URL for a minute', async () => {
    const { world, customer, SessionId } = await asked();
    assert.equal(lastEvent(customer), 'initiated');
    await world.clock.advance(59_999);
    const { status, body } = await getUrl(customer, { SessionId, RedirectUri: 'https://shop.example/back' });
    assert.equal(status, 200);
    const url = new URL(String(body.AuthenticationUrl));
    assert.equal(url.pathname, '/oauth2/authorize');
    assert.equal(url.searchParams.get('redirect_uri'), 'https://shop.example/back');
    await world.clock.advance(1);
    assert.equal(
      (await getUrl(customer, { SessionId, RedirectUri: 'https://shop.example/back' })).status,
      403,
    );
  });

  it('can be declined', async () => {
    const { customer, SessionId, outcomes } = await asked();
    const cancel = () => customer.call('/participant/cancel-authentication', { SessionId });
    assert.deepEqual((await cancel()).body, {});
    assert.deepEqual(outcomes, ['cancelled']);
    assert.equal(lastEvent(customer), 'cancelled');
    assert.equal((await cancel()).status, 400, 'a session is good once');
  });

  it('is over after its time', async () => {
    const { world, customer, SessionId, outcomes } = await asked(30_000);
    await world.clock.advance(30_000);
    assert.deepEqual(outcomes, ['timeout']);
    assert.equal(lastEvent(customer), 'timeout');
    assert.equal((await getUrl(customer, { SessionId, RedirectUri: 'https://shop.example' })).status, 400);
  });

  it('refuses what the API does not have', async () => {
    const { customer, SessionId } = await asked();
    for (const body of [
      {},
      { SessionId },
      { SessionId: 'short', RedirectUri: 'https://shop.example' },
      { SessionId, RedirectUri: '' },
      { SessionId, RedirectUri: `https://shop.example/${'x'.repeat(1024)}` },
      { SessionId: 'x'.repeat(36), RedirectUri: 'https://shop.example' },
    ]) {
      assert.equal((await getUrl(customer, body)).status, 400, JSON.stringify(body));
    }
    assert.equal((await customer.call('/participant/cancel-authentication', {})).status, 400);
  });
});
