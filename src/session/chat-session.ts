import { ChatError, type Cancel, type Platform } from '../protocol/index.js';
import { createEffects, type PrepareStart } from './effects.js';
import type { MessageItem, TranscriptItem } from './items.js';
import { createSessionStore } from './session-store.js';
import type { ChatSnapshot, SessionSignal } from './snapshot.js';
import { findItem, isGivenUp, listItems, OUTBOX_LIMIT } from './transcript.js';

export interface ChatSessionOptions {
  readonly platform: Platform;
}

/** One customer's chat, and the next one after it. Every rejection is a `ChatError`, or what `prepare` has thrown. */
export interface ChatSession {
  readonly snapshot: ChatSnapshot;
  subscribe(listener: (signal: SessionSignal) => void): Cancel;
  /**
   * Starts a chat. The state is `starting` when this returns; resolves once the contact exists. `prepare` gets the
   * idempotency token that belongs into the request. After a failure, messages that wait are kept for the next start.
   * @throws {ChatError} `chat/in-progress` while a chat is under way, `start/cancelled` after `endChat()` or `reset()` or
   *   when `prepare` throws it, every other `start/…` code, and `config/…`.
   */
  start(prepare: PrepareStart): Promise<void>;
  /**
   * Queues a message, which is in the snapshot at once, and resolves when the service has accepted it. Works from
   * `starting` on; in `failed` it waits for the next start.
   * @throws {ChatError} `chat/not-started`, `chat/ended`, `send/outbox-full`, `start/cancelled`, every `send/…` code.
   */
  sendMessage(content: string, options?: { readonly contentType?: string }): Promise<MessageItem>;
  /** Tells the others that the customer is typing, at most every 10 s. A failure is of no interest and not reported. */
  sendTyping(): void;
  /** Sends a `failed` message again, under its own client token. @throws {ChatError} as `sendMessage`. */
  retryMessage(id: string): Promise<MessageItem>;
  /** Takes a `failed` or `rejected` message off the screen. */
  discardMessage(id: string): void;
  /** Makes the next attempt to connect now instead of later. */
  reconnect(): void;
  /** Ends the contact for good and resolves when it is over. Called while starting, it cancels the start. */
  endChat(): Promise<void>;
  /** Closes the socket and stops all timers, but keeps the contact. */
  suspend(): void;
  /** Comes back after `suspend()`, and catches up. */
  resume(): void;
  /** Forgets everything without ending the contact. */
  reset(): void;
  /** All items in the order of the screen. O(n). */
  listItems(): readonly TranscriptItem[];
}

/** Makes a session in state `idle`. It does nothing until it is asked to. */
export function createChatSession({ platform }: ChatSessionOptions): ChatSession {
  const store = createSessionStore((effect) => {
    effects.run(effect);
  });
  const effects = createEffects(platform, store);
  const request = (type: `${'suspend' | 'resume' | 'reset'}-requested`) => (): void => {
    store.dispatch({ type });
  };
  const underWay = (): boolean => store.state.phase === 'starting' || 'attempt' in store.state;

  /** Refuses what nobody could ever send. */
  function requireChat(): void {
    if (store.state.phase === 'idle') throw new ChatError('chat/not-started', 'No chat was started');
    if (store.state.phase === 'ended') throw new ChatError('chat/ended', 'The chat is over');
  }

  function enqueue(clientToken: string): Promise<MessageItem> {
    const outcome = effects.outcomes.of(clientToken);
    effects.scope?.flush();
    return outcome;
  }

  return {
    get snapshot() {
      return store.snapshot;
    },
    subscribe: store.subscribe,
    start(prepare) {
      return new Promise((resolve, reject) => {
        if (underWay()) throw new ChatError('chat/in-progress', 'A chat is under way');
        effects.start = { prepare, resolve, reject };
        store.dispatch({ type: 'start-requested' });
      });
    },
    async sendMessage(content, { contentType = 'text/plain' } = {}) {
      requireChat();
      const waiting = store.transcript.outbox.filter((message) => !isGivenUp(message));
      if (waiting.length >= OUTBOX_LIMIT) {
        throw new ChatError('send/outbox-full', `${String(OUTBOX_LIMIT)} messages wait`);
      }
      const clientToken = platform.newClientToken();
      const message: MessageItem = {
        kind: 'message',
        id: clientToken,
        clientToken,
        at: platform.clock.now(),
        participantId: store.contact?.participantId ?? '',
        role: 'CUSTOMER',
        displayName: '',
        contentType,
        content,
        direction: 'outgoing',
        status: 'queued',
      };
      store.apply({ type: 'message-written', message });
      return enqueue(clientToken);
    },
    sendTyping() {
      if ('attempt' in store.state && !store.state.ending) effects.scope?.sendTyping();
    },
    async retryMessage(id) {
      requireChat();
      const message = findItem(store.transcript, id);
      if (message?.kind !== 'message' || message.status !== 'failed' || message.clientToken === undefined) {
        throw new ChatError('config/value-invalid', 'The message has not failed');
      }
      store.apply({ type: 'message-settled', clientToken: message.clientToken, status: 'queued' });
      return enqueue(message.clientToken);
    },
    discardMessage(id) {
      store.apply({ type: 'message-discarded', id });
    },
    reconnect: effects.reconnect,
    endChat() {
      return new Promise((resolve) => {
        const settle = (): void => {
          if (underWay()) return;
          cancel();
          resolve();
        };
        const cancel = store.subscribe(settle);
        store.dispatch({ type: 'end-requested' });
        settle();
      });
    },
    suspend: request('suspend-requested'),
    resume: request('resume-requested'),
    reset: request('reset-requested'),
    listItems: () => listItems(store.transcript),
  };
}
