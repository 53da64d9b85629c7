import { safeUrl } from './safe-url.js';

/** A piece of a text: plain, or a link and where it goes. */
export type TextPiece = string | Link;

/** An address in a text. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** No two parts of this can match the same character in two ways, so it cannot be slow. */
const CANDIDATE =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.|mailto:|tel:)[^\s<>"]+|(?<![\w.+:/@-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** What ends a sentence rather than an address. */
const TRAILING = `.,;:!?'*_~)]}`;

/** Cuts a text at the addresses in it. What is not safe to open stays text. Takes linear time. */
export function splitLinks(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    const found = linkOf(candidate);
    if (!found) continue;
    if (index > end) pieces.push(text.slice(end, index));
    pieces.push(found.link);
    end = index + found.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** The link that a text begins with, and how much of the text it takes: not what belongs to the sentence around it. */
export function linkOf(candidate: string): { readonly link: Link; readonly length: number } | undefined {
  const address = withoutTrailing(candidate);
  const href = safeUrl(withScheme(address));
  // A name in look-alike letters is shown as what it is.
  const text = href?.includes('xn--') ? href : address;
  return href === undefined ? undefined : { link: { text, href }, length: address.length };
}

/** An address as people write it, complete. */
export const withScheme = (address: string): string =>
  /^www\./i.test(address) ? `https://${address}` : /^[\w.+-]+@/.test(address) ? `mailto:${address}` : address;

/** A closing bracket belongs to an address in which it was opened. */
function withoutTrailing(candidate: string): string {
  let end = candidate.length;
  while (TRAILING.includes(candidate.charAt(end - 1)) && end > 0) end--;
  const address = candidate.slice(0, end);
  return candidate[end] === ')' && address.includes('(') ? `${address})` : address;
}
