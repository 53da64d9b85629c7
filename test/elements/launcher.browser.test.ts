import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import {
  closeChatPages,
  createChatPage,
  drawn,
  finishAnimations,
  isVisible,
  type ChatPage,
} from './harness.js';

const words = (text: string): HTMLElement => {
  const label = document.createElement('span');
  label.slot = 'launcher-label';
  label.textContent = text;
  return label;
};

/** An element of the page, as its author wrote it. */
function add(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.body.appendChild(document.createElement(tag));
  element.textContent = 'Help';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  added.push(element);
  return element;
}
const added: Element[] = [];

async function press(element: HTMLElement, page: ChatPage): Promise<void> {
  element.focus();
  await sendKeys({ press: 'Enter' });
  await page.settle();
  await page.settle();
}

/** Invoker commands are younger than the oldest browser that has to work. */
const knowsCommands = 'command' in HTMLButtonElement.prototype;

afterEach(async () => {
  await closeChatPages();
  for (const element of added.splice(0)) element.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('a launcher with words', () => {
  it('grows, is called by them, and tells what is unread', async () => {
    const page = await createChatPage({ children: [words('Need help?')] });
    const launcher = page.part('launcher')!;
    expect(launcher.getBoundingClientRect().width).to.be.greaterThan(100);
    expect(launcher.getBoundingClientRect().height).to.equal(56);
    // The words themselves are the name.
    expect(launcher.hasAttribute('aria-label')).to.be.false;
    finishAnimations(page);
    await expect(page.el).to.be.accessible();

    await page.connect();
    const agent = await page.agent();
    await page.click('Close');
    agent.says('Hello');
    await page.advance(100);

    expect(launcher.getAttribute('aria-label')).to.equal('Need help?, 1 new message');
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
  });

  it('counts in the digits of its language', async () => {
    const page = await createChatPage({ attributes: { lang: 'fa' } });
    page.part('launcher')!.click();
    while (page.el.state !== 'connected') await page.advance(100);
    const agent = await page.agent('Ada');
    await page.el.hide();
    for (const count of [3, 97]) {
      for (let said = 0; said < count; said++) agent.says('Hello');
      await page.advance(1_000);
      // The rest of the language is fetched.
      while (!page.part('badge')) await page.settle();
      const digits = page.part('badge')!.innerText.trim();
      expect(digits).to.equal(count === 3 ? '۳' : '۱۰۰');
      expect(page.part('launcher')!.ariaLabel).to.contain(digits);
    }
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
  });

  it('takes words that come later', async () => {
    const page = await createChatPage();
    expect(page.part('launcher')!.getAttribute('aria-label')).to.equal('Chat');

    const noticed = new Promise((resolve) => {
      page.el.shadowRoot!.addEventListener('slotchange', resolve, { once: true });
    });
    page.el.append(words('Ask us'));
    await noticed;
    await page.settle();

    expect(page.part('launcher')!.hasAttribute('aria-label')).to.be.false;
  });

  it('stays on the screen however much is written on it', async () => {
    await setViewport({ width: 500, height: 700 });
    const page = await createChatPage({ children: [words('Need any help? '.repeat(20))] });

    const { left, right } = page.part('launcher')!.getBoundingClientRect();

    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    await setViewport({ width: 1000, height: 800 });
  });
});

describe('an element of the page', () => {
  for (const [what, tag, attributes] of [
    ['a link', 'a', { href: '#help', 'data-connect-chat': '' }],
    ['a button', 'button', { 'data-connect-chat': '' }],
    ['a link with the id of the chat', 'a', { href: '/contact', 'data-connect-chat': 'support' }],
    ...(knowsCommands
      ? ([['a button with a command', 'button', { commandfor: 'support', command: '--show' }]] as const)
      : []),
  ] as const) {
    it(`opens the chat, and gets the focus back: ${what}`, async () => {
      const page = await createChatPage({ attributes: { id: 'support' } });
      const opener = add(tag, attributes);

      await press(opener, page);
      await page.advance(1_000);
      expect(page.el.state).to.equal('connected');
      expect(page.el.shadowRoot!.activeElement).to.equal(page.field());
      expect(location.hash).to.equal('');

      await sendKeys({ press: 'Escape' });
      await page.settle();

      expect(page.el.open).to.be.false;
      expect(document.activeElement).to.equal(opener);
    });
  }

  it('hides and toggles with a command, and knows no other', async () => {
    const page = await createChatPage({ attributes: { id: 'support', start: 'manual' } });
    const source = add('button', {});
    for (const [command, open] of [
      ['--toggle', true],
      ['--toggle', false],
      ['--toggle', true],
      ['--hide', false],
      ['--explode', false],
    ] as const) {
      page.el.dispatchEvent(Object.assign(new Event('command'), { command, source }));
      await page.settle();
      await page.settle();
      expect(page.el.open, command).to.equal(open);
    }

    expect(page.eventNames()).to.deep.equal(['shown', 'hidden', 'shown', 'hidden']);
  });

  it('opens the chat it means, and without a name the first', async () => {
    const sales = await createChatPage({ attributes: { id: 'sales', start: 'manual' } });
    const support = await createChatPage({ beside: sales, attributes: { id: 'support', start: 'manual' } });

    await press(add('button', { 'data-connect-chat': 'support' }), support);
    expect([sales.el.open, support.el.open]).to.deep.equal([false, true]);
    await support.click('Close');
    await press(add('button', { 'data-connect-chat': '' }), sales);

    expect([sales.el.open, support.el.open]).to.deep.equal([true, false]);
  });

  it('opens the chat from within, and from another shadow root', async () => {
    const page = await createChatPage({ attributes: { start: 'manual' } });
    const host = add('div', {});
    const opener = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
    opener.dataset.connectChat = '';
    const inner = opener.appendChild(document.createElement('b'));
    inner.textContent = 'Help';

    inner.click();
    await page.settle();
    await page.settle();

    expect(page.el.open).to.be.true;
  });

  it('does what the page says when the page has an answer of its own', async () => {
    const page = await createChatPage({ attributes: { start: 'manual' } });
    const opener = add('a', { href: '#help', 'data-connect-chat': '' });
    opener.addEventListener('click', (event) => {
      event.preventDefault();
    });
    await press(opener, page);
    const elsewhere = add('button', { 'data-connect-chat': 'nowhere' });
    await press(elsewhere, page);

    expect(page.el.open).to.be.false;
  });

  it('opens nothing any more once the chat is gone', async () => {
    const page = await createChatPage({ attributes: { start: 'manual' } });
    page.el.remove();

    await press(add('a', { href: '#help', 'data-connect-chat': '' }), page);

    expect(location.hash).to.equal('#help');
    expect(page.el.open).to.be.false;
  });
});

describe('a contact', () => {
  it('is created with the opening, unless the page says otherwise', async () => {
    const page = await createChatPage();
    await page.connect();
    expect(page.calls('Start')).to.equal(1);
  });

  it('is created with the first message where start is message', async () => {
    const page = await createChatPage({ attributes: { start: 'message' } });
    await page.open();
    await page.advance(5_000);
    expect(page.calls('Start')).to.equal(0);
    expect(page.canWrite()).to.be.true;

    await page.send('Hello');
    await page.advance(1_000);

    expect(page.calls('Start')).to.equal(1);
    expect(page.screen()).to.deep.equal(['me: Hello (Sent)']);
  });

  it('is created by the page only where start is manual', async () => {
    const page = await createChatPage({ attributes: { start: 'manual' } });
    await page.open();
    await page.advance(5_000);
    expect(page.calls('Start')).to.equal(0);
    expect(page.canWrite()).to.be.false;

    void page.el.startChat();
    await page.advance(1_000);

    expect(page.el.state).to.equal('connected');
    expect(page.canWrite()).to.be.true;
  });
});

describe('a page that is printed', () => {
  it('is not covered by a chat, and keeps one that is part of it', async () => {
    const page = await createChatPage();
    const inline = await createChatPage({ attributes: { layout: 'inline' } });
    while (!inline.part('panel')) await inline.settle();
    const emulate = (media: string): Promise<{ readonly supported: boolean }> =>
      executeServerCommand('media', { media });
    const { supported } = await emulate('print');
    if (!supported) return;
    const shown = [isVisible(page.part('launcher')!), isVisible(inline.part('panel')!)];
    await emulate('screen');

    expect(shown).to.deep.equal([false, true]);
  });
});

describe('other ways of the page', () => {
  const wayOut = (slot: string): HTMLAnchorElement => {
    const link = document.createElement('a');
    Object.assign(link, { slot, href: `/${slot}`, textContent: slot });
    return link;
  };

  it('are there when no chat can be started, also where a form was asked before', async () => {
    for (const before of [[], [document.createElement('form')]]) {
      for (const form of before) form.slot = 'prechat';
      const way = wayOut('offline');
      const page = await createChatPage({ children: [way, ...before] });
      page.simulator.inject({ on: 'Start', answer: 'lost' });
      expect(way.checkVisibility()).to.be.false;
      await page.open();
      if (before.length) await page.click('Start chat');
      await page.advance(1_000);

      expect(page.el.state).to.equal('failed');
      way.focus();
      expect(document.activeElement).to.equal(way);
      finishAnimations(page);
      await expect(page.el).to.be.accessible();
      await page.click('Try again');
      await page.advance(1_000);
      expect(way.checkVisibility()).to.be.false;
      await closeChatPages();
    }
  });

  it('are there when the chat is over, and gone with the next one', async () => {
    const survey = wayOut('ended');
    const page = await createChatPage({ children: [survey] });
    await page.connect();
    const { contactId } = page.el;
    (await page.agent()).endsChat();
    await page.advance(5_000);

    expect(page.heard('connect-chat-ended').map(({ detail }) => detail.contactId)).to.deep.equal([contactId]);
    survey.focus();
    expect(document.activeElement).to.equal(survey);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
    await page.click('Start a new chat');
    await page.advance(1_000);
    expect(survey.checkVisibility()).to.be.false;
  });
});

describe('minimising', () => {
  it('keeps the chat, what was said, what was being written, and where one was', async () => {
    const page = await createChatPage();
    await page.connect();
    await page.send('Hello');
    await page.advance(1_000);
    await page.type('Half a sen');

    await page.click('Close');
    await page.advance(60_000);
    await page.open();

    expect(page.el.state).to.equal('connected');
    expect(page.calls('Start')).to.equal(1);
    expect(page.screen()).to.deep.equal(['me: Hello (Sent)']);
    expect(page.field().value).to.equal('Half a sen');
  });

  it('keeps the place where one reads, the draft with its cursor, and the size of the texts', async () => {
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent('Ada');
    for (let count = 0; count < 30; count++) agent.says(`Message ${String(count)}`);
    await page.advance(1_000);
    await page.click('Menu');
    const larger = [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[role^=menuitem]')].find(
      ({ innerText }) => innerText.trim() === '150%',
    )!;
    larger.click();
    await page.settle();
    await page.type('Half a sen');
    page.field().setSelectionRange(2, 4);
    finishAnimations(page);
    // Nobody scrolls before the larger texts are on the screen.
    await drawn();
    const log = page.part('transcript')!;
    const read = log.querySelectorAll('li')[4]!;
    log.scrollTop += read.getBoundingClientRect().top - log.getBoundingClientRect().top;
    await drawn();
    await page.settle();
    const top = (): number => read.getBoundingClientRect().top - log.getBoundingClientRect().top;
    const view = () => ({
      size: getComputedStyle(read).fontSize,
      draft: page.field().value,
      cursor: [page.field().selectionStart, page.field().selectionEnd],
    });
    const before = view();
    expect(top()).to.be.closeTo(0, 1);
    expect(before).to.deep.include({ draft: 'Half a sen', cursor: [2, 4] });

    await page.click('Close');
    expect(log.checkVisibility()).to.be.false;
    await page.advance(60_000);
    await page.open();
    finishAnimations(page);
    await drawn();

    expect(top()).to.be.closeTo(0, 1);
    expect(view()).to.deep.equal(before);
  });
});
