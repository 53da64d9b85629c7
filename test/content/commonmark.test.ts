import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { parseMarkdown, type MarkdownNode } from '../../src/content/index.js';
import { breakRules } from './markdown-rules.js';

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly section: string;
  readonly number: number;
}

const { tests: examples } = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly Example[];
};

/** Chapters of CommonMark 0.31.2 about what we format, too. */
const CHAPTERS = [
  'Precedence',
  'Paragraphs',
  'Blank lines',
  'Backslash escapes',
  'ATX headings',
  'Fenced code blocks',
  'Block quotes',
  'List items',
  'Lists',
  'Inlines',
  'Code spans',
  'Emphasis and strong emphasis',
  'Links',
  'Autolinks',
  'Hard line breaks',
  'Soft line breaks',
  'Textual content',
];

/** Examples in these chapters that mean something else in a chat, by the reason. */
const OTHERWISE: Readonly<Record<string, readonly number[]>> = {
  'HTML, entities, references and pictures stay as they were written': [
    14, 21, 23, 308, 317, 344, 475, 476, 477, 517, 520, 524, 642, 643,
  ],
  'no code by indentation': [
    18, 69, 134, 137, 225, 231, 236, 252, 253, 254, 257, 264, 270, 271, 272, 273, 274, 278, 286, 287, 288,
    289, 309, 313,
  ],
  'no rules, and no headings by underlining': [77, 141, 234, 246, 300],
  'headings need a text, and no marks behind it': [71, 72, 73, 79],
  'a quote ends with its last mark': [232, 233, 238, 247, 250, 251, 290, 292, 293],
  'a list item may begin with an empty line': [280],
  'addresses in a text are links': [511, 513, 518, 519, 602, 608, 611, 612],
  'a link goes to an address that is complete and safe, and nothing but a title in double quotes is with it':
    [
      20, 22, 484, 485, 486, 487, 489, 491, 492, 494, 495, 496, 498, 499, 500, 501, 502, 503, 504, 505, 506,
      507, 508, 509, 510, 522, 526, 596, 598, 599, 601, 603,
    ],
  'no links by reference': Array.from({ length: 45 }, (_, index) => 527 + index),
};

const REASONS = new Map(
  Object.entries(OTHERWISE).flatMap(([reason, numbers]) => numbers.map((number) => [number, reason])),
);

/** Relative addresses lead nowhere in a chat. */
const absolute = (text: string): string => text.replaceAll(/\/ur[il]\b/g, 'https://x.example/a');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What both sides have in common: headings have no levels, a line break is one, and loose lists are not told from tight ones. */
const comparable = (html: string): string =>
  html
    .replaceAll(/<\/?p>|<br \/>| title="[^"]*"/g, '')
    .replaceAll(/<pre><code[^>]*>/g, '<pre>')
    .replaceAll('</code></pre>', '</pre>')
    .replaceAll(/(<\/?)h\d/g, '$1strong')
    .replaceAll(
      /href="([^"]*)"/g,
      (_, href: string) => `href="${URL.canParse(href) ? new URL(href).href : href}"`,
    )
    .replaceAll(/\s/g, '');

const htmlOf = (nodes: readonly MarkdownNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node);
      const { tag, href, start = 1, inside } = node;
      const attributes = [href && ` href="${escaped(href)}"`, start !== 1 && ` start="${String(start)}"`];
      return `<${tag}${attributes.filter(Boolean).join('')}>${htmlOf(inside)}</${tag}>`;
    })
    .join('');

const differs = ({ markdown, html }: Example): boolean =>
  comparable(htmlOf(parseMarkdown(absolute(markdown)))) !== comparable(absolute(html));

describe('examples of CommonMark', () => {
  for (const chapter of CHAPTERS) {
    it(`${chapter}: as there, but for those that are listed`, () => {
      const own = examples.filter(({ section }) => section === chapter);
      assert.ok(own.length > 0);
      const numbers = own.filter(differs).map(({ number }) => number);
      assert.deepEqual(
        numbers,
        own.map(({ number }) => number).filter((number) => REASONS.has(number)),
      );
    });
  }

  it('make known elements and safe links, all of them', () => {
    for (const { markdown } of examples) assert.deepEqual(breakRules(parseMarkdown(markdown)), []);
  });
});
