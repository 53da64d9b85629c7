import { backoffMs, ChatError, sleep, type Platform } from '../protocol/index.js';
import type { MessageItem } from './items.js';
import type { Outcomes } from './outcomes.js';
import type { SessionStore } from './session-store.js';
import { findBinding, nextToSend, type TranscriptChange } from './transcript.js';

/** How long a message is tried by itself before the customer is asked. */
export const SEND_WINDOW_MS = 5 * 60_000;
const BACKOFF = { baseMs: 500, capMs: 8_000 };

/** What the sender needs from the session around it. */
export interface SenderPorts {
  readonly platform: Platform;
  readonly store: SessionStore;
  readonly outcomes: Outcomes;
  /** Whether calls to the participant service may leave. */
  readonly ready: () => boolean;
  /** One call of SendMessage. */
  readonly send: (message: MessageItem) => Promise<{ readonly id: string; readonly at: number }>;
}

type Settled = Extract<TranscriptChange, { readonly type: 'message-settled' }>;

/** Sends what the customer has written: in order, one at a time, each under one client token however often it takes. */
export interface Sender {
  /** Call when something was written or the connection may have become ready. */
  readonly flush: () => void;
  /** Settles when no message is on its way. */
  readonly idle: () => Promise<void>;
}

/** Makes a sender that stops for good when `signal` is aborted; messages that were on their way are then `unconfirmed`. */
export function createSender(
  { platform, store, outcomes, ready, send }: SenderPorts,
  signal: AbortSignal,
): Sender {
  const { clock } = platform;
  const firstTried = new Map<string, number>();
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    for (;;) {
      const message = nextToSend(store.transcript);
      if (!message || !ready()) return;
      if (!firstTried.has(message.id)) firstTried.set(message.id, clock.monotonic());
      if (!(await deliver(message))) return;
    }
  }

  /** False when the rest of the queue has to wait, too. */
  async function deliver(message: MessageItem): Promise<boolean> {
    const clientToken = message.id;
    let doubtful = message.status === 'unconfirmed';
    for (let attempt = 0; ready(); attempt++) {
      settle(clientToken, 'sending');
      try {
        const { id, at } = await send(message);
        accept(clientToken, id, at);
        return true;
      } catch (error) {
        if (signal.aborted) {
          settle(clientToken, 'unconfirmed');
          return false;
        }
        if (!(error instanceof ChatError)) throw error;
        if (isFinal(clientToken, error)) {
          giveUp(clientToken, error);
          return true;
        }
        // Only "too many requests" says for sure that this try was not taken; what became of the ones before it says nothing.
        doubtful ||= error.kind !== 'throttled';
        settle(clientToken, doubtful ? 'unconfirmed' : 'queued');
        try {
          const delayMs = error.retryAfterMs ?? backoffMs(attempt, BACKOFF, () => platform.random());
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

  function settle(clientToken: string, status: Settled['status']): void {
    store.apply({ type: 'message-settled', clientToken, status });
  }

  function accept(clientToken: string, id: string, at: number): void {
    firstTried.delete(clientToken);
    store.apply({ type: 'message-accepted', clientToken, id, at });
    outcomes.accepted(clientToken, id);
  }

  function giveUp(clientToken: string, error: ChatError): void {
    firstTried.delete(clientToken);
    const rejected = error.kind === 'rejected';
    const echo = findBinding(store.transcript, clientToken);
    if (echo && !rejected) {
      accept(clientToken, echo.id, clock.now());
      return;
    }
    settle(clientToken, rejected ? 'rejected' : 'failed');
    store.emit({ type: 'error', error });
    outcomes.refused(error, clientToken);
  }

  return {
    flush() {
      if (running || signal.aborted || !ready()) return;
      running = run().finally(() => {
        running = undefined;
      });
    },
    idle: () => running ?? Promise.resolve(),
  };
}
