import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage } from './harness.js';

describe('the start', () => {
  afterEach(closeChatPages);

  it('is one, however the visitor clicks [F12]', async () => {
    const page = await createChatPage();
    const launcher = page.part('launcher')!;

    launcher.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    launcher.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await page.advance(1_000);

    expect(page.el.open).to.be.true;
    expect(page.calls('Start')).to.equal(1);
  });

  it('does not happen when the page does not want it', async () => {
    const page = await createChatPage();
    page.el.addEventListener('connect-chat-before-start', (event) => {
      event.preventDefault();
    });

    await page.open();
    await page.advance(1_000);

    expect(page.el.state).to.equal('idle');
    expect(page.calls('Start')).to.equal(0);
    expect(page.button('Start chat')).to.exist;
    expect(await page.el.startChat().catch((error: unknown) => error)).to.have.property(
      'code',
      'start/cancelled',
    );
  });

  it('waits for what the page has to do first, and takes what the page has changed', async () => {
    const page = await createChatPage();
    let allow: (() => void) | undefined;
    page.el.addEventListener('connect-chat-before-start', ({ detail }) => {
      detail.waitUntil(
        new Promise<void>((resolve) => {
          allow = resolve;
        }),
      );
      detail.request.Attributes = { plan: 'gold' };
    });
    await page.open();
    await page.advance(5_000);
    expect(page.el.state).to.equal('starting');
    expect(page.calls('Start')).to.equal(0);

    allow?.();
    await page.advance(1_000);

    expect(page.contact().attributes).to.include({ plan: 'gold' });
  });

  it('does not happen when what the page has to do first fails', async () => {
    const page = await createChatPage();
    page.el.addEventListener('connect-chat-before-start', ({ detail }) => {
      detail.waitUntil(Promise.reject(new Error('no consent')));
    });

    await page.open();
    await page.advance(1_000);

    expect(page.el.state).to.equal('idle');
    expect(page.calls('Start')).to.equal(0);
  });

  it('carries the headers of the page, and asks for new ones once', async () => {
    const page = await createChatPage();
    const sent: (string | null)[] = [];
    const { fetch } = page.platform;
    page.el.platform = Object.create(page.platform, {
      fetch: {
        value: (input: RequestInfo, init?: RequestInit) => {
          const request = new Request(input, init);
          if (request.url.endsWith('/Prod')) sent.push(request.headers.get('authorization'));
          return fetch(input, init);
        },
      },
    }) as typeof page.platform;
    let asked = 0;
    page.el.requestHeaders = () => Promise.resolve({ authorization: `Bearer ${String(++asked)}` });
    page.simulator.inject({ on: 'Start', answer: { status: 401 } });

    await page.connect();

    expect(sent).to.deep.equal(['Bearer 1', 'Bearer 2']);
  });

  it('does not wait for ever for the headers of the page', async () => {
    const page = await createChatPage();
    page.el.requestHeaders = () => new Promise(() => undefined);
    await page.open();
    await page.advance(31_000);

    expect(page.el.error?.code).to.equal('start/timeout');
    expect(page.el.error?.message).to.contain('requestHeaders');
    page.el.requestHeaders = {};
    await page.click('Try again');
    await page.advance(1_000);
    expect(page.el.state).to.equal('connected');
  });

  it('tells once of headers that the page could not make', async () => {
    const page = await createChatPage();
    page.el.requestHeaders = () => {
      throw new Error('The page has a mistake');
    };
    await page.open();
    await page.advance(1_000);

    expect(page.errorCodes()).to.deep.equal(['start/network']);
    expect(page.el.error?.message).to.contain('requestHeaders');
  });

  it('takes content types as a list, too, as it is easily given from JavaScript', async () => {
    const page = await createChatPage();
    const given = ['text/plain', 'text/markdown'];
    Object.assign(page.el, { contentTypes: given });
    await page.open();
    await page.advance(1_000);

    expect(page.el.state).to.equal('connected');
    const [asked] = page.heard('connect-chat-before-start');
    expect(asked?.detail.request.SupportedMessagingContentTypes).to.deep.equal(given);
  });

  it('that nobody answers names who was asked, and nothing that is secret', async () => {
    const page = await createChatPage();
    page.el.api = 'http://127.0.0.1:8080/Prod?key=secret';
    page.simulator.inject({ on: 'Start', answer: 'lost' });
    await page.open();
    await page.advance(1_000);

    expect(page.el.error?.code).to.equal('start/network');
    expect(page.el.error?.message).to.contain('http://127.0.0.1:8080').and.not.to.contain('secret');
  });

  it('can be given up', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'Start', answer: 'hang' });
    await page.open();

    await page.click('End chat');

    expect(page.el.state).to.equal('idle');
    expect(page.canWrite()).to.be.true;
  });

  it('that fails says what else can be done, in the words of the page', async () => {
    const number = document.createElement('p');
    number.slot = 'offline';
    number.textContent = 'Call 123';
    const page = await createChatPage({ children: [number] });
    page.simulator.inject({ on: 'Start', answer: 'lost' });

    await page.open();
    await page.advance(1_000);

    expect(number.checkVisibility()).to.be.true;
  });
});

describe('a connection that is lost', () => {
  afterEach(closeChatPages);

  it('is not worth a word when it comes back at once', async () => {
    const page = await createChatPage();
    await page.connect();
    const said = new Set<string>();

    page.simulator.closeSockets({ code: 1006 });
    for (let tick = 0; tick < 20; tick++) {
      await page.advance(100);
      said.add(page.status());
    }

    expect(page.el.state).to.equal('connected');
    expect([...said].sort()).to.deep.equal(['', 'Connected']);
  });

  it('is said when it takes longer; what was written and said meanwhile is there afterwards', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent('Ada');
    page.platform.goOffline();
    page.simulator.closeSockets({ code: 1006 });
    await page.advance(40_000);

    expect(page.el.state).to.equal('reconnecting');
    expect(page.status()).to.equal('The connection was lost. Trying to get it back.');
    await page.send('Still there?');
    agent.says('Did you get this?');
    page.platform.goOnline();
    await page.click('Try now');
    await page.advance(30_000);

    expect(page.el.state).to.equal('connected');
    expect(page.status()).to.equal('Connected');
    expect(page.screen()).to.deep.equal([
      '* Ada has joined the chat',
      'Ada: Did you get this?',
      'me: Still there? (Sent)',
    ]);
  });
});
