import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage, type ChatPage } from './harness.js';
import { expectCanLeave, expectGoesOn, expectRest, refuse, REFUSALS, type Refusal } from './refused.js';

/** What a visitor reads of a refusal, before a chat was there. */
const SENTENCES: Readonly<Record<Refusal, string>> = {
  400: 'This is not possible at the moment.',
  401: 'This is not possible at the moment.',
  403: 'This is not possible at the moment.',
  404: 'The chat is not available on this page.',
  429: 'Many people are writing to us at the moment. Please try again shortly.',
  500: 'The chat does not answer as it should. Please try again shortly.',
  503: 'The chat does not answer as it should. Please try again shortly.',
  504: 'The chat does not answer as it should. Please try again shortly.',
};

/** A visitor who has sent one message and is writing the next before there is a chat. */
async function hasty(on: 'Start' | 'CreateParticipantConnection', status: Refusal) {
  const page = await createChatPage();
  const allow = refuse(page, on, status, 3_000);
  await page.open();
  await page.send('Where is my order?');
  await page.type('It was the');
  await page.advance(30_000);
  return { page, allow };
}

/** Nothing of what the visitor wrote before the chat is lost, and the chat goes on. */
async function expectAllIsThere(page: ChatPage): Promise<void> {
  expect(page.el.state).to.equal('connected');
  expect(page.screen()).to.deep.equal(['me: Where is my order? (Sent)']);
  expect(page.field().value).to.equal('It was the');
  expectRest(page);
  await expectGoesOn(page, await page.agent());
}

describe('the start of a chat', () => {
  afterEach(closeChatPages);

  for (const status of REFUSALS) {
    it(`refused with ${status}: says so and can be tried again as often as the visitor likes; what was written goes with the one that works`, async () => {
      const { page, allow } = await hasty('Start', status);
      for (let time = 0; time < 2; time++) {
        expect(page.el.state).to.equal('failed');
        expect(page.part('error')?.textContent.trim()).to.equal(SENTENCES[status]);
        expect(page.screen()).to.deep.equal(['me: Where is my order? (Waiting to be sent)']);
        expect(page.timers()).to.equal(0);
        expectRest(page);
        await page.click('Try again');
        await page.advance(30_000);
      }
      allow();
      await page.click('Try again');
      await page.advance(1_000);
      await expectAllIsThere(page);
    });
  }
});

describe('a start that the visitor gives up', () => {
  afterEach(closeChatPages);

  for (const status of REFUSALS) {
    it(`whose contact refuses the goodbye with ${status}: leaves a text field, and the next start works`, async () => {
      const page = await createChatPage();
      page.simulator.inject({ on: 'Start', answer: { delayMs: 2_000 } });
      refuse(page, 'DisconnectParticipant', status);
      await page.open();
      await page.click('End chat');
      await page.advance(30_000);
      expect(page.el.state).to.equal('idle');
      expect(page.canWrite()).to.be.true;
      expect(page.errorCodes()).to.deep.equal([]);
      expect(page.timers()).to.equal(0);
      expectRest(page);
      await page.click('Start chat');
      await page.advance(1_000);
      expect(page.el.state).to.equal('connected');
      await expectGoesOn(page, await page.agent());
    });
  }
});

describe('the first connection of a chat', () => {
  afterEach(closeChatPages);

  for (const status of [400, 404] as const) {
    it(`refused with ${status}: has failed, and a new start takes along what was written`, async () => {
      const { page, allow } = await hasty('CreateParticipantConnection', status);
      expect(page.el.state).to.equal('failed');
      expect(page.part('error')?.textContent.trim()).to.equal(SENTENCES[status]);
      expect(page.timers()).to.equal(0);
      expectRest(page);
      allow();
      await page.click('Try again');
      await page.advance(1_000);
      await expectAllIsThere(page);
    });
  }

  it('refused with 403: is over; what was sent can be taken back into the text field, and a new chat begins with it', async () => {
    const { page, allow } = await hasty('CreateParticipantConnection', 403);
    expect(page.el.state).to.equal('ended');
    expect(page.part('ended')?.textContent.trim()).to.equal('This chat ended while you were away.');
    expect(page.screen()).to.deep.equal(['me: Where is my order? (Not sent)']);
    expect(page.timers()).to.equal(0);
    expectRest(page);
    allow();
    await page.click('Edit');
    await page.click('Start a new chat');
    await page.advance(1_000);
    expect(page.el.state).to.equal('connected');
    expect(page.field().value).to.include('Where is my order?').and.include('It was the');
  });

  for (const status of [401, 429, 500, 503, 504] as const) {
    it(`refused with ${status}: says so and goes on trying; at “Try now” what was written is sent`, async () => {
      const { page, allow } = await hasty('CreateParticipantConnection', status);
      await page.advance(60_000);
      expect(page.el.state).to.equal('connecting');
      expect(page.status()).to.equal(SENTENCES[status]);
      expect(page.screen()).to.deep.equal(['me: Where is my order? (Waiting to be sent)']);
      expect(page.canWrite()).to.be.true;
      expectRest(page);
      allow();
      await page.click('Try now');
      await page.advance(16_000);
      await expectAllIsThere(page);
    });

    it(`refused with ${status}: can be left while it is tried, and started anew`, async () => {
      const { page } = await hasty('CreateParticipantConnection', status);
      await expectCanLeave(page);
    });
  }
});
