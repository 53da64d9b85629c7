import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage } from '../elements/harness.js';

describe('a visitor who starts a chat', () => {
  afterEach(closeChatPages);

  it('sees within four seconds that it is under way, and no error when that takes ten [F4]', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'Start', answer: { delayMs: 10_000 } });
    await page.open();
    await page.advance(4_000);
    expect(page.el.state).to.equal('starting');
    expect(page.status()).to.equal('Connecting. You can write already.');
    await page.advance(7_000);
    expect(page.el.state).to.equal('connected');
    expect(page.errorCodes()).to.deep.equal([]);
  });

  it('reads that there is a lot going on, not that something is broken, when there is no room [F6]', async () => {
    const page = await createChatPage();
    page.simulator.inject({
      on: 'Start',
      times: 5,
      answer: { status: 429, errorType: 'TooManyRequestsException', retryAfterS: 20 },
    });
    await page.open();
    await page.advance(60_000);
    expect(page.visibleText()).to.contain('Many people are writing to us at the moment.');
    expect(page.heard('connect-chat-before-start')).to.have.length(1);
    expect(page.heard('connect-chat-error')[0]!.detail.error.retryAfterMs).to.equal(20_000);
  });

  it('reads nothing of what the developer has to know [F8]', async () => {
    const page = await createChatPage();
    const body = { message: 'ContactFlowId is not valid' };
    page.simulator.inject({ on: 'Start', answer: { status: 400, body } });
    await page.open();
    await page.advance(1_000);
    expect(page.visibleText()).not.to.contain('ContactFlowId');
    const [event] = page.heard('connect-chat-error');
    expect(event!.detail.error.message).to.contain('ContactFlowId is not valid');
    expect(event!.detail.error.retryable).to.be.false;
  });

  it('starts one chat, whichever ways to start it come together [F12]', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'Start', answer: { delayMs: 3_000 } });
    await page.open();
    for (let time = 0; time < 10; time++) {
      page.el.show();
      void page.el.startChat().catch(() => undefined);
      page.part('launcher')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat: true }));
    }
    await page.advance(10_000);
    expect(page.el.state).to.equal('connected');
    expect(page.calls('Start')).to.equal(1);
  });

  it('who gives up is not waited for by an agent [F13]', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'Start', answer: { delayMs: 5_000 } });
    await page.open();
    await page.advance(1_000);
    await page.click('End chat');
    await page.advance(30_000);
    expect(page.calls('DisconnectParticipant')).to.equal(1);
    expect(page.simulator.contacts().map(({ state }) => state)).to.deep.equal(['ended']);
    expect(page.timers()).to.equal(0);
  });

  it('and is cut off for six minutes reads that it is over, and has what was typed [F23]', async () => {
    const page = await createChatPage();
    const heal = page.simulator.inject({
      on: 'CreateParticipantConnection',
      times: Infinity,
      answer: 'lost',
    });
    await page.open();
    await page.type('I have been writing');
    await page.advance(6 * 60_000);
    heal();
    await page.advance(90_000);
    expect(page.el.state).to.equal('ended');
    await page.click('Start a new chat');
    await page.advance(1_000);
    expect(page.el.state).to.equal('connected');
    expect(page.field().value).to.equal('I have been writing');
  });
});
