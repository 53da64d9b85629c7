import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { closeChatPages, createChatPage, finishAnimations, isVisible, type ChatPage } from './harness.js';

/** A chat in which the customer may format what they write. */
async function connected(attributes: Readonly<Record<string, string>> = {}): Promise<ChatPage> {
  const page = await createChatPage({
    attributes: { 'content-types': 'text/plain text/markdown', ...attributes },
  });
  await page.connect();
  return page;
}

/** Selects a part of what is written in the text field. */
async function select(page: ChatPage, part: string): Promise<void> {
  const field = page.field();
  const from = field.value.indexOf(part);
  field.focus();
  field.setSelectionRange(from, from + part.length);
  await page.settle();
}

const selected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string =>
  value.slice(selectionStart, selectionEnd);

/** What the service has got of the customer's newest message. */
function sent(page: ChatPage): { readonly type: string | undefined; readonly content: string | undefined } {
  const { ContentType, Content } = page.contact().transcript.at(-1)!;
  return { type: ContentType, content: Content };
}

/** The test runner's WebKit is a window with a toolbar, which cannot be narrower. */
const smallest = /Chrome|Firefox/.test(navigator.userAgent) ? 320 : 480;

const modifier = navigator.platform.startsWith('Mac') ? 'Meta' : 'Control';

async function press(key: string, held?: string): Promise<void> {
  if (held) await sendKeys({ down: held });
  await sendKeys({ press: key });
  if (held) await sendKeys({ up: held });
}

describe('formatting what is written', () => {
  afterEach(closeChatPages);

  for (const [button, part, expected, rest] of [
    ['Bold', 'two', 'one **two** three', 'two'],
    ['Italic', 'two', 'one _two_ three', 'two'],
    ['Bold', ' two ', 'one **two** three', 'two'],
    ['Link', 'two', 'one [two](https://) three', 'https://'],
    ['Bulleted list', 'two', '- one two three', ''],
    ['Numbered list', 'two', '1. one two three', ''],
  ] as const) {
    it(`by the button ${button}, of “${part}”`, async () => {
      const page = await connected();
      await page.type('one two three');
      await select(page, part);
      await page.click(button);
      expect(page.field().value).to.equal(expected);
      expect(selected(page.field())).to.equal(rest);
      expect(page.el.shadowRoot!.activeElement).to.equal(page.field());
    });
  }

  for (const [key, expected] of [
    ['b', 'one **two**'],
    ['i', 'one _two_'],
    ['k', 'one [two](https://)'],
  ] as const) {
    it(`by Ctrl or Cmd and ${key}, and back by the browser's own undoing`, async () => {
      const page = await connected();
      await page.type('one two');
      await select(page, 'two');
      await press(key, modifier);
      await page.settle();
      expect(page.field().value).to.equal(expected);
      await press('z', modifier);
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the driver of WebKitGTK does not hand this key to the field.
      if (page.field().value === expected) document.execCommand('undo');
      expect(page.field().value).to.equal('one two');
    });
  }

  it('is taken away by the same button', async () => {
    const page = await connected();
    await page.type('a\nb');
    page.field().select();
    await page.click('Numbered list');
    expect(page.field().value).to.equal('1. a\n2. b');
    await page.click('Bulleted list');
    expect(page.field().value).to.equal('- a\n- b');
    await page.click('Bulleted list');
    expect(page.field().value).to.equal('a\nb');
    await select(page, 'b');
    await page.click('Bold');
    await page.click('Bold');
    expect(page.field().value).to.equal('a\nb');
  });

  it('makes a link of an address, whose text is still to be written', async () => {
    const page = await connected();
    await page.type('https://x.example');
    page.field().select();
    await page.click('Link');
    expect(page.field().value).to.equal('[](https://x.example)');
    expect(page.field().selectionStart).to.equal(1);
  });

  it('is shown before it is sent, sent as markdown, and shown as it was meant', async () => {
    const page = await connected();
    await page.type('Hello');
    expect(page.part('preview')).to.equal(null);
    await page.type('Hello **you**');
    const preview = page.part('preview')!;
    preview.querySelector('summary')!.click();
    await page.settle();
    expect(preview.querySelector('strong')!.textContent).to.equal('you');
    expect(isVisible(preview.querySelector('strong')!)).to.equal(true);
    await page.click('Send');
    await page.advance(500);
    expect(sent(page)).to.deep.equal({ type: 'text/markdown', content: 'Hello **you**' });
    expect(page.screen()).to.deep.equal(['me: Hello you (Sent)']);
    expect(page.heard('connect-chat-before-send').at(-1)!.detail.contentType).to.equal('text/markdown');
  });

  it('is shown in the same way when the messages beside the launcher have brought their own look', async () => {
    const page = await connected();
    await page.type('Hello **you**');
    const look = (): readonly string[] => {
      const { display, borderTopStyle, boxShadow, padding, animationName } = getComputedStyle(
        page.part('preview')!,
      );
      return [display, borderTopStyle, boxShadow, padding, animationName];
    };
    const before = look();
    const agent = await page.agent();
    await page.click('Close');
    agent.says('Hello');
    await page.advance(200);
    await page.open();
    expect(page.part('preview')!.localName).to.equal('details');
    expect(look()).to.deep.equal(before);
  });

  it('does not make markdown of what has no formats', async () => {
    const page = await connected();
    await page.send('2 * 3, see https://x.example');
    await page.advance(500);
    expect(sent(page).type).to.equal('text/plain');
  });

  it('is not offered where the page does not say that it is allowed', async () => {
    const page = await createChatPage({ attributes: { 'content-types': 'text/plain' } });
    await page.connect();
    expect(page.part('toolbar')).to.equal(null);
    await page.send('**a**');
    await page.advance(500);
    expect(sent(page).type).to.equal('text/plain');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`has one stop for Tab, and arrow keys from button to button, ${dir}`, async () => {
      const page = await connected({ dir });
      const buttons = [...page.part('toolbar')!.querySelectorAll<HTMLElement>('button, summary')];
      expect(buttons.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1, -1]);
      buttons[0]!.focus();
      const [forth, back] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      await press(forth);
      await press(forth);
      expect(page.el.shadowRoot!.activeElement).to.equal(buttons[2]);
      await press(back);
      expect(page.el.shadowRoot!.activeElement).to.equal(buttons[1]);
      await press('End');
      expect(page.el.shadowRoot!.activeElement).to.equal(buttons[5]);
      await press('ArrowRight');
      await press('Home');
      expect(buttons.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1, -1]);
    });
  }

  for (const theme of ['light', 'dark']) {
    it(`is accessible, ${theme}`, async () => {
      const page = await connected({ theme });
      await page.type('Hello **you**, `code`\n\n> and [me](https://x.example)');
      page.part('preview')!.querySelector('summary')!.click();
      await openEmoji(page);
      finishAnimations(page);
      await expect(page.el).to.be.accessible();
    });
  }
});

/** Opens the emoji and answers their buttons. */
async function openEmoji(page: ChatPage): Promise<readonly HTMLButtonElement[]> {
  const summary = page.part('toolbar')!.querySelector('summary')!;
  const details = summary.closest('details')!;
  const toggled = new Promise((resolve) => {
    details.addEventListener('toggle', resolve, { once: true });
  });
  summary.click();
  await toggled;
  await page.settle();
  return [...details.querySelectorAll('button')];
}

describe('emoji', () => {
  afterEach(closeChatPages);

  it('go where the cursor is, and are the first ones next time', async () => {
    const page = await connected();
    await page.type('one two');
    page.field().setSelectionRange(3, 3);
    const buttons = await openEmoji(page);
    const thumb = buttons.find(({ textContent }) => textContent.trim() === '👍')!;
    thumb.click();
    await page.settle();
    expect(page.field().value).to.equal('one👍 two');
    expect(page.el.shadowRoot!.activeElement).to.equal(page.field());
    expect(page.part('toolbar')!.querySelector('details')!.open).to.equal(false);
    const [first] = await openEmoji(page);
    expect(first!.textContent.trim()).to.equal('👍');
  });

  it('are a grid for the keyboard, which Escape closes', async () => {
    const page = await connected();
    const buttons = await openEmoji(page);
    buttons[0]!.focus();
    await press('ArrowDown');
    expect(page.el.shadowRoot!.activeElement).to.equal(buttons[8]);
    await press('ArrowRight');
    expect(page.el.shadowRoot!.activeElement).to.equal(buttons[9]);
    await press('ArrowUp');
    expect(page.el.shadowRoot!.activeElement).to.equal(buttons[1]);
    await press('Escape');
    expect(page.part('toolbar')!.querySelector('details')!.open).to.equal(false);
    expect(page.part('panel')!.hidden).to.equal(false);
    expect(page.el.shadowRoot!.activeElement!.localName).to.equal('summary');
  });

  it('leave the toolbar its arrow keys and its place among the stops of Tab', async () => {
    const page = await connected();
    const buttons = await openEmoji(page);
    buttons[0]!.focus();
    await press('Escape');
    const focused = (): string | null | undefined => page.el.shadowRoot!.activeElement?.ariaLabel;
    await press('ArrowRight');
    expect(focused()).to.equal('Emoji');
    await press('Home');
    expect(focused()).to.equal('Bold');
    await press('End');
    expect(focused()).to.equal('Emoji');
    page.field().focus();
    await press('Tab', 'Shift');
    expect(focused()).to.equal('Emoji');
    // Nor has the grid lost its own.
    const [first] = await openEmoji(page);
    expect(first!.tabIndex).to.equal(0);
  });

  it('close by Escape, and not the panel, wherever in them the focus is', async () => {
    const page = await connected();
    await openEmoji(page);
    page.part('toolbar')!.querySelector('summary')!.focus();
    await press('Escape');
    expect(page.part('toolbar')!.querySelector('details')!.open).to.equal(false);
    expect(page.part('panel')!.hidden).to.equal(false);
    await press('Escape');
    expect(page.part('panel')!.hidden).to.equal(true);
  });

  it('close when somebody goes on elsewhere', async () => {
    const page = await connected();
    const [first] = await openEmoji(page);
    first!.focus();
    page.field().focus();
    expect(page.part('toolbar')!.querySelector('details')!.open).to.equal(false);

    await openEmoji(page);
    page.part('toolbar')!.querySelector('summary')!.focus();
    page.field().focus();
    expect(page.part('toolbar')!.querySelector('details')!.open).to.equal(false);
  });

  it('close when somebody presses elsewhere, where nothing takes the focus', async () => {
    const page = await connected();
    await openEmoji(page);
    const log = page.part('transcript')!;
    const { left, top } = log.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 4, Math.round(top) + 4] });
    await page.settle();
    expect(page.part('toolbar')!.querySelector('details')!.open).to.equal(false);
  });

  for (const touched of [false, true]) {
    it(`are all there on a small screen${touched ? ', under a finger' : ''}`, async () => {
      await setViewport({ width: smallest, height: 640 });
      const { supported } = await executeServerCommand<{ supported: boolean }, object>('touch', {
        enabled: touched,
      });
      try {
        expect(matchMedia('(pointer: coarse)').matches).to.equal(touched && supported);
        const page = await connected();
        const buttons = await openEmoji(page);
        const picker = page.part('toolbar')!.querySelector('.picker')!;
        expect(picker.scrollWidth).to.equal(picker.clientWidth);
        const { left, right } = picker.getBoundingClientRect();
        for (const button of buttons) {
          const box = button.getBoundingClientRect();
          expect(box.left, button.textContent).to.be.at.least(left);
          expect(box.right, button.textContent).to.be.at.most(right);
        }
        buttons[0]!.focus();
        await press('ArrowDown');
        const below = page.el.shadowRoot!.activeElement!.getBoundingClientRect();
        expect(below.left).to.equal(buttons[0]!.getBoundingClientRect().left);
      } finally {
        await executeServerCommand('touch', { enabled: false });
        await setViewport({ width: 1000, height: 800 });
      }
    });
  }
});
