import type { Cancel } from '../protocol/index.js';
import type { Participant } from './transcript/items.js';
import type { SessionSignal } from './session-api.js';
import type { SessionStore } from './session-store.js';

/** How long an indicator stays without a new sign of typing (client rule of amazon-connect-chatjs 5.0.0). */
const TYPING_LIFE_MS = 12_000;

type TypingSignal = Extract<SessionSignal, { readonly type: 'typing' }>;

/** Who is typing at the moment. */
export interface TypingWatch {
  /** A typing event has arrived. */
  readonly types: (participant: Participant) => void;
  /** A message has arrived, so its writer is done. */
  readonly spoke: (participant: Participant) => void;
  /** Nobody types any more. Leaves no timer. */
  clear(): void;
}

/** Watches typing events: keeps `typing` and tells of each start and stop. */
export function createTypingWatch(store: SessionStore): TypingWatch {
  const timers = new Map<string, Cancel>();

  function tell(typing: readonly Participant[], news: Omit<TypingSignal, 'type'>): void {
    store.note({ typing });
    store.emit({ type: 'typing', ...news });
  }

  function stop(participant: Participant): void {
    const { participantId } = participant;
    const cancel = timers.get(participantId);
    if (!cancel) return;
    cancel();
    timers.delete(participantId);
    const others = store.facts.typing.filter((other) => other.participantId !== participantId);
    tell(others, { participant, typing: false });
  }

  return {
    types(participant) {
      const { participantId } = participant;
      const known = timers.get(participantId);
      known?.();
      const cancel = store.platform.clock.schedule(() => {
        stop(participant);
      }, TYPING_LIFE_MS);
      timers.set(participantId, cancel);
      if (!known) tell([...store.facts.typing, participant], { participant, typing: true });
    },
    spoke: stop,
    clear() {
      store.facts.typing.forEach(stop);
    },
  };
}
