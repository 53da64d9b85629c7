import { textOf, type MarkdownNode } from './markdown-node.js';
import { safeUrl } from './safe-url.js';
import { withScheme } from './split-links.js';

/** What a reader may take for the name of a host: a dot, as some write it, before letters. */
const HOST_LIKE = /[.․。．｡]\p{L}{2}|:\/\//u;

/** Where a link goes that was written `[text](target)`; nothing when it is not safe to open. */
export function targetOf(target: string): string | undefined {
  const address = target.replace(/^<|>$/g, '');
  // Amazon Connect's own chat takes what has no scheme for a host, too.
  return (
    safeUrl(withScheme(address)) ?? (/^\w[\w-]*\./.test(address) ? safeUrl(`https://${address}`) : undefined)
  );
}

/** A link whose text is one thing and whose address may be another: a text that looks like an address is not believed. */
export function linkTo(href: string, inside: readonly MarkdownNode[]): MarkdownNode {
  const text = textOf(inside);
  const host = hostOf(href);
  const isTold = !HOST_LIKE.test(text) || hostOf(text) === host;
  return {
    tag: 'a',
    href,
    inside: isTold ? inside : [...inside, ' ', { tag: 'bdi', inside: [`(${String(host)})`] }],
  };
}

/** The host of a web address, the address of another. */
const hostOf = (address: string): string | undefined =>
  /^(?:[a-z]+:(?:\/\/)?)?(?:www\.)?([^/?#]*)/.exec(address.trim().toLowerCase())?.[1];
