import { plainText } from '../../content/index.js';
import { type Catalogue, directionOf } from '../../i18n/index.js';
import type { TranscriptItem } from '../../session/index.js';
import { noticeText } from './notice-text.js';
import type { PanelView } from '../panel/panel-view.js';
import { participantName } from './participant-name.js';

/** What a reader on paper or in another program sees. The sheet of the browser does the rest. */
const LOOK = `
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
ol { padding: 0; list-style: none; }
li { margin-block: 1rem; break-inside: avoid; }
p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
small, .notice { color: #555; }
.outgoing { margin-inline-start: 4rem; }
`;

/** The browser needs a moment to read what it saves. */
const READ_MS = 60_000;

/** So often something older is asked for that does not come: a page of the service may be empty, and a chat that is over has none. */
const MOST_BARREN = 10;

/** A line of a transcript that somebody keeps. */
interface Line {
  readonly at: number;
  readonly text: string;
  readonly direction: 'incoming' | 'outgoing' | 'notice';
  readonly name?: string;
}

/** What a transcript is made of. */
type Source = Pick<PanelView, 'session' | 'features' | 'texts' | 'formats' | 'clock'>;

function lineOf(item: TranscriptItem, { texts }: Source): readonly Line[] {
  const { at } = item;
  if (item.kind === 'event') {
    // The end of this chat, too: here nothing else says it.
    const text = noticeText({ ...item, past: true }, texts);
    return text ? [{ at, text, direction: 'notice' }] : [];
  }
  const { direction } = item;
  const name = direction === 'outgoing' ? texts.you : participantName(item, texts);
  const text =
    item.kind === 'attachment'
      ? item.attachments.map((file) => texts.file(file.name)).join('\n')
      : plainText(item, texts as Catalogue);
  return text ? [{ at, text, direction, name }] : [];
}

/** All that was said, older parts included as far as they can be had. */
async function readLines(source: Source): Promise<readonly Line[]> {
  const { session } = source;
  const sizeOf = (): number => session.snapshot.items.size;
  try {
    for (let barren = 0; session.snapshot.hasOlder && barren < MOST_BARREN;) {
      const known = sizeOf();
      await session.loadOlder();
      barren = sizeOf() > known ? 0 : barren + 1;
    }
  } catch {
    // Better what there is than nothing.
  }
  const { snapshot } = session;
  const lines = [...snapshot.items.slice(0), ...snapshot.outbox].map((said) => ({ key: said.id, said }));
  // What was chosen on cards is put into words where there are any.
  const arranged = source.features.interactive?.arrange(lines, { ...source, snapshot }) ?? lines;
  return arranged.flatMap(({ said }) => lineOf(said, source));
}

const datesOf = ({ formats }: Source): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(formats.locale, { dateStyle: 'medium', timeStyle: 'short' });

/**
 * The transcript as a page of its own, without anything that has to be fetched. It is in no document: there its style would be against
 * many a policy. Nothing of what was said is ever read as markup.
 */
function pageOf(lines: readonly Line[], source: Source): HTMLElement {
  const { texts, clock } = source;
  const dates = datesOf(source);
  const add = <Tag extends keyof HTMLElementTagNameMap>(
    parent: Element,
    tag: Tag,
    members: Partial<HTMLElementTagNameMap[Tag]> = {},
  ): HTMLElementTagNameMap[Tag] => Object.assign(parent.appendChild(document.createElement(tag)), members);

  const page = document.createElement('html');
  page.lang = texts.lang;
  page.dir = directionOf(texts.lang);
  const now = dates.format(clock.now());
  const head = add(page, 'head');
  add(head, 'meta').setAttribute('charset', 'utf-8');
  add(head, 'title', { textContent: `${texts.chat}, ${now}` });
  add(head, 'style', { textContent: LOOK });
  const body = add(page, 'body');
  add(body, 'h1', { textContent: texts.chat });
  add(body, 'p', { textContent: `${location.host}, ${now}` });
  const list = add(body, 'ol');
  for (const { at, text, direction, name } of lines) {
    const item = add(list, 'li', { className: direction });
    if (name !== undefined) {
      add(item, 'b', { textContent: name, dir: 'auto' });
      item.append(' ');
    }
    const time = add(add(item, 'small'), 'time', { textContent: dates.format(at) });
    time.dateTime = new Date(at).toISOString();
    add(item, 'p', { textContent: text, dir: 'auto' });
  }
  return page;
}

function save(content: string, type: string, { clock, texts }: Source): void {
  const link = document.createElement('a');
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  link.download = `${texts.chat}-${day}.${type === 'text/html' ? 'html' : 'txt'}`;
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.click();
  clock.schedule(() => {
    URL.revokeObjectURL(link.href);
  }, READ_MS);
}

/** Prints a page without leaving this one. Its look is put on as a sheet: a style element would be against many a policy. */
function print(page: HTMLElement): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const { contentDocument: inside, contentWindow: view } = frame;
  if (!inside || !view) return;
  page.querySelector('style')?.remove();
  inside.replaceChild(page, inside.documentElement);
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(LOOK);
  inside.adoptedStyleSheets = [sheet];
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.print();
}

/** Gives the visitor what was said: as a file, or on paper. Made here; nobody else gets to see it. */
export async function saveTranscript(source: Source, form: 'html' | 'text' | 'print'): Promise<void> {
  const lines = await readLines(source);
  if (form === 'text') {
    const dates = datesOf(source);
    const written = lines.map(
      ({ at, name, text }) => `[${dates.format(at)}] ${name === undefined ? '' : `${name}: `}${text}\n`,
    );
    save(written.join(''), 'text/plain', source);
    return;
  }
  const page = pageOf(lines, source);
  if (form === 'print') print(page);
  else save(`<!doctype html>${new XMLSerializer().serializeToString(page)}`, 'text/html', source);
}
