import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage, finishAnimations, type ChatPage } from './harness.js';

const attributes = { 'content-types': 'text/plain text/markdown' };

/** A chat in which an agent has sent one text. */
async function received(content: string, contentType = 'text/markdown'): Promise<ChatPage> {
  const page = await createChatPage({ attributes });
  await page.connect();
  (await page.agent()).sends(contentType, content);
  await page.advance(100);
  return page;
}

/** What is inside of the newest bubble, as tags and text. */
const bubble = (page: ChatPage): HTMLElement =>
  [...page.el.shadowRoot!.querySelectorAll<HTMLElement>('[part~="bubble"]')].at(-1)!;

const outline = (node: Node): string => {
  if (node instanceof Element) {
    return `<${node.localName}>${[...node.childNodes].map(outline).join('')}</${node.localName}>`;
  }
  // Between the items of a list there is room for the template's own line breaks.
  return node instanceof Text && !(node.parentElement?.matches('ul, ol') ?? false) ? node.data : '';
};

const prose = (page: ChatPage): string =>
  [...bubble(page).querySelector('.prose')!.children].map(outline).join('');

describe('formatted text', () => {
  afterEach(closeChatPages);

  for (const [markdown, expected] of [
    ['**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>'],
    ['- a\n- b\n\n1. c', '<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>'],
    ['# A\n> b\n```\nc\n```', '<p><strong>A</strong></p><blockquote><p>b</p></blockquote><pre>c</pre>'],
    ['[a](https://a.example)', '<p><a>a</a></p>'],
    ['<img src=x>', '<p><img src=x></p>'],
  ] as const) {
    it(`is shown with its meaning: ${JSON.stringify(markdown)}`, async () => {
      const page = await received(markdown);
      expect(prose(page)).to.equal(expected);
      finishAnimations(page);
      await expect(page.el).to.be.accessible();
    });
  }
});
