import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { closeChatPages, createChatPage, drawn, finishAnimations } from './harness.js';

/** Stands in for what the browser says about its keyboard, which no test can bring up. */
class Viewport extends EventTarget {
  readonly scale = 1;
  height = innerHeight;
  offsetTop = 0;
}

const original = Object.getOwnPropertyDescriptor(window, 'visualViewport')!;

describe('on a phone', () => {
  beforeEach(() => setViewport({ width: 500, height: 740 }));
  afterEach(async () => {
    await closeChatPages();
    Object.defineProperty(window, 'visualViewport', original);
    await setViewport({ width: 1000, height: 800 });
  });

  it('the keyboard covers neither the text field, nor the last message, nor the way out', async () => {
    const viewport = new Viewport();
    Object.defineProperty(window, 'visualViewport', { value: viewport, configurable: true });
    const page = await createChatPage();
    await page.connect();
    const agent = await page.agent('Ada');
    for (let count = 0; count < 30; count++) agent.says(`Message ${String(count)}`);
    await page.advance(1_000);
    finishAnimations(page);

    Object.assign(viewport, { height: innerHeight - 300, offsetTop: 40 });
    viewport.dispatchEvent(new Event('resize'));
    await page.settle();
    await drawn();

    const last = page.el.shadowRoot!.querySelector('li:last-child')!;
    for (const element of [page.part('input')!, page.part('send')!, page.part('close')!, last]) {
      const { top, bottom } = element.getBoundingClientRect();
      expect(top, element.className).to.be.at.least(viewport.offsetTop);
      expect(bottom, element.className).to.be.at.most(viewport.offsetTop + viewport.height);
    }
  });

  it('the page is where it was when the chat has covered it', async () => {
    const long = document.body.appendChild(document.createElement('div'));
    long.style.height = '3000px';
    scrollTo(0, 700);
    const page = await createChatPage();
    await page.connect();
    await page.click('Close');

    expect(scrollY).to.equal(700);
    expect(document.body.getAttribute('style') ?? '').to.equal('');
    long.remove();
  });
});
