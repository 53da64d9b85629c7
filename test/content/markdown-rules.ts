import type { MarkdownNode } from '../../src/content/index.js';

const TAGS: readonly string[] = [
  'p',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  's',
  'code',
  'a',
  'bdi',
];
/** Blocks, emphasis around a link, and emphasis in it; each has a limit of 16. */
const DEEPEST = 60;

/** What is wrong with a tree that was read from somebody's text: nothing, if all is well. */
export function breakRules(nodes: readonly MarkdownNode[], depth = 0): readonly string[] {
  if (depth > DEEPEST) return ['too deep'];
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const { tag, href, inside, ...rest } = node;
    if (!TAGS.includes(tag)) return [`a ${tag}`];
    const { start } = rest;
    if (start !== undefined && !(Number.isInteger(start) && start >= 0)) return [`start ${String(start)}`];
    if ((tag === 'a') !== (href !== undefined)) return ['a link to nowhere'];
    if (href !== undefined && !isSafe(href)) return [`a link to ${href}`];
    return breakRules(inside, depth + 1);
  });
}

function isSafe(href: string): boolean {
  const { protocol, username, password } = new URL(href);
  return (
    ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) &&
    !username &&
    !password &&
    !/[\\\s\p{C}]/u.test(href)
  );
}
