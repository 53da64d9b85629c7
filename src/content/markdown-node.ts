/** Elements that formatted text is made of. A heading is no more than a bold line in a chat. */
export type MarkdownTag =
  'p' | 'pre' | 'blockquote' | 'ul' | 'ol' | 'li' | 'strong' | 'em' | 's' | 'code' | 'a' | 'bdi';

/** An element of formatted text. */
export interface MarkdownElement {
  readonly tag: MarkdownTag;
  readonly inside: readonly MarkdownNode[];
  /** Of a link: where it goes, checked by `safeUrl`. */
  readonly href?: string;
  /** Of a numbered list: its first number. */
  readonly start?: number;
}

/** Formatted text as a tree: a plain piece of it, or an element and what is inside. */
export type MarkdownNode = string | MarkdownElement;

/** Puts a node at the end of others. Neighbouring pieces of text become one. */
export function add(nodes: MarkdownNode[], node: MarkdownNode): void {
  const last = nodes.at(-1);
  if (typeof node !== 'string') nodes.push(node);
  else if (typeof last === 'string') nodes[nodes.length - 1] = last + node;
  else if (node) nodes.push(node);
}

/** What is there to read, without its looks. */
export const textOf = (nodes: readonly MarkdownNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.inside))).join('');
