import { textOf, type MarkdownElement, type MarkdownNode } from './markdown-node.js';
import { parseMarkedText } from './marked-text.js';

/** The longest text that is read as markdown, in UTF-16 code units. */
const LONGEST = 32_768;
/** Lists inside of lists, and quotes and lists inside of each other. */
const MOST_LISTS = 4;
const MOST_BLOCKS = 16;

const FENCE = /^( {0,3})(`{3,}(?!.*`)|~{3,})/;
const HEADING = /^ {0,3}#{1,6} +(?=\S)/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3}([-*+]|(\d{1,9})[.)]))(?: +(?=\S)|$)/;

/** What is around a line: lists, blocks of all kinds, and whether a paragraph goes on until something else begins. */
interface Around {
  readonly lists: number;
  readonly blocks: number;
  readonly paragraph: boolean;
}

/** A block, and the index of the line after it. */
interface Block {
  readonly node: MarkdownElement;
  readonly end: number;
}

type ReadBlock = (lines: readonly string[], at: number, around: Around) => Block;

/**
 * Reads formatted text: what Amazon Connect's agents can write (bold, italic, lists, links), and what bots do besides (struck out, code,
 * headings, quotes). All else stays as it was written, and so does text that is too long. A line break is one. Never throws; takes
 * linear time.
 */
export const parseMarkdown = (text: string): readonly MarkdownNode[] =>
  text.length > LONGEST
    ? [{ tag: 'p', inside: [text] }]
    : parseBlocks(
        text.split(/\r\n?|\n/).map((line) => line.trimEnd().replaceAll('\t', '    ')),
        { lists: 0, blocks: 0, paragraph: false },
      );

/** Whether a text looks different when it is formatted: some of it are marks. */
export const isFormatted = (text: string): boolean =>
  withoutSpaces(textOf(parseMarkdown(text))) !== withoutSpaces(text);

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

function parseBlocks(lines: readonly string[], around: Around): readonly MarkdownElement[] {
  const blocks: MarkdownElement[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length) blocks.push({ tag: 'p', inside: parseMarkedText(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const block = readerOf(line, { ...around, paragraph: paragraph.length > 0 })?.(lines, at, around);
    if (block || !line) endParagraph();
    else paragraph.push(line.trim());
    if (block) blocks.push(block.node);
    at = block?.end ?? at + 1;
  }
  endParagraph();
  return blocks;
}

/** What reads the block that begins with a line; nothing when it is one of a paragraph. */
function readerOf(line: string, { lists, blocks, paragraph }: Around): ReadBlock | undefined {
  if (FENCE.test(line)) return readCode;
  if (HEADING.test(line)) return readHeading;
  if (blocks >= MOST_BLOCKS) return undefined;
  if (QUOTE.test(line)) return readQuote;
  const item = ITEM.exec(line);
  // A number at the beginning of a line within a paragraph is hardly ever that of an item.
  const isItem = item && lists < MOST_LISTS && !(paragraph && (item[0] === line || (item[3] ?? '1') !== '1'));
  return isItem ? readList : undefined;
}

/** Code, to its end or to that of what is around it. */
const readCode: ReadBlock = (lines, at) => {
  const [, indent = '', fence = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  const inside: string[] = [];
  let end = at + 1;
  for (let line; (line = lines[end++]) !== undefined && !isEnd(line.trim(), fence);) {
    inside.push(line.slice(Math.min(indent.length, indentOf(line))));
  }
  return { node: { tag: 'pre', inside: [inside.join('\n')] }, end };
};

/** Nothing but the fence, or a longer one of the same kind. */
const isEnd = (line: string, fence: string): boolean =>
  line.startsWith(fence) && line === line.charAt(0).repeat(line.length);

const indentOf = (line: string): number => line.search(/\S|$/);

const readHeading: ReadBlock = (lines, at) => ({
  node: {
    tag: 'p',
    inside: [{ tag: 'strong', inside: parseMarkedText((lines[at] ?? '').replace(HEADING, '')) }],
  },
  end: at + 1,
});

const readQuote: ReadBlock = (lines, at, { lists, blocks }) => {
  const inside: string[] = [];
  let end = at;
  for (let line; (line = lines[end]) !== undefined && QUOTE.test(line); end++) {
    inside.push(line.replace(QUOTE, ''));
  }
  const around = { lists, blocks: blocks + 1, paragraph: false };
  return { node: { tag: 'blockquote', inside: parseBlocks(inside, around) }, end };
};

/** Items that begin alike. */
const readList: ReadBlock = (lines, at, { lists, blocks }) => {
  const items: string[][] = [];
  const around = { lists, blocks, paragraph: true };
  const [, , mark, first] = ITEM.exec(lines[at] ?? '') ?? [];
  let indent = 0;
  let end = at;
  for (let line; (line = lines[end]) !== undefined; end++) {
    const isInside = end > at && indentOf(line) >= indent;
    const [all = '', begin = '', own] = isInside ? [] : (ITEM.exec(line) ?? []);
    if (own && own.at(-1) === mark?.at(-1)) {
      indent = Math.max(begin.length + 1, all.length);
      items.push([line.slice(all.length)]);
      continue;
    }
    // A line that is not indented goes on with the paragraph before it, when it follows at once.
    const goesOn = !line || (!own && lines[end - 1] && !readerOf(line, around));
    if (!isInside && !goesOn) break;
    items.at(-1)?.push(line.slice(isInside ? indent : 0));
  }
  const within = { lists: lists + 1, blocks: blocks + 1, paragraph: false };
  const inside = items.map((item) => ({ tag: 'li' as const, inside: itemOf(parseBlocks(item, within)) }));
  return { node: first ? { tag: 'ol', start: Number(first), inside } : { tag: 'ul', inside }, end };
};

/** The text of an item is its own, as long as nothing before it makes it a paragraph. */
const itemOf = (blocks: readonly MarkdownElement[]): readonly MarkdownNode[] =>
  blocks.flatMap<MarkdownNode>((block, index) => (index || block.tag !== 'p' ? block : block.inside));
