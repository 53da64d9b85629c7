import { safeUrl } from './safe-url.js';

/** A piece of a text: plain, or a link and where it goes. */
export type TextPiece = string | { readonly text: string; readonly href: string };

/** No two parts of this can match the same character in two ways, so it cannot be slow. */
const CANDIDATE = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.|mailto:|tel:)[^\s<>"]+/giu;

/** What ends a sentence rather than an address. */
const TRAILING = `.,;:!?'*_~)]}`;

/** Cuts a text at the addresses in it. What is not safe to open stays text. Takes linear time. */
export function splitLinks(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    const address = withoutTrailing(candidate);
    const href = safeUrl(/^www/i.test(address) ? `https://${address}` : address);
    if (href === undefined) continue;
    if (index > end) pieces.push(text.slice(end, index));
    // A name in look-alike letters is shown as what it is.
    pieces.push({ text: href.includes('xn--') ? href : address, href });
    end = index + address.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** Without what belongs to the sentence around it. A closing bracket belongs to an address in which it was opened. */
function withoutTrailing(candidate: string): string {
  let end = candidate.length;
  while (TRAILING.includes(candidate.charAt(end - 1)) && end > 0) end--;
  const address = candidate.slice(0, end);
  return candidate[end] === ')' && address.includes('(') ? `${address})` : address;
}
