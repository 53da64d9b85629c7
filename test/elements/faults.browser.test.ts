import { expect } from '@open-wc/testing';
import type { ChatError } from '../../src/index.js';
import type { Fault } from '../../src/simulator/index.js';
import { closeChatPages, createChatPage, type ChatPage } from './harness.js';

const codes = (page: ChatPage): readonly string[] => page.errorCodes();

/** A start that fails: what the visitor sees, that nothing moves by itself, and that the way out of it works. */
function expectWayOut(page: ChatPage, code: string): void {
  expect(page.el.state).to.equal('failed');
  expect(codes(page)).to.deep.equal([code]);
  expect(page.part('error')?.textContent.trim()).to.match(/\w{3,}.*\.$/s);
  expect(page.visibleText()).to.contain(code);
  expect(page.timers()).to.equal(0);
  expect(page.button('Try again')).to.exist;
}

describe('a start that fails', () => {
  afterEach(closeChatPages);

  for (const [answer, code, shows] of [
    ['lost', 'start/network', 'F1'],
    ['no-cors', 'start/network', 'F10'],
    ['hang', 'start/timeout', 'F3'],
    [{ html: 200 }, 'start/bad-response', 'F9'],
    [{ body: 'plain words' }, 'start/bad-response', 'F11'],
    [{ body: [] }, 'start/bad-response', 'F11'],
    [{ body: { data: { startChatResult: { ContactId: 'only' } } } }, 'start/bad-response', 'F11'],
    [{ body: { ContactId: 'c', ParticipantId: 'p', ParticipantToken: '' } }, 'start/bad-response', 'F11'],
    [{ status: 400 }, 'start/rejected', 'F8'],
    [{ status: 401 }, 'start/unauthorized', 'F7'],
    [{ status: 403 }, 'start/unauthorized', 'F7'],
    [{ status: 404 }, 'start/not-found', ''],
    [{ status: 429, errorType: 'TooManyRequestsException' }, 'start/throttled', 'F6'],
    [{ status: 429, body: { data: { Error: { code: 'LimitExceededException' } } } }, 'start/capacity', 'F6'],
    [{ status: 500 }, 'start/server', ''],
    [{ status: 503 }, 'start/server', ''],
    [{ status: 504 }, 'start/server', 'F5'],
  ] as const) {
    it(`${JSON.stringify(answer)}: says so, keeps the text, and starts at the second try${shows && ` [${shows}]`}`, async () => {
      const page = await createChatPage();
      page.simulator.inject({ on: 'Start', answer });
      await page.open();
      await page.type('I have been writing');
      await page.advance(31_000);
      expectWayOut(page, code);

      await page.click('Try again');
      await page.advance(1_000);
      expect(page.el.state).to.equal('connected');
      expect(page.field().value).to.equal('I have been writing');
    });
  }

  for (const [name, attributes] of [
    ['a region that is none', { region: 'Frankfurt' }],
    ['a participant endpoint that is no address', { 'participant-endpoint': 'participant' }],
  ] as const) {
    it(`${name}: is said before there is a contact that nobody can reach`, async () => {
      const page = await createChatPage();
      for (const [attribute, value] of Object.entries(attributes)) page.el.setAttribute(attribute, value);
      await page.open();
      await page.advance(1_000);
      expect(page.el.state).to.equal('failed');
      expect(codes(page)).to.deep.equal(['config/value-invalid']);
      expect(page.simulator.contacts()).to.have.length(0);
    });
  }

  for (const [name, attributes, code] of [
    ['no api', { api: '' }, 'config/api-missing'],
    ['a page in an address', { api: 'data:text/html,<script>alert(1)</script>' }, 'config/api-invalid'],
    ['a scheme that is none of ours', { api: 'ftp://example.com/start' }, 'config/api-invalid'],
    ['no address at all', { api: 'https://' }, 'config/api-invalid'],
    ['a user name in the address', { api: 'https://jane@example.com/start' }, 'config/api-invalid'],
  ] as const) {
    it(`${name}: is said before anything is sent [F15]`, async () => {
      const page = await createChatPage();
      page.el.api = attributes.api;
      await page.open();
      await page.advance(1_000);
      expect(page.el.state).to.equal('failed');
      expect(codes(page)).to.deep.equal([code]);
      expect(page.calls('Start')).to.equal(0);

      page.el.api = 'http://127.0.0.1:8080/Prod';
      await page.click('Try again');
      await page.advance(1_000);
      expect(page.el.state).to.equal('connected');
    });
  }

  it('takes a relative api from the page it is on [F15]', async () => {
    const page = await createChatPage();
    page.el.api = '/nowhere/start';
    await page.open();
    await page.advance(1_000);
    // The simulator is on another origin, so the request has left and found nobody.
    expect(codes(page)).to.have.length(1);
    expect(codes(page)[0]).to.match(/^start\/(network|not-found|server)$/);
    expect(page.calls('Start')).to.equal(0);
  });

  it('without a region says so and calls no participant service', async () => {
    const page = await createChatPage();
    page.el.participantEndpoint = '';
    await page.open();
    await page.advance(1_000);
    expect(codes(page)).to.deep.equal(['config/region-missing']);
    expect(page.calls('CreateParticipantConnection')).to.equal(0);
  });

  it('is one start, however often the visitor clicks [F12]', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'Start', answer: { delayMs: 3_000 } });
    await page.open();
    const started = Array.from({ length: 10 }, () => page.el.startChat().catch((error: unknown) => error));
    await page.advance(10_000);
    expect(page.calls('Start')).to.equal(1);
    for (const outcome of await Promise.all(started)) {
      expect((outcome as ChatError | undefined)?.code ?? 'chat/in-progress').to.equal('chat/in-progress');
    }
  });
});

describe('a connection that fails', () => {
  afterEach(closeChatPages);

  const faults: Readonly<Record<string, Fault>> = {
    'a connection request that gets lost': { on: 'CreateParticipantConnection', times: 3, answer: 'lost' },
    'a connection request without an answer': { on: 'CreateParticipantConnection', times: 2, answer: 'hang' },
    'a proxy’s page with 403': { on: 'CreateParticipantConnection', times: 3, answer: { html: 403 } },
    'a proxy’s page with 200': { on: 'CreateParticipantConnection', times: 3, answer: { html: 200 } },
    'an answer of the wrong shape': { on: 'CreateParticipantConnection', times: 3, answer: { body: [] } },
    'too many requests': {
      on: 'CreateParticipantConnection',
      times: 3,
      answer: { status: 429, errorType: 'ThrottlingException' },
    },
    'an internal error': { on: 'CreateParticipantConnection', times: 3, answer: { status: 500 } },
    'a refused socket': { on: 'socket', times: 3, answer: 'refuse' },
    'a socket that never opens': { on: 'socket', times: 2, answer: 'no-open' },
    'a subscription that is never answered': { on: 'subscribe', times: 4, answer: 'silent' },
    'a subscription that is refused': { on: 'subscribe', times: 3, answer: 'failure' },
  };
  for (const [name, fault] of Object.entries(faults)) {
    it(`${name}: says so, offers to try now, sends nothing twice, and heals by itself`, async () => {
      const page = await createChatPage();
      page.simulator.inject(fault);
      await page.open();
      await page.send('typed meanwhile');
      await page.advance(22_000);
      if (page.el.state !== 'connected') {
        expect(page.status()).to.match(/\w{3,}/);
        expect(page.button('Try now')).to.exist;
        expect(page.button('End chat')).to.exist;
      }
      await page.advance(90_000);
      expect(page.el.state).to.equal('connected');
      expect(page.screen().filter((line) => line.includes('typed meanwhile'))).to.deep.equal([
        'me: typed meanwhile (Sent)',
      ]);
      expect(codes(page)).to.have.length(1);
    });
  }

  for (const status of [400, 404]) {
    it(`a ${String(status)} to the connection request: cannot get better, and can be left by a new start`, async () => {
      const page = await createChatPage();
      page.simulator.inject({ on: 'CreateParticipantConnection', answer: { status } });
      await page.open();
      await page.advance(5_000);
      expectWayOut(page, status === 400 ? 'connect/rejected' : 'connect/not-found');
      await page.click('Try again');
      await page.advance(1_000);
      expect(page.el.state).to.equal('connected');
    });
  }

  it('a 403 to the connection request: the chat is over, and a new one can be started [F20]', async () => {
    const page = await createChatPage();
    page.simulator.inject({
      on: 'CreateParticipantConnection',
      answer: { status: 403, errorType: 'AccessDeniedException' },
    });
    await page.open();
    await page.advance(5_000);
    expect(page.el.state).to.equal('ended');
    expect(page.timers()).to.equal(0);
    await page.click('Start a new chat');
    await page.advance(1_000);
    expect(page.el.state).to.equal('connected');
  });

  it('can be left while it is being tried again', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'socket', times: Infinity, answer: 'refuse' });
    await page.open();
    await page.advance(20_000);
    await page.click('End chat');
    await page.click('End chat');
    await page.advance(20_000);
    expect(page.el.state).to.equal('ended');
    expect(page.timers()).to.equal(0);
  });

  it('tries at once when the visitor asks for it', async () => {
    const page = await createChatPage();
    const heal = page.simulator.inject({
      on: 'CreateParticipantConnection',
      times: Infinity,
      answer: { status: 500 },
    });
    await page.open();
    await page.advance(60_000);
    heal();
    await page.click('Try now');
    await page.advance(100);
    expect(page.el.state).to.equal('connected');
  });

  it('shows that it is coming back only when that takes a while, and keeps the text field open', async () => {
    const page = await createChatPage();
    await page.connect();
    const heal = page.simulator.inject({ on: 'socket', times: Infinity, answer: 'refuse' });
    page.simulator.closeSockets({ code: 1006 });
    await page.advance(500);
    expect(page.el.state).to.equal('reconnecting');
    expect(page.button('Try now')).to.be.undefined;
    await page.advance(2_000);
    expect(page.button('Try now')).to.exist;
    await page.send('still writing');
    await page.advance(1_000);
    expect(page.screen()).to.deep.equal(['me: still writing (Sent)']);
    heal();
    await page.advance(60_000);
    expect(page.el.state).to.equal('connected');
    expect(page.button('Try now')).to.be.undefined;
  });

  it('does not mind frames that nobody can read', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent();
    for (const raw of ['', '{', 'null', '17', '"text"', '[]', '{}', '{"topic":"aws/chat","content":"<p>"}']) {
      page.simulator.inject({ on: 'frame', answer: { raw } });
      agent.types();
      await page.advance(50);
    }
    agent.says('Can you read this?');
    await page.advance(100);
    expect(page.screen().at(-1)).to.equal('Ada: Can you read this?');
    expect(codes(page)).to.deep.equal([]);
  });
});

describe('a message that fails', () => {
  afterEach(closeChatPages);

  for (const answer of [
    'lost',
    'cut',
    'hang',
    { html: 503 },
    { status: 500 },
    { status: 503 },
    { status: 504 },
  ] as const) {
    it(`${JSON.stringify(answer)}: is sent once, by itself`, async () => {
      const page = await createChatPage();
      await page.connect();
      page.simulator.inject({ on: 'SendMessage', times: 2, answer });
      await page.send('only once');
      await page.advance(60_000);
      expect(page.screen()).to.deep.equal(['me: only once (Sent)']);
      const stored = page.contact().transcript.filter(({ Content }) => Content === 'only once');
      expect(stored).to.have.length(1);
    });
  }

  it('is given back to be changed when the service does not accept it', async () => {
    const page = await createChatPage();
    await page.connect();
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, errorType: 'ValidationException' } });
    await page.send('not like this');
    await page.advance(1_000);
    expect(page.screen()).to.deep.equal(['me: not like this (Not accepted)']);
    expect(page.button('Try again')).to.be.undefined;
    await page.click('Edit');
    expect(page.field().value).to.equal('not like this');
    expect(page.screen()).to.deep.equal([]);
  });

  it('can be taken back while it waits for the network', async () => {
    const page = await createChatPage();
    await page.connect();
    const heal = page.simulator.inject({ on: 'SendMessage', times: Infinity, answer: { status: 429 } });
    page.simulator.inject({ on: 'CreateParticipantConnection', times: 3, answer: 'lost' });
    page.simulator.closeSockets({ code: 1006 });
    await page.advance(100);
    await page.send('not so fast');
    await page.advance(100);
    expect(page.screen()).to.deep.equal(['me: not so fast (Waiting to be sent)']);
    await page.click('Edit');
    expect(page.field().value).to.equal('not so fast');
    heal();
    await page.advance(60_000);
    expect(page.screen()).to.deep.equal([]);
    expect(page.contact().transcript.filter(({ Content }) => Content)).to.have.length(0);
  });

  it('can be sent again after the automatic tries are over', async () => {
    const page = await createChatPage();
    await page.connect();
    const heal = page.simulator.inject({ on: 'SendMessage', times: Infinity, answer: 'lost' });
    await page.send('stubborn');
    await page.advance(6 * 60_000);
    expect(page.screen()).to.deep.equal(['me: stubborn (Not sent)']);
    heal();
    page.button('Try again')!.focus();
    await page.click('Try again');
    // The button is gone; the keyboard goes on among the messages.
    expect(page.el.shadowRoot!.activeElement).to.equal(page.part('transcript'));
    await page.advance(1_000);
    expect(page.screen()).to.deep.equal(['me: stubborn (Sent)']);
  });

  it('stays readable when the chat ends before it could leave', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent();
    page.simulator.inject({ on: 'SendMessage', times: Infinity, answer: 'lost' });
    await page.send('too late');
    agent.endsChat();
    await page.advance(2_000);
    expect(page.el.state).to.equal('ended');
    expect(page.screen().at(-1)).to.equal('me: too late (Not sent)');
  });
});
