import type { Cancel, Clock } from '../protocol/index.js';
import type { Participant } from './items.js';

/** How long an indicator stays without a new sign of typing (client rule of amazon-connect-chatjs 5.0.0). */
export const TYPING_LIFE_MS = 12_000;
/** Least time between two typing events of the customer; there is no event for having stopped. */
export const TYPING_INTERVAL_MS = 10_000;

/** Who is typing at the moment. */
export interface TypingWatch {
  readonly participants: readonly Participant[];
  /** A typing event has arrived. */
  seen(participant: Participant): void;
  /** A message has arrived, so its writer is done. */
  spoke(participantId: string): void;
  /** Nobody types any more. Leaves no timer. */
  clear(): void;
}

/** Watches typing events; `onChange` is told of each start and stop, after `participants` says so. */
export function createTypingWatch(
  clock: Clock,
  onChange: (participant: Participant, typing: boolean) => void,
): TypingWatch {
  const active = new Map<string, { readonly participant: Participant; readonly cancel: Cancel }>();
  const stop = (participantId: string): void => {
    const entry = active.get(participantId);
    if (!entry) return;
    entry.cancel();
    active.delete(participantId);
    onChange(entry.participant, false);
  };
  return {
    get participants() {
      return [...active.values()].map(({ participant }) => participant);
    },
    seen(participant) {
      const { participantId } = participant;
      const known = active.get(participantId);
      known?.cancel();
      const cancel = clock.schedule(() => {
        stop(participantId);
      }, TYPING_LIFE_MS);
      active.set(participantId, { participant, cancel });
      if (!known) onChange(participant, true);
    },
    spoke: stop,
    clear() {
      for (const participantId of [...active.keys()]) stop(participantId);
    },
  };
}
