import { expect } from '@open-wc/testing';
import type { Agent } from '../../src/simulator/index.js';
import { closeChatPages, createChatPage, drawn, finishAnimations, type ChatPage } from './harness.js';
import { expectCanLeave, expectGoesOn, expectRest, refuse, REFUSALS, type Refusal } from './refused.js';

const LOST = 'The connection was lost. Trying to get it back.';
const MISSING = 'Some messages may be missing. Trying to get them.';

/** A chat in which both have said something. */
async function talking(): Promise<{ readonly page: ChatPage; readonly agent: Agent }> {
  const page = await createChatPage();
  await page.connect();
  const agent = await page.agent();
  agent.says('Hello');
  await page.advance(1_000);
  await page.send('Hi');
  await page.advance(1_000);
  return { page, agent };
}

/** A chat whose connection was lost, and is not given again; what is being written stays in the field. */
async function cutOff(status: Refusal) {
  const { page, agent } = await talking();
  const allow = refuse(page, 'CreateParticipantConnection', status);
  await page.type('It was the');
  page.simulator.closeSockets({ code: 1006 });
  await page.advance(40_000);
  expect(page.screen()).to.include('Ada: Hello').and.include('me: Hi (Sent)');
  return { page, agent, allow };
}

describe('a connection that was lost', () => {
  afterEach(closeChatPages);

  for (const [status, state, part, sentence, way] of [
    [400, 'failed', 'error', 'This is not possible at the moment.', 'Try again'],
    [403, 'ended', 'ended', 'This chat ended while you were away.', 'Start a new chat'],
    [404, 'ended', 'ended', 'This chat ended while you were away.', 'Start a new chat'],
  ] as const) {
    it(`and is refused with ${status}: the chat is over and can be read; another one begins with what was being written`, async () => {
      const { page, allow } = await cutOff(status);
      expect(page.el.state).to.equal(state);
      expect(page.part(part)?.textContent.trim()).to.equal(sentence);
      expect(page.timers()).to.equal(0);
      expectRest(page);
      allow();
      await page.click(way);
      await page.advance(1_000);
      expect(page.el.state).to.equal('connected');
      expect(page.field().value).to.equal('It was the');
      await page.type('');
      await expectGoesOn(page, await page.agent());
    });
  }

  it('and is refused with 400: what may have arrived is not sent again, but can be taken back into the text field; what has never left goes with the next start', async () => {
    const { page } = await talking();
    const allow = [refuse(page, 'SendMessage', 500), refuse(page, 'CreateParticipantConnection', 400)];
    await page.send('The blue one');
    await page.send('And a red one');
    page.simulator.closeSockets({ code: 1006 });
    await page.advance(40_000);
    expect(page.el.state).to.equal('failed');
    expect(page.screen().slice(-2)).to.deep.equal([
      'me: The blue one (Not sent)',
      'me: And a red one (Waiting to be sent)',
    ]);
    await page.click('Edit');
    for (const each of allow) each();
    await page.click('Try again');
    await page.advance(1_000);
    expect(page.el.state).to.equal('connected');
    expect(page.field().value).to.equal('The blue one');
    expect(page.screen()).to.deep.equal(['me: And a red one (Sent)']);
  });

  for (const status of [401, 429, 500, 503, 504] as const) {
    it(`and is refused with ${status}: says so, still sends, and is there again at the latest half a minute after it may`, async () => {
      const { page, agent, allow } = await cutOff(status);
      expect(page.el.state).to.equal('reconnecting');
      expect(page.status()).to.equal(LOST);
      expect(page.button('Try now')).to.exist;
      expectRest(page);
      await page.click('Send');
      await page.advance(1_000);
      expect(page.screen().at(-1)).to.equal('me: It was the (Sent)');
      agent.says('The blue one?');
      allow();
      await page.advance(30_000);
      expect(page.el.state).to.equal('connected');
      expect(page.status()).to.equal('Connected');
      expect(page.screen()).to.include('Ada: The blue one?');
      await expectGoesOn(page, agent);
    });

    it(`and is refused with ${status}: can be left meanwhile`, async () => {
      const { page } = await cutOff(status);
      await expectCanLeave(page);
    });
  }
});

/** What shows, though the transcript is refused: that something is missing, and that the chat goes on all the same. */
async function expectGap(page: ChatPage, agent: Agent): Promise<void> {
  expect(page.el.state).to.equal('connected');
  expect(page.status()).to.equal(MISSING);
  await expectGoesOn(page, agent);
}

/** The gap has closed by itself. */
async function expectClosed(page: ChatPage, missed: string): Promise<void> {
  await page.advance(30_000);
  expect(page.status()).to.equal('Connected');
  expectRest(page);
  expect(page.screen()).to.include(missed);
}

describe('the transcript', () => {
  afterEach(closeChatPages);

  for (const status of REFUSALS) {
    it(`refused with ${status} when the page is loaded again: says that messages may be missing, lets write and hear, and gets them later`, async () => {
      const { page: left, agent } = await talking();
      const allow = refuse(left, 'GetTranscript', status);
      const page = await createChatPage({ after: left });
      await page.advance(60_000);
      // Loaded again, it has nothing but its contact.
      expect(page.screen()).not.to.include('Ada: Hello');
      await expectGap(page, agent);
      // Neither the connections of the customer nor its own quota are spent on it.
      expect(page.calls('CreateParticipantConnection')).to.be.at.most(10);
      allow();
      await expectClosed(page, 'Ada: Hello');
    });

    it(`refused with ${status} after a lost connection: says that messages may be missing, and gets them later`, async () => {
      const { page, agent } = await talking();
      const allow = refuse(page, 'GetTranscript', status);
      page.simulator.inject({ on: 'socket', times: 2, answer: 'refuse' });
      page.simulator.closeSockets({ code: 1006 });
      agent.says('Did you get this?');
      await page.advance(30_000);
      expect(page.screen()).not.to.include('Ada: Did you get this?');
      await expectGap(page, agent);
      allow();
      await expectClosed(page, 'Ada: Did you get this?');
    });
  }

  for (const status of REFUSALS) {
    it(`refused with ${status} when the visitor ends the chat: it ends all the same`, async () => {
      const { page: left } = await talking();
      refuse(left, 'GetTranscript', status);
      const page = await createChatPage({ after: left });
      await page.advance(10_000);
      await expectCanLeave(page);
    });
  }
});

describe('older messages', () => {
  afterEach(closeChatPages);

  for (const status of REFUSALS) {
    it(`refused with ${status}: what is there can be read on, and they come when the reader comes to the top again`, async () => {
      const { page: left, agent } = await talking();
      for (let count = 1; count <= 150; count++) agent.says(`Line ${String(count)}`);
      await left.advance(2_000);
      const page = await createChatPage({ after: left });
      for (let turn = 0; turn < 3; turn++) await page.advance(1_000);
      finishAnimations(page);
      await drawn();
      const toTop = async (): Promise<void> => {
        const log = page.part('transcript')!;
        log.scrollTop = log.scrollHeight / 2;
        log.dispatchEvent(new Event('scroll'));
        log.scrollTop = 10;
        log.dispatchEvent(new Event('scroll'));
        // The browser tells of it once more with the next frame, and that is asked for, too.
        await drawn();
        await page.advance(5_000);
        await drawn();
      };
      const before = page.screen();
      const allow = refuse(page, 'GetTranscript', status);
      await toTop();
      expect(page.screen()).to.deep.equal(before);
      expect(page.status()).to.equal('Connected');
      expectRest(page);
      allow();
      await toTop();
      expect(page.screen()).to.include('Ada: Hello');
      await expectGoesOn(page, agent);
    });
  }
});
