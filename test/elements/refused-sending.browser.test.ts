import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage, type ChatPage } from './harness.js';
import { expectGoesOn, expectRest, refuse, REFUSALS } from './refused.js';

/** A chat with an agent. */
async function talking() {
  const page = await createChatPage();
  await page.connect();
  return { page, agent: await page.agent() };
}

const own = (page: ChatPage): readonly string[] => page.screen().filter((line) => line.startsWith('me:'));

/** How often the service has a text. */
const stored = (page: ChatPage, text: string): number =>
  page.contact().transcript.filter(({ Content }) => Content === text).length;

describe('a message', () => {
  afterEach(closeChatPages);

  it('refused with 400: is given back to be written otherwise, and others go', async () => {
    const { page, agent } = await talking();
    const allow = refuse(page, 'SendMessage', 400);
    await page.send('Where is it?');
    await page.advance(1_000);
    expect(own(page)).to.deep.equal(['me: Where is it? (Not accepted)']);
    expectRest(page);
    allow();
    await page.click('Edit');
    expect(page.field().value).to.equal('Where is it?');
    await page.type('');
    await expectGoesOn(page, agent);
  });

  const SOON_MS = 5_000;
  const LATE_MS = 6 * 60_000;
  for (const [status, afterMs] of [
    [403, SOON_MS],
    [404, SOON_MS],
    [401, LATE_MS],
    [429, LATE_MS],
    [500, LATE_MS],
    [503, LATE_MS],
    [504, LATE_MS],
  ] as const) {
    it(`refused with ${status}${afterMs === LATE_MS ? ' for minutes' : ''}: has not been sent, and is sent once when the visitor tries again`, async () => {
      const { page, agent } = await talking();
      const allow = refuse(page, 'SendMessage', status);
      await page.send('Where is it?');
      await page.advance(afterMs);
      expect(own(page)).to.deep.equal(['me: Where is it? (Not sent)']);
      expect(page.button('Edit')).to.exist;
      expectRest(page);
      allow();
      await page.click('Try again');
      await page.advance(1_000);
      expect(own(page)).to.deep.equal(['me: Where is it? (Sent)']);
      expect(stored(page, 'Where is it?')).to.equal(1);
      await expectGoesOn(page, agent);
    });
  }

  for (const [status, meanwhile] of [
    [401, 'Sending'],
    [429, 'Waiting to be sent'],
    [500, 'Sending'],
    [503, 'Sending'],
    [504, 'Sending'],
  ] as const) {
    it(`refused with ${status} for a while: waits with the one behind it, and both are sent by themselves`, async () => {
      const { page, agent } = await talking();
      const allow = refuse(page, 'SendMessage', status);
      await page.send('Where is it?');
      await page.send('The blue one');
      await page.advance(60_000);
      expect(own(page)[0]).to.equal(`me: Where is it? (${meanwhile})`);
      expect(page.canWrite()).to.be.true;
      allow();
      await page.advance(10_000);
      expect(own(page)).to.deep.equal(['me: Where is it?', 'me: The blue one (Sent)']);
      expect([stored(page, 'Where is it?'), stored(page, 'The blue one')]).to.deep.equal([1, 1]);
      expectRest(page);
      await expectGoesOn(page, agent);
    });
  }
});

describe('what is told of the visitor', () => {
  afterEach(closeChatPages);

  for (const status of REFUSALS) {
    it(`refused with ${status}, as typing and as a receipt: troubles nobody, and the chat goes on`, async () => {
      const { page, agent } = await talking();
      refuse(page, 'SendEvent', status);
      agent.says('Hello');
      await page.type('Hi');
      await page.advance(30_000);
      expect(page.screen()).to.include('Ada: Hello');
      expect(page.field().value).to.equal('Hi');
      expect(page.status()).to.equal('Connected');
      expect(page.errorCodes()).to.deep.equal([]);
      expectRest(page);
      await page.type('');
      await expectGoesOn(page, agent);
      // A fresh token is asked for at most once for each of them.
      expect(page.calls('CreateParticipantConnection')).to.be.at.most(5);
    });
  }
});

describe('the goodbye of the visitor', () => {
  afterEach(closeChatPages);

  for (const status of REFUSALS) {
    it(`refused with ${status}: the chat is over within five seconds, says so, and another one can be started`, async () => {
      const { page } = await talking();
      const allow = refuse(page, 'DisconnectParticipant', status);
      await page.send('Bye');
      await page.advance(1_000);
      await page.click('End chat');
      await page.click('End chat');
      expect(page.status()).to.equal('Ending the chat');
      await page.advance(5_100);
      expect(page.el.state).to.equal('ended');
      expect(page.part('ended')?.textContent.trim()).to.equal('You have ended this chat.');
      expect(own(page)).to.deep.equal(['me: Bye (Sent)']);
      expect(page.timers()).to.equal(0);
      expectRest(page);
      allow();
      await page.click('Start a new chat');
      await page.advance(1_000);
      expect(page.el.state).to.equal('connected');
      await expectGoesOn(page, await page.agent());
    });
  }
});
