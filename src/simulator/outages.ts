import type { Cancel } from '../protocol/index.js';
import type { Seat } from './chat.js';
import { vacate } from './seats.js';
import type { Service } from './service.js';

/** Times in which nobody can reach the service. */
export interface Outages {
  readonly isDown: boolean;
  /** Begins one; the answer ends it. */
  begin(): Cancel;
}

/** Creates none. `onChange` is called when it begins and when the last one is over. */
export function createOutages(service: () => Service, onChange: () => void): Outages {
  const running = new Set<symbol>();
  const seats = (): readonly Seat[] =>
    [...new Set(service().chats.values())].flatMap((chat) => [...chat.seats]);
  return {
    get isDown() {
      return running.size > 0;
    },
    begin() {
      const outage = Symbol('outage');
      running.add(outage);
      for (const seat of seats()) seat.muted = true;
      onChange();
      return () => {
        if (!running.delete(outage) || running.size > 0) return;
        // The network is back, and says that these connections are no more.
        for (const seat of seats()) {
          vacate(service(), seat, 1006);
          seat.peer.closed(1006, '');
        }
        onChange();
      };
    },
  };
}
