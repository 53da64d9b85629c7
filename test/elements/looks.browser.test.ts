import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import {
  badgeStyles,
  launcherStyles,
  composerStyles,
  panelStyles,
  tokens,
  transcriptStyles,
} from '../../src/styles/index.js';
import { closeChatPages, createChatPage, finishAnimations, isVisible, type ChatPage } from './harness.js';

const sheets = [tokens, launcherStyles, badgeStyles, panelStyles, transcriptStyles, composerStyles].map(
  ({ cssText }) => cssText,
);

async function talking(attributes: Readonly<Record<string, string>> = {}): Promise<ChatPage> {
  const page = await createChatPage({ attributes });
  if (attributes.layout === 'inline') {
    while (!page.part('panel')) await page.settle();
    await page.click('Start chat');
    await page.advance(1_000);
  } else {
    await page.connect();
  }
  await page.send('Hello');
  const agent = await page.agent('Ada');
  agent.says('https://example.com/a-very-long-address-without-any-place-to-break-it-in-two/'.repeat(3));
  agent.types();
  await page.advance(100);
  return page;
}

const box = (page: ChatPage, part: string): DOMRect => page.part(part)!.getBoundingClientRect();

/** Whether this engine lets a test choose. */
async function emulate(features: Readonly<Record<string, string>>): Promise<boolean> {
  const answer = await executeServerCommand<{ readonly supported: boolean }, typeof features>(
    'media',
    features,
  );
  return answer.supported;
}

/** The test runner's WebKit is a window with a toolbar, which cannot be narrower than this. */
const smallest = /Chrome|Firefox/.test(navigator.userAgent) ? 0 : 480;

describe('the panel', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(closeChatPages);

  it('stands beside the page, above the launcher', async () => {
    const page = await talking();
    finishAnimations(page);
    const panel = box(page, 'panel');

    expect(panel.width).to.equal(380);
    expect(panel.height).to.equal(640);
    expect(panel.right).to.be.closeTo(innerWidth - 20, 1);
    expect(panel.bottom).to.be.below(box(page, 'launcher').top);
  });

  it('stands on the other side where the page wants that, and where the page is written from right to left', async () => {
    const start = await createChatPage({ attributes: { position: 'start' } });
    expect(box(start, 'launcher').left).to.be.closeTo(20, 1);

    document.documentElement.dir = 'rtl';
    try {
      expect(box(start, 'launcher').right).to.be.closeTo(innerWidth - 20, 1);
      const page = await talking();
      expect(box(page, 'panel').left).to.be.closeTo(20, 1);
      const [mine, theirs] = ['.outgoing .bubble', '.incoming .bubble'].map((selector) =>
        page.el.shadowRoot!.querySelector(selector)!.getBoundingClientRect(),
      );
      expect(mine!.left).to.be.below(theirs!.left + 1);
      expect(theirs!.right).to.be.greaterThan(mine!.right);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('fills the place that the page gives it', async () => {
    const parent = document.body.appendChild(document.createElement('div'));
    parent.style.setProperty('width', '500px');
    const page = await createChatPage({ attributes: { layout: 'inline' }, parent });
    while (!page.part('panel')) await page.settle();
    page.el.style.setProperty('height', '420px');

    expect(page.part('launcher')).to.equal(null);
    expect(page.part('close')).to.equal(null);
    expect(page.part('panel')?.getAttribute('role')).to.equal('region');
    expect(box(page, 'panel').width).to.equal(500);
    expect(box(page, 'panel').height).to.equal(420);
    parent.remove();
  });

  for (const [what, width, height, attributes] of [
    ['on a phone', 360, 640, {}],
    ['on a screen of 320 pixels, which is one of 1280 at 400 %', 320, 256, {}],
    ['on a phone that lies on its side', 800, 360, {}],
    ['where the page wants that', 1000, 800, { layout: 'fullscreen' }],
  ] as const) {
    it(`covers the page ${what}, and nothing sticks out`, async () => {
      await setViewport({ width: Math.max(width, smallest), height });
      const page = await talking(attributes);
      await page.type('x'.repeat(300));
      finishAnimations(page);
      const panel = box(page, 'panel');

      expect([panel.left, panel.top, panel.right, panel.bottom]).to.deep.equal([
        0,
        0,
        innerWidth,
        innerHeight,
      ]);
      expect(isVisible(page.part('launcher')!)).to.be.false;
      expect(document.documentElement.scrollWidth).to.equal(innerWidth);
      for (const part of ['header', 'close', 'end', 'composer', 'input', 'send']) {
        const { left, top, right, bottom } = box(page, part);
        expect(left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, part).to.be.true;
      }
      for (const element of page.part('panel')!.querySelectorAll('*')) {
        const { left, right } = element.getBoundingClientRect();
        if (!element.closest('.unseen'))
          expect(left > -1 && right < innerWidth + 1, element.className).to.be.true;
      }
      await page.click('Close');
      expect(scrollY).to.equal(0);
    });
  }

  for (const [width, height, covers] of [
    [639, 700, true],
    [640, 700, false],
    [700, 479, true],
    [700, 480, false],
  ] as const) {
    it(`${covers ? 'covers' : 'stands beside'} a page of ${String(width)} × ${String(height)}`, async () => {
      await setViewport({ width, height });
      expect([innerWidth, innerHeight]).to.deep.equal([width, height]);
      const page = await createChatPage();
      await page.connect();
      finishAnimations(page);
      const { left, top, right, bottom } = box(page, 'panel');
      const edges = [left, top, right, bottom];
      if (covers) expect(edges).to.deep.equal([0, 0, width, height]);
      else
        expect([left > 0, top >= 0, right < width, bottom < height].every(Boolean), edges.join()).to.be.true;
      expect(isVisible(page.part('launcher')!)).to.equal(!covers);
    });
  }

  it('covers a page that has become narrow, and stands beside it again when it is wide', async () => {
    const page = await createChatPage();
    await page.connect();
    finishAnimations(page);
    for (const [width, wide] of [
      [1000, 380],
      [639, 639],
      [640, 380],
    ] as const) {
      await setViewport({ width, height: 800 });
      while (Math.round(box(page, 'panel').width) !== wide) await page.settle();
      expect(isVisible(page.part('launcher')!), String(width)).to.equal(wide === 380);
    }
  });

  it('takes clicks with its launcher only while it is closed', async () => {
    const page = await createChatPage();
    const { left, top, right, bottom } = box(page, 'launcher');
    for (const [x, y] of [
      [left - 2, top + 20],
      [left + 20, top - 2],
      [right + 2, top + 20],
      [left + 20, bottom + 2],
    ] as const) {
      expect(document.elementFromPoint(x, y)).not.to.equal(page.el);
    }
    expect(document.elementFromPoint(left + 28, top + 28)).to.equal(page.el);
  });

  it('has targets that can be hit', async () => {
    const page = await talking();
    for (const button of page.el.shadowRoot!.querySelectorAll('button')) {
      if (!isVisible(button)) continue;
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.className).to.be.at.least(24);
    }
  });

  it('can be seen where the system chooses the colours', async () => {
    const supported = await emulate({ 'forced-colors': 'active' });
    if (!supported) return;
    const page = await talking();
    for (const selector of ['.launcher', '.bubble', '.panel', '.field', '.send']) {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(
        page.el.shadowRoot!.querySelector(selector)!,
      );
      expect([borderTopWidth, borderTopStyle], selector).to.deep.equal(['1px', 'solid']);
    }
    await emulate({ 'forced-colors': 'none' });
  });

  it('does not move for those who do not want that', async () => {
    const supported = await emulate({ 'prefers-reduced-motion': 'reduce' });
    if (!supported) return;
    const page = await talking();
    expect(page.el.shadowRoot!.getAnimations()).to.deep.equal([]);
    await emulate({ 'prefers-reduced-motion': 'no-preference' });
  });
});

describe('the looks', () => {
  afterEach(closeChatPages);

  it('do not depend on what the page does to everything [F126]', async () => {
    const hostile = new CSSStyleSheet();
    hostile.replaceSync(`
      html { font-size: 1px; line-height: 5; letter-spacing: 9px; text-transform: uppercase; visibility: visible }
      * { all: unset; font-size: 1px; text-align: right; cursor: none }
      div, section, button, textarea { display: none; color: red; background: red }
    `);
    const calm = await talking();
    const fontSize = (page: ChatPage): string => getComputedStyle(page.part('bubble')!).fontSize;
    const expected = fontSize(calm);
    await closeChatPages();
    document.adoptedStyleSheets.push(hostile);
    try {
      const page = await talking();
      const bubble = getComputedStyle(page.part('bubble')!);
      expect(fontSize(page)).to.equal(expected);
      expect(bubble.letterSpacing).to.equal('normal');
      expect(bubble.textTransform).to.equal('none');
      expect(box(page, 'panel').height).to.be.greaterThan(300);
      expect(box(page, 'launcher').width).to.equal(56);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('leave the page alone', () => {
    expect(sheets.join('')).not.to.match(/\drem\b/);
    expect(document.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('follow the theme, the page, and the system', async () => {
    const background = (page: ChatPage): string => getComputedStyle(page.part('panel')!).backgroundColor;
    const light = await talking({ theme: 'light' });
    const dark = await talking({ theme: 'dark' });
    expect(background(light)).to.equal('rgb(255, 255, 255)');
    expect(background(dark)).to.equal('rgb(23, 25, 30)');
    expect(dark.el.matches(':state(dark)')).to.be.true;

    document.documentElement.style.setProperty('color-scheme', 'dark');
    try {
      expect(background(await talking())).to.equal('rgb(23, 25, 30)');
    } finally {
      document.documentElement.style.removeProperty('color-scheme');
    }
  });

  it('say in which state the chat is', async () => {
    const page = await createChatPage();
    expect(page.el.matches(':state(idle):state(floating)')).to.be.true;
    await page.connect();
    expect(page.el.matches(':state(connected)')).to.be.true;
    expect(page.el.matches(':state(idle)')).to.be.false;
    page.el.layout = 'inline';
    await page.settle();
    expect(page.el.matches(':state(connected):state(inline)')).to.be.true;
  });

  it('are hidden with the attribute for that', async () => {
    const page = await talking();
    page.el.hidden = true;
    expect(isVisible(page.part('panel')!)).to.be.false;
    expect(isVisible(page.part('launcher')!)).to.be.false;
  });

  it('can be read on any colour of the brand', async () => {
    for (const [colour, ink] of [
      ['yellow', '0 0 0'],
      ['navy', '0.95 1 1.089'],
      ['#777', '0 0 0'],
      ['#666', '0.95 1 1.089'],
    ] as const) {
      const page = await createChatPage();
      page.el.style.setProperty('--connect-chat-accent-color', colour);
      expect(getComputedStyle(page.part('launcher')!).color, colour).to.equal(`color(xyz-d65 ${ink})`);
    }
  });
});
