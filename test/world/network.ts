import type { Clock } from '../../src/protocol/index.js';
import type { Simulator, SocketPeer, SocketSeat } from '../../src/simulator/index.js';
import { operationAt, type Ledger } from './ledger.js';

/** Numbers from 0 to 9 that decide about one kind of thing: the same kind, the same row of numbers. */
export type Pick = (about: 'up' | 'down' | 'to-service' | 'to-client') => number;

/** How long something takes on its way, by the number picked for it. 0 is what it usually is. */
const travelMs = [20, 5, 40, 80, 150, 300, 600, 1_200, 2_500, 6_000];

/** What the network between the clients and the service is made of. */
export interface NetworkOptions {
  readonly simulator: Simulator;
  readonly clock: Clock;
  readonly pick: Pick;
  readonly ledger: Ledger;
  /** Every frame for a client comes twice. */
  readonly doubled: boolean;
}

/**
 * The simulator at the far end of a network: every request, answer and frame takes its time, so that what happens in one
 * moment at one end can be seen in any order at the other. Frames of one socket stay in order, as with TCP.
 */
export function throughNetwork({ simulator, clock, pick, ledger, doubled }: NetworkOptions): Simulator {
  const travel = (about: 'up' | 'down'): Promise<void> =>
    new Promise((resolve) => {
      clock.schedule(resolve, travelMs[pick(about)] ?? 0);
    });

  /** One direction of one socket. */
  const lane = (about: 'to-service' | 'to-client'): ((happen: () => void) => void) => {
    let lastAt = 0;
    return (happen) => {
      lastAt = Math.max(lastAt, clock.monotonic() + (travelMs[pick(about)] ?? 0));
      clock.schedule(happen, lastAt - clock.monotonic());
    };
  };

  return {
    ...simulator,
    async fetch(request) {
      if (request.method === 'OPTIONS') return simulator.fetch(request);
      await travel('up');
      const operation = operationAt(request.url);
      const settled = operation === 'SendMessage' ? await noteMessage(ledger, request) : undefined;
      let id: string | undefined;
      try {
        const answer = await simulator.fetch(request);
        if (settled) id = await idIn(answer);
        return answer;
      } finally {
        settled?.(id);
        await travel('down');
      }
    },
    openSocket(url, peer) {
      const down = lane('to-client');
      const up = lane('to-service');
      const far: SocketPeer = {
        receive(text) {
          down(() => {
            peer.receive(text);
            if (doubled) peer.receive(text);
          });
        },
        receiveBinary(bytes) {
          down(() => peer.receiveBinary?.(bytes));
        },
        closed(code, reason) {
          down(() => {
            peer.closed(code, reason);
          });
        },
      };
      const seat = simulator.openSocket(url, far);
      return seat && delayed(seat, up);
    },
  };
}

function delayed(seat: SocketSeat, up: (happen: () => void) => void): SocketSeat {
  return {
    opens: seat.opens,
    send(text) {
      up(() => {
        seat.send(text);
      });
    },
    close(code, reason) {
      up(() => {
        seat.close(code, reason);
      });
    },
  };
}

/** Tells the ledger of a message at the service's door. */
async function noteMessage(ledger: Ledger, request: Request): Promise<(id?: string) => void> {
  const text = await request.text();
  // A body can be read once, and the service wants to read it, too.
  Object.assign(request, { text: () => Promise.resolve(text) });
  const { ClientToken = '', Content = '' } = JSON.parse(text) as { ClientToken?: string; Content?: string };
  return ledger.arrives({ clientToken: ClientToken, content: Content });
}

/** The id that a message was taken under, when it was. */
async function idIn(answer: Response): Promise<string | undefined> {
  if (!answer.ok) return undefined;
  const text = await answer.clone().text();
  return text.startsWith('{') ? (JSON.parse(text) as { Id?: string }).Id : undefined;
}
