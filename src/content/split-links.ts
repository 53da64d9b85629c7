import { safeUrl } from './safe-url.js';

/** A piece of a text: plain, or a link and where it goes. */
export type TextPiece = string | { readonly text: string; readonly href: string };

/** No two parts of this can match the same character in two ways, so it cannot be slow. */
const CANDIDATE = /(?:https?:\/\/|www\.|mailto:|tel:)[^\s<>"]+/gi;

/** What ends a sentence rather than an address. */
const TRAILING = `.,;:!?'*_~`;
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Cuts a text at the addresses in it. What is not safe to open stays text. Takes linear time. */
export function splitLinks(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    if (isInsideWord(text, match.index)) continue;
    const address = text.slice(match.index, match.index + lengthOfAddress(match[0]));
    const href = safeUrl(/^www\./i.test(address) ? `https://${address}` : address);
    if (href === undefined) continue;
    if (match.index > end) pieces.push(text.slice(end, match.index));
    // A name in look-alike letters is shown as what it is.
    pieces.push({ text: href.includes('xn--') ? href : address, href });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

const isInsideWord = (text: string, index: number): boolean =>
  index > 0 && /[\p{L}\p{N}]/u.test(text[index - 1] ?? '');

/** Without what belongs to the sentence around it: full stops, and brackets that were opened before the address. */
function lengthOfAddress(candidate: string): number {
  let length = candidate.length;
  const open = new Map<string, number>();
  for (const character of candidate) open.set(character, (open.get(character) ?? 0) + 1);
  for (; length > 0; length--) {
    const last = candidate[length - 1] ?? '';
    const opening = BRACKETS[last];
    if (opening === undefined ? !TRAILING.includes(last) : (open.get(last) ?? 0) <= (open.get(opening) ?? 0))
      break;
    open.set(last, (open.get(last) ?? 0) - 1);
  }
  return length;
}
