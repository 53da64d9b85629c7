import { expect } from '@open-wc/testing';
import { FEATURES } from '../../src/elements/feature-loaders.js';
import { listen } from './ears.js';
import '../session/preload.js';
import { closeChatPages, createChatPage, drawn, type ChatPage } from './harness.js';

async function connected(attributes: Readonly<Record<string, string>> = {}): Promise<ChatPage> {
  const page = await createChatPage({ attributes });
  await page.connect();
  return page;
}

function dialogOn(page: ChatPage): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.append(document.createElement('button'));
  page.el.before(dialog);
  return dialog;
}

const regions = (): readonly Element[] => [...document.querySelectorAll('[aria-live]')];

/** A chat in which something has been said, and is shown, and not announced so far. */
async function withNewsThatWait() {
  const page = await connected();
  const agent = await page.agent('Ada');
  await page.advance(2_000);
  const { said, stop } = listen(page);
  agent.says('Hello');
  await page.advance(20);
  expect(page.screen()).to.include('Ada: Hello');
  expect(said()).to.deep.equal([]);
  return { page, agent, said, stop };
}

describe('a screen reader', () => {
  afterEach(closeChatPages);

  it('hears the greeting', async () => {
    const page = await createChatPage({
      scenario: (flow) => {
        flow.bot().says('Hello, I am a bot.');
        return Promise.resolve();
      },
    });
    await page.open();
    const { said, stop } = listen(page);
    await page.advance(2_000);
    stop();

    expect(said()).to.deep.equal(['Assistant: Hello, I am a bot.']);
  });

  for (const [outcome, expected] of [
    ['comes', ['Ada: Important news', 'Ada: And a word behind it']],
    ['cannot be fetched', ['Ada: **Important** news', 'Ada: And a word behind it']],
  ] as const) {
    it(`reads messages in their order, also a formatted one whose reader ${outcome}`, async () => {
      const { text } = FEATURES;
      const page = await connected();
      const agent = await page.agent('Ada');
      await page.advance(2_000);
      const ears = listen(page);
      let settle = (): void => undefined;
      const held = new Promise<void>((resolve, reject) => {
        settle = outcome === 'comes' ? resolve : () => reject(new TypeError('Failed to fetch'));
      });
      FEATURES.text = () => held.then(text);
      agent.sends('text/markdown', '**Important** news');
      agent.says('And a word behind it');
      await page.advance(2_000);
      expect(ears.said()).to.deep.equal([]);

      settle();
      while (outcome === 'comes' && !page.el.shadowRoot!.querySelector('.bubble strong')) await page.settle();
      await page.advance(2_000);
      ears.stop();
      FEATURES.text = text;
      expect(ears.said()).to.deep.equal(expected);
    });
  }

  it('reads incoming messages once, with their senders, and not what the customer wrote', async () => {
    const page = await connected();
    const { said, stop } = listen(page);

    const agent = await page.agent('Ada');
    agent.types();
    await page.advance(100);
    for (const text of ['Hello', 'How are you?', 'What is it about?']) agent.says(text);
    await page.advance(200);
    await page.send('My card');
    await page.advance(2_000);
    stop();

    expect(said()).to.deep.equal([
      'Ada has joined the chat',
      'Ada: Hello',
      'Ada: How are you?',
      'Ada: What is it about?',
    ]);
  });

  it('reads a streamed message when it is complete', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        await flow.bot().streams(['Your ', 'order ', 'is on its way.'], { everyMs: 500 });
      },
    });
    await page.open();
    const { said, stop } = listen(page);
    await page.advance(5_000);
    stop();

    expect(said()).to.deep.equal(['Assistant: Your order is on its way.']);
  });

  it('reads a message with a link when what shows links is there', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    const { said, stop } = listen(page);
    agent.says('See https://example.com/help');
    await page.advance(1_000);
    stop();

    expect(said()).to.deep.equal(['Ada: See https://example.com/help']);
  });

  it('hears how much there is, instead of all of it, when a lot arrives at once', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    page.platform.goOffline();
    page.simulator.closeSockets({ code: 1006 });
    await page.advance(30_000);
    for (let count = 1; count <= 20; count++) agent.says(`Message ${String(count)}`);
    const { said, stop } = listen(page);
    page.platform.goOnline();
    await page.click('Try now');
    await page.advance(20_000);

    expect(page.screen()).to.have.lengthOf(21);
    expect(said()).to.deep.equal(['Connected', '20 new messages']);

    agent.says('One more');
    await page.advance(200);
    stop();
    expect(said().at(-1)).to.equal('Ada: One more');
  });

  it('is told that there is a conversation above when a page goes on with one, and then what is new', async () => {
    const before = await connected();
    const agent = await before.agent('Ada');
    for (let count = 1; count <= 10; count++) agent.says(`Message ${String(count)}`);
    await before.advance(2_000);
    const page = await createChatPage({ after: before });
    const { said, stop } = listen(page);
    // Whether there is a chat to go on with is asked with promises only.
    for (let turn = 0; turn < 3; turn++) await page.advance(1_000);
    expect(page.screen()).to.have.lengthOf(11);
    expect(said()).to.deep.equal(['Connected', 'Earlier conversation above']);

    agent.says('Welcome back');
    await page.advance(200);
    stop();
    expect(said().at(-1)).to.equal('Ada: Welcome back');
  });

  it('does not hear what is put in above', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    for (let count = 1; count <= 310; count++) agent.says(`Message ${String(count)}`);
    await page.advance(3_000);
    const { said, stop } = listen(page);
    const lines = page.el.shadowRoot!.querySelectorAll('li').length;
    const log = page.part('transcript')!;
    await drawn();
    log.scrollTop = 0;
    await drawn();
    await page.advance(1_000);
    stop();

    expect(page.el.shadowRoot!.querySelectorAll('li').length).to.be.greaterThan(lines);
    expect(said()).to.deep.equal([]);
  });

  it('hears that a message of the customer could not be sent', async () => {
    const page = await connected();
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} } });
    const { said, stop } = listen(page);
    await page.send('No');
    await page.advance(1_000);
    stop();

    expect(page.screen()).to.deep.equal(['me: No (Not accepted)']);
    expect(said()).to.deep.equal(['Not accepted: No']);
  });

  it('hears the end once', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    const { said, stop } = listen(page);
    agent.says('Goodbye');
    agent.endsChat();
    await page.advance(5_000);
    stop();

    expect(said()).to.deep.equal(['Ada: Goodbye', 'Ada has left the chat', 'The chat has ended']);
  });

  it('hears messages while the panel is closed', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    await page.click('Close');
    const { said, stop } = listen(page);
    agent.says('Are you there?');
    await page.advance(200);
    stop();

    expect(said()).to.deep.equal(['Ada: Are you there?']);
  });

  it('hears no more of a very long message than one can listen to', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    const { said, stop } = listen(page);
    agent.says('word '.repeat(3_000));
    await page.advance(200);
    stop();

    expect(said()).to.have.lengthOf(1);
    expect(said()[0]).to.have.lengthOf.below(1_001);
  });
});

describe('the announcer', () => {
  afterEach(closeChatPages);

  it('is one region, in the page itself, which is empty again after a moment and cannot be seen', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    expect(regions()).to.have.lengthOf(1);
    const [region] = regions();
    expect(region!.getRootNode()).to.equal(document);
    await page.advance(2_000);

    agent.says('Hello');
    await page.advance(100);
    expect(region!.textContent).to.equal('Ada: Hello');
    expect(getComputedStyle(region!).clipPath).to.equal('inset(50%)');
    await page.advance(2_000);
    expect(region!.textContent).to.equal('');

    page.el.remove();
    expect(regions()).to.have.lengthOf(0);
  });

  it('keeps each line for a second, also when more comes all the time', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    await page.advance(2_000);
    const [region] = regions();
    const { said, stop } = listen(page);
    const texts = Array.from({ length: 30 }, (_, count) => `Message ${String(count)}`);
    for (const text of texts) {
      agent.says(text);
      await page.advance(60);
      const aSecondAgo = said().length - 3;
      expect([...region!.children].map((line) => line.textContent)).to.deep.equal(
        said().slice(Math.max(0, aSecondAgo)),
      );
      await page.advance(340);
    }
    await page.advance(2_000);
    stop();

    expect(said()).to.deep.equal(texts.map((text) => `Ada: ${text}`));
    expect(region!.textContent).to.equal('');
  });

  it('says its texts in their language', async () => {
    const page = await createChatPage({ attributes: { lang: 'de' } });
    await page.connect();
    await page.agent('Ada');
    await page.advance(100);
    expect(regions().map((region) => (region as HTMLElement).lang)).to.deep.equal(['de']);
  });

  for (const [where, options] of [
    ['beside the chat', {}],
    ['around the chat', { around: true }],
  ] as const) {
    it(`can be heard in a modal dialog of the page ${where}`, async () => {
      const page = await connected();
      const agent = await page.agent('Ada');
      await page.advance(2_000);
      const dialog = dialogOn(page);
      if ('around' in options) dialog.append(page.el);
      dialog.showModal();
      const { said, stop } = listen(page);

      agent.says('Hello');
      await page.advance(200);
      expect(said()).to.deep.equal(['Ada: Hello']);
      dialog.close();
      if ('around' in options) document.body.append(page.el);
      agent.says('Still there?');
      await page.advance(1_000);
      stop();

      expect(said()).to.deep.equal(['Ada: Hello', 'Ada: Still there?']);
      expect(regions()).to.have.lengthOf(1);
      dialog.remove();
    });
  }

  it('says what waits to be said where it can be heard when a dialog opens meanwhile', async () => {
    const { page, agent, said, stop } = await withNewsThatWait();
    const dialog = dialogOn(page);
    dialog.showModal();
    agent.says('Still there?');
    await page.advance(200);
    agent.says('Goodbye');
    await page.advance(200);
    stop();

    expect(said()).to.deep.equal(['Ada: Hello', 'Ada: Still there?', 'Ada: Goodbye']);
    dialog.remove();
  });

  it('says what waits to be said when the chat is moved meanwhile', async () => {
    const { page, agent, said, stop } = await withNewsThatWait();
    document.body.prepend(page.el);
    await page.advance(200);
    agent.says('Goodbye');
    await page.advance(200);
    stop();

    expect(said()).to.deep.equal(['Ada: Hello', 'Ada: Goodbye']);
  });

  it('can be heard in a panel that covers the page', async () => {
    const page = await connected({ layout: 'fullscreen' });
    const [region] = regions();
    expect(page.part('panel')!.contains(region!.assignedSlot)).to.be.true;
    expect(page.part('panel')!.getAttribute('aria-modal')).to.equal('true');
  });

  it('is not hidden by a page that styles everything, and shows nothing either', async () => {
    const hostile = new CSSStyleSheet();
    hostile.replaceSync('div, p { display: none; visibility: hidden; font-size: 90px }');
    document.adoptedStyleSheets.push(hostile);
    try {
      await connected();
      const [region] = regions();
      const { display, visibility, position } = getComputedStyle(region!);
      expect([display, visibility, position]).to.deep.equal(['block', 'visible', 'fixed']);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });
});
