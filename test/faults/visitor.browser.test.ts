import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Agent } from '../../src/simulator/index.js';
import { closeChatPages, createChatPage, type ChatPage } from '../elements/harness.js';

/** One frame, so that the browser has laid out what was drawn. */
const drawn = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function connected(): Promise<{ readonly page: ChatPage; readonly agent: Agent }> {
  const page = await createChatPage();
  await page.connect();
  const agent = await page.agent('Ada');
  page.field().focus();
  return { page, agent };
}

const mine = (page: ChatPage): readonly string[] => page.screen().filter((line) => line.startsWith('me:'));

/** A key as one that is held sends it: repeated before anything else can happen. */
function pressEnter(page: ChatPage, init: KeyboardEventInit = {}): void {
  const key = { key: 'Enter', bubbles: true, cancelable: true, composed: true, ...init };
  page.field().dispatchEvent(new KeyboardEvent('keydown', key));
}

describe('a visitor who writes', () => {
  afterEach(closeChatPages);

  it('and holds Enter sends one message [F79]', async () => {
    const { page } = await connected();
    await sendKeys({ type: 'Hello' });
    await sendKeys({ down: 'Enter' });
    await sendKeys({ down: 'Enter' });
    for (let count = 0; count < 20; count++) pressEnter(page, { repeat: true });
    await sendKeys({ up: 'Enter' });
    await page.advance(2_000);

    expect(mine(page)).to.deep.equal(['me: Hello (Sent)']);
    expect(page.calls('SendMessage')).to.equal(1);
  });

  it('and picks a word with Enter sends nothing until Enter means it [F79]', async () => {
    const { page } = await connected();
    await page.type('にほん');
    page.field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    pressEnter(page, { isComposing: true });
    page.field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日本' }));
    // Safari tells of the key after the composition.
    pressEnter(page, { keyCode: 229 });
    await page.advance(1_000);
    expect(mine(page)).to.deep.equal([]);
    pressEnter(page);
    await page.advance(1_000);
    expect(mine(page)).to.deep.equal(['me: にほん (Sent)']);
  });

  it('and pastes a megabyte keeps it, sees by how much it is too long, and sends nothing [F79]', async () => {
    const { page } = await connected();
    await page.type('x'.repeat(1_000_000));
    pressEnter(page);
    await page.click('Send');
    await page.advance(1_000);

    expect(page.visibleText()).to.contain('998976 characters too many');
    expect(page.field().value).to.have.lengthOf(1_000_000);
    expect(mine(page)).to.deep.equal([]);
    expect(page.calls('SendMessage')).to.equal(0);
  });

  it('sees the last of 1,024 characters go, and what is beyond [F80]', async () => {
    const { page } = await connected();
    await page.type('x'.repeat(1_024));
    expect(page.visibleText()).to.contain('0 characters left');
    await page.type(`${'x'.repeat(1_024)}y`);
    expect(page.visibleText()).to.contain('1 character too many');
    pressEnter(page);
    await page.advance(500);
    expect(mine(page)).to.deep.equal([]);

    await page.send('x'.repeat(1_024));
    await page.advance(1_000);
    expect(mine(page)).to.deep.equal([`me: ${'x'.repeat(1_024)} (Sent)`]);
  });

  it('in Markdown that the service does not take can send it as plain text [F69]', async () => {
    const { page } = await connected();
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, errorType: 'ValidationException' } });
    await page.el.sendMessage('**bold**', { contentType: 'text/markdown' }).catch(() => undefined);
    await page.advance(1_000);
    await page.click('Edit');
    expect(page.field().value).to.equal('**bold**');
    await page.click('Send');
    await page.advance(1_000);

    expect(mine(page)).to.deep.equal(['me: **bold** (Sent)']);
    expect(page.contact().transcript.at(-1)?.ContentType).to.equal('text/plain');
  });

  it('finds the draft as it was, whatever happens to the connection or the element [F82]', async () => {
    const { page, agent } = await connected();
    await page.type('Half a sen');
    const stays = async (what: string): Promise<void> => {
      await page.advance(2_000);
      expect(page.field().value, what).to.equal('Half a sen');
    };
    page.simulator.closeSockets({ code: 1006 });
    await stays('a socket that is closed');
    page.platform.goOffline();
    await stays('offline');
    page.platform.goOnline();
    await stays('online again');
    document.body.prepend(page.el);
    await stays('the element is moved');
    page.el.remove();
    await page.clock.advance(5_000);
    document.body.append(page.el);
    await stays('the element is away for a while');
    page.el.strings = { send: 'Off it goes' };
    await stays('other texts');
    page.el.hide();
    await stays('the panel is closed');
    page.el.show();
    await stays('the panel is opened');
    agent.endsChat();
    await page.advance(1_000);
    await page.click('Start a new chat');
    await stays('another chat');
    expect(page.el.state).to.equal('connected');
  });
});

describe('a visitor whose messages were not sent when the chat has ended', () => {
  afterEach(closeChatPages);

  it('can copy and change them, but not send them again [F73]', async () => {
    const { page, agent } = await connected();
    page.simulator.inject({ on: 'SendMessage', times: Infinity, answer: 'lost' });
    for (const text of ['one', 'two']) await page.send(text);
    agent.endsChat();
    await page.advance(2_000);

    expect(page.el.state).to.equal('ended');
    expect(mine(page)).to.deep.equal(['me: one (Not sent)', 'me: two (Not sent)']);
    expect(page.button('Edit')).to.exist;
    expect(page.button('Try again')).not.to.exist;
  });
});

describe('a visitor who reads', () => {
  afterEach(closeChatPages);

  for (const [what, text] of [
    ['10,000 lines', 'line\n'.repeat(10_000)],
    ['a word of 16,000 letters', 'w'.repeat(16_000)],
    ['16 KiB of words', 'some words and '.repeat(1_092)],
    ['signs piled upon letters', `z${'\u0335\u0324\u034e'.repeat(6)}`.repeat(60)],
  ] as const) {
    it(`gets ${what} without waiting, and the panel keeps its shape [F51]`, async () => {
      const { page, agent } = await connected();
      const panel = page.part('panel')!;
      const width = panel.getBoundingClientRect().width;
      page.simulator.throwSwitches({ contentLimit: 'bytes' });
      const heights: number[] = [];
      const timesMs: number[] = [];
      for (let count = 0; count < 3; count++) {
        agent.says(text);
        const start = performance.now();
        await page.settle();
        const line = page.el.shadowRoot!.querySelector('li:last-child')!;
        heights.push(line.getBoundingClientRect().height);
        timesMs.push(performance.now() - start);
      }
      await drawn();

      expect(Math.min(...heights)).to.be.greaterThan(10);
      // 50 ms on a device of its own; here three browsers share one. What grows with the square of a text is far above.
      expect(Math.min(...timesMs), 'ms').to.be.below(2_000);
      expect(panel.getBoundingClientRect().width).to.equal(width);
      const log = page.part('transcript')!;
      expect(getComputedStyle(log).overflowX).to.equal('hidden');
      for (const bubble of log.querySelectorAll('.bubble')) {
        expect(bubble.getBoundingClientRect().width).to.be.at.most(log.clientWidth);
      }
      agent.says('after it');
      await page.advance(100);
      expect(page.screen().at(-1)).to.equal('Ada: after it');
    });
  }

  it('can write while 500 messages rush in within a second, and finds all of them, of which few are drawn [F57]', async () => {
    const { page, agent } = await connected();
    const timesMs: number[] = [];
    for (let burst = 0; burst < 10; burst++) {
      for (let count = 1; count <= 50; count++) agent.says(`Message ${String(burst * 50 + count)}`);
      const start = performance.now();
      page.field().value += 'x';
      page.field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await page.advance(100);
      timesMs.push(performance.now() - start);
    }
    // When the window of what is drawn is full. Three browsers share a device here, and the fastest is slow enough.
    expect(Math.min(...timesMs.slice(6)), 'ms for a tenth of a second of them').to.be.below(2_000);
    expect(page.field().value).to.equal('x'.repeat(10));
    const said = page.el.transcript.flatMap((item) => (item.kind === 'message' ? item.content : []));
    expect(said).to.deep.equal(Array.from({ length: 500 }, (_, index) => `Message ${String(index + 1)}`));
    expect(page.el.shadowRoot!.querySelectorAll('li').length).to.be.below(320);
  });
});
