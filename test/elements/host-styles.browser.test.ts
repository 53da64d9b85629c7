import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage } from './harness.js';

/** What resets and themes of pages do, and worse. */
const hostile = `
  *, *::before, *::after { box-sizing: content-box !important; margin: 3px; padding: 5px; border: 2px solid red; }
  html, body, connect-chat {
    color: rgb(1, 2, 3) !important; font: italic 900 40px/3 serif !important; letter-spacing: 9px !important;
    text-transform: uppercase !important; text-align: end !important; text-indent: 30px !important;
    white-space: pre !important; word-spacing: 9px !important; word-break: break-all !important; cursor: crosshair !important;
    list-style: square inside !important; text-shadow: 1px 1px red !important; quotes: none !important;
    hyphens: manual !important; tab-size: 20 !important; user-select: none !important; caret-color: red !important;
  }
  button, textarea, ol, li, p, h2, h3, section, header, svg, a {
    all: unset !important; display: inline !important; background: red !important; color: red !important;
  }
  :focus { outline: 0 !important; }
`;

/** What every element of the chat looks like, but for how it moves. */
const looks = (page: ChatPage): readonly string[] =>
  [...page.el.shadowRoot!.querySelectorAll('.root, .root *')].map((element) => {
    const style = getComputedStyle(element);
    const values = [...style]
      .filter((name) => !name.startsWith('--') && !/^(animation|transition)/.test(name))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return [element.localName, element.getAttribute('class'), ...values].join('\n');
  });

async function talking(): Promise<ChatPage> {
  const page = await createChatPage();
  await page.connect();
  (await page.agent()).says('Hello, see https://example.com');
  await page.send('Hi');
  await page.advance(1_000);
  finishAnimations(page);
  return page;
}

const withSheet = async (text: string, work: () => void | Promise<void>): Promise<void> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
  try {
    await work();
  } finally {
    document.adoptedStyleSheets.pop();
  }
};

describe('styles of the page', () => {
  afterEach(closeChatPages);

  it('change nothing in the chat, whatever they reset', async () => {
    const page = await talking();
    // A scroll bar of the page takes room in some browsers.
    await withSheet('html { scrollbar-width: none !important }', async () => {
      const before = looks(page);
      await withSheet(hostile, () => {
        const after = looks(page);
        expect(after.length).to.equal(before.length);
        for (const [index, look] of after.entries()) expect(look).to.equal(before[index]);
      });
    });
  });

  it('decide whether the chat is there at all', async () => {
    const page = await talking();
    await withSheet('connect-chat { display: none }', () => {
      expect(page.part('panel')!.checkVisibility()).to.be.false;
    });
  });
});

describe('styles of the chat', () => {
  afterEach(closeChatPages);

  it('stay in it: the page looks as it did', async () => {
    const own = document.createElement('div');
    own.className = 'root panel message';
    for (const tag of ['h2', 'p', 'button', 'ol', 'textarea', 'svg', 'a']) {
      own.append(Object.assign(document.createElement(tag), { className: 'bubble filled' }));
    }
    document.body.append(own);
    const styleOf = (element: Element): string =>
      [...getComputedStyle(element)]
        .map((name) => `${name}: ${getComputedStyle(element).getPropertyValue(name)}`)
        .join('\n');
    const look = (): readonly string[] => [document.documentElement, own, ...own.children].map(styleOf);
    const sheets = document.adoptedStyleSheets.length + document.styleSheets.length;
    const before = look();

    await talking();

    expect(look()).to.deep.equal(before);
    expect(document.adoptedStyleSheets.length + document.styleSheets.length).to.equal(sheets);
    own.remove();
  });
});
