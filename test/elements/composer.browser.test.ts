import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { listen } from './ears.js';
import { closeChatPages, createChatPage, type ChatPage } from './harness.js';

async function connected(attributes: Readonly<Record<string, string>> = {}): Promise<ChatPage> {
  const page = await createChatPage({ attributes });
  await page.connect();
  page.field().focus();
  return page;
}

/** Presses a key, others held. */
async function press(page: ChatPage, key: string, ...held: readonly string[]): Promise<void> {
  for (const down of held) await sendKeys({ down });
  await sendKeys({ press: key });
  for (const up of held) await sendKeys({ up });
  await page.advance(500);
}

/** A key as an input method sends it; real ones cannot be made to compose. */
function composingEnter(field: HTMLElement, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
  field.dispatchEvent(event);
  return event;
}

/** What a browser does with a paste, events included; a script cannot fill the clipboard everywhere. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else does it as a person would.
const paste = (text: string): boolean => document.execCommand('insertText', false, text);

describe('the text field', () => {
  afterEach(closeChatPages);

  it('is written in from where its text begins, unless finding that out of a huge one would take long', async () => {
    const page = await connected();
    const direction = (): string => getComputedStyle(page.field()).direction;
    await page.type('שלום');
    expect(direction()).to.equal('rtl');
    await page.type('Hello');
    expect(direction()).to.equal('ltr');

    await page.type('שלום '.repeat(30_000));
    expect(direction()).to.equal('ltr');
    await page.type('שלום');
    expect(direction()).to.equal('rtl');
  });

  it('wears its ring itself only', async () => {
    const page = await connected();
    const ring = (): string => getComputedStyle(page.field().parentElement!).outlineStyle;
    await page.type('Hello');
    expect(ring()).to.equal('solid');
    page.part('send')!.focus();
    expect(ring()).to.equal('none');
  });

  it('sends with Enter and breaks the line with Shift+Enter', async () => {
    const page = await connected();
    await sendKeys({ type: 'One' });
    await press(page, 'Enter', 'Shift');
    await sendKeys({ type: 'two' });
    expect(page.screen()).to.deep.equal([]);

    await press(page, 'Enter');

    expect(page.screen()).to.deep.equal(['me: One\ntwo (Sent)']);
    expect(page.field().value).to.equal('');
    expect(page.el.shadowRoot?.activeElement).to.equal(page.field());
  });

  it('breaks the line with Enter and sends with Control+Enter where the page wants that', async () => {
    const page = await connected({ 'enter-key': 'newline' });
    await sendKeys({ type: 'One' });
    await press(page, 'Enter');
    await sendKeys({ type: 'two' });
    expect(page.screen()).to.deep.equal([]);
    expect(page.field().getAttribute('enterkeyhint')).to.equal('enter');

    await press(page, 'Enter', 'Control');

    expect(page.screen()).to.deep.equal(['me: One\ntwo (Sent)']);
  });

  it('does not send while an input method composes, whichever event comes first', async () => {
    const page = await connected();
    const field = page.field();
    await page.type('にほん');

    // Chromium and Firefox: the key belongs to the composition, which ends after it.
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    const during = composingEnter(field, { isComposing: true });
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日本' }));
    // Safari: the composition has ended, and the key comes afterwards as 229.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else says so in Safari.
    const after = composingEnter(field, { keyCode: 229 });
    await page.advance(500);

    expect(during.defaultPrevented).to.be.false;
    expect(after.defaultPrevented).to.be.false;
    expect(page.screen()).to.deep.equal([]);

    await press(page, 'Enter');
    expect(page.screen()).to.deep.equal(['me: にほん (Sent)']);
  });

  it('sends nothing but white space', async () => {
    const page = await connected();
    await page.type('  \n ');
    await press(page, 'Enter');
    await page.click('Send');

    expect(page.screen()).to.deep.equal([]);
    expect(page.field().value).to.equal('  \n ');
    expect(page.button('Send')?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('counts near the limit, and keeps a text that is too long', async () => {
    const page = await connected({ 'max-length': '20' });
    await page.type('x'.repeat(17));
    expect(page.visibleText()).not.to.contain('left');
    await page.type('x'.repeat(19));
    expect(page.visibleText()).to.contain('1 character left');

    await page.type('x'.repeat(22));
    await press(page, 'Enter');

    expect(page.visibleText()).to.contain('2 characters too many');
    expect(page.field().value).to.have.lengthOf(22);
    expect(page.field().getAttribute('aria-invalid')).to.equal('true');
    expect(page.screen()).to.deep.equal([]);

    await page.type('x'.repeat(20));
    await press(page, 'Enter');
    expect(page.screen()).to.deep.equal([`me: ${'x'.repeat(20)} (Sent)`]);
    expect(page.field().hasAttribute('aria-invalid')).to.be.false;
  });

  it('counts the bytes that the service counts, where they are what is too much', async () => {
    const page = await connected({ 'max-length': '10000' });
    await page.type('😀'.repeat(4_096));
    expect(page.visibleText()).to.contain('0 characters left');
    await page.type('😀'.repeat(4_097));
    expect(page.visibleText()).to.contain('4 characters too many');
    await press(page, 'Enter');
    expect(page.field().value).to.have.lengthOf(8_194);
    expect(page.screen()).to.deep.equal([]);

    await page.type('😀'.repeat(4_096));
    await press(page, 'Enter');
    expect(page.screen()).to.have.lengthOf(1);
  });

  it('tells screen readers when the limit is near and when it is passed, not with every key', async () => {
    const page = await connected({ 'max-length': '50' });
    const { said, stop } = listen(page);
    for (let length = 43; length < 55; length++) {
      await page.type('x'.repeat(length));
      await page.advance(1_500);
    }
    await page.type('x'.repeat(48));
    await page.advance(1_500);
    stop();

    expect(said()).to.deep.equal(['5 characters left', '1 character too many', '2 characters left']);
  });

  it('takes what is pasted as it is, where the cursor is, and keeps all of it', async () => {
    const page = await connected();
    await page.type('Order: !');
    page.field().setSelectionRange(7, 7);
    paste('4711\n👩‍👩‍👧 <b>it</b>');
    await page.settle();
    expect(page.field().value).to.equal('Order: 4711\n👩‍👩‍👧 <b>it</b>!');
    await press(page, 'Enter');
    expect(page.screen()).to.deep.equal(['me: Order: 4711\n👩‍👩‍👧 <b>it</b>! (Sent)']);

    paste('x'.repeat(100_000));
    await page.settle();
    await press(page, 'Enter');
    expect(page.field().value).to.have.lengthOf(100_000);
    expect(page.visibleText()).to.contain('98976 characters too many');
  });

  it('keeps its text when the page does not want it sent', async () => {
    const page = await connected();
    const asked: unknown[] = [];
    page.el.addEventListener('connect-chat-before-send', (event) => {
      asked.push(event.detail.content, event.detail.contentType);
      event.preventDefault();
    });

    await page.send(' My card is 4111 1111 1111 1111 ');
    await page.advance(1_000);

    expect(asked).to.deep.equal(['My card is 4111 1111 1111 1111', 'text/plain']);
    expect(page.field().value).to.equal(' My card is 4111 1111 1111 1111 ');
    expect(page.screen()).to.deep.equal([]);
    expect(page.calls('SendMessage')).to.equal(0);
  });

  it('waits for the page, and keeps what was written meanwhile', async () => {
    const page = await connected();
    let allow: (() => void) | undefined;
    page.el.addEventListener('connect-chat-before-send', ({ detail }) => {
      detail.waitUntil(
        new Promise<void>((resolve) => {
          allow = resolve;
        }),
      );
    });
    await page.send('First');
    await press(page, 'Enter');
    expect(page.field().value).to.equal('First');
    await page.type('First and more');

    allow?.();
    await page.advance(1_000);

    expect(page.screen()).to.deep.equal(['me: First (Sent)']);
    expect(page.field().value).to.equal(' and more');
  });

  it('keeps a text for which there is no room in the queue', async () => {
    const page = await connected();
    page.simulator.inject({ on: 'SendMessage', answer: 'lost', times: Infinity });
    for (let count = 0; count < 50; count++) void page.el.sendMessage(String(count)).catch(() => undefined);
    await page.settle();

    await page.send('One too many');

    expect(page.visibleText()).to.contain('Too many messages are waiting to be sent.');
    expect(page.field().value).to.equal('One too many');
  });

  it('tells the agent that somebody is typing, now and then', async () => {
    const page = await connected();
    await page.type('Hello');
    await page.type('Hello there');
    await page.advance(1_000);
    expect(page.calls('SendEvent')).to.equal(1);

    await page.advance(10_000);
    await page.type('Hello there!');
    await page.advance(1_000);
    expect(page.calls('SendEvent')).to.equal(2);
  });

  it('grows with its text, up to a point', async () => {
    const page = await connected();
    const height = (): number => page.field().getBoundingClientRect().height;
    const one = height();
    await page.type('a\nb\nc');
    const three = height();
    await page.type('a\n'.repeat(30));
    const many = height();

    expect(three).to.be.greaterThan(one + 30);
    expect(many)
      .to.be.greaterThan(three)
      .and.below(one + 130);
    await page.type('');
    expect(height()).to.equal(one);
  });

  it('is not drawn again when messages arrive, nor are they when somebody types', async () => {
    const page = await connected();
    const agent = await page.agent('Ada');
    agent.says('One');
    await page.advance(100);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => void changes.push(...records));
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };

    observer.observe(page.part('transcript')!, everything);
    await sendKeys({ type: 'Hello' });
    await page.settle();
    expect(changes).to.deep.equal([]);

    observer.disconnect();
    observer.observe(page.part('composer')!, everything);
    agent.says('Two');
    await page.advance(100);
    expect(page.screen().at(-1)).to.equal('Ada: Two');
    expect(changes).to.deep.equal([]);
    observer.disconnect();
  });
});
