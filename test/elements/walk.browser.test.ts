import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/transcript/walk.js';
import type { Agent } from '../../src/simulator/index.js';
import { listen } from './ears.js';
import { closeChatPages, createChatPage, type ChatPage } from './harness.js';

async function conversation(length: number): Promise<{ readonly page: ChatPage; readonly agent: Agent }> {
  const page = await createChatPage();
  await page.connect();
  const agent = await page.agent('Ada');
  for (let count = 1; count <= length; count++) agent.says(`Message ${String(count)}`);
  await page.advance(2_000);
  return { page, agent };
}

async function press(page: ChatPage, key: string): Promise<void> {
  await sendKeys({ press: key });
  await page.settle();
}

/** The text of the line that has the focus, or the part that has it. */
function place(page: ChatPage): string {
  const focused = page.el.shadowRoot!.activeElement;
  if (focused?.localName !== 'li') return focused?.getAttribute('part') ?? focused?.localName ?? '';
  return focused.querySelector('.bubble, .notice')!.textContent.trim();
}

async function places(page: ChatPage, ...keys: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const key of keys) {
    await press(page, key);
    found.push(place(page));
  }
  return found;
}

describe('a walk through the messages', () => {
  afterEach(closeChatPages);

  it('goes from message to message with the arrow keys, and stops at both ends', async () => {
    const { page } = await conversation(2);
    page.part('transcript')!.focus();

    expect(
      await places(page, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'ArrowDown', 'Home'),
    ).to.deep.equal([
      'Message 2',
      'Message 1',
      'Ada has joined the chat',
      'Ada has joined the chat',
      'Message 1',
      'Message 2',
      'Message 2',
      'Ada has joined the chat',
    ]);
  });

  it('goes a page at a time, and shows where it is', async () => {
    const { page } = await conversation(60);
    const log = page.part('transcript')!;
    log.focus();
    await press(page, 'ArrowUp');
    await press(page, 'PageUp');
    const number = Number(place(page).replace(/\D/g, ''));
    expect(number).to.be.within(30, 58);

    const { top, bottom } = page.el.shadowRoot!.activeElement!.getBoundingClientRect();
    const box = log.getBoundingClientRect();
    expect(top >= box.top - 1 && bottom <= box.bottom + 1).to.be.true;
    expect(getComputedStyle(page.el.shadowRoot!.activeElement!).outlineStyle).to.equal('solid');
    expect(await places(page, 'PageDown', 'PageDown')).to.deep.equal(['Message 60', 'Message 60']);
  });

  it('stays where it is when something is said before the browser has told of the scrolling', async () => {
    const { page, agent } = await conversation(60);
    page.part('transcript')!.focus();
    await press(page, 'ArrowUp');
    const { activeElement } = page.el.shadowRoot!;
    const pageUp = { key: 'PageUp', bubbles: true, cancelable: true };
    for (let pages = 0; pages < 3; pages++)
      page.el.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', pageUp));
    agent.says('Last');
    await page.advance(100);
    expect(page.el.shadowRoot!.activeElement).not.to.equal(activeElement);
    const { top, bottom } = page.el.shadowRoot!.activeElement!.getBoundingClientRect();
    const box = page.part('transcript')!.getBoundingClientRect();
    expect(top).to.be.at.least(box.top - 1);
    expect(bottom).to.be.at.most(box.bottom + 1);
  });

  it('is one stop for Tab, which remembers its place', async () => {
    const { page } = await conversation(3);
    page.part('transcript')!.focus();
    await places(page, 'ArrowUp', 'ArrowUp');

    expect(await places(page, 'Tab')).to.deep.equal(['input']);
    await sendKeys({ down: 'Shift' });
    expect(await places(page, 'Tab')).to.deep.equal(['transcript']);
    await sendKeys({ up: 'Shift' });
    expect(await places(page, 'ArrowUp')).to.deep.equal(['Message 2']);
    await sendKeys({ down: 'Shift' });
    expect(await places(page, 'Tab')).to.deep.equal(['close']);
    await sendKeys({ up: 'Shift' });
  });

  it('goes into a message with Enter, back with Escape, and with Escape again to the text field', async () => {
    const { page, agent } = await conversation(1);
    agent.says('See https://example.com/help');
    await page.advance(1_000);
    page.part('transcript')!.focus();

    expect(await places(page, 'ArrowUp', 'Enter')).to.deep.equal(['See https://example.com/help', 'a']);
    // Inside, the keys are those of what is there.
    expect(await places(page, 'ArrowUp')).to.deep.equal(['a']);
    expect(await places(page, 'Escape', 'Escape')).to.deep.equal(['See https://example.com/help', 'input']);
    expect(page.el.open).to.be.true;
    expect(await places(page, 'Escape')).not.to.deep.equal(['input']);
    expect(page.el.open).to.be.false;
  });

  it('takes a message with a list in it for one message', async () => {
    const { page, agent } = await conversation(1);
    agent.sends('text/markdown', '- one\n- [two](https://example.com/)\n- three');
    agent.says('Well?');
    await page.advance(1_000);
    page.part('transcript')!.focus();
    const lines = (): readonly Element[] => [
      ...page.el.shadowRoot!.querySelectorAll('[part~="transcript"] > ol > li'),
    ];
    await places(page, 'ArrowUp', 'ArrowUp');
    expect(page.el.shadowRoot!.activeElement).to.equal(lines().at(-2));
    await places(page, 'Enter', 'Escape');
    expect(page.el.shadowRoot!.activeElement).to.equal(lines().at(-2));
  });

  it('says once how it is done, and leaves other keys alone', async () => {
    const { page } = await conversation(2);
    page.part('transcript')!.focus();
    const { said, stop } = listen(page);
    await places(page, 'ArrowUp', 'ArrowUp', 'a', 'ArrowDown');
    await page.advance(100);
    stop();
    expect(said()).to.deep.equal([
      'The arrow keys move from message to message, Escape goes back to the text field.',
    ]);
    expect(place(page)).to.equal('Message 2');
  });

  it('keeps its place when messages arrive, also in one that is still being written', async () => {
    const page = await createChatPage({
      scenario: async (flow) => {
        await flow.bot().streams(['Your ', 'order ', 'is on its way.'], { everyMs: 500 });
      },
    });
    await page.connect();
    page.part('transcript')!.focus();
    await press(page, 'ArrowUp');
    const focused = page.el.shadowRoot!.activeElement;
    expect(focused?.localName).to.equal('li');

    await page.advance(3_000);
    (await page.agent('Ada')).says('Hello');
    await page.advance(1_000);
    expect(page.el.shadowRoot!.activeElement).to.equal(focused);
    expect(place(page)).to.equal('Your order is on its way.');
  });
});
