import { safeUrl } from '../../content/index.js';

/** Puts a text in the place of another, as if it were typed: it can be undone. Selects a part of it, from and to its beginning. */
export function replaceText(
  field: HTMLTextAreaElement,
  [from, to]: readonly [number, number],
  text: string,
  [first, last]: readonly [number, number] = [text.length, text.length],
): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else leaves it to the browser to undo it.
  if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) {
    field.setRangeText(text, from, to);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(from + first, from + last);
}

/** Puts marks around what is selected, or takes them away. */
export function toggleMarks(field: HTMLTextAreaElement, marks: string): void {
  const { value, selectionStart, selectionEnd } = field;
  const chosen = value.slice(selectionStart, selectionEnd);
  // Marks only count right beside a word.
  const from = selectionStart + chosen.length - chosen.trimStart().length;
  const text = chosen.trim();
  const to = from + text.length;
  const { length } = marks;
  const isMarked = value.slice(0, from).endsWith(marks) && value.startsWith(marks, to);
  if (isMarked) replaceText(field, [from - length, to + length], text, [0, text.length]);
  else replaceText(field, [from, to], marks + text + marks, [length, length + text.length]);
}

/** Makes items of the lines of which something is selected, or makes them lines again. */
export function toggleList(field: HTMLTextAreaElement, kind: 'bulleted' | 'numbered'): void {
  const { value, selectionStart, selectionEnd } = field;
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const next = value.indexOf('\n', selectionEnd);
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split('\n');
  const mark = kind === 'bulleted' ? /^- / : /^\d+\. /;
  const isList = lines.every((line) => mark.test(line));
  const plain = lines.map((line) => line.replace(/^(?:- |\d+\. )/, ''));
  const items = plain.map((line, index) =>
    kind === 'bulleted' ? `- ${line}` : `${String(index + 1)}. ${line}`,
  );
  const text = (isList ? plain : items).join('\n');
  replaceText(field, [from, to], text, [lines.length > 1 ? 0 : text.length, text.length]);
}

/** Makes a link of what is selected, and selects what is still to be written: its text or its address. */
export function insertLink(field: HTMLTextAreaElement): void {
  const { value, selectionStart, selectionEnd } = field;
  const chosen = value.slice(selectionStart, selectionEnd).trim();
  const isAddress = safeUrl(chosen) !== undefined;
  const [text, address] = isAddress ? ['', chosen] : [chosen, 'https://'];
  const end = text ? text.length + 3 + address.length : 1;
  replaceText(field, [selectionStart, selectionEnd], `[${text}](${address})`, [
    text ? text.length + 3 : 1,
    end,
  ]);
}
