import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/transcript/walk.js';
import { listen } from './ears.js';
import {
  closeChatPages,
  createChatPage,
  drawn,
  finishAnimations,
  type ChatPage,
  type ChatPageOptions,
} from './harness.js';

const talkative: ChatPageOptions = {
  scenario: (flow) => {
    flow.bot().says('Hello, see https://example.com/help');
    return Promise.resolve();
  },
};

/** Each state that a visitor can see, and the way there. */
const states: Readonly<Record<string, (page: ChatPage) => Promise<void>>> = {
  closed: () => Promise.resolve(),
  idle: async (page) => {
    page.el.open = true;
    await page.settle();
  },
  connecting: async (page) => {
    page.simulator.inject({ on: 'Start', answer: 'hang' });
    await page.open();
    await page.send('Hello');
  },
  connected: async (page) => {
    await page.connect();
    await page.send('Hello');
    const agent = await page.agent('Ada');
    agent.says('Hi');
    agent.types();
    await page.advance(100);
  },
  'something new further down': async (page) => {
    await page.connect();
    const agent = await page.agent('Ada');
    for (let count = 0; count < 30; count++) agent.says(`Message ${String(count)}`);
    await page.advance(1_000);
    // Until then, it is the browser that scrolls.
    await drawn();
    const log = page.part('transcript')!;
    log.scrollTop = 0;
    await drawn();
    agent.says('One more');
    await page.advance(100);
    log.focus();
    // The first message: at the last one, the reader would be at the end.
    await sendKeys({ press: 'Home' });
    await drawn();
    await page.settle();
    if (!page.part('new-messages') || !page.part('unread')) throw new Error('Nothing is new');
  },
  'the menu': async (page) => {
    await page.connect();
    await page.click('Menu');
  },
  'asking whether to end': async (page) => {
    await page.connect();
    await page.click('End chat');
  },
  reconnecting: async (page) => {
    await page.connect();
    page.platform.goOffline();
    page.simulator.closeSockets({ code: 1006 });
    await page.advance(40_000);
    await page.send('Still there?');
  },
  'a message that was refused': async (page) => {
    await page.connect();
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} } });
    await page.send('No');
    await page.advance(100);
    await page.type('x'.repeat(2_000));
  },
  failed: async (page) => {
    page.simulator.inject({ on: 'Start', answer: 'lost' });
    await page.open();
    await page.advance(1_000);
  },
  ended: async (page) => {
    await page.connect();
    (await page.agent('Ada')).endsChat();
    await page.advance(5_000);
  },
};

describe('axe finds nothing', () => {
  afterEach(closeChatPages);

  for (const [theme, dir] of [
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
    ['dark', 'rtl'],
  ] as const) {
    for (const layout of ['floating', 'inline', 'fullscreen']) {
      for (const [state, reach] of Object.entries(states)) {
        if (layout !== 'floating' && state !== 'connected') continue;
        it(`${state}, ${theme}, ${dir}, ${layout}`, async () => {
          const page = await createChatPage({ ...talkative, attributes: { theme, layout, dir } });
          if (layout === 'inline') {
            while (!page.part('panel')) await page.settle();
            await page.click('Start chat');
            await page.advance(1_000);
          } else {
            await reach(page);
          }
          finishAnimations(page);
          await expect(page.el).to.be.accessible();
        });
      }
    }
  }
});

describe('the focus', () => {
  afterEach(closeChatPages);

  const focused = (page: ChatPage): Element | null => page.el.shadowRoot!.activeElement;

  it('goes into the text field when the visitor opens the chat, and back when they close it', async () => {
    const page = await createChatPage();
    page.part('launcher')!.focus();
    await sendKeys({ press: 'Enter' });
    await page.advance(1_000);
    expect(focused(page)).to.equal(page.field());

    await sendKeys({ press: 'Escape' });
    await page.settle();

    expect(page.el.open).to.be.false;
    expect(focused(page)).to.equal(page.part('launcher'));
    expect(page.eventNames()).to.include('hidden');
  });

  it('goes back to what opened the chat', async () => {
    const page = await createChatPage();
    const link = document.body.appendChild(document.createElement('button'));
    link.textContent = 'Help';
    link.addEventListener('click', () => void page.el.show());
    link.focus();
    await sendKeys({ press: 'Enter' });
    await page.advance(1_000);
    expect(focused(page)).to.equal(page.field());

    await page.click('Close');

    expect(document.activeElement).to.equal(link);
    link.remove();
  });

  it('stays where it is for everything that the visitor has not done', async () => {
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    const page = await createChatPage({ attributes: { open: '' } });
    await page.settle();
    await page.el.startChat().catch(() => undefined);
    await page.advance(1_000);
    const agent = await page.agent('Ada');
    agent.says('Hello');
    await page.advance(100);
    page.simulator.closeSockets({ code: 1006 });
    await page.advance(10_000);
    agent.endsChat();
    await page.advance(5_000);

    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('is not lost when what has it goes away', async () => {
    const page = await createChatPage();
    await page.connect();
    expect(focused(page)).to.equal(page.field());

    (await page.agent('Ada')).endsChat();
    await page.advance(5_000);

    expect(focused(page)).to.equal(page.part('panel'));
  });

  it('stays in the panel when the visitor ends the chat', async () => {
    const page = await createChatPage();
    await page.connect();
    await page.click('End chat');
    expect(focused(page)?.textContent.trim()).to.equal('Keep chatting');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await page.settle();
    expect(focused(page)).to.equal(page.part('panel'));
    await page.advance(15_000);

    expect(page.el.state).to.equal('ended');
    expect(focused(page)).to.equal(page.part('panel'));
  });

  it('goes to the harmless answer, and Escape takes the question back only', async () => {
    const page = await createChatPage();
    await page.connect();
    await page.click('End chat');
    await page.settle();
    expect(focused(page)?.textContent.trim()).to.equal('Keep chatting');

    await sendKeys({ press: 'Escape' });
    await page.settle();

    expect(page.visibleText()).not.to.contain('End this chat?');
    expect(page.el.open).to.be.true;
    expect(focused(page)).to.equal(page.part('end'));
  });

  it('moves from the launcher through the panel and out of it again', async function () {
    const page = await createChatPage(talkative);
    const after = document.body.appendChild(document.createElement('button'));
    await page.connect();
    page.part('launcher')!.focus();

    const stops: (string | undefined)[] = [];
    for (let stop = 0; stop < 12 && document.activeElement !== after; stop++) {
      await sendKeys({ press: 'Tab' });
      const at = focused(page);
      stops.push(at?.getAttribute('part') ?? at?.localName);
    }
    after.remove();

    // Where a link is no stop for the keyboard, as in Safari's default, it is left out.
    expect(stops.filter((stop) => stop !== 'a' && stop !== undefined)).to.deep.equal([
      'end',
      'menu',
      'close',
      'transcript',
      'input',
      'send',
    ]);
  });

  it('stays in a panel that covers the page', async () => {
    const page = await createChatPage({ attributes: { layout: 'fullscreen' } });
    await page.connect();
    expect(page.part('panel')?.getAttribute('aria-modal')).to.equal('true');

    for (let stop = 0; stop < 12; stop++) {
      await sendKeys({ press: 'Tab' });
      expect(page.part('panel')!.contains(focused(page))).to.be.true;
    }
  });

  it('is put by focus() where one goes on', async () => {
    const page = await createChatPage();
    page.el.focus();
    expect(focused(page)).to.equal(page.part('launcher'));

    await page.connect();
    page.el.focus();
    expect(focused(page)).to.equal(page.field());
  });
});

describe('a screen reader', () => {
  afterEach(closeChatPages);

  it('hears news of the connection from a region of its own', async () => {
    const page = await createChatPage();
    page.simulator.inject({ on: 'Start', answer: { delayMs: 3_000 } });
    await page.open();
    const { said, stop } = listen(page);
    await page.advance(10_000);
    page.platform.goOffline();
    page.simulator.closeSockets({ code: 1006 });
    await page.advance(40_000);
    page.platform.goOnline();
    await page.click('Try now');
    // So many connections may be asked for at once; then there are 15 s between two.
    await page.advance(20_000);
    stop();

    expect(page.part('status')?.getAttribute('role')).to.equal('status');
    expect(said()).to.deep.equal([
      'Connected',
      'The connection was lost. Trying to get it back.',
      'Connected',
    ]);
  });

  it('finds names, states and times where it looks for them', async () => {
    const page = await createChatPage(talkative);
    const launcher = page.part('launcher')!;
    expect(launcher.getAttribute('aria-expanded')).to.equal('false');
    await page.connect();

    expect(launcher.getAttribute('aria-expanded')).to.equal('true');
    expect(page.el.shadowRoot!.getElementById(launcher.getAttribute('aria-controls')!)).to.equal(
      page.part('panel'),
    );
    expect(page.part('panel')?.getAttribute('role')).to.equal('dialog');
    expect(page.part('panel')?.hasAttribute('aria-modal')).to.be.false;
    expect(page.part('transcript')?.getAttribute('aria-label')).to.equal('Messages');
    expect(page.field().labels[0]?.textContent).to.equal('Message');
    expect(page.el.shadowRoot!.querySelector('time')?.dateTime).to.match(/^2026-01-05T09:00:0\d\.\d{3}Z$/);
  });
});
