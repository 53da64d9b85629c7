import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown, textOf, type MarkdownNode } from '../../src/content/index.js';
import { hostileText, wordyText } from './hostile-text.js';
import { breakRules } from './markdown-rules.js';

/** The tree as tags, for people. */
const shown = (nodes: readonly MarkdownNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const { tag, href, start, inside } = node;
      const more = href ?? (start === undefined || start === 1 ? '' : String(start));
      return `<${[tag, more].filter(Boolean).join(' ')}>${shown(inside)}</${tag}>`;
    })
    .join('');

/** As one paragraph, which most are. */
const read = (text: string): string => shown(parseMarkdown(text)).replace(/^<p>([^]*)<\/p>$/, '$1');

describe('what is formatted', () => {
  for (const [text, expected] of [
    ['**a** __b__', '<strong>a</strong> <strong>b</strong>'],
    ['*a* _b_ ***c***', '<em>a</em> <em>b</em> <em><strong>c</strong></em>'],
    ['~~a~~ ~b~', '<s>a</s> ~b~'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['`a *b*` `` ` ``', '<code>a *b*</code> <code>`</code>'],
    ['a\nb  \nc\\\nd', 'a\nb\nc\nd'],
    ['\\*a\\* \\\\ \\a', '*a* \\ \\a'],
    ['**日本語（）**です', '<strong>日本語（）</strong>です'],
    ['**😀** _é_', '<strong>😀</strong> <em>é</em>'],
    ['a **b', 'a **b'],
    ['', ''],
  ] as const) {
    it(`inside of a line: ${JSON.stringify(text)}`, () => {
      assert.equal(read(text), expected);
    });
  }

  for (const [text, expected] of [
    ['a\n\nb', '<p>a</p><p>b</p>'],
    ['# A *b*\n#c', '<p><strong>A <em>b</em></strong></p><p>#c</p>'],
    ['- a\n- b\n  - c\n\nd', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>'],
    ['3. a\n4. b', '<ol 3><li>a</li><li>b</li></ol>'],
    ['We have:\n1. a\n2. b', '<p>We have:</p><ol><li>a</li><li>b</li></ol>'],
    ['The year\n2026. It was', '<p>The year\n2026. It was</p>'],
    ['> a\n> > b', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>'],
    ['```js\na\n  *b*\n```\nc', '<pre>a\n  *b*</pre><p>c</p>'],
    ['```\nunfinished', '<pre>unfinished</pre>'],
    ['- a\n\n  ```\n  b\n  ```', '<ul><li>a<pre>b</pre></li></ul>'],
    ['- \n- a', '<ul><li></li><li>a</li></ul>'],
    [
      '- 1\n  - 2\n    - 3\n      - 4\n        - 5',
      '<ul><li>1<ul><li>2<ul><li>3<ul><li>4\n- 5</li></ul></li></ul></li></ul></li></ul>',
    ],
  ] as const) {
    it(`in blocks: ${JSON.stringify(text)}`, () => {
      assert.equal(shown(parseMarkdown(text)), expected);
    });
  }

  for (const text of [
    '| a | b |\n|---|---|',
    '![a](b.png)',
    '<b>a</b>',
    '[^1]',
    'a\n---',
    '&amp;',
    '***',
    '[a][b]',
  ]) {
    it(`stays as it was written: ${JSON.stringify(text)}`, () => {
      assert.equal(read(text), text);
    });
  }
});

describe('links in formatted text', () => {
  for (const [text, expected] of [
    ['[a **b**](https://x.example)', '<a https://x.example/>a <strong>b</strong></a>'],
    ['[a](https://x.example/b_(c) "title")', '<a https://x.example/b_(c)>a</a>'],
    // By such a remark, Amazon Connect's own chat opens the link in the same window.
    ['[a](https://x.example)<!--rehype:target=_self--> b', '<a https://x.example/>a</a> b'],
    ['[a](#c)<!--rehype:target=_self-->', '[a](#c)<!--rehype:target=_self-->'],
    [
      '<!--rehype:target=_self--> [a](https://x.example)<!-- b -->',
      '<!--rehype:target=_self--> <a https://x.example/>a</a><!-- b -->',
    ],
    ['[a](<https://x.example/b>)', '<a https://x.example/b>a</a>'],
    ['[a](www.x.example) [b](x.example/c)', '<a https://www.x.example/>a</a> <a https://x.example/c>b</a>'],
    ['[a](mailto:a@x.example) [b](tel:+1)', '<a mailto:a@x.example>a</a> <a tel:+1>b</a>'],
    [
      '<https://x.example> <a@x.example>',
      '<a https://x.example/>https://x.example</a> <a mailto:a@x.example>a@x.example</a>',
    ],
    [
      '**https://x.example**, a@x.example.',
      '<strong><a https://x.example/>https://x.example</a></strong>, <a mailto:a@x.example>a@x.example</a>.',
    ],
    ['[https://x.example](https://x.example)', '<a https://x.example/>https://x.example</a>'],
    [
      '[[a](https://x.example)](https://y.example)',
      '[<a https://x.example/>a</a>](<a https://y.example/>https://y.example</a>)',
    ],
    ['`[a](https://x.example)`', '<code>[a](https://x.example)</code>'],
    ['[a](/path) [b](#c) [d]()', '[a](/path) [b](#c) [d]()'],
  ] as const) {
    it(`go where they say: ${text}`, () => {
      assert.equal(read(text), expected);
    });
  }

  for (const address of [
    ['javascript', 'alert(1)'].join(':'),
    ['JaVaScRiPt', 'alert`1`'].join(':'),
    'data:text/html,x',
    'vbscript:x',
    'https://user:pw@x.example',
    'https:\\\\x.example',
    'https://x.example/\u202egpj',
    '//x.example',
  ]) {
    it(`never go to ${JSON.stringify(address)}`, () => {
      assert.doesNotMatch(read(`[a](${address})`), /<a/);
    });
  }

  for (const [text, host] of [
    ['bank.example', 'evil.example'],
    ['https://bank.example/login', 'evil.example'],
    ['bank.example@evil.example', 'evil.example'],
    ['bank。example', 'evil.example'],
    ['evil.example.bank.example', 'evil.example'],
    ['аррӏе.com', 'xn--80ak6aa92e.com'],
  ] as const) {
    it(`say where they go when their text says something else: ${text}`, () => {
      assert.equal(
        read(`[${text}](https://${host}/x)`),
        `<a https://${host}/x>${text} <bdi>(${host})</bdi></a>`,
      );
    });
  }

  for (const text of ['help', 'Dr. No', 'www.evil.example', 'https://evil.example/other']) {
    it(`are believed when there is no reason not to: ${text}`, () => {
      assert.equal(read(`[${text}](https://evil.example/x)`), `<a https://evil.example/x>${text}</a>`);
    });
  }
});

describe('whatever is sent', () => {
  it('makes a tree of known elements and safe links, not too deep, without throwing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        assert.deepEqual(breakRules(parseMarkdown(text)), []);
      }),
      { numRuns: 4_000 },
    );
  });

  it('notices a tree that breaks the rules', () => {
    const deep = (levels: number): MarkdownNode => ({
      tag: 'em',
      inside: levels ? [deep(levels - 1)] : ['a'],
    });
    const link = (href: string): MarkdownNode => ({ tag: 'a', href, inside: ['a'] });
    for (const node of [deep(200), link(['javascript', 'x'].join(':')), { tag: 'img' as 'a', inside: [] }]) {
      assert.equal(breakRules([node]).length, 1);
    }
  });

  it('loses no letter', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(wordyText, (text) => {
        assert.equal(letters(textOf(parseMarkdown(text))), letters(text));
      }),
      { numRuns: 4_000 },
    );
  });

  it('is only text when it is longer than anybody writes', () => {
    const text = '**a** '.repeat(6_000);
    assert.equal(shown(parseMarkdown(text)), `<p>${text}</p>`);
  });
});
