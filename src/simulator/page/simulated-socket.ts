import type { SocketLike } from '../../protocol/index.js';
import { createGate, createTurns, type Gate } from './gate.js';
import type { SocketSeat } from '../service/seats.js';
import type { Simulator } from '../simulator.js';

const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;

/** A socket with a simulator at its other end, and the network between them. */
export interface SimulatedSocket {
  /** What the client sees. */
  readonly like: SocketLike;
  /** Nothing passes any more, and nobody is told. */
  fallSilent(): void;
  /** A silent socket breaks: the client sees `close` with 1006. */
  breakIfSilent(): void;
  /** The page around it is gone: the service sees the socket close, the page nothing. */
  abandon(code: number): void;
}

/** Opens a socket as `new WebSocket(url)` would. `onGone` is called when it is closed for the client. */
export function createSimulatedSocket(
  simulator: Simulator,
  url: string,
  {
    reachable,
    gate,
    onGone,
  }: { readonly reachable: boolean; readonly gate: Gate; readonly onGone: () => void },
): SimulatedSocket {
  if (!/^wss?:$/.test(new URL(url).protocol))
    throw new DOMException('The URL is not for sockets.', 'SyntaxError');
  const target = new EventTarget();
  let readyState = CONNECTING;
  let silent = false;
  let seat: SocketSeat | undefined;
  const later = createTurns(gate);
  // What the page has said goes out, whether the page still runs or not.
  const out = createTurns(createGate());

  const gone = (code: number, reason: string): void => {
    if (readyState === CLOSED) return;
    readyState = CLOSED;
    onGone();
    const wasClean = code !== 1006;
    target.dispatchEvent(Object.assign(new Event('close'), { code, reason, wasClean }));
  };

  const hear = (data: string | ArrayBuffer): void => {
    if (silent) return;
    later(() => {
      if (readyState === OPEN) target.dispatchEvent(new MessageEvent('message', { data }));
    });
  };

  const open = (): void => {
    if (readyState !== CONNECTING) return;
    if (!reachable) return fail();
    seat = simulator.openSocket(url, {
      receive: hear,
      receiveBinary: (bytes) => hear(bytes.slice().buffer),
      closed(code, reason) {
        if (!silent)
          later(() => {
            gone(code, reason);
          });
      },
    });
    if (!seat) return fail();
    if (seat.opens === 'never') return;
    readyState = OPEN;
    target.dispatchEvent(new Event('open'));
  };

  /** A handshake that is refused or cannot reach anybody looks the same to a page. */
  const fail = (): void => {
    target.dispatchEvent(new Event('error'));
    gone(1006, '');
  };

  later(open);

  return {
    like: {
      get readyState() {
        return readyState as WebSocket['readyState'];
      },
      send(text) {
        if (readyState === CONNECTING)
          throw new DOMException('The socket is still connecting.', 'InvalidStateError');
        if (readyState === OPEN && !silent)
          out(() => {
            seat?.send(typeof text === 'string' ? text : '');
          });
      },
      close(code, reason = '') {
        if (code !== undefined && code !== 1000 && !(code >= 3000 && code <= 4999)) {
          throw new DOMException(`A page cannot close with ${String(code)}.`, 'InvalidAccessError');
        }
        if (readyState >= CLOSING) return;
        const wasConnecting = readyState === CONNECTING;
        readyState = CLOSING;
        out(() => {
          seat?.close(code ?? 1005, reason);
        });
        later(() => {
          if (wasConnecting) target.dispatchEvent(new Event('error'));
          gone(wasConnecting ? 1006 : (code ?? 1005), reason);
        });
      },
      addEventListener: target.addEventListener.bind(target) as SocketLike['addEventListener'],
      removeEventListener: target.removeEventListener.bind(target) as SocketLike['removeEventListener'],
    },
    fallSilent() {
      silent = true;
    },
    abandon(code) {
      silent = true;
      readyState = CLOSED;
      seat?.close(code, '');
      onGone();
    },
    breakIfSilent() {
      if (!silent) return;
      later(() => {
        seat?.close(1006, '');
        gone(1006, '');
      });
    },
  };
}
