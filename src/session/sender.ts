import { backoffMs, sleep, type ChatError } from '../protocol/index.js';
import type { Access } from './connection/access.js';
import type { MessageItem } from './transcript/items.js';
import type { SessionStore } from './session-store.js';
import { statusOf } from './transcript/to-item.js';
import { findBinding, findItem, nextToSend, type TranscriptChange } from './transcript/transcript.js';

/** How long a message is tried by itself before the customer is asked. */
const SEND_WINDOW_MS = 5 * 60_000;
const BACKOFF = { baseMs: 500, capMs: 8_000 };

/** What the sender needs of the contact around it. */
export interface SenderPorts {
  /** Reads what the service knows, to find a message of unknown fate there. */
  readonly reconcile: () => Promise<void>;
  /** Something may have been missed: a message was accepted that has not been heard on the socket so far, or nothing could be read. */
  readonly onUnheard: () => void;
}

type Settled = Extract<TranscriptChange, { readonly type: 'message-settled' }>;

/**
 * Makes what sends the customer's messages: in order, one at a time, each under one client token however often it takes. Call it
 * when something was written or there is a token; resolves when no message is on its way. It stops for good when the signal of
 * `access` is aborted; messages that were on their way are then `unconfirmed`.
 */
export function createSender(
  store: SessionStore,
  access: Access,
  { reconcile, onUnheard }: SenderPorts,
): () => Promise<void> {
  const { platform } = store;
  const { clock } = platform;
  const { signal } = access;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    for (let message; !signal.aborted && (message = nextToSend(store.transcript));) await deliver(message);
  }

  async function deliver({ id: clientToken, status, contentType, content }: MessageItem): Promise<void> {
    const firstTriedAt = clock.monotonic();
    let doubtful = status === 'unconfirmed';
    // Between two tries the customer may take it back.
    for (let attempt = 0; isWanted(clientToken); attempt++) {
      settle(clientToken, 'sending');
      try {
        const { id, at, processing } = await access.call('sendMessage', {
          contentType,
          content,
          clientToken,
        });
        accept(clientToken, id, at, statusOf(processing));
        return;
      } catch (reason) {
        const error = reason as ChatError;
        // A device that has slept has made one try, whatever the time.
        const tired = attempt > 0 && clock.monotonic() - firstTriedAt > SEND_WINDOW_MS;
        const isOver = !signal.aborted && (tired || !mayPass(error));
        // Whether it was sent after all, the transcript knows; under which id a message was taken before, only the transcript.
        if (isOver && (isRefused(error) || (await reconciled()) || tired || error.status !== 409)) {
          giveUp(clientToken, error);
          return;
        }
        // Only "too many requests" says for sure that this try was not taken; what became of the ones before it says nothing.
        doubtful ||= error.kind !== 'throttled';
        settle(clientToken, doubtful ? 'unconfirmed' : 'queued');
        await sleep(
          clock,
          error.retryAfterMs ?? backoffMs(attempt, BACKOFF, () => platform.random()),
          signal,
        );
      }
    }
  }

  const reconciled = (): Promise<boolean> =>
    reconcile().then(
      () => true,
      () => {
        onUnheard();
        return false;
      },
    );

  const isWanted = (clientToken: string): boolean =>
    Boolean(findItem(store.transcript, clientToken) ?? findBinding(store.transcript, clientToken));

  function settle(clientToken: string, status: Settled['status']): void {
    store.apply({ type: 'message-settled', clientToken, status });
  }

  function accept(clientToken: string, id: string, at: number, status = statusOf()): void {
    const { transcript } = store;
    if (!findItem(transcript, id)) onUnheard();
    store.apply({ type: 'message-accepted', clientToken, id, at, status });
    // The end of the chat may have told it already.
    if (store.transcript !== transcript) store.sent(clientToken, id);
  }

  function giveUp(clientToken: string, error: ChatError): void {
    const rejected = isRefused(error);
    const echo = findBinding(store.transcript, clientToken);
    if (echo && !rejected) {
      accept(clientToken, echo.id, clock.now());
      return;
    }
    settle(clientToken, rejected ? 'rejected' : 'failed');
    store.emit({ type: 'error', error });
    store.refused(error, clientToken);
  }

  return async () => {
    if (access.token && !running) {
      running = run()
        // The pause before the next try was cut short: the contact is over.
        .catch(() => undefined)
        .finally(() => {
          running = undefined;
        });
    }
    await running;
  };
}

/** A 403 without the service's own name for it is a proxy's or a firewall's, which may let the next try through. */
const mayPass = ({ retryable, kind, reason }: ChatError): boolean =>
  retryable || (kind === 'unauthorized' && reason === undefined);

/** The service does not take what the message says. A conflict tells that it has taken it before. */
const isRefused = ({ kind, status }: ChatError): boolean => kind === 'rejected' && status !== 409;
