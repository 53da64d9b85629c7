import { ChatError, isRecord } from '../../protocol/index.js';
import type { SessionEvent, SessionState } from '../machine.js';
import type { ContactFacts } from '../session-store.js';
import type { ReachableContact } from '../start.js';
import type { TranscriptItem } from '../transcript/items.js';
import type { TranscriptChange } from '../transcript/transcript.js';
import type { Introduction } from './tab-messages.js';

/*
 * What comes from another page is checked as what comes from a network: it may run other scripts than this one, and be of another age.
 * What cannot be understood is left out.
 */

/** What a state has besides its name. */
const MEMBER_OF_STATE: Readonly<Record<SessionState['phase'], string>> = {
  idle: 'phase',
  starting: 'suspended',
  connecting: 'attempt',
  connected: 'attempt',
  reconnecting: 'attempt',
  ended: 'reason',
  failed: 'error',
};

const has = (value: Readonly<Record<string, unknown>>, ...names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string');

/** Whether `value` is a state of a session. */
export function isState(value: unknown): value is SessionState {
  if (!isRecord(value) || !has(value, 'phase')) return false;
  const member = new Map(Object.entries(MEMBER_OF_STATE)).get(value['phase'] as string);
  return member !== undefined && member in value;
}

/** Whether `value` can stand in a transcript. */
function isItem(value: unknown): value is TranscriptItem {
  if (!isRecord(value) || !has(value, 'id') || !Number.isFinite(value['at'])) return false;
  const { kind, attachments } = value;
  return kind === 'attachment'
    ? Array.isArray(attachments) && attachments.every(isRecord)
    : (kind === 'message' && has(value, 'content', 'contentType')) ||
        (kind === 'event' && has(value, 'contentType'));
}

const CHECKS: Readonly<
  Record<TranscriptChange['type'], (change: Readonly<Record<string, unknown>>) => boolean>
> = {
  'message-written': ({ message }) => isItem(message) && message.kind === 'message',
  'message-settled': (change) => has(change, 'clientToken', 'status'),
  'message-accepted': (change) => has(change, 'clientToken', 'id') && Number.isFinite(change['at']),
  'message-received': (change) => has(change, 'id', 'status'),
  'message-discarded': (change) => has(change, 'id'),
  'item-received': ({ item, order = 0 }) => isItem(item) && Number.isFinite(order),
  'chat-ended': () => true,
};
// By the type itself, not by what it reads like: a list with a name in it reads like that name.
const checks = new Map<unknown, (change: Readonly<Record<string, unknown>>) => boolean>(
  Object.entries(CHECKS),
);

/** Whether `value` is something that can happen to a transcript. */
export const isChange = (value: unknown): value is TranscriptChange =>
  isRecord(value) && checks.get(value['type'])?.(value) === true;

/** Whether `value` is a contact that can be reached. */
export const isContact = (value: unknown): value is ReachableContact =>
  isRecord(value) && has(value, 'contactId', 'participantId', 'participantToken', 'endpoint');

const FACTS: Readonly<Record<keyof ContactFacts, (fact: unknown) => boolean>> = {
  typing: (fact) => Array.isArray(fact) && fact.every(isRecord),
  incomplete: (fact) => typeof fact === 'boolean',
  hasOlder: (fact) => typeof fact === 'boolean',
};
const facts = new Map(Object.entries(FACTS));

const isFacts = (value: unknown): boolean =>
  isRecord(value) && Object.entries(value).every(([name, fact]) => facts.get(name)?.(fact));

/** Whether `value` is all that a page which holds a chat knows. */
export const isIntroduction = (value: unknown): value is Introduction =>
  isRecord(value) &&
  isState(value['state']) &&
  (isContact(value['contact']) || !('attempt' in value['state'])) &&
  Array.isArray(value['items']) &&
  value['items'].every(isChange) &&
  isFacts(value['facts']) &&
  Array.isArray(value['checkpoint']);

const REQUESTS = new Set<unknown>([
  'end-requested',
  'reset-requested',
  'retry-due',
  'chat-ended',
] satisfies SessionEvent['type'][]);

/** Whether `value` is something that a page without the chat may ask of the one that holds it, or tell it. */
export const isRequest = (value: unknown): value is SessionEvent =>
  isRecord(value) && REQUESTS.has(value['type']);

const SIGNALS = new Map<unknown, (signal: Readonly<Record<string, unknown>>) => boolean>([
  ['message', ({ message }) => isItem(message)],
  ['event', ({ item }) => isItem(item)],
  ['typing', ({ participant }) => isRecord(participant)],
  ['receipt', (signal) => has(signal, 'messageId', 'status')],
  ['warning', (signal) => has(signal, 'message')],
]);

/** Whether what a page does in its store can be repeated in that of another: by the name of what it does. */
export const ARE_REPEATABLE = {
  apply: ([change]) => isChange(change),
  sent: (input) => input.length === 2 && input.every((id) => typeof id === 'string'),
  refused: ([reason, token = '']) => reason instanceof ChatError && typeof token === 'string',
  note: ([facts]) => isFacts(facts),
  emit: ([signal]) => isRecord(signal) && SIGNALS.get(signal['type'])?.(signal) === true,
} satisfies Readonly<Record<string, (input: readonly unknown[]) => boolean>>;
