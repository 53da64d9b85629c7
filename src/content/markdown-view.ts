import { html, type TemplateResult } from 'lit';
import type { MarkdownElement, MarkdownNode, MarkdownTag } from './markdown-node.js';
import { parseMarkdown } from './markdown.js';
import { parseMarkedText } from './marked-text.js';
import { renderLink } from './render-link.js';

type Draw = (inside: unknown, node: MarkdownElement) => TemplateResult;

const TEMPLATES: Readonly<Record<MarkdownTag, Draw>> = {
  p: (inside) => html`<p>${inside}</p>`,
  pre: (inside) => html`<pre>${inside}</pre>`,
  blockquote: (inside) => html`<blockquote>${inside}</blockquote>`,
  ul: (inside) =>
    html`<ul>
      ${inside}
    </ul>`,
  ol: (inside, { start }) =>
    html`<ol start=${start}>
      ${inside}
    </ol>`,
  li: (inside) => html`<li>${inside}</li>`,
  strong: (inside) => html`<strong>${inside}</strong>`,
  em: (inside) => html`<em>${inside}</em>`,
  s: (inside) => html`<s>${inside}</s>`,
  code: (inside) => html`<code>${inside}</code>`,
  bdi: (inside) => html`<bdi>${inside}</bdi>`,
  a: (inside, { href }) => renderLink(href, inside),
};

/** Formatted text as elements: nothing of it but text and checked addresses comes from outside. */
export const renderNodes = (nodes: readonly MarkdownNode[]): readonly unknown[] =>
  nodes.map((node) =>
    typeof node === 'string' ? node : TEMPLATES[node.tag](renderNodes(node.inside), node),
  );

/** Formatted text. */
export const renderMarkdown = (text: string): readonly unknown[] => renderNodes(parseMarkdown(text));

/** Formatted text without blocks of its own, such as a title. */
export const renderLine = (text: string): readonly unknown[] => renderNodes(parseMarkedText(text));
