import { ChatError } from '../../src/protocol/index.js';
import type { MessageItem, SessionSignal, TranscriptItem } from '../../src/session/index.js';
import type { Invariant } from './rules.js';

/** A text that has everything in it that a page, a log or a reporting service could make of a signal. */
function everythingIn(signal: SessionSignal): string {
  if (signal.type !== 'error') return JSON.stringify(signal);
  const parts: string[] = [];
  for (let error: unknown = signal.error; error instanceof Error; error = error.cause) {
    parts.push(error.message, error.stack ?? '', JSON.stringify(Object.entries(error)));
  }
  return parts.join('\n');
}

/** What makes a fact the same one as before. Undefined: it may be told any number of times. */
function factOf(signal: SessionSignal): string | undefined {
  if (signal.type === 'message') return `message ${signal.message.id}`;
  if (signal.type === 'message-sent') return `sent ${signal.message.id}`;
  if (signal.type === 'event') return `event ${signal.item.id}`;
  // What was over for one page can go on in another one, and for both.
  if (signal.type === 'started' && signal.resumed) return undefined;
  if (signal.type === 'ended' || signal.type === 'started') return `${signal.type} ${signal.contactId}`;
  return undefined;
}

const isShown = (items: readonly TranscriptItem[], { id, content }: MessageItem): boolean =>
  items.some((item) => item.kind === 'message' && item.id === id && item.content === content);

export const signalInvariants: readonly Invariant[] = [
  {
    id: 'I14',
    meaning: 'Nothing that the page is told holds a token',
    signal({ world }, signal) {
      const text = everythingIn(signal);
      return [...world.secrets.all].some((secret) => text.includes(secret))
        ? `a token in ${signal.type}`
        : undefined;
    },
  },
  {
    id: 'I15',
    meaning: 'The page is told each fact once, and in order',
    signal({ visit, items, snapshot }, signal) {
      const fact = factOf(signal);
      const begun = visit.signals.findLastIndex(({ type }) => type === 'started');
      const since = signal.type === 'ended' ? visit.signals.slice(begun) : visit.signals;
      const told = since.some((other) => factOf(other) === fact);
      if (fact !== undefined && told) return `told twice: ${fact}`;
      if (signal.type === 'state') {
        const before = visit.signals.findLast((other) => other.type === 'state')?.state ?? 'idle';
        if (before !== signal.previous)
          return `from ${before} to ${signal.state}, told as from ${signal.previous}`;
      }
      if (signal.type === 'error' && !(signal.error instanceof ChatError)) return 'an error without a code';
      // The page that holds the chat tells the others, who have copies.
      if (signal.type === 'message' && !isShown(items, signal.message)) {
        return snapshot.state === 'idle'
          ? undefined
          : `told of ${signal.message.id} before it is on the screen`;
      }
      return undefined;
    },
  },
];
