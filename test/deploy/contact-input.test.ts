import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StartChatContactCommandInput } from '@aws-sdk/client-connect';
import { readSettings } from '../../deploy/handler/settings.js';
import { createStartChat } from '../../deploy/handler/start-chat.js';
import { ada, page } from './stack.js';

const environment = {
  INSTANCE_ID: 'instance',
  FLOW_ID: 'first-flow',
  MORE_FLOWS: 'sales=second-flow,',
  AWS_REGION: 'eu-central-1',
  ALLOWED_ORIGINS: page,
  UNSIGNED_PREFIX: 'web_',
  CONTENT_TYPES: 'text/plain,text/markdown',
  MAX_MINUTES: '120',
  RESUME_KEY: 'k'.repeat(32),
};

/** What Amazon Connect is asked when the page asks `order`, and what the page is answered. */
async function asked(order: object, more: Record<string, string> = {}, claims?: Record<string, unknown>) {
  const inputs: StartChatContactCommandInput[] = [];
  const handler = createStartChat({
    settings: readSettings({ ...environment, ...more }),
    connect: {
      send: (command: { readonly input: StartChatContactCommandInput }) => {
        inputs.push(command.input);
        return Promise.resolve({
          ContactId: 'contact',
          ParticipantId: 'participant',
          ParticipantToken: 'token',
        });
      },
    } as never,
    fetch: () => Promise.reject(new Error('there is no issuer')),
    log: () => undefined,
    now: () => 0,
  });
  const { statusCode, body } = await handler({
    headers: { Origin: page },
    body: Buffer.from(JSON.stringify({ ...ada, ...order })).toString('base64'),
    isBase64Encoded: true,
    requestContext: {
      requestId: 'request',
      http: { method: 'POST' },
      ...(claims && { authorizer: { jwt: { claims } } }),
    },
  });
  return { input: inputs[0], statusCode, body: JSON.parse(body) as Record<string, never> };
}

describe('what Amazon Connect is asked', () => {
  it('has instance, default flow and all content types of the stack, and no more than what is needed', async () => {
    assert.deepEqual((await asked({}, { MAX_MINUTES: '1500' })).input, {
      InstanceId: 'instance',
      ContactFlowId: 'first-flow',
      ParticipantDetails: { DisplayName: 'Ada' },
      Attributes: { customerName: 'Ada' },
      SupportedMessagingContentTypes: ['text/plain', 'text/markdown'],
    });
  });

  it('has the flow of a name, and the one of an id where ids are allowed', async () => {
    assert.equal((await asked({ Flow: 'sales' })).input?.ContactFlowId, 'second-flow');
    assert.equal((await asked({ ContactFlowId: 'sales' })).input?.ContactFlowId, 'second-flow');
    assert.equal((await asked({ ContactFlowId: 'second-flow' })).statusCode, 400);
    const byId = { FLOW_IDS_ALLOWED: 'yes' };
    assert.equal((await asked({ ContactFlowId: 'second-flow' }, byId)).input?.ContactFlowId, 'second-flow');
    assert.equal((await asked({ ContactFlowId: 'third-flow' }, byId)).statusCode, 400);
  });

  it('has the customer of the verified token, and nobody else', async () => {
    const bySub = { CUSTOMER_ID_CLAIM: 'sub' };
    const ada = { sub: 'customer-1' };
    assert.equal((await asked({}, bySub, ada)).input?.CustomerId, 'customer-1');
    assert.equal((await asked({ CustomerId: 'customer-1' }, bySub, ada)).input?.CustomerId, 'customer-1');
    assert.equal((await asked({ CustomerId: 'customer-2' }, bySub, ada)).statusCode, 400);
    assert.equal((await asked({ CustomerId: 'customer-1' }, bySub)).statusCode, 400);
    assert.ok(!('CustomerId' in ((await asked({}, {}, ada)).input ?? {})));
    for (const sub of [undefined, '', 7, 'x'.repeat(129)]) {
      assert.equal((await asked({}, bySub, { sub })).statusCode, 403);
    }
  });

  it('keeps what a page says apart from what the token says', async () => {
    const more = { SIGNED_ATTRIBUTES: 'plan=tier,age', UNSIGNED_ATTRIBUTES: 'tier,age' };
    const { input } = await asked({ Attributes: { tier: 'gold', age: '7' } }, more, {
      plan: 'free',
      age: 41,
    });
    assert.deepEqual(input?.Attributes, {
      customerName: 'Ada',
      web_tier: 'gold',
      web_age: '7',
      tier: 'free',
      age: '41',
    });
    // A signed attribute under the prefix of the unsigned ones would look like one of them: such a stack does not start.
    await assert.rejects(asked({}, { SIGNED_ATTRIBUTES: 'plan=web_tier' }), /SIGNED_ATTRIBUTES: web_tier/);
  });

  it('has the shorter of both durations', async () => {
    assert.equal((await asked({ ChatDurationInMinutes: 60 })).input?.ChatDurationInMinutes, 60);
    assert.equal((await asked({ ChatDurationInMinutes: 9000 })).input?.ChatDurationInMinutes, 120);
    assert.equal((await asked({})).input?.ChatDurationInMinutes, 120);
  });

  it('has the content types that both want, and says of them what the chat can do', async () => {
    const plain = await asked({ SupportedMessagingContentTypes: ['application/json'] });
    assert.deepEqual(plain.input?.SupportedMessagingContentTypes, ['text/plain']);
    assert.deepEqual(plain.body.FeaturePermissions, { MESSAGING_MARKDOWN: false, ATTACHMENTS: false });
    const rich = await asked({ SupportedMessagingContentTypes: ['text/markdown'] }, { ATTACHMENTS: 'yes' });
    assert.deepEqual(rich.input?.SupportedMessagingContentTypes, ['text/plain', 'text/markdown']);
    assert.deepEqual(rich.body.FeaturePermissions, { MESSAGING_MARKDOWN: true, ATTACHMENTS: true });
  });

  it('has client token and first message as they came', async () => {
    const order = { ClientToken: 'once', InitialMessage: { ContentType: 'text/plain', Content: 'Hello' } };
    const { input } = await asked(order);
    assert.equal(input?.ClientToken, 'once');
    assert.deepEqual(input.InitialMessage, order.InitialMessage);
  });

  it('has the contact that a resume token stands for, and never the token', async () => {
    const { ResumeToken: token } = (await asked({})).body;
    const persistent = await asked({
      PersistentChat: { SourceContactId: token, RehydrationType: 'ENTIRE_PAST_SESSION' },
    });
    assert.deepEqual(persistent.input?.PersistentChat, {
      SourceContactId: 'contact',
      RehydrationType: 'ENTIRE_PAST_SESSION',
    });
    assert.equal((await asked({ RelatedContactId: token })).input?.RelatedContactId, 'contact');
    const both = { RelatedContactId: token, PersistentChat: persistent.input.PersistentChat };
    assert.equal((await asked(both)).statusCode, 400);
  });
});
