import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage } from './harness.js';
import '../session/preload.js';

const prompt = (page: ChatPage): HTMLElement | null =>
  page.el.shadowRoot!.querySelector<HTMLElement>('.prompt');
const link = (page: ChatPage): HTMLAnchorElement | null => prompt(page)?.querySelector('a') ?? null;
const notices = (page: ChatPage): readonly string[] => page.screen().filter((line) => line.startsWith('*'));

/** A flow that asks who the customer is, and says how that has ended. */
async function asked(properties = {}): Promise<ChatPage> {
  const page = await createChatPage({
    properties,
    scenario: async (flow) => {
      const outcome = await flow.asksSignIn();
      flow.says(`${outcome} ${flow.customer.displayName}`);
    },
  });
  await page.connect();
  return page;
}

/** What the customer does at the address, in another window. */
async function signsIn(page: ChatPage, outcome: 'succeeded' | 'failed'): Promise<Response> {
  const url = new URL(link(page)!.href);
  url.searchParams.set('outcome', outcome);
  const answer = await page.simulator.fetch(new Request(url));
  await page.advance(500);
  return answer;
}

/** A chat that asks to sign in, and cannot say where, however often the chat itself asks. */
async function withoutAddress(): Promise<ChatPage> {
  const page = await createChatPage({
    scenario: async (flow) => {
      await flow.asksSignIn();
    },
  });
  page.simulator.inject({ on: 'GetAuthenticationUrl', times: Infinity, answer: { status: 500 } });
  await page.connect();
  await page.advance(20_000);
  return page;
}

describe('signing in', () => {
  afterEach(closeChatPages);

  it('is a link to where customers sign in, which sends them back to this page', async () => {
    const page = await asked();
    const { searchParams, pathname } = new URL(link(page)!.href);
    expect(pathname).to.equal('/oauth2/authorize');
    expect(searchParams.get('redirect_uri')).to.equal(location.origin + location.pathname);
    expect(link(page)!.rel).to.equal('noopener noreferrer');
    expect(notices(page)[0]).to.include('Please sign in to go on.');
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    await signsIn(page, 'succeeded');
    expect(prompt(page) === null).to.be.true;
    expect(notices(page)).to.deep.equal(['* You are signed in.']);
    expect(page.screen().at(-1)).to.equal('Assistant: succeeded Jane Doe');
    // The page hears under which name the customer is known from now on.
    const renamed = page
      .heard('connect-chat-event')
      .flatMap(({ detail: { item } }) => (item.kind === 'event' ? item : []))
      .find(({ contentType }) => contentType.endsWith('.displayname.updated'));
    expect(renamed?.participant).to.include({ role: 'CUSTOMER', displayName: 'Jane Doe' });
  });

  for (const [device, skewMs] of [
    ['ahead', 120_000],
    ['years ahead', 2e11],
    ['years behind', -2e11],
  ] as const) {
    it(`is possible where the clock of the device is ${device}`, async () => {
      const page = await createChatPage({
        scenario: async (flow) => {
          await flow.asksSignIn();
        },
      });
      page.platform.skew(skewMs);
      await page.connect();
      expect(page.calls('GetAuthenticationUrl')).to.equal(1);
      expect(link(page)).not.to.equal(null);
    });
  }

  it('goes where the page says, with the provider it names', async () => {
    const page = await asked({
      signInRedirectUri: 'https://example.com/back?from=chat',
      identityProvider: 'Google',
    });
    const { searchParams } = new URL(link(page)!.href);
    expect(searchParams.get('redirect_uri')).to.equal('https://example.com/back?from=chat');
    expect(searchParams.get('identity_provider')).to.equal('Google');
  });

  it('as the first thing in a chat is not covered by the welcome', async () => {
    const page = await asked();
    finishAnimations(page);
    const { left, top, width, height } = link(page)!.getBoundingClientRect();
    const hit = page.el.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
    expect(hit === link(page)).to.be.true;
    const words = document.createRange();
    words.selectNodeContents(link(page)!);
    const label = words.getBoundingClientRect();
    expect(label.top - top).to.be.closeTo(top + height - label.bottom, 2, 'the label is in the middle');
  });

  it('that is read from the transcript is asked for as well', async () => {
    const page = await asked();
    const again = await createChatPage({ after: page });
    await again.advance(1_000);
    if (!again.el.open) await again.open();
    expect(link(again)).not.to.equal(null);
    await signsIn(again, 'succeeded');
    expect(notices(again)).to.deep.equal(['* You are signed in.']);
  });

  it('of an earlier conversation asks nothing', async () => {
    const page = await createChatPage();
    await page.connect();
    const { contactId } = page.el;
    const content = {
      Id: 'earlier',
      Type: 'EVENT',
      ContentType: 'application/vnd.amazonaws.connect.event.authentication.initiated',
      Content: JSON.stringify({ SessionId: '0123456789abcdef0123456789abcdef0123' }),
      AbsoluteTime: new Date(page.clock.now() - 60_000).toISOString(),
      RelatedContactId: 'earlier-contact',
      ContactId: contactId,
      InitialContactId: contactId,
    };
    page.simulator.pushFrame(
      JSON.stringify({
        topic: 'aws/chat',
        contentType: 'application/json',
        content: JSON.stringify(content),
      }),
    );
    await page.advance(1_000);
    expect(page.el.transcript.some(({ id }) => id === 'earlier')).to.be.true;
    expect(prompt(page) === null).to.be.true;
  });

  it('is over with the chat', async () => {
    const page = await asked();
    page.simulator.control(page.el.contactId!).ends();
    await page.advance(1_000);
    expect(page.el.state).to.equal('ended');
    expect(prompt(page) === null).to.be.true;
  });

  it('whose address could not be had is tried again', async () => {
    const page = await withoutAddress();
    expect(link(page) === null).to.be.true;
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
    page.simulator.cancelFaults();
    page.button('Try again')!.focus();
    await page.click('Try again');
    await page.advance(1_000);
    expect(page.button('Try again') === undefined).to.be.true;
    expect(page.el.shadowRoot!.activeElement === link(page)).to.be.true;
  });

  it('whose minute is over is not tried again', async () => {
    const page = await withoutAddress();
    expect(page.button('Try again')).not.to.equal(undefined);
    await page.advance(45_000);
    page.simulator.cancelFaults();
    await page.click('Try again');
    await page.advance(1_000);
    expect(page.button('Try again') === undefined).to.be.true;
    expect(page.button('Go on without')).not.to.equal(undefined);
  });

  it('that has failed says so, and leaves nothing to press', async () => {
    const page = await asked();
    await signsIn(page, 'failed');
    expect(prompt(page) === null).to.be.true;
    expect(notices(page)).to.deep.equal(['* You are not signed in.']);
  });

  it('can be declined', async () => {
    const page = await asked();
    await page.click('Go on without');
    await page.advance(500);
    expect(page.calls('CancelParticipantAuthentication')).to.equal(1);
    expect(notices(page)).to.deep.equal(['* You are not signed in.']);
    expect(page.screen().at(-1)).to.equal('Assistant: cancelled Customer');
  });

  it('takes no longer than the flow waits', async () => {
    const page = await asked();
    await page.advance(181_000);
    expect(notices(page)).to.deep.equal(['* You are not signed in.']);
  });

  it('whose address cannot be had can still be declined', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        flow.says(await flow.asksSignIn());
      },
    });
    page.simulator.inject({ on: 'GetAuthenticationUrl', times: 9, answer: { status: 403 } });
    await page.connect();
    expect(link(page) === null).to.be.true;
    await page.click('Go on without');
    await page.advance(500);
    expect(page.screen().at(-1)).to.equal('Assistant: cancelled');
  });

  it('is gone to from this very page where no window may open beside it', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        await flow.pause(500);
        await flow.asksSignIn();
      },
    });
    // A place in this page, so that the test is not left.
    const elsewhere = `${location.origin}${location.pathname}${location.search}#signing-in`;
    page.simulator.inject({ on: 'GetAuthenticationUrl', answer: { body: { AuthenticationUrl: elsewhere } } });
    await page.connect();
    await page.advance(1_000);
    const before = Object.getOwnPropertyDescriptor(window, 'open')!;
    window.open = () => null;
    try {
      link(page)!.click();
      expect(location.hash).to.equal('#signing-in');
    } finally {
      Object.defineProperty(window, 'open', before);
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('opens beside the page, and the window there cannot reach back', async () => {
    const page = await asked();
    const opened: { opener: unknown; at: string | undefined }[] = [];
    const before = Object.getOwnPropertyDescriptor(window, 'open')!;
    window.open = () => {
      const beside = {
        opener: window as unknown,
        location: { replace: (url: string) => (opened[0]!.at = url) },
      };
      opened.push(Object.assign(beside, { at: undefined }));
      return beside as unknown as Window;
    };
    try {
      link(page)!.click();
    } finally {
      Object.defineProperty(window, 'open', before);
    }
    expect(opened).to.have.length(1);
    expect(opened[0]!.opener === null).to.be.true;
    expect(opened[0]!.at).to.equal(link(page)!.href);
  });
});

describe('a customer who says nothing', () => {
  afterEach(closeChatPages);

  it('is asked whether they are there, and says so with one press', async () => {
    const page = await createChatPage();
    await page.connect();
    await page.agent('Ada');
    page.simulator.control(page.el.contactId!).idles('idle');
    await page.advance(500);
    expect(page.screen().at(-1)).to.include('Are you still there?');
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    await page.click('I am still here');
    await page.advance(500);
    expect(page.contact().transcript.at(-1)!.Content).to.equal('I am still here');
    expect(page.button('I am still here') === undefined).to.be.true;
  });

  const idle = async (
    ...states: readonly (readonly ['idle' | 'returned' | 'autodisconnection', ('CUSTOMER' | 'AGENT')?])[]
  ) => {
    const page = await createChatPage();
    await page.connect();
    await page.agent('Ada');
    for (const [state, who] of states) {
      page.simulator.control(page.el.contactId!).idles(state, who);
      await page.advance(500);
    }
    return page;
  };
  const asks = (page: ChatPage): readonly string[] =>
    page.screen().filter((line) => line.includes('Are you still there?'));

  it('is meant, and not the agent', async () => {
    const page = await idle(['idle', 'AGENT']);
    expect(asks(page)).to.deep.equal([]);
  });

  it('is asked once, and no more when it is too late', async () => {
    const page = await idle(['idle']);
    const button = page.button('I am still here')!;
    expect(getComputedStyle(button).borderTopStyle).to.equal('solid');
    expect(getComputedStyle(button).borderTopColor).not.to.equal('rgba(0, 0, 0, 0)');
    page.simulator.control(page.el.contactId!).idles('autodisconnection');
    await page.advance(500);
    expect(asks(page)).to.have.length(1);
    expect(page.button('I am still here') === undefined).to.be.true;
  });

  it('is not asked for a word when the chat has ended', async () => {
    const page = await idle(['idle']);
    page.simulator.control(page.el.contactId!).ends();
    await page.advance(1_000);
    expect(page.el.state).to.equal('ended');
    expect(page.button('I am still here') === undefined).to.be.true;
  });

  it('answers a view that waits, and nothing beside it', async () => {
    const page = await idle();
    page.simulator.control(page.el.contactId!).showsView({
      name: 'confirmation',
      input: { Heading: 'Sure?', Next: { Label: 'Go' } },
    });
    await page.advance(1_000);
    page.simulator.control(page.el.contactId!).idles('idle');
    await page.advance(500);
    expect(asks(page)).to.have.length(1);
    expect(page.button('I am still here') === undefined).to.be.true;
    expect(page.button('Go')).not.to.equal(undefined);
  });
});
