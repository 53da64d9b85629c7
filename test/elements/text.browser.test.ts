import { expect } from '@open-wc/testing';
import { listen } from './ears.js';
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

describe('a list inside of a list', () => {
  afterEach(closeChatPages);

  it('begins where the text of its item does', async () => {
    const page = await received('- an item that is longer than what is inside\n  - a');
    const inner = bubble(page).querySelector('li > ul')!;
    expect(inner.getBoundingClientRect().x).to.equal(inner.parentElement!.getBoundingClientRect().x);
  });
});

describe('formatted text for screen readers', () => {
  afterEach(closeChatPages);

  it('is read without its marks, once, when what formats it is there', async () => {
    const page = await createChatPage({ attributes });
    await page.connect();
    const agent = await page.agent();
    const { said, stop } = listen(page);
    agent.sends('text/markdown', 'Hello **you**\n\n- one\n- two');
    await page.advance(1_000);
    stop();
    expect(said()).to.deep.equal(['Ada: Hello you one two']);
  });

  it('is read without the button that unfolds it', async () => {
    const page = await createChatPage({ attributes });
    await page.connect();
    const agent = await page.agent();
    const { said, stop } = listen(page);
    agent.says('word '.repeat(2_000));
    await page.advance(1_000);
    stop();
    expect(said().map((line) => line.replaceAll(/(word ?)+/g, 'word'))).to.deep.equal(['Ada: word']);
  });
});

describe('links in formatted text', () => {
  afterEach(closeChatPages);

  it('say where they go when their text says something else', async () => {
    const page = await received('[bank.example](https://evil.example)');
    const link = bubble(page).querySelector('a')!;
    expect(link.textContent).to.equal('bank.example (evil.example)');
    expect(link.rel).to.equal('noopener noreferrer nofollow');
    expect(link.target).to.equal('_blank');
  });

  it('are in a plain text, too, and nothing else is', async () => {
    const page = await received('**a** a@x.example and https://x.example.', 'text/plain');
    expect(prose(page)).to.equal('<p>**a** <a>a@x.example</a> and <a>https://x.example</a>.</p>');
  });
});

describe('a text that is written to take up room', () => {
  afterEach(closeChatPages);

  const height = (page: ChatPage): number => bubble(page).getBoundingClientRect().height;

  for (const [what, content, contentType] of [
    ['100,000 characters', 'word '.repeat(20_000), 'text/plain'],
    ['a line without end', 'x'.repeat(12_000), 'text/plain'],
    ['many lines', '\n'.repeat(3_000) + 'a', 'text/plain'],
    ['many items', '- a\n'.repeat(3_000), 'text/markdown'],
  ] as const) {
    it(`is folded until the reader wants it: ${what}`, async () => {
      const page = await received(content, contentType);
      const folded = height(page);
      expect(folded).to.be.below(500);
      expect(bubble(page).scrollWidth).to.be.at.most(page.part('transcript')!.clientWidth);
      finishAnimations(page);
      await expect(page.el).to.be.accessible();

      const summary = bubble(page).querySelector('summary')!;
      expect(summary.innerText.trim()).to.equal('Show more');
      summary.click();
      expect(height(page)).to.be.above(folded + 500);
      expect(summary.innerText.trim()).to.equal('Show less');
    });
  }

  it('shows a link that somebody reaches with the keyboard', async () => {
    const page = await received(`${'word '.repeat(2_000)} https://x.example`);
    const folded = height(page);
    bubble(page).querySelector('a')!.focus();
    expect(height(page)).to.be.above(folded);
  });

  it('does not reach out of its bubble, however many signs are on a letter', async () => {
    const page = await received(`a${'\u0489\u0300\u0301'.repeat(200)}`, 'text/plain');
    expect(getComputedStyle(bubble(page)).overflowX).to.equal('clip');
    expect(height(page)).to.be.below(200);
  });

  it('does not turn around what is said about it', async () => {
    const page = await received('\u202e gnihton', 'text/plain');
    const { unicodeBidi } = getComputedStyle(bubble(page));
    expect(unicodeBidi).to.equal('isolate');
  });
});

describe('a text that is still being written', () => {
  afterEach(closeChatPages);

  const pieces = ['Your **or', 'der** is on', ' its way:\n\n- one', '\n- two https://x.exa', 'mple'];

  it('grows in one bubble, formatted, without a jump, and is complete in it', async () => {
    const page = await createChatPage({
      attributes,
      scenario: async (flow) => {
        await flow.pause(2_000);
        await flow.bot().streams(pieces, { everyMs: 1_000, contentType: 'text/markdown' });
      },
    });
    await page.connect();
    const heights: number[] = [];
    const bubbles = new Set<HTMLElement>();
    while (!page.screen().length) await page.advance(500);
    for (const _ of pieces) {
      bubbles.add(bubble(page));
      heights.push(bubble(page).getBoundingClientRect().height);
      expect(bubble(page).querySelector('.writing')).to.not.equal(null);
      expect(bubble(page).closest('[aria-live]')!.getAttribute('aria-live')).to.equal('off');
      await page.advance(1_000);
    }
    // A pixel has parts that come from rounding; a line that goes away is some twenty.
    const jumps = heights.filter((height, index) => height < (heights[index - 1] ?? 0) - 1);
    expect(jumps, heights.join(', ')).to.deep.equal([]);
    expect(heights.at(-1)).to.be.greaterThan(heights[0]!);
    expect(page.screen()).to.have.lengthOf(1);

    bubbles.add(bubble(page));
    expect(bubbles.size).to.equal(1);
    expect(bubble(page).querySelector('.writing')).to.equal(null);
    expect(bubble(page).textContent).to.contain('https://x.example');
  });

  it('is thought about before, and read aloud once, when it is complete', async () => {
    const page = await createChatPage({
      attributes,
      scenario: async (flow) => {
        await flow.pause(3_000);
        const bot = flow.bot();
        await bot.typing(2_000);
        await bot.streams(pieces, { everyMs: 1_000, contentType: 'text/markdown' });
      },
    });
    await page.connect();
    await page.advance(2_500);
    expect(page.part('typing')!.textContent).to.contain('Assistant is typing');
    expect(page.screen()).to.have.lengthOf(0);
    const ears = listen(page);
    await page.advance(2_500);
    expect(page.screen()).to.have.lengthOf(1);
    await page.advance(10_000);
    ears.stop();
    const read = ears.said().filter((line) => line.includes('Your'));
    expect(read).to.have.lengthOf(1);
    expect(read[0]).to.contain('Your order is on its way:').and.to.contain('two');
  });
});
