import type { MarkdownNode } from './markdown-node.js';
import { parseMarkedText } from './marked-text.js';

/** The longest text that is read as markdown, in UTF-16 code units. */
const LONGEST = 32_768;
/** Lists inside of lists, and quotes and lists inside of each other. */
const MOST_LISTS = 4;
const MOST_BLOCKS = 16;

const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const HEADING = /^ {0,3}#{1,6} +(?=\S)/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3}([-*+]|(\d{1,9})[.)]))(?: +(?=\S)|$)/;

/** Blocks around the one that is read. */
interface Depth {
  readonly lists: number;
  readonly blocks: number;
}

/**
 * Reads formatted text: what Amazon Connect's agents can write (bold, italic, lists, links), and what bots do besides (struck out, code,
 * headings, quotes). All else stays as it was written, and so does text that is too long. A line break is one. Never throws; takes
 * linear time.
 */
export const parseMarkdown = (text: string): readonly MarkdownNode[] =>
  text.length > LONGEST
    ? [text]
    : parseBlocks(
        text
          .replace(/\r\n?/g, '\n')
          .replaceAll('\t', '    ')
          .split('\n')
          .map((line) => line.trimEnd()),
        { lists: 0, blocks: 0 },
      );

function parseBlocks(lines: readonly string[], depth: Depth): readonly MarkdownNode[] {
  const blocks: MarkdownNode[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length) blocks.push({ tag: 'p', inside: parseMarkedText(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as string;
    const block = blockAt(lines, at, depth, paragraph.length > 0);
    if (block || !line.trim()) endParagraph();
    else paragraph.push(line.trim());
    if (block) blocks.push(block.node);
    at = block?.end ?? at + 1;
  }
  endParagraph();
  return blocks;
}

/** A block and the line after it. */
interface Block {
  readonly node: MarkdownNode;
  readonly end: number;
}

/** What begins with a line, if it does not go on with a paragraph; `within` one, less can begin. */
function beginning(
  line: string,
  { lists, blocks }: Depth,
  within: boolean,
): 'code' | 'heading' | 'quote' | 'list' | undefined {
  if (FENCE.test(line)) return 'code';
  if (HEADING.test(line)) return 'heading';
  if (blocks >= MOST_BLOCKS) return undefined;
  if (QUOTE.test(line)) return 'quote';
  const item = ITEM.exec(line);
  // A number at the beginning of a line within a paragraph is hardly ever that of an item.
  const interrupts = item && item[0] !== line && Number(item[3] ?? 1) === 1;
  return item && lists < MOST_LISTS && (interrupts || !within) ? 'list' : undefined;
}

/** The block that begins with a line, if it is no paragraph. */
function blockAt(lines: readonly string[], at: number, depth: Depth, within: boolean): Block | undefined {
  const line = lines[at] as string;
  switch (beginning(line, depth, within)) {
    case 'code':
      return code(lines, at);
    case 'heading':
      return { node: { tag: 'h', inside: parseMarkedText(line.replace(HEADING, '')) }, end: at + 1 };
    case 'quote':
      return quote(lines, at, depth);
    case 'list':
      return list(lines, at, depth);
    case undefined:
      return undefined;
  }
}

/** Code, to its end or to that of what is around it. */
function code(lines: readonly string[], at: number): Block {
  const [, fence = ''] = FENCE.exec(lines[at] as string) ?? [];
  const indent = (lines[at] as string).indexOf(fence);
  const inside: string[] = [];
  let end = at + 1;
  for (let line; (line = lines[end++]) !== undefined && !isEnd(line.trim(), fence);) {
    inside.push(line.slice(Math.min(indent, indentOf(line))));
  }
  return { node: { tag: 'pre', inside: [inside.join('\n')] }, end };
}

/** Nothing but the fence, or a longer one of the same kind. */
const isEnd = (line: string, fence: string): boolean =>
  line.startsWith(fence) && line === line.charAt(0).repeat(line.length);

const indentOf = (line: string): number => line.search(/\S|$/);

function quote(lines: readonly string[], at: number, { lists, blocks }: Depth): Block {
  const inside: string[] = [];
  let end = at;
  for (let line; (line = lines[end]) !== undefined && QUOTE.test(line); end++)
    inside.push(line.replace(QUOTE, ''));
  return { node: { tag: 'blockquote', inside: parseBlocks(inside, { lists, blocks: blocks + 1 }) }, end };
}

/** Items that begin alike; a line without a mark goes on with the item before it when it is indented, or when no empty line is between. */
function list(lines: readonly string[], at: number, depth: Depth): Block {
  const items: string[][] = [];
  const [, , mark = '', first] = ITEM.exec(lines[at] as string) as RegExpExecArray;
  let indent = 0;
  let end = at;
  for (let line; (line = lines[end]) !== undefined; end++) {
    const isInside = items.length > 0 && indentOf(line) >= indent;
    const item = isInside ? null : ITEM.exec(line);
    const isEmpty = !line.trim();
    if (item && item[2]?.at(-1) === mark.at(-1)) {
      indent = Math.max((item[1] as string).length + 1, item[0].length);
      items.push([line.slice(item[0].length)]);
    } else if (isInside || isEmpty || goesOn(lines, end, depth)) {
      items.at(-1)?.push(isInside ? line.slice(indent) : line.trim());
    } else break;
  }
  const inner = { lists: depth.lists + 1, blocks: depth.blocks + 1 };
  return {
    node: {
      tag: first ? 'ol' : 'ul',
      inside: items.map((item) => ({ tag: 'li', inside: itemOf(parseBlocks(item, inner)) })),
      ...(first && { start: Number(first) }),
    },
    end,
  };
}

/** Whether a line only goes on with the paragraph that the line before it belongs to. */
const goesOn = (lines: readonly string[], at: number, depth: Depth): boolean =>
  Boolean((lines[at - 1] as string).trim()) && !beginning(lines[at] as string, depth, true);

/** The text of an item is its own, as long as nothing else makes it a paragraph. */
const itemOf = (blocks: readonly MarkdownNode[]): readonly MarkdownNode[] =>
  blocks.flatMap((block, index) =>
    index === 0 && typeof block !== 'string' && block.tag === 'p' ? block.inside : [block],
  );
