import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closeChatPages, createChatPage, finishAnimations, isVisible, type ChatPage } from './harness.js';

const LIGHT = [255, 255, 255];
const DARK = [23, 25, 30];

type Scheme = 'light' | 'dark';

/** Whether this engine lets a test choose what the system wants. */
async function emulate(scheme: Scheme | ''): Promise<boolean> {
  const { supported } = await executeServerCommand<{ readonly supported: boolean }, object>('media', {
    'prefers-color-scheme': scheme,
  });
  return supported;
}

/** A conversation with everything in it that most have: both sides, a link, notices, a failure, and somebody who types. */
async function talking(theme?: string): Promise<ChatPage> {
  const page = await createChatPage(theme ? { attributes: { theme } } : {});
  await page.connect();
  await page.send('Hello');
  const agent = await page.agent('Ada');
  agent.says('See https://example.com');
  page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} } });
  await page.send('No');
  agent.types();
  await page.type('x'.repeat(1_000));
  await page.click('Menu');
  while (!page.part('menu-list')) await page.settle();
  finishAnimations(page);
  return page;
}

/** A colour as the browser mixes it, from the ground up. */
function mixed(colours: readonly string[]): readonly number[] {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const pen = canvas.getContext('2d')!;
  for (const colour of colours) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** The relative luminance of WCAG 2.2. */
const luminanceOf = (colour: readonly number[]): number => {
  const [red, green, blue] = colour.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** What an element stands on: its own ground and those around it, the outermost first. */
function groundsOf(element: Element): readonly string[] {
  const { backgroundColor } = getComputedStyle(element);
  return [...(element.parentElement ? groundsOf(element.parentElement) : []), backgroundColor];
}

/** Each piece of text that can be seen in the chat, with its contrast. */
function contrasts(page: ChatPage): readonly (readonly [text: string, ratio: number])[] {
  return [...page.el.shadowRoot!.querySelectorAll('.root *')]
    .filter((element) => isVisible(element) && !element.closest('svg, .unseen, [aria-disabled="true"]'))
    .filter(({ childNodes }) => [...childNodes].some((node) => node instanceof Text && node.data.trim()))
    .map((element) => {
      const grounds = groundsOf(element);
      const [ground, ink] = [grounds, [...grounds, getComputedStyle(element).color]].map((colours) =>
        luminanceOf(mixed(colours)),
      ) as [number, number];
      const ratio = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
      return [element.textContent.trim().slice(0, 40), ratio] as const;
    });
}

/** Who says how it is to look: the system, the page by `color-scheme`, and the tag by `theme`. */
const ways: readonly (readonly [
  system: Scheme,
  page: Scheme | undefined,
  theme: Scheme | undefined,
  expected: Scheme,
])[] = [
  ['light', undefined, undefined, 'light'],
  ['dark', undefined, undefined, 'dark'],
  ['dark', 'light', undefined, 'light'],
  ['light', 'dark', undefined, 'dark'],
  ['light', 'dark', 'light', 'light'],
  ['dark', 'light', 'dark', 'dark'],
];

describe('the texts of a chat can be read', () => {
  afterEach(async () => {
    await closeChatPages();
    document.documentElement.style.removeProperty('color-scheme');
    await emulate('');
  });

  for (const [system, scheme, theme, expected] of ways) {
    it(`${expected}: the system ${system}, the page ${scheme ?? 'nothing'}, the tag ${theme ?? 'nothing'}`, async () => {
      // Elsewhere a system is what it is.
      if (!(await emulate(system)) && !scheme) return;
      if (scheme) document.documentElement.style.setProperty('color-scheme', scheme);
      const page = await talking(theme);

      expect(mixed([getComputedStyle(page.part('panel')!).backgroundColor])).to.deep.equal(
        expected === 'dark' ? DARK : LIGHT,
      );
      expect(contrasts(page).length).to.be.greaterThan(15);
      expect(contrasts(page).filter(([, ratio]) => ratio < 4.5)).to.deep.equal([]);
    });
  }

  it('also when the system turns dark while the chat is open, and light again', async () => {
    if (!(await emulate('light'))) return;
    const page = await talking();
    for (const scheme of ['dark', 'light'] as const) {
      await emulate(scheme);
      finishAnimations(page);
      expect(mixed([getComputedStyle(page.part('panel')!).backgroundColor]), scheme).to.deep.equal(
        scheme === 'dark' ? DARK : LIGHT,
      );
      expect(
        contrasts(page).filter(([, ratio]) => ratio < 4.5),
        scheme,
      ).to.deep.equal([]);
    }
  });
});
