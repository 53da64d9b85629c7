import type { ChatItem } from './chat-item.js';
import { createDeadline } from './deadline.js';
import { ChatError, type ChatErrorFacts, type LocalCode } from './errors.js';
import { decodeFrame } from './frame.js';
import type { Platform, SocketLike } from './platform.js';
import { createPulse } from './pulse.js';
import { secureUrl } from './secure-url.js';

const OPEN_TIMEOUT_MS = 10_000;
/** Asked twice: an unanswered subscription looks connected and is deaf. */
const SUBSCRIBE_TIMEOUT_MS = 5_000;
/** What a server that closes for a rule of its own gets as a pause. */
const REFUSAL_PAUSE_MS = 5_000;
const TOPIC = 'aws/chat';

/** Who hears what a socket says. Nothing is called after `close()`, and nothing after `onClosed`. */
export interface ChatSocketListener {
  /** Chat frames will come from now on. Once. */
  onSubscribed(): void;
  /** Perhaps even before the subscription is confirmed, and perhaps more than once for one item. */
  onItem(item: ChatItem): void;
  /** The socket is over without having been closed from here, or never came to life. Once, and never from within a call. */
  onClosed(error: ChatError): void;
  /** A frame that makes no sense. `because` is a fixed text that quotes nothing. */
  onUnreadable?(because: string): void;
  /** Two pings in a row have failed: the socket lives, but messages may be missing. */
  onImpaired?(): void;
}

/** One WebSocket, from its opening to its end. */
export interface ChatSocket {
  /** Whether the subscription to `aws/chat` was confirmed and the socket is not over. */
  readonly subscribed: boolean;
  /** Asks for a sign of life now; without one within 3 s the socket is closed as `socket/silent`. Only once subscribed. */
  probe(): void;
  /** Leaves no timer and no listener behind. */
  close(): void;
}

/**
 * Opens `url`, an address from CreateParticipantConnection, and subscribes to the chat. Never throws: whatever goes wrong
 * arrives at `onClosed`, with one of the `socket/…` codes.
 */
export function openChatSocket(platform: Platform, url: string, listener: ChatSocketListener): ChatSocket {
  const { clock } = platform;
  const deadline = createDeadline(clock);
  let phase: 'opening' | 'subscribing' | 'subscribed' | 'over' = 'opening';
  let socket: SocketLike | undefined;

  const send = (topic: string, content?: object): void => socket?.send(JSON.stringify({ topic, content }));

  const pulse = createPulse({
    clock,
    send,
    onSilent: () => {
      fail('socket/silent');
    },
    onImpaired: () => listener.onImpaired?.(),
  });

  function release(): void {
    phase = 'over';
    deadline.clear();
    pulse.stop();
    socket?.removeEventListener('open', onOpen);
    socket?.removeEventListener('message', onMessage);
    socket?.removeEventListener('close', onClose);
    socket?.close(1000);
  }

  function fail(code: LocalCode, detail = '', facts?: ChatErrorFacts): void {
    release();
    listener.onClosed(new ChatError(code, `The socket is over: ${code}${detail}`, facts));
  }

  function onOpen(): void {
    phase = 'subscribing';
    // Before subscribing: in a simulation the answer may come at once.
    deadline.expect({
      withinMs: SUBSCRIBE_TIMEOUT_MS,
      onMissed: () => {
        failAfter(SUBSCRIBE_TIMEOUT_MS, 'socket/subscribe-timeout');
        subscribe();
      },
    });
    subscribe();
  }

  function subscribe(): void {
    send('aws/subscribe', { topics: [TOPIC] });
  }

  function onMessage({ data }: MessageEvent): void {
    const frame = decodeFrame(data, clock.now());
    pulse.heard(frame);
    switch (frame.kind) {
      case 'item':
        listener.onItem(frame.item);
        return;
      case 'subscribed':
        // Asked twice, it may be answered twice.
        if (phase !== 'subscribing' || !frame.topics.includes(TOPIC)) return;
        phase = 'subscribed';
        deadline.clear();
        pulse.start();
        listener.onSubscribed();
        return;
      case 'subscribe-failed':
      case 'refused':
        if (phase === 'subscribing') fail('socket/subscribe-failed');
        return;
      case 'unreadable':
        listener.onUnreadable?.(frame.because);
        return;
      case 'heartbeat':
      case 'ping':
      case 'unknown':
        return;
    }
  }

  function onClose({ code }: CloseEvent): void {
    // Policy violations and private codes are a server's own decision, not an accident of the network.
    const deliberate = code === 1008 || code >= 4000;
    fail(phase === 'opening' ? 'socket/refused' : 'socket/closed', `, close code ${String(code)}`, {
      retryAfterMs: deliberate ? REFUSAL_PAUSE_MS : undefined,
    });
  }

  function failAfter(withinMs: number, code: LocalCode): void {
    deadline.expect({
      withinMs,
      onMissed: () => {
        fail(code);
      },
    });
  }

  function open(): void {
    // From a timer, so that the caller has the socket in hand before it hears of its end.
    if (!secureUrl(url, 'ws')) {
      failAfter(0, 'socket/url-invalid');
      return;
    }
    try {
      socket = platform.createSocket(url);
    } catch {
      // No cause: browsers quote the signed address in it.
      failAfter(0, 'socket/refused');
      return;
    }
    socket.addEventListener('open', onOpen);
    socket.addEventListener('message', onMessage);
    socket.addEventListener('close', onClose);
    failAfter(OPEN_TIMEOUT_MS, 'socket/open-timeout');
  }

  open();
  return {
    get subscribed() {
      return phase === 'subscribed';
    },
    probe() {
      if (phase === 'subscribed') pulse.probe();
    },
    close() {
      if (phase !== 'over') release();
    },
  };
}
