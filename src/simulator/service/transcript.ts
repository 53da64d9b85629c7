import type { Chat, PageStart } from './chat.js';
import type { Service } from './service.js';
import { validationError } from './service-error.js';
import type { WireItem } from './wire.js';

/** A validated GetTranscript request. */
export interface TranscriptQuery {
  /** Only this contact's segment of the chain; undefined for all of it. */
  readonly contactId: string | undefined;
  readonly position: {
    readonly id: string | undefined;
    readonly absoluteTime: string | undefined;
    readonly mostRecent: number | undefined;
  };
  readonly maxResults: number;
  readonly nextToken: string | undefined;
  readonly direction: 'FORWARD' | 'BACKWARD' | undefined;
}

/** One page, oldest item first, and the token of the next. */
export interface TranscriptPage {
  readonly items: readonly WireItem[];
  readonly nextToken: string | undefined;
}

/**
 * Scans the transcript. The start item is included. Past sessions of a persistent chat come after the current one's
 * oldest item, only backwards and only by token (administrator guide, chat persistence).
 */
export function transcriptPage(service: Service, chat: Chat, query: TranscriptQuery): TranscriptPage {
  const current = query.contactId
    ? chat.items.filter(({ ContactId }) => ContactId === query.contactId)
    : chat.items;
  const start = query.nextToken ? resumed(chat, query.nextToken) : started(current, query);
  const part = start.part === 'past' ? chat.past : current;
  const forward = start.direction === 'FORWARD';
  const from = forward ? start.index : Math.max(0, start.index - query.maxResults + 1);
  const to = forward ? start.index + query.maxResults : start.index + 1;
  const next = forward ? { ...start, index: to } : before(chat, start, from);
  const more = forward ? to < part.length : next.index >= 0;
  return {
    items: part.slice(from, Math.max(from, to)),
    nextToken: more ? pageToken(service, chat, next) : undefined,
  };
}

const before = (chat: Chat, start: PageStart, from: number): PageStart =>
  from === 0 && start.part === 'current'
    ? { part: 'past', index: chat.past.length - 1, direction: 'BACKWARD' }
    : { ...start, index: from - 1 };

function pageToken(service: Service, chat: Chat, start: PageStart): string {
  const token = service.ids.token(64);
  chat.pages.set(token, start);
  return token;
}

function resumed(chat: Chat, nextToken: string): PageStart {
  const start = chat.pages.get(nextToken);
  if (!start) throw validationError('this NextToken was never issued for this chat');
  return start;
}

function started(items: readonly WireItem[], query: TranscriptQuery): PageStart {
  const index = startIndex(items, query);
  const direction = query.direction ?? (index === undefined ? 'BACKWARD' : 'FORWARD');
  if (index === undefined && direction === 'FORWARD') {
    throw validationError('FORWARD needs a StartPosition');
  }
  const newest = items.length - 1;
  return {
    part: 'current',
    index: direction === 'BACKWARD' ? Math.min(index ?? newest, newest) : (index ?? newest),
    direction,
  };
}

/** Index of the start item; undefined when the request names none (an empty StartPosition names none). */
function startIndex(
  items: readonly WireItem[],
  { position, direction }: TranscriptQuery,
): number | undefined {
  if (position.id !== undefined) {
    const index = items.findIndex(({ Id }) => Id === position.id);
    if (index < 0) throw validationError('StartPosition.Id is not in this transcript');
    return index;
  }
  if (position.absoluteTime !== undefined) {
    const time = Date.parse(position.absoluteTime);
    if (Number.isNaN(time)) throw validationError('StartPosition.AbsoluteTime is not a time');
    const after = items.findIndex(({ AbsoluteTime }) => Date.parse(AbsoluteTime) >= time);
    if (direction !== 'BACKWARD') return after < 0 ? items.length : after;
    return items.findLastIndex(({ AbsoluteTime }) => Date.parse(AbsoluteTime) <= time);
  }
  return position.mostRecent === undefined ? undefined : Math.max(0, items.length - position.mostRecent);
}
