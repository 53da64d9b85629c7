import type { Seat } from '../service/chat.js';
import { vacate } from '../service/seats.js';
import type { Service } from '../service/service.js';

/** Creates none. `onChange` is called when it begins and when the last one is over. */
export function createOutages(service: () => Service, onChange: () => void): Service['outages'] {
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
