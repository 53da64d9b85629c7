import type {
  ConsoleHello,
  ConsoleLabRequest,
  ConsoleRequest,
  ConsoleUpdate,
} from '../../src/simulator/index.js';
import type { LinkState } from './console-state.js';

/** The simulator closes with this code when the key is wrong. */
const wrongKey = 4403;

const firstDelayMs = 250;
const longestDelayMs = 3000;

/** A connection to the simulator that comes back by itself. */
export interface ConsoleLink {
  /** False when there is no connection at the moment; then nothing was sent. */
  request(request: ConsoleRequest | ConsoleLabRequest): boolean;
}

/** What a link tells. */
export interface ConsoleLinkListener {
  onState(state: LinkState): void;
  onUpdate(update: ConsoleUpdate): void;
}

/** Connects to the simulator at `url`, and again whenever the connection is lost: after a restart it is there again. */
export function openConsoleLink(
  url: string,
  { token, listener }: { readonly token: string; readonly listener: ConsoleLinkListener },
): ConsoleLink {
  let socket: WebSocket | undefined;
  let delayMs = firstDelayMs;

  const connect = (): void => {
    const attempt = new WebSocket(url);
    socket = attempt;
    attempt.addEventListener('open', () => {
      attempt.send(JSON.stringify({ type: 'hello', token } satisfies ConsoleHello));
    });
    attempt.addEventListener('message', ({ data }: MessageEvent<string>) => {
      delayMs = firstDelayMs;
      const update = JSON.parse(data) as ConsoleUpdate;
      if (update.type === 'contacts') {
        listener.onState('open');
        attempt.send(JSON.stringify({ type: 'lab' } satisfies ConsoleLabRequest));
      }
      listener.onUpdate(update);
    });
    attempt.addEventListener('close', ({ code }) => {
      if (code === wrongKey) {
        listener.onState('refused');
        return;
      }
      listener.onState('lost');
      setTimeout(connect, delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    });
  };

  connect();
  return {
    request(request) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(request));
      return true;
    },
  };
}
