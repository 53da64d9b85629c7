import { expect } from '@open-wc/testing';
import '../../src/elements/contrast.js';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { closeChatPages, createChatPage, finishAnimations } from './harness.js';

type Colours = Readonly<Record<string, string>>;

/** What the developer is told when somebody opens a chat on a page with these colours. */
async function warningsFor(colours: Colours, theme: 'light' | 'dark' = 'light'): Promise<readonly string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => void warnings.push(text);
  try {
    const page = await createChatPage({ attributes: { theme } });
    for (const [name, colour] of Object.entries(colours)) {
      page.el.style.setProperty(`--connect-chat-${name}-color`, colour);
    }
    await page.connect();
    await page.settle();
    const { length } = page.el.shadowRoot!.querySelectorAll('.panel > span');
    expect(length, 'nothing is left behind').to.equal(0);
    return warnings;
  } finally {
    console.warn = warn;
  }
}

describe('the contrast of colours that a page chooses', () => {
  afterEach(closeChatPages);

  for (const theme of ['light', 'dark'] as const) {
    it(`is enough while it chooses none: ${theme}`, async () => {
      expect(await warningsFor({}, theme)).to.deep.equal([]);
    });
  }

  it('is measured where they meet, and its developer is told once of each that cannot be read', async () => {
    const pale: Colours = { muted: '#bbb', 'on-header': '#eee', control: 'rgb(0 0 0 / 10%)' };
    expect(await warningsFor(pale)).to.deep.equal([
      '<connect-chat> --connect-chat-muted-color on --connect-chat-surface-color has a contrast of 1.9:1, and WCAG 2.2 asks for 4.5:1',
      '<connect-chat> --connect-chat-muted-color on --connect-chat-sunken-color has a contrast of 1.7:1, and WCAG 2.2 asks for 4.5:1',
      '<connect-chat> --connect-chat-control-color on --connect-chat-surface-color has a contrast of 1.3:1, and WCAG 2.2 asks for 3:1',
      '<connect-chat> --connect-chat-on-header-color on --connect-chat-header-color has a contrast of 1.2:1, and WCAG 2.2 asks for 4.5:1',
    ]);
    expect(await warningsFor(pale)).to.deep.equal([]);
  });

  it('is enough for the ring and the hover of buttons on a dark header of a light page', async () => {
    const page = await createChatPage({ attributes: { theme: 'light' } });
    const { style } = page.el;
    style.setProperty('--connect-chat-header-color', '#0a2f43');
    style.setProperty('--connect-chat-on-header-color', '#fff');
    await page.connect();
    finishAnimations(page);
    const button = page.part('close')!;
    expect(getComputedStyle(button).outlineColor).to.equal('rgb(255, 255, 255)');
    const { left, top } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 20, Math.round(top) + 20] });
    expect(button.matches(':hover')).to.be.true;
    const [, opacity] = /([\d.]+)\)$/.exec(getComputedStyle(button).backgroundColor) ?? [];
    expect(Number(opacity)).to.be.closeTo(0.12, 0.01);
    await resetMouse();
  });

  it('is understood however a colour is written', async () => {
    expect(
      await warningsFor(
        { accent: 'oklch(0.9 0.15 100)', surface: 'hsl(220 20% 12%)', text: 'white' },
        'dark',
      ),
    ).to.deep.equal([]);
    expect(
      await warningsFor({ 'on-accent': 'oklch(0.5 0.1 250)', accent: 'color(display-p3 0 0.3 0.9)' }),
    ).to.have.lengthOf(3);
  });
});
