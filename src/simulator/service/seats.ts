import type { Cancel } from '../../protocol/index.js';
import type { Chat, Seat } from './chat.js';
import type { Service } from './service.js';
import type { WireItem } from './wire.js';

/** The client's side of an accepted socket. */
export interface SocketSeat {
  /** `never`: the handshake hangs, as a fault demanded. */
  readonly opens: 'now' | 'never';
  /** A text frame from the client. */
  send(text: string): void;
  /** The client closed the socket, or its connection is gone. */
  close(code?: number, reason?: string): void;
}

/** Runs `callback` after `delayMs` unless the seat closes first. */
export function seatTimer(service: Service, seat: Seat, delayMs: number, callback: () => void): Cancel {
  const cancel = service.clock.schedule(() => {
    seat.timers.delete(cancel);
    callback();
  }, delayMs);
  seat.timers.add(cancel);
  return () => {
    cancel();
    seat.timers.delete(cancel);
  };
}

/** Takes the seat away without telling the peer. */
export function vacate(service: Service, seat: Seat, code: number): void {
  if (!seat.open) return;
  seat.open = false;
  seat.subscribed = false;
  seat.chat.seats.delete(seat);
  for (const cancel of seat.timers) cancel();
  seat.timers.clear();
  service.announce({
    kind: 'socket',
    initialContactId: seat.chat.initialContactId,
    state: 'closed',
    code,
  });
}

/** Closes the seat from the service's side. */
export function evict(service: Service, seat: Seat, code: number, reason: string): void {
  if (!seat.open) return;
  vacate(service, seat, code);
  if (!seat.muted) seat.peer.closed(code, reason);
}

/** Sends one frame now, if the seat is still open. */
export function push(
  seat: Seat,
  frame: Readonly<Record<string, unknown>> | string | Uint8Array<ArrayBuffer>,
): void {
  if (!seat.open || seat.muted) return;
  if (frame instanceof Uint8Array) seat.peer.receiveBinary?.(frame);
  else seat.peer.receive(typeof frame === 'string' ? frame : JSON.stringify(frame));
}

/** Sends an item to every subscribed socket of the chat, faults permitting. */
export function deliver(service: Service, chat: Chat, item: WireItem): void {
  const frame = JSON.stringify({
    content: JSON.stringify(item),
    contentType: 'application/json',
    topic: 'aws/chat',
  });
  for (const seat of [...chat.seats]) {
    if (seat.subscribed) deliverTo(service, seat, frame);
  }
}

function deliverTo(service: Service, seat: Seat, frame: string): void {
  if (seat.shuffling) return keep(service, seat, frame);
  const fault = service.faults.take('frame');
  if (fault === undefined) return push(seat, frame);
  if (fault === 'drop') return;
  if (fault === 'duplicate') {
    push(seat, frame);
    return push(seat, frame);
  }
  if ('raw' in fault) return push(seat, fault.raw);
  if ('binary' in fault) return push(seat, fault.binary);
  if ('reorder' in fault) {
    const stop = seatTimer(service, seat, longestKeepingMs, () => {
      release(service, seat);
    });
    seat.shuffling = { frames: [], count: fault.reorder, stop };
    return keep(service, seat, frame);
  }
  seatTimer(service, seat, fault.delayMs, () => {
    push(seat, frame);
  });
}

const longestKeepingMs = 2_000;

function keep(service: Service, seat: Seat, frame: string): void {
  seat.shuffling?.frames.push(frame);
  if (seat.shuffling && seat.shuffling.frames.length >= seat.shuffling.count) release(service, seat);
}

/** Sends what was kept, in an order that is certainly another one. */
function release({ random }: Service, seat: Seat): void {
  const { frames = [], stop } = seat.shuffling ?? {};
  stop?.();
  seat.shuffling = undefined;
  // The first one goes last.
  const [first, ...others] = frames;
  while (others.length > 0) {
    for (const next of others.splice(Math.floor(random() * others.length), 1)) push(seat, next);
  }
  if (first !== undefined) push(seat, first);
}
