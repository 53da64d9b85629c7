import type { Cancel, ChatError, Platform } from '../protocol/index.js';
import type { MessageItem, Participant } from './transcript/items.js';
import { transition, type Effect, type EndReason, type SessionEvent, type SessionState } from './machine.js';
import { reduceTranscript } from './transcript/reduce-transcript.js';
import type { ChatSessionOptions, ChatSnapshot, SessionSignal, TranscriptNews } from './session-api.js';
import type { ReachableContact } from './start.js';
import {
  emptyTranscript,
  findItem,
  type Transcript,
  type TranscriptChange,
} from './transcript/transcript.js';

/** What is known of a contact besides its transcript. */
export interface ContactFacts {
  /** Who types. */
  readonly typing: readonly Participant[];
  /** Something may be missing, and cannot be read at the moment. */
  readonly incomplete: boolean;
  /** There is something before the first item. */
  readonly hasOlder: boolean;
}

const NO_FACTS: ContactFacts = { typing: [], incomplete: false, hasOlder: false };

/** What a session knows at the moment, who is told when that changes, and who waits for what. All parts of it share one. */
export interface SessionStore {
  readonly platform: Platform;
  /** Whether agents are told what the customer has received and read. */
  readonly receipts: boolean;
  readonly facts: ContactFacts;
  readonly state: SessionState;
  readonly transcript: Transcript;
  readonly snapshot: ChatSnapshot;
  /** The contact of the present chat, or of the last one until it is forgotten. */
  contact: ReachableContact | undefined;
  /** Ids of the newest stored items of the contact that have no gap before them, in their order. */
  checkpoint: readonly string[];
  /** Another page holds the chat: whether it was asked to take the event instead. */
  divert: ((event: SessionEvent) => boolean) | undefined;
  /** The state is another one. */
  onState: (() => void) | undefined;
  /** Shows the state that the chat has on another page. */
  mirror(state: SessionState): void;
  /** The contact was there before this page: what is read first is history. */
  restored: boolean;
  /** Sets what the snapshot shows of the contact besides its transcript. */
  readonly note: (facts: Partial<ContactFacts>) => void;
  readonly subscribe: (listener: (signal: SessionSignal) => void) => Cancel;
  readonly emit: (signal: SessionSignal) => void;
  /** Takes one step of the machine, runs its effects, then tells of it. One event after the other, whoever causes it. */
  readonly dispatch: (event: SessionEvent) => void;
  readonly apply: (change: TranscriptChange) => void;
  /** Starts over with another transcript. */
  replace(transcript: Transcript): void;
  /** Something that the snapshot shows has changed: in the transcript, `change`. */
  touch(change?: TranscriptNews): void;
  /** Resolves or rejects with what becomes of the message with this client token. */
  outcomeOf(clientToken: string): Promise<MessageItem>;
  /** The service has accepted the message, under `id`. */
  readonly sent: (clientToken: string, id: string) => void;
  /** The message will not be sent; without a client token, none of them will. */
  readonly refused: (reason: ChatError, clientToken?: string) => void;
}

/** Inside, what others may only read is written. */
interface OwnStore extends SessionStore {
  facts: ContactFacts;
  state: SessionState;
  transcript: Transcript;
}

/** What some states say. */
interface StateFacts {
  readonly error?: ChatError;
  readonly trouble?: ChatError;
  readonly reason?: EndReason;
  readonly attempt?: number;
  readonly ending?: boolean;
  readonly polling?: boolean;
}

interface Waiting {
  readonly resolve: (message: MessageItem) => void;
  readonly reject: (reason: ChatError) => void;
}

/** Makes the store of an idle session; `run` does what the machine asks for. */
export function createSessionStore(
  { platform, receipts = true }: ChatSessionOptions,
  run: (effect: Effect) => void,
): SessionStore {
  let snapshot: ChatSnapshot | undefined;
  let draining = false;
  const queue: SessionEvent[] = [];
  const listeners = new Set<(signal: SessionSignal) => void>();
  const waiting = new Map<string, Waiting>();
  /** Ids of messages that the page knows to have been sent. Another page may send one again. */
  const told = new Set<string>();

  function step(event: SessionEvent): void {
    const previous = store.state;
    const [next, ...effects] = transition(previous, event);
    store.state = next;
    snapshot = undefined;
    effects.forEach(run);
    if (next === previous) return;
    store.touch();
    tell(previous, next);
    store.onState?.();
  }

  /** What the page is told of a step. */
  function tell(previous: SessionState & StateFacts, next: SessionState & StateFacts): void {
    const { phase, attempt, reason } = next;
    if (phase !== previous.phase) store.emit({ type: 'state', state: phase, previous: previous.phase });
    // Once per outage, and a connection that does not last belongs to the same one.
    const error = previous.attempt === 0 && attempt ? next.trouble : next.error;
    if (error) store.emit({ type: 'error', error });
    if (reason && store.contact) store.emit({ type: 'ended', contactId: store.contact.contactId, reason });
  }

  const store: OwnStore = {
    platform,
    receipts,
    state: { phase: 'idle' },
    transcript: emptyTranscript,
    contact: undefined,
    checkpoint: [],
    divert: undefined,
    onState: undefined,
    restored: false,
    facts: NO_FACTS,
    get snapshot() {
      return (snapshot ??= takeSnapshot(store));
    },
    subscribe(listener) {
      // An entry of its own: the same function subscribed twice is told twice and cancelled one at a time.
      const entry = (signal: SessionSignal): void => {
        listener(signal);
      };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    emit(signal) {
      for (const listener of [...listeners]) listener(signal);
    },
    mirror(next) {
      const previous = store.state;
      store.state = next;
      store.touch();
      tell(previous, next);
    },
    dispatch(event) {
      if (store.divert?.(event)) return;
      queue.push(event);
      if (draining) return;
      draining = true;
      try {
        for (let next = queue.shift(); next; next = queue.shift()) step(next);
      } finally {
        draining = false;
      }
    },
    apply(change) {
      const next = reduceTranscript(store.transcript, change);
      if (next === store.transcript) return;
      store.transcript = next;
      store.touch(change);
    },
    replace(next) {
      store.transcript = next;
      store.touch(next);
    },
    note(news) {
      const facts = { ...store.facts, ...news };
      if (Object.entries(facts).every(([name, fact]) => store.facts[name as keyof ContactFacts] === fact))
        return;
      store.facts = facts;
      store.touch();
    },
    touch(change) {
      snapshot = undefined;
      store.emit({ type: 'changed', change });
    },
    outcomeOf: (clientToken) =>
      new Promise((resolve, reject) => {
        waiting.set(clientToken, { resolve, reject });
      }),
    sent(clientToken, id) {
      const message = findItem(store.transcript, id);
      if (message?.kind !== 'message') return;
      if (!told.has(id)) store.emit({ type: 'message-sent', message });
      told.add(id);
      waiting.get(clientToken)?.resolve(message);
      waiting.delete(clientToken);
    },
    refused(reason, clientToken) {
      for (const [token, { reject }] of waiting) {
        if (clientToken !== undefined && token !== clientToken) continue;
        waiting.delete(token);
        reject(reason);
      }
    },
  };
  return store;
}

function takeSnapshot({ state, transcript, contact, facts }: SessionStore): ChatSnapshot {
  const { phase, error, trouble, reason, polling, ending = false }: SessionState & StateFacts = state;
  return {
    state: phase,
    error: error ?? trouble,
    endReason: reason,
    ending,
    contactId: contact?.contactId,
    participantId: contact?.participantId,
    items: transcript.items,
    outbox: transcript.outbox,
    ...facts,
    transport: phase === 'connected' ? (polling ? 'polling' : 'socket') : undefined,
    capabilities: contact?.capabilities ?? { markdown: false, attachments: false },
  };
}
