import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { guideViews, interactiveMessage, templates, type Scenario } from '../../src/simulator/index.js';
import '../session/preload.js';
import {
  closeChatPages,
  createChatPage,
  drawn,
  finishAnimations,
  isVisible,
  type ChatPage,
} from './harness.js';

/** The test runner's WebKit is a window with a toolbar, which cannot be narrower than this. */
const smallest = /Chrome|Firefox/.test(navigator.userAgent) ? 0 : 480;

interface Supported {
  readonly supported: boolean;
}

/** A chat with everything in it that most chats have, and an agent with a long name. */
async function talking(): Promise<ChatPage> {
  const page = await createChatPage();
  await page.connect();
  await page.send('Hello, my parcel has not arrived');
  const agent = await page.agent('Bartholomew-Maximilian Featherstonehaugh');
  agent.says('Donaudampfschifffahrtsgesellschaftskapitän https://example.com/'.concat('track/'.repeat(20)));
  page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} } });
  await page.send('No');
  await page.advance(100);
  await page.click('Close');
  agent.says('Are you there?');
  await page.advance(200);
  await page.open();
  agent.types();
  await page.type('A text with several words that needs more than one line of the field');
  finishAnimations(page);
  return page;
}

/** What cannot be read or reached: text that is cut, what sticks out, and what scrolls in two directions. */
function losses(page: ChatPage): readonly string[] {
  const panel = page.part('panel')!;
  const frame = panel.getBoundingClientRect();
  const found: string[] = [];
  for (const element of panel.querySelectorAll<HTMLElement>('*')) {
    if (
      !isVisible(element) ||
      element.closest('.track > *, pre > *') ||
      element.closest('.unseen, svg') ||
      !element.getClientRects().length
    )
      continue;
    const { left, right, width } = element.getBoundingClientRect();
    const name = `${element.localName}.${element.className}`;
    if (width && (left < frame.left - 1 || right > frame.right + 1)) found.push(`${name} sticks out`);
    const { overflowX, overflowY } = getComputedStyle(element);
    // What scrolls by itself, as a row of cards and code do, is meant to (1.4.10 excepts what needs two dimensions).
    if (overflowX === 'visible' || (overflowX === 'auto' && !element.matches('[part~="transcript"]')))
      continue;
    if (element.scrollWidth > element.clientWidth + 1) found.push(`${name} is cut at its side`);
    const cuts = overflowY === 'hidden' || overflowY === 'clip';
    if (cuts && element.scrollHeight > element.clientHeight + 1) found.push(`${name} is cut below`);
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  return found;
}

/** Everything to press, and where one writes, is there as a whole. */
function unreachable(page: ChatPage): readonly string[] {
  const { top, bottom } = page.part('panel')!.getBoundingClientRect();
  return ['end', 'close', 'input', 'send'].filter((part) => {
    const box = page.part(part)!.getBoundingClientRect();
    return box.height < 24 || box.top < top - 1 || box.bottom > bottom + 1;
  });
}

/** The smaller side of each, by part or class. */
const sizes = (page: ChatPage): readonly (readonly [string, number])[] =>
  [...page.el.shadowRoot!.querySelectorAll('button, textarea, summary, input, select')]
    .filter(isVisible)
    .map((target) => {
      // A box is pressed by its label.
      const { width, height } = (target.closest('fieldset label') ?? target).getBoundingClientRect();
      return [target.getAttribute('part') ?? target.textContent.trim(), Math.min(width, height)];
    });

/** Spacing that a visitor may set (WCAG 2.2, 1.4.12). */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`);

/** A bot that asks with every kind of card, and writes with every format. */
const rich: Scenario = (flow) => {
  const bot = flow.bot();
  bot.sends(
    'text/markdown',
    '# Title\n- one\n- two\n\n```\nconst code = "a long line of code that goes on and on";\n```',
  );
  for (const template of Object.values(templates)) bot.sends(...interactiveMessage(template));
  return Promise.resolve();
};

describe('nothing is lost', () => {
  afterEach(async () => {
    await closeChatPages();
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [what, width, height, change] of [
    ['on a screen of 320 pixels, which is one of 1280 at 400 %', 320, 256, {}],
    ['on a small phone', 320, 568, {}],
    ['with text twice as large', 1000, 800, { size: '32px' }],
    ['with text twice as large on a phone', 360, 740, { size: '32px' }],
    ['with the spacing that a visitor needs', 1000, 800, { spaced: true }],
    ['with that spacing on a phone', 320, 640, { spaced: true }],
    ['from right to left on a phone', 320, 568, { dir: 'rtl' }],
  ] as const) {
    it(what, async () => {
      await setViewport({ width: Math.max(width, smallest), height });
      const page = await talking();
      if ('size' in change) page.el.style.setProperty('--connect-chat-font-size', change.size);
      if ('dir' in change) page.el.dir = change.dir;
      if ('spaced' in change) page.el.shadowRoot!.adoptedStyleSheets.push(spacing);
      page.el.requestUpdate();
      await page.settle();
      finishAnimations(page);

      expect(losses(page)).to.deep.equal([]);
      expect(unreachable(page)).to.deep.equal([]);
    });
  }
});

describe('the header of a narrow panel', () => {
  afterEach(closeChatPages);

  it('breaks long words of other languages into lines before it takes a second row', async () => {
    const strings = { chat: 'Csevegés', endChat: 'Csevegés befejezése' };
    const page = await createChatPage({ properties: { strings } });
    page.el.style.setProperty('--connect-chat-panel-width', '310px');
    await page.connect();
    finishAnimations(page);
    const header = page.part('header')!.getBoundingClientRect();
    for (const part of ['title', 'end', 'menu', 'close']) {
      const { top, bottom } = page.part(part)!.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      expect(middle, part).to.be.closeTo((header.top + header.bottom) / 2, 3);
    }
    expect(losses(page)).to.deep.equal([]);
  });
});

describe('a welcome that is higher than the panel', () => {
  afterEach(closeChatPages);

  it('is a stop for the keyboard, which scrolls it, and none while it can be seen', async () => {
    const page = await createChatPage({ attributes: { start: 'message' } });
    await page.open();
    const welcome = page.part('empty')!;
    expect(welcome.tabIndex).to.equal(-1);

    page.el.style.setProperty('--connect-chat-font-size', '64px');
    page.el.requestUpdate();
    await page.settle();
    expect(welcome.scrollHeight).to.be.greaterThan(welcome.clientHeight);
    expect(welcome.tabIndex).to.equal(0);
    welcome.focus();
    const scrolled = new Promise((resolve) => {
      welcome.addEventListener('scroll', resolve, { once: true });
    });
    await sendKeys({ press: 'ArrowDown' });
    await scrolled;
    expect(welcome.scrollTop).to.be.greaterThan(0);
    finishAnimations(page);
    await expect(page.el).to.be.accessible();
  });
});

describe('a text of many lines on a small screen', () => {
  afterEach(async () => {
    await closeChatPages();
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [what, width, height, size, types] of [
    ['at 400 %', 320, 256, 'medium', 'text/plain'],
    ['at 400 %, with formats', 320, 256, 'medium', 'text/plain text/markdown'],
    ['with text twice as large', 360, 400, '32px', 'text/plain'],
  ] as const) {
    it(`leaves the header and the button to send in their places: ${what}`, async () => {
      await setViewport({ width: Math.max(width, smallest), height });
      const page = await createChatPage({ attributes: { 'content-types': types } });
      page.el.style.setProperty('--connect-chat-font-size', size);
      await page.connect();
      const agent = await page.agent('Ada');
      for (let count = 0; count < 10; count++) agent.says('What can I do for you?');
      await page.type('**one**\ntwo\nthree\nfour\nfive\nsix\nseven\neight');
      await page.advance(1_000);
      finishAnimations(page);
      await drawn();

      expect(unreachable(page)).to.deep.equal([]);
      const composer = page.part('composer')!;
      const { left, top, width: wide } = composer.getBoundingClientRect();
      expect(top).to.be.at.least(page.part('header')!.getBoundingClientRect().bottom);
      // Nothing that was said lies over it.
      for (let x = left + 2; x < left + wide; x += 20)
        expect(composer.contains(page.el.shadowRoot!.elementFromPoint(x, top + 2)), String(x)).to.be.true;
    });
  }
});

describe('nothing is lost of cards and formats', () => {
  afterEach(async () => {
    await closeChatPages();
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [what, width, height, size] of [
    ['on a screen of 320 pixels', 320, 256, 'medium'],
    ['with text twice as large', 1000, 800, '32px'],
  ] as const) {
    it(what, async () => {
      await setViewport({ width: Math.max(width, smallest), height });
      const page = await createChatPage({ scenario: rich });
      page.el.style.setProperty('--connect-chat-font-size', size);
      await page.connect();
      await page.advance(1_000);
      finishAnimations(page);

      expect(page.el.shadowRoot!.querySelectorAll('[part~="card"]').length).to.be.greaterThan(3);
      expect(losses(page)).to.deep.equal([]);
      for (const [name, least] of sizes(page)) expect(least, name).to.be.at.least(24);
    });
  }
});

describe('what can be pressed', () => {
  afterEach(closeChatPages);

  it('is 24 pixels high and wide at least', async () => {
    const page = await talking();
    expect(sizes(page).length).to.be.greaterThan(6);
    for (const [name, size] of sizes(page)) expect(size, name).to.be.at.least(24);
  });

  it('is 44 pixels high and wide under a finger', async () => {
    const { supported } = await executeServerCommand<Supported, object>('touch', { enabled: true });
    if (!supported) return;
    try {
      expect(matchMedia('(pointer: coarse)').matches).to.be.true;
      const page = await talking();
      for (const [name, size] of sizes(page)) expect(size, name).to.be.at.least(44);

      const asked = await createChatPage({ scenario: rich });
      await asked.connect();
      await asked.advance(1_000);
      finishAnimations(asked);
      expect(sizes(asked).length).to.be.greaterThan(15);
      for (const [name, size] of sizes(asked)) expect(size, name).to.be.at.least(44);

      const guided = await createChatPage({
        scenario: (flow) => {
          flow.showsView(guideViews.form);
          return Promise.resolve();
        },
      });
      // An iPhone zooms into the page for what is written smaller than 16 pixels, however small the page wants its texts.
      guided.el.style.setProperty('--connect-chat-font-size', '13px');
      await guided.connect();
      while (!guided.el.shadowRoot!.querySelector('.view-form textarea')) await guided.settle();
      finishAnimations(guided);
      for (const [name, size] of sizes(guided)) expect(size, name).to.be.at.least(44);
      for (const field of guided.el.shadowRoot!.querySelectorAll('input, select, textarea'))
        expect(parseFloat(getComputedStyle(field).fontSize), field.outerHTML).to.be.at.least(16);

      const writing = await createChatPage({
        scenario: (flow) => {
          flow.says('Word '.repeat(2_000));
          return Promise.resolve();
        },
        attributes: { 'content-types': 'text/plain text/markdown', 'allow-attachments': '' },
      });
      await writing.connect();
      await writing.advance(1_000);
      writing.part('toolbar')!.querySelector('details')!.open = true;
      while (!writing.part('toolbar')!.querySelector('.picker')) await writing.settle();
      await writing.type('Text with **marks**, which has a preview');
      finishAnimations(writing);
      for (const unfolds of ['.composer >', '[role=log] .fold +', '[part="toolbar"]'])
        expect(writing.el.shadowRoot!.querySelector(`${unfolds} details summary`), unfolds).not.to.equal(
          null,
        );
      expect(sizes(writing).length).to.be.greaterThan(60);
      for (const [name, size] of sizes(writing)) expect(size, name).to.be.at.least(44);

      writing.part('menu')!.click();
      while (!writing.part('panel')!.querySelector('.menu')) await writing.settle();
      finishAnimations(writing);
      for (const [name, size] of sizes(writing)) expect(size, name).to.be.at.least(44);
    } finally {
      await executeServerCommand('touch', { enabled: false });
    }
  });

  it('does not raise the keyboard of a phone but by the visitor', async () => {
    const { supported } = await executeServerCommand<Supported, object>('touch', { enabled: true });
    if (!supported) return;
    try {
      const page = await createChatPage();
      await page.connect();
      expect(page.el.shadowRoot!.activeElement).to.equal(page.part('panel'));
      await page.type('Hello');
      page.field().blur();
      // A tap on the button leaves the focus where it is: in the field, if the keyboard is up, or not.
      const tap = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
      page.part('send')!.dispatchEvent(tap);
      expect(tap.defaultPrevented).to.be.true;
    } finally {
      await executeServerCommand('touch', { enabled: false });
    }
  });
});

describe('where the system chooses the colours', () => {
  afterEach(closeChatPages);

  it('borders, the line of what is new, and the ring around what has the focus can be seen', async () => {
    const { supported } = await executeServerCommand<Supported, object>('media', {
      'forced-colors': 'active',
    });
    if (!supported) return;
    try {
      const page = await talking();
      const style = (selector: string, pseudo?: string): CSSStyleDeclaration =>
        getComputedStyle(page.el.shadowRoot!.querySelector(selector)!, pseudo);
      for (const selector of ['.bubble', '.panel', '.field', '.send', '.header']) {
        expect(style(selector).borderBottomStyle, selector).to.equal('solid');
      }
      expect(style('.unread', '::before').borderTopStyle).to.equal('solid');
      page.field().focus();
      expect(style('.field').outlineStyle).to.equal('solid');
    } finally {
      await executeServerCommand('media', { 'forced-colors': 'none' });
    }
  });
});
