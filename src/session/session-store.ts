import type { Cancel, StartedContact } from '../protocol/index.js';
import { transition, type Effect, type SessionEvent, type SessionState } from './machine.js';
import type { ChatSnapshot, SessionSignal } from './snapshot.js';
import type { TypingWatch } from './typing.js';
import { emptyTranscript, reduceTranscript, type Transcript, type TranscriptChange } from './transcript.js';

/** What a session knows at the moment, and who is told when that changes. */
export interface SessionStore {
  readonly state: SessionState;
  readonly transcript: Transcript;
  readonly snapshot: ChatSnapshot;
  /** The contact of the present chat, or of the last one until it is forgotten. */
  contact: StartedContact | undefined;
  /** Who types is known where the frames arrive. */
  typing: Pick<TypingWatch, 'participants'> | undefined;
  readonly subscribe: (listener: (signal: SessionSignal) => void) => Cancel;
  emit(signal: SessionSignal): void;
  /** Takes one step of the machine, runs its effects, then tells of it. One event after the other, whoever causes it. */
  readonly dispatch: (event: SessionEvent) => void;
  readonly apply: (change: TranscriptChange) => void;
  /** Starts over with another transcript. */
  replace(transcript: Transcript): void;
  /** Something that the snapshot shows has changed elsewhere. */
  touch(): void;
}

/** Makes the store of an idle session; `run` does what the machine asks for. */
export function createSessionStore(run: (effect: Effect) => void): SessionStore {
  let state: SessionState = { phase: 'idle' };
  let transcript = emptyTranscript;
  let snapshot: ChatSnapshot | undefined;
  let draining = false;
  const queue: SessionEvent[] = [];
  const listeners = new Set<(signal: SessionSignal) => void>();

  function step(event: SessionEvent): void {
    const previous = state;
    const [next, ...effects] = transition(previous, event);
    state = next;
    snapshot = undefined;
    for (const effect of effects) run(effect);
    if (next === previous) return;
    store.touch();
    tell(previous, next);
  }

  /** What the page is told of a step. */
  function tell(previous: SessionState, next: SessionState): void {
    const contactId = store.contact?.contactId;
    if (next.phase !== previous.phase) {
      store.emit({ type: 'state', state: next.phase, previous: previous.phase });
      if (next.phase === 'failed') store.emit({ type: 'error', error: next.error });
      if (next.phase === 'ended' && contactId !== undefined) {
        store.emit({ type: 'ended', contactId, reason: next.reason });
      }
    }
    // Once per outage, and a connection that does not last belongs to the same one.
    const calm = 'attempt' in previous && previous.attempt === 0;
    if (calm && 'attempt' in next && next.attempt > 0 && next.trouble) {
      store.emit({ type: 'error', error: next.trouble });
    }
  }

  const store: SessionStore = {
    contact: undefined,
    typing: undefined,
    get state() {
      return state;
    },
    get transcript() {
      return transcript;
    },
    get snapshot() {
      return (snapshot ??= takeSnapshot(state, transcript, store));
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
    dispatch(event) {
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
      const next = reduceTranscript(transcript, change);
      if (next !== transcript) store.replace(next);
    },
    replace(next) {
      transcript = next;
      store.touch();
    },
    touch() {
      snapshot = undefined;
      store.emit({ type: 'changed' });
    },
  };
  return store;
}

function takeSnapshot(
  state: SessionState,
  { items, outbox }: Transcript,
  { contact, typing }: Pick<SessionStore, 'contact' | 'typing'>,
): ChatSnapshot {
  return {
    state: state.phase,
    error: state.phase === 'failed' ? state.error : 'trouble' in state ? state.trouble : undefined,
    endReason: state.phase === 'ended' ? state.reason : undefined,
    ending: 'ending' in state && state.ending,
    contactId: contact?.contactId,
    participantId: contact?.participantId,
    items,
    outbox,
    typing: typing?.participants ?? [],
    capabilities: contact?.capabilities ?? { markdown: false, attachments: false },
  };
}
