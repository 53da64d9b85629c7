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

  const pulse = createPulse(
    clock,
    send,
    () => {
      fail('socket/silent');
    },
    () => listener.onImpaired?.(),
  );

  function release(): void {
    phase = 'over';
    deadline.clear();
    pulse.stop();
    // One by one: of several listeners that leave by one signal, Node forgets all but the last.
    socket?.removeEventListener('open', onOpen);
    socket?.removeEventListener('message', onMessage);
    socket?.removeEventListener('close', onClose);
    socket?.close(1000);
  }

  function fail(code: LocalCode, message = 'The socket is over', facts?: ChatErrorFacts): void {
    release();
    listener.onClosed(new ChatError(code, message, facts));
  }

  function onOpen(): void {
    phase = 'subscribing';
    // Before subscribing: in a simulation the answer may come at once.
    deadline.expect(SUBSCRIBE_TIMEOUT_MS, () => {
      failAfter(SUBSCRIBE_TIMEOUT_MS, 'socket/subscribe-timeout');
      subscribe();
    });
    subscribe();
  }

  function subscribe(): void {
    send('aws/subscribe', { topics: [TOPIC] });
  }

  function onMessage({ data }: MessageEvent): void {
    const frame = decodeFrame(data, clock.now());
    pulse.heard(frame);
    if (frame.kind === 'item') listener.onItem(frame.item);
    if (frame.kind === 'unreadable') listener.onUnreadable?.(frame.because);
    // Asked twice, it may be answered twice.
    if (phase !== 'subscribing') return;
    if (frame.kind === 'subscribe-failed' || frame.kind === 'refused') fail('socket/subscribe-failed');
    if (frame.kind === 'subscribed' && frame.topics.includes(TOPIC)) {
      phase = 'subscribed';
      deadline.clear();
      pulse.start();
      listener.onSubscribed();
    }
  }

  function onClose({ code }: CloseEvent): void {
    // Policy violations and private codes are a server's own decision, not an accident of the network.
    const deliberate = code === 1008 || code >= 4000;
    fail(phase === 'opening' ? 'socket/refused' : 'socket/closed', `Close code ${String(code)}`, {
      retryAfterMs: deliberate ? REFUSAL_PAUSE_MS : undefined,
    });
  }

  function failAfter(withinMs: number, code: LocalCode): void {
    deadline.expect(withinMs, () => {
      fail(code);
    });
  }

  const valid = secureUrl(url, 'ws');
  try {
    socket = valid && platform.createSocket(url);
  } catch {
    // Told below, without a cause: browsers quote the signed address in it.
  }
  // From a timer, so that the caller has the socket in hand before it hears of its end.
  if (socket) failAfter(OPEN_TIMEOUT_MS, 'socket/open-timeout');
  else failAfter(0, valid ? 'socket/refused' : 'socket/url-invalid');
  socket?.addEventListener('open', onOpen);
  socket?.addEventListener('message', onMessage);
  socket?.addEventListener('close', onClose);

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
