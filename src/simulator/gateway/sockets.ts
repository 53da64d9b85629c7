import type { Seat, SocketPeer } from '../service/chat.js';
import { connectCustomer } from '../service/chat-life.js';
import type { Bearer } from '../service/credentials.js';
import type { SocketFaultAnswer } from './faults.js';
import { parseLeniently } from '../service/lenient-json.js';
import { evict, push, seatTimer, vacate, type SocketSeat } from '../service/seats.js';
import type { Service } from '../service/service.js';

const topics = ['aws/chat'];

/** Accepts a socket at `url`, or refuses the handshake (undefined; HTTP 403). */
export function openSocket(service: Service, url: string, peer: SocketPeer): SocketSeat | undefined {
  if (service.outages.isDown) return undefined;
  const fault = service.faults.take('socket');
  if (fault === 'refuse') return undefined;
  if (fault === 'no-open') return { opens: 'never', send: ignore, close: ignore };

  const ticket = new URL(url).searchParams.get('ticket') ?? '';
  const holder = service.credentials.ticketHolder(ticket, service.clock.now());
  if (!holder || !makeRoom(service, holder)) return undefined;
  service.credentials.useTicket(ticket);
  const seat = takeSeat(service, holder, peer);
  if (fault) strike(service, seat, fault);
  return {
    opens: 'now',
    send(text) {
      if (!seat.open || seat.muted) return;
      restartIdle(service, seat);
      hear(service, seat, text);
    },
    close: (code = 1005) => {
      vacate(service, seat, code);
    },
  };
}

const ignore = (): void => undefined;

function strike(service: Service, seat: Seat, fault: Exclude<SocketFaultAnswer, string>): void {
  if ('muteAfterMs' in fault) {
    seatTimer(service, seat, fault.muteAfterMs, () => {
      seat.muted = true;
    });
    return;
  }
  const { closeAfterMs, code = 1006 } = fault;
  seatTimer(service, seat, closeAfterMs, () => {
    evict(service, seat, code, '');
  });
}

/** Whether the participant may open another socket; earlier ones may have to go for it. */
function makeRoom(service: Service, { chat, participant }: Bearer): boolean {
  const { earlierSockets, sixthSocket, socketCloseCode: code } = service.switches;
  const seats = [...chat.seats].filter((seat) => seat.participant === participant);
  if (earlierSockets === 'closed') for (const seat of seats) evict(service, seat, code, '');
  else if (seats.length >= service.limits.socketsPerParticipant) {
    const [oldest] = seats;
    if (sixthSocket === 'refused' || !oldest) return false;
    evict(service, oldest, code, '');
  }
  return true;
}

function takeSeat(service: Service, { chat, participant }: Bearer, peer: SocketPeer): Seat {
  const seat: Seat = {
    connectionId: `${service.ids.token(15)}=`,
    chat,
    participant,
    peer,
    timers: new Set(),
    open: true,
    subscribed: false,
    muted: false,
    shuffling: undefined,
    stopIdle: ignore,
  };
  chat.seats.add(seat);
  restartIdle(service, seat);
  seatTimer(service, seat, service.limits.socketLifeMs, () => {
    evictOfOwnAccord(service, seat);
  });
  service.announce({ kind: 'socket', initialContactId: chat.initialContactId, state: 'opened' });
  return seat;
}

function evictOfOwnAccord(service: Service, seat: Seat): void {
  const code = service.switches.socketCloseCode;
  evict(service, seat, code, code === 1001 ? 'Going away' : '');
}

function restartIdle(service: Service, seat: Seat): void {
  seat.stopIdle();
  seat.stopIdle = seatTimer(service, seat, service.limits.socketIdleMs, () => {
    evictOfOwnAccord(service, seat);
  });
}

/** Deals with one frame of the client. Trailing garbage after the JSON is tolerated (observed: the iOS SDK sends some). */
function hear(service: Service, seat: Seat, text: string): void {
  if (text.trim() === '') return;
  const frame = parseLeniently(text) as
    { topic?: unknown; content?: { topics?: unknown } | null } | undefined;
  switch (frame?.topic) {
    case 'aws/subscribe':
      subscribe(service, seat, frame.content?.topics);
      return;
    case 'aws/unsubscribe':
      seat.subscribed = false;
      push(seat, { topic: 'aws/unsubscribe', content: { status: 'success', topics } });
      return;
    case 'aws/heartbeat':
      beat(service, seat, 'heartbeat');
      return;
    case 'aws/ping':
      beat(service, seat, 'ping');
      return;
    default:
      push(seat, errorFrame(service, seat, 'Forbidden'));
  }
}

const errorFrame = (service: Service, seat: Seat, message: string) => ({
  message,
  connectionId: seat.connectionId,
  requestId: `${service.ids.token(15)}=`,
});

function subscribe(service: Service, seat: Seat, asked: unknown): void {
  const fault = service.faults.take('subscribe');
  if (fault === 'silent') return;
  const again = seat.subscribed && service.switches.repeatedSubscribe === 'failure';
  const known = Array.isArray(asked) && asked.includes('aws/chat');
  const answer = (): void => {
    if (fault === 'failure' || again || !known || seat.chat.phase === 'ended') {
      push(seat, { topic: 'aws/subscribe', content: { status: 'failure', topics: asked ?? [] } });
      return;
    }
    seat.subscribed = true;
    push(seat, { topic: 'aws/subscribe', content: { status: 'success', topics } });
    service.announce({
      kind: 'socket',
      initialContactId: seat.chat.initialContactId,
      state: 'subscribed',
    });
    connectCustomer(service, seat.chat);
  };
  if (typeof fault === 'object') seatTimer(service, seat, fault.delayMs, answer);
  else answer();
}

function beat(service: Service, seat: Seat, kind: 'heartbeat' | 'ping'): void {
  const fault = service.faults.take(kind);
  if (fault === 'silent') return;
  const answer = kind === 'heartbeat' ? { topic: 'aws/heartbeat' } : pong(200, 'OK');
  const failure =
    kind === 'heartbeat'
      ? errorFrame(service, seat, 'Endpoint request timed out')
      : pong(500, 'Internal Server Error');
  if (fault === undefined) push(seat, answer);
  else if (fault === 'failure') push(seat, failure);
  else
    seatTimer(service, seat, fault.delayMs, () => {
      push(seat, answer);
    });
}

const pong = (statusCode: number, statusContent: string) => ({
  topic: 'aws/ping',
  statusCode,
  statusContent,
});
