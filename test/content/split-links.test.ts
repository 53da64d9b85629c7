import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitLinks } from '../../src/content/index.js';

/** Links in angle brackets, everything else as it is. */
const marked = (text: string): string =>
  splitLinks(text)
    .map((piece) => (typeof piece === 'string' ? piece : `<${piece.text}>`))
    .join('');

/** Written so that no tool takes it for one. */
const scriptUrl = ['javascript', 'alert(1)'].join(':');

describe('splitLinks', () => {
  for (const [text, expected] of [
    ['no address here', 'no address here'],
    ['see https://example.com.', 'see <https://example.com>.'],
    ['(https://example.com/a)', '(<https://example.com/a>)'],
    ['https://example.com/a_(b)', '<https://example.com/a_(b)>'],
    ['[help](https://example.com/)', '[help](<https://example.com/>)'],
    ['**https://example.com**', '**<https://example.com>**'],
    ['"https://example.com"', '"<https://example.com>"'],
    ['www.example.com, please', '<www.example.com>, please'],
    ['mailto:me@example.com tel:+4930123', '<mailto:me@example.com> <tel:+4930123>'],
    ['a https://a.example\nb https://b.example', 'a <https://a.example>\nb <https://b.example>'],
    ['xhttps://example.com', 'xhttps://example.com'],
    ['https://me:pw@example.com', 'https://me:pw@example.com'],
    [scriptUrl, scriptUrl],
    ['https://...', 'https://...'],
    ['https://аррӏе.com', '<https://xn--80ak6aa92e.com/>'],
  ] as const) {
    it(`finds what there is in: ${text}`, () => {
      assert.equal(marked(text), expected);
    });
  }

  it('goes where it says, with a scheme where there was none', () => {
    assert.deepEqual(splitLinks('www.example.com'), [
      { text: 'www.example.com', href: 'https://www.example.com/' },
    ]);
  });

  it('loses nothing of a text', () => {
    const piece = fc.oneof(
      fc.constantFrom('https://a.example/b', 'www.c.example', ' ', '(', ')', '.', '<', '\n', 'mailto:', 'é'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const joined = splitLinks(text)
          .map((part) => (typeof part === 'string' ? part : part.text))
          .join('');
        if (!joined.includes('xn--')) assert.equal(joined, text);
      }),
      { numRuns: 2_000 },
    );
  });
});
