import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cancel } from '../protocol/index.js';
import type { ChatSession, ChatState, SessionSignal } from '../session/index.js';

/** Anything that Lit can update and that knows whether it is in a document. */
export type ChatSessionHost = ReactiveControllerHost & Pick<Node, 'isConnected'>;

/** What a {@link ChatSessionController} works with. */
export interface ChatSessionControllerOptions {
  readonly session: ChatSession;
  /** Gets everything the session tells, after the host was asked to update. */
  readonly onSignal: (signal: SessionSignal) => void;
}

/**
 * Ties one chat to the life of its host: the host is updated when the chat changes, a host that was taken out of the page
 * closes the socket and stops all timers but keeps the contact, and one that was put back catches up. Moving a host does
 * nothing. Knows Lit and the session; knows nothing of views and DOM events.
 */
export class ChatSessionController implements ReactiveController {
  /** The chat. Anyone may call it; the host hears of the result. */
  readonly session: ChatSession;
  readonly #host: ChatSessionHost;
  readonly #onSignal: (signal: SessionSignal) => void;
  #unsubscribe: Cancel | undefined;
  #reported: ChatState = 'idle';

  constructor(host: ChatSessionHost, { session, onSignal }: ChatSessionControllerOptions) {
    this.session = session;
    this.#host = host;
    this.#onSignal = onSignal;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#unsubscribe) return;
    this.#unsubscribe = this.session.subscribe((signal) => {
      this.#tell(signal);
    });
    // Nobody is told anything while out of the page, so what has changed since is told now.
    const { state } = this.session.snapshot;
    const previous = this.#reported;
    this.#tell(state === previous ? { type: 'changed' } : { type: 'state', state, previous });
    this.session.resume();
  }

  hostDisconnected(): void {
    // Moving an element disconnects and reconnects it in one task: only a real removal is still true in a microtask.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.session.suspend();
    });
  }

  #tell(signal: SessionSignal): void {
    if (signal.type === 'state') this.#reported = signal.state;
    this.#host.requestUpdate();
    this.#onSignal(signal);
  }
}
