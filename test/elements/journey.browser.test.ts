import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/elements/transcript/walk.js';
import { listen } from './ears.js';
import { closeChatPages, createChatPage, type ChatPage } from './harness.js';

/** What the browser tells a screen reader: see tools/wtr/reader-commands.mjs. */
interface Reading {
  readonly supported: boolean;
  readonly focused?: string;
  readonly tree: readonly string[];
}

/** Until the page has heard the key, or the key has led out of the page, which then hears nothing of it. */
const heard = (key: string): Promise<void> =>
  new Promise((resolve) => {
    const listening = new AbortController();
    const { signal } = listening;
    const done = (): void => {
      listening.abort();
      resolve();
    };
    // WebKitGTK knows Shift+Tab by its code only, a driver of Firefox Enter only by its meaning.
    const is = ({ key: meaning, code }: KeyboardEvent): boolean => meaning === key || code === key;
    addEventListener('keyup', (event) => is(event) && done(), { capture: true, signal });
    // That of what is inside is none of the window's own.
    addEventListener('blur', (event) => event.target === window && done(), { signal });
  });

/** Writes into what has the focus, until it is there. */
async function write(page: ChatPage, text: string): Promise<void> {
  await sendKeys({ type: text });
  while (!page.field().value.endsWith(text)) await page.settle();
}

/** Presses keys one after the other, as on a keyboard; `Shift+Tab` and the like are held. */
async function press(page: ChatPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [last, ...held] = key.split('+').reverse();
    for (const down of held) await sendKeys({ down });
    // A driver may be back before the page has heard the key.
    const done = heard(last!);
    await sendKeys({ press: last! });
    for (const up of held) await sendKeys({ up });
    await done;
    await page.settle();
  }
}

/** What has the focus: its part, or its text. */
function place(page: ChatPage): string {
  const focused = page.el.shadowRoot!.activeElement;
  return focused?.getAttribute('part') ?? focused?.textContent.trim() ?? '';
}

/** Presses Tab, or Shift+Tab, until the focus is there. */
async function tabTo(page: ChatPage, part: string, key = 'Tab'): Promise<void> {
  for (let stop = 0; place(page) !== part; stop++) {
    if (stop > 12) throw new Error(`${key} does not lead to ${part}`);
    await press(page, key);
  }
}

/** What a screen reader finds from the panel on, without the spaces between. */
async function read(page: ChatPage): Promise<Reading> {
  await page.settle();
  const { supported, focused, tree } = await executeServerCommand<Reading, undefined>('read');
  const lines = tree
    .map((line) => line.replace(/\s+/g, ' '))
    .filter((line) => !/^(?:StaticText " ?"|generic "")$/.test(line));
  return {
    supported,
    ...(focused && { focused }),
    tree: lines.slice(lines.findIndex((line) => line.startsWith('dialog'))),
  };
}

const isLine = (line: string): boolean => line.startsWith('StaticText');
const textOf = (line: string): string => line.replace(/^StaticText "(.*)"$/, '$1').trim();

async function story(page: ChatPage): Promise<void> {
  await page.advance(1_000);
  await write(page, 'My card is lost');
  await press(page, 'Enter');
  await page.advance(2_000);
}

describe('with nothing but a keyboard', () => {
  afterEach(closeChatPages);

  it('a visitor opens the chat, writes, reads, ends it, and begins another one', async () => {
    const page = await createChatPage();
    await tabTo(page, 'launcher');
    await press(page, 'Enter');
    await story(page);
    expect(page.screen()).to.deep.equal(['me: My card is lost (Sent)']);

    const agent = await page.agent('Ada');
    agent.says('Is it the blue one? See https://example.com/cards');
    await page.advance(2_000);
    await press(page, 'Shift+Tab');
    // Where links are no stops for the keyboard, as in Safari's default, the transcript comes first.
    await tabTo(page, 'transcript', 'Shift+Tab');
    await press(page, 'ArrowUp', 'ArrowUp');
    expect(place(page)).to.equal('Ada has joined the chat');
    await press(page, 'End');
    expect(place(page)).to.contain('Is it the blue one?');
    await press(page, 'Escape');
    expect(place(page)).to.equal('input');
    await write(page, 'Yes');
    await press(page, 'Shift+Enter');
    await write(page, 'It is');
    await press(page, 'Enter');
    await page.advance(1_000);
    expect(page.screen().at(-1)).to.equal('me: Yes\nIt is (Sent)');

    await tabTo(page, 'end', 'Shift+Tab');
    await press(page, 'Enter');
    await page.settle();
    expect(place(page)).to.equal('Keep chatting');
    await press(page, 'Escape');
    expect(place(page)).to.equal('end');
    await press(page, 'Enter');
    await page.settle();
    await press(page, 'Tab', 'Enter');
    await page.advance(15_000);
    expect(page.el.state).to.equal('ended');

    await tabTo(page, 'submit');
    await press(page, 'Enter');
    await page.advance(2_000);
    expect(page.el.state).to.equal('connected');
    expect(page.canWrite()).to.be.true;
    expect(page.part('panel')!.contains(page.el.shadowRoot!.activeElement)).to.be.true;

    await press(page, 'Escape');
    expect(page.el.open).to.be.false;
    expect(place(page)).to.equal('launcher');
  });

  it('a message that could not be sent is sent again, or taken back', async () => {
    const page = await createChatPage();
    await page.connect();
    page.simulator.inject({ on: 'SendMessage', answer: { status: 400, body: {} } });
    await write(page, 'No');
    await press(page, 'Enter');
    await page.advance(1_000);
    expect(page.screen()).to.deep.equal(['me: No (Not accepted)']);

    await tabTo(page, 'Edit', 'Shift+Tab');
    await press(page, 'Enter');
    expect(page.screen()).to.deep.equal([]);
    expect(page.field().value).to.equal('No');
    expect(place(page)).to.equal('input');
  });
});

describe('with a screen reader', () => {
  afterEach(closeChatPages);

  it('a visitor hears and finds the whole story', async () => {
    const page = await createChatPage();
    if (!(await read(page)).supported) return;
    const { said, stop } = listen(page);
    await tabTo(page, 'launcher');
    expect((await read(page)).focused).to.equal('button "Chat"');
    await press(page, 'Enter');
    await page.advance(1_000);
    const opened = await read(page);
    expect(opened.focused).to.equal('textbox "Message" (multiline)');
    expect(opened.tree.filter((line) => !isLine(line))).to.deep.equal([
      'dialog "Chat"',
      'heading "Chat"',
      'button "End chat"',
      'button "Menu"',
      'button "Close"',
      'status ""',
      'log "Messages"',
      'list ""',
      'heading "How can we help?"',
      'textbox "Message" (multiline)',
      'button "Send" (disabled)',
    ]);

    await story(page);
    const agent = await page.agent('Ada');
    agent.says('Is it the blue one? See https://example.com/cards');
    await page.advance(2_000);
    const talked = await read(page);
    const log = talked.tree.slice(
      talked.tree.indexOf('log "Messages"') + 1,
      talked.tree.indexOf('StaticText "Message"'),
    );
    expect(log.filter((line) => !line.startsWith('list')).map(textOf)).to.deep.equal([
      'You',
      '9:00 AM',
      'My card is lost',
      'Sent',
      'Ada has joined the chat',
      'Ada',
      '9:00 AM',
      'Is it the blue one? See',
      'link "https://example.com/cards"',
      'https://example.com/cards',
    ]);

    await tabTo(page, 'end', 'Shift+Tab');
    await press(page, 'Enter');
    await page.settle();
    const asked = await read(page);
    expect(asked.focused).to.equal('button "Keep chatting"');
    expect(asked.tree.filter((line) => !isLine(line))).to.deep.equal([
      'dialog "Chat"',
      'status ""',
      'alertdialog "End this chat?"',
      'heading "End this chat?"',
      'button "Keep chatting"',
      'button "End chat"',
    ]);
    await press(page, 'Tab', 'Enter');
    await page.advance(15_000);
    const ended = await read(page);
    expect(ended.tree).to.include('button "Start a new chat"');
    expect(ended.tree.join()).not.to.contain('textbox');
    stop();

    expect(said()).to.deep.equal([
      'Connecting. You can write already.',
      'Connected',
      'Ada has joined the chat',
      'Ada: Is it the blue one? See https://example.com/cards',
      'Ending the chat',
      'The chat has ended',
    ]);
  });
});
