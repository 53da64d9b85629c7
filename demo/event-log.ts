import { briefText } from './brief-text.js';
import { eventNames } from './event-names.js';
import { readableJson } from './readable-json.js';

/** Where the log is drawn, and the controls around it. */
export interface EventLogParts {
  readonly list: HTMLElement;
  readonly empty: HTMLElement;
  readonly count: HTMLElement;
  readonly filter: HTMLInputElement;
  readonly clear: HTMLButtonElement;
}

const entryLimit = 500;

/** Shows every event that reaches `target` from a `<connect-chat>`, newest first; keeps the last 500. */
export function createEventLog(target: EventTarget, parts: EventLogParts): void {
  const { list, empty, count, filter, clear } = parts;

  const update = (): void => {
    const wanted = filter.value.trim().toLowerCase();
    const entries = [...list.children];
    for (const entry of entries) {
      entry.toggleAttribute('hidden', !entry.textContent.toLowerCase().includes(wanted));
    }
    const shown = entries.filter((entry) => !entry.hasAttribute('hidden')).length;
    count.textContent =
      shown === entries.length ? String(shown) : `${String(shown)} of ${String(entries.length)}`;
    empty.hidden = entries.length > 0;
  };

  for (const name of eventNames) {
    target.addEventListener(name, (event) => {
      list.prepend(entryOf(event as CustomEvent));
      if (list.children.length > entryLimit) list.lastElementChild?.remove();
      update();
    });
  }
  filter.addEventListener('input', update);
  clear.addEventListener('click', () => {
    list.replaceChildren();
    update();
  });
  update();
}

function entryOf(event: CustomEvent): HTMLLIElement {
  const now = new Date();
  const time = element('time', { textContent: clockTime(now), dateTime: now.toISOString() });
  const name = element('code', { textContent: event.type, className: 'event-name' });
  const brief = element('span', { textContent: briefText(event.detail), className: 'brief' });
  const full = element('pre', { textContent: readableJson(event.detail, { space: 2 }), tabIndex: 0 });

  const summary = element('summary');
  summary.append(time, ' ', name, ' ', brief);
  const details = element('details');
  details.append(summary, full);
  const entry = element('li');
  entry.dataset['event'] = event.type;
  entry.append(details);
  return entry;
}

const clockTime = (date: Date): string =>
  `${date.toLocaleTimeString('en-GB')}.${String(date.getMilliseconds()).padStart(3, '0')}`;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  members: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), members);
}
