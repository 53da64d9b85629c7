import type { Catalogue } from '../../i18n/index.js';
import { walkStyles } from '../../styles/index.js';
import type { PanelView } from '../panel/panel-view.js';

/** What it looks like. */
export const styles = walkStyles;

/** What somebody may want to use inside of a message. */
const INSIDE = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Logs that are walked through, with the line where the reader was last. */
const places = new WeakMap<HTMLElement, HTMLElement | undefined>();

/**
 * Leads the focus through the lines of a log with the keys of a list: arrows, Home, End, Page Up and Page Down. Enter goes to what can
 * be used inside of a line, Escape back to the line, and from there to where the answer is written. All of it is one stop for Tab.
 * Keys in a control inside of a message are the control's own.
 */
export function walk(event: KeyboardEvent, log: HTMLElement, { actions, texts }: PanelView): void {
  const { key, defaultPrevented, altKey, ctrlKey, metaKey } = event;
  if (defaultPrevented || altKey || ctrlKey || metaKey) return;
  if (!places.has(log)) {
    enter(log);
    actions.say((texts as Catalogue).walkHint);
  }
  const lines = [...log.querySelectorAll<HTMLElement>(':scope > ol > li')];
  const focused = (log.getRootNode() as ShadowRoot).activeElement;
  const line = lines.find((each) => each.contains(focused));
  const inside = line !== undefined && focused !== line;
  if (inside && key !== 'Escape') return;
  const next = inside ? line : (lineAfter(key, log, { lines, line }) ?? placeBeyond(key, log, line));
  if (!next) return;
  event.preventDefault();
  if (lines.includes(next)) {
    places.set(log, next);
    // A tab stop only as long as somebody is there.
    next.tabIndex = -1;
    log.tabIndex = -1;
  }
  if (log.contains(next)) show(next, log);
  next.focus();
}

/** Brings what gets the focus in sight. Browsers do so later or tell of it later, and what is said until then would be followed. */
function show(next: HTMLElement, log: HTMLElement): void {
  const { top, bottom, height } = next.getBoundingClientRect();
  const sight = log.getBoundingClientRect();
  // In the middle nobody takes the reader for being at the end.
  if (top < sight.top || bottom > sight.bottom)
    log.scrollTop += top - sight.top - Math.max(0, (sight.height - height) / 2);
  log.dispatchEvent(new Event('scroll'));
}

/** The line to go to within the log. */
function lineAfter(
  key: string,
  log: HTMLElement,
  { lines, line }: { readonly lines: readonly HTMLElement[]; readonly line: HTMLElement | undefined },
): HTMLElement | undefined {
  const last = lines.at(-1);
  if (!line && key.startsWith('Arrow')) {
    const place = places.get(log);
    return place?.isConnected ? place : last;
  }
  const index = line ? lines.indexOf(line) : lines.length;
  const page = log.clientHeight * (key === 'PageUp' ? -1 : 1);
  const isBeyond = ({ offsetTop }: HTMLElement): boolean => offsetTop >= (line?.offsetTop ?? 0) + page;
  switch (key) {
    case 'ArrowUp':
      return lines[index - 1];
    case 'ArrowDown':
      return lines[index + 1];
    case 'Home':
      return lines[0];
    case 'End':
      return last;
    case 'PageUp':
    case 'PageDown':
      return lines.find(isBeyond) ?? last;
    default:
      return undefined;
  }
}

/** What can be used inside of a line, or the text field. */
function placeBeyond(key: string, log: HTMLElement, line: HTMLElement | undefined): HTMLElement | undefined {
  if (!line) return undefined;
  if (key === 'Enter') return line.querySelector<HTMLElement>(INSIDE) ?? undefined;
  if (key !== 'Escape') return undefined;
  const field = (log.getRootNode() as ShadowRoot).querySelector<HTMLElement>('textarea');
  return field?.checkVisibility() ? field : log;
}

/** When the focus leaves, the log is the stop again. */
function enter(log: HTMLElement): void {
  places.set(log, undefined);
  log.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === log || !log.contains(relatedTarget as Node | null)) log.tabIndex = 0;
  });
}
