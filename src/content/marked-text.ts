import { linkTo, targetOf } from './link-target.js';
import type { MarkdownNode } from './markdown-node.js';
import { nestRuns, type Run } from './nest-runs.js';
import { safeUrl } from './safe-url.js';
import { linkOf, withScheme } from './split-links.js';

/**
 * What means something inside of a block, by groups: an escaped character; backticks; marks; the beginning of a link's text, or of a
 * picture, which stays as it was written; its end, perhaps with where it goes, and with the remark by which a bot tells Amazon Connect's
 * own chat in which window (here, it is always a new one); an address, in angle brackets or not. No two parts can match the same
 * character in two ways, and where a link goes ends at the second bracket inside of another, so it cannot be slow.
 */
const TOKEN =
  /\\([!-/:-@[-`{-~\n])|(`+)|(\*+|_+|~~)|(!?\[)|\](?:\((<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)(?: "[^"\n]*")?\)(?:<!--rehype:[^<>]*>)?)?|<((?:https?:|mailto:|tel:|[\w.+-]+@)[^\s<>]*)>|((?<![\p{L}\p{N}])(?:https?:\/\/|www\.|mailto:|tel:)[^\s<>"\]`]+|(?<![\w.+:/@-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/giu;

/** What can stand beside an emphasis: nothing or a space, a sign, a letter of those written without spaces. */
const KINDS = [/^\s?$/, /[\p{P}\p{S}]/u, /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u];
const SPACE = 0;
const SIGN = 1;

/** Which of these kinds a character is; -1 for any other. */
const kindOf = (character: string): number => KINDS.findIndex((kind) => kind.test(character));

type Piece = MarkdownNode | Run;

/** Reads what is inside of a paragraph, of a heading or of an item. Takes linear time. */
export function parseMarkedText(text: string): readonly MarkdownNode[] {
  const pieces: Piece[] = [];
  /** Where among the pieces the texts of links begin. */
  const starts: number[] = [];
  const closing = findTicks(text);
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let token; (token = TOKEN.exec(text)); TOKEN.lastIndex = end) {
    const [all, escaped, ticks, marks, start, target, bracketed, bare] = token;
    pieces.push(text.slice(end, token.index));
    end = TOKEN.lastIndex;
    if (ticks) {
      const close = closing(ticks.length, end);
      pieces.push(close ? { tag: 'code', inside: [codeIn(text.slice(end, close))] } : ticks);
      if (close) end = close + ticks.length;
    } else if (marks) {
      pieces.push(runAt(text, token.index, end));
    } else if (bracketed) {
      const href = safeUrl(withScheme(bracketed));
      pieces.push(href ? linkTo(href, [bracketed]) : all);
    } else if (bare) {
      const found = linkOf(bare);
      pieces.push(found ? { tag: 'a', href: found.link.href, inside: [found.link.text] } : all);
      // What ends the sentence may end an emphasis, too.
      if (found) end = token.index + found.length;
    } else if (start) {
      starts.push(pieces.push(start));
    } else if (escaped) {
      pieces.push(escaped);
    } else if (!endLink(pieces, starts, target)) {
      pieces.push(']');
      end = token.index + 1;
    }
  }
  pieces.push(text.slice(end));
  return nestRuns(pieces);
}

/** Makes a link of the pieces since its beginning, if there was one and it goes to where a link may go. */
function endLink(pieces: Piece[], starts: number[], target: string | undefined): boolean {
  const from = starts.pop();
  if (!from || !target || pieces[from - 1] !== '[') return false;
  const href = targetOf(target);
  if (href === undefined) return false;
  // No link is inside of another.
  starts.length = 0;
  const inside = pieces
    .splice(from)
    .flatMap<Piece>((piece) => (typeof piece !== 'string' && 'href' in piece ? piece.inside : piece));
  pieces.splice(-1, 1, linkTo(href, nestRuns(inside)));
  return true;
}

/** Finds the next run of so many backticks. Ask from the beginning of the text to its end. */
function findTicks(text: string): (length: number, from: number) => number | undefined {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const known = runs.get(run.length);
    if (known) known.push(index);
    else runs.set(run.length, [index]);
  }
  return (length, from) => {
    const places = runs.get(length) ?? [];
    while ((places.at(-1) ?? from) < from) places.pop();
    return places.at(-1);
  };
}

/** A space on both sides keeps a backtick at the end from the ones around. */
const codeIn = (text: string): string =>
  text.startsWith(' ') && text.endsWith(' ') && text.trim() ? text.slice(1, -1) : text;

/** Which halves of an emphasis a run can be (CommonMark 0.31.2, left- and right-flanking runs; kinder to texts without spaces). */
function runAt(text: string, from: number, to: number): Run {
  const before = /.?$/su.exec(text.slice(Math.max(0, from - 2), from))?.[0] ?? '';
  const [one, other] = [kindOf(before), kindOf(String.fromCodePoint(text.codePointAt(to) ?? 32))];
  const left = other !== SPACE && (other !== SIGN || one >= 0);
  const right = one !== SPACE && (one !== SIGN || other >= 0);
  const inWord = text[from] === '_' && left && right;
  return {
    marks: text.slice(from, to),
    opens: left && (!inWord || one === SIGN),
    closes: right && (!inWord || other === SIGN),
  };
}
