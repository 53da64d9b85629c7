import { textOf, type MarkdownNode } from '../markdown-node.js';
import { renderNodes } from '../markdown-view.js';
import { parseMarkedText } from '../marked-text.js';

/** Formatted text on something to press: a link in it is only its text. */
export const renderLabel = (text: string): readonly unknown[] =>
  renderNodes(withoutLinks(parseMarkedText(text)));

/** The same as plain text. */
export const plainLabel = (text: string): string => textOf(parseMarkedText(text));

const withoutLinks = (nodes: readonly MarkdownNode[]): readonly MarkdownNode[] =>
  nodes.flatMap<MarkdownNode>((node) => {
    if (typeof node === 'string') return node;
    const inside = withoutLinks(node.inside);
    return node.tag === 'a' ? inside : { ...node, inside };
  });
