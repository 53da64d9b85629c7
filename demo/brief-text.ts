import { readableJson } from './readable-json.js';

/** Members of details that say most, in the order in which they are best read. */
const telling = [
  'previous',
  'state',
  'displayName',
  'content',
  'typing',
  'status',
  'count',
  'reason',
  'code',
  'resumed',
];

/** What is in the detail of an event, in a few words: all of it as JSON is next to it. */
export function briefText(detail: unknown): string {
  const found = new Map<string, string>();
  collect(detail, found);
  const words = telling.flatMap((name) => (found.has(name) ? [`${name}: ${found.get(name) ?? ''}`] : []));
  const contentType = found.get('contentType');
  // Of messages it is nearly always the same, of events it is all there is.
  if (contentType !== undefined && !found.has('content'))
    words.unshift(contentType.replace(/^.*\.event\./, ''));
  if (words.length > 0) return words.join(' · ');
  return detail === null ? '' : readableJson(detail);
}

function collect(value: unknown, found: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  const members = value instanceof Error ? { code: (value as Error & { code?: unknown }).code } : value;
  for (const [name, member] of Object.entries(members)) {
    if (typeof member === 'object') collect(member, found);
    else if (typeof member !== 'function') found.set(name, String(member));
  }
}
