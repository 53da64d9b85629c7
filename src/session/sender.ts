import { backoffMs, ChatError, sleep, type Platform } from '../protocol/index.js';
import type { MessageItem } from './items.js';
import type { TranscriptChange } from './transcript.js';

/** How long a message is tried by itself before the customer is asked. */
export const SEND_WINDOW_MS = 5 * 60_000;
const BACKOFF = { baseMs: 500, capMs: 8_000 };

/** What the sender needs from the session around it. */
export interface SenderPorts {
  readonly platform: Platform;
  /** The oldest message that waits to be sent. */
  readonly next: () => MessageItem | undefined;
  /** Id of an echo that speaks for a message without an answer. */
  readonly echoOf: (clientToken: string) => string | undefined;
  /** Whether calls to the participant service may leave. */
  readonly ready: () => boolean;
  /** One call of SendMessage. */
  readonly send: (message: MessageItem) => Promise<{ readonly id: string; readonly at: number }>;
  readonly apply: (change: TranscriptChange) => void;
  /** The service has accepted the message, under `id`. */
  readonly onSent: (clientToken: string, id: string) => void;
  /** The message will not be tried again by itself. */
  readonly onFailed: (clientToken: string, error: ChatError) => void;
}

/** Sends what the customer has written: in order, one at a time, each under one client token however often it takes. */
export interface Sender {
  /** Call when something was written or the connection may have become ready. */
  flush(): void;
  /** Settles when no message is on its way. */
  idle(): Promise<void>;
}

/** Makes a sender that stops for good when `signal` is aborted; messages that were on their way are then `unconfirmed`. */
export function createSender(ports: SenderPorts, signal: AbortSignal): Sender {
  const { clock } = ports.platform;
  const firstTried = new Map<string, number>();
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    for (let message = ports.next(); message && ports.ready(); message = ports.next()) {
      const clientToken = message.id;
      if (!firstTried.has(clientToken)) firstTried.set(clientToken, clock.monotonic());
      if (!(await deliver(message, clientToken))) return;
    }
  }

  /** False when the rest of the queue has to wait, too. */
  async function deliver(message: MessageItem, clientToken: string): Promise<boolean> {
    let doubtful = message.status === 'unconfirmed';
    for (let attempt = 0; ports.ready(); attempt++) {
      ports.apply({ type: 'message-settled', clientToken, status: 'sending' });
      try {
        const { id, at } = await ports.send(message);
        firstTried.delete(clientToken);
        ports.apply({ type: 'message-accepted', clientToken, id, at });
        ports.onSent(clientToken, id);
        return true;
      } catch (error) {
        if (signal.aborted) {
          ports.apply({ type: 'message-settled', clientToken, status: 'unconfirmed' });
          return false;
        }
        if (!(error instanceof ChatError)) throw error;
        if (isFinal(clientToken, error)) {
          giveUp(clientToken, error);
          return true;
        }
        // Only "too many requests" says for sure that this try was not taken; what became of the ones before it says nothing.
        doubtful ||= error.kind !== 'throttled';
        const status = doubtful ? 'unconfirmed' : 'queued';
        ports.apply({ type: 'message-settled', clientToken, status });
        const delayMs = error.retryAfterMs ?? backoffMs(attempt, BACKOFF, () => ports.platform.random());
        try {
          await sleep(clock, delayMs, signal);
        } catch {
          return false;
        }
      }
    }
    return false;
  }

  const isFinal = (clientToken: string, error: ChatError): boolean =>
    !error.retryable || clock.monotonic() - (firstTried.get(clientToken) ?? 0) > SEND_WINDOW_MS;

  function giveUp(clientToken: string, error: ChatError): void {
    firstTried.delete(clientToken);
    const echo = ports.echoOf(clientToken);
    if (echo !== undefined && error.kind !== 'rejected') {
      ports.apply({ type: 'message-accepted', clientToken, id: echo, at: clock.now() });
      ports.onSent(clientToken, echo);
      return;
    }
    const status = error.kind === 'rejected' ? 'rejected' : 'failed';
    ports.apply({ type: 'message-settled', clientToken, status });
    ports.onFailed(clientToken, error);
  }

  return {
    flush() {
      if (running || signal.aborted || !ports.ready()) return;
      running = run().finally(() => {
        running = undefined;
      });
    },
    idle: () => running ?? Promise.resolve(),
  };
}
