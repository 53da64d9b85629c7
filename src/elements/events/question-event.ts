import { ConnectChatEvent } from './connect-chat-event.js';

/** A way to put off the answer to a question. */
export interface Waiting {
  /** Waits for `promise` before going on; a rejection counts as `preventDefault()`. Only while the event is dispatched. */
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

/** Something is about to happen, and the page may prevent it or make it wait. */
export abstract class QuestionEvent<Detail extends object> extends ConnectChatEvent<Detail & Waiting> {
  readonly #awaited: readonly Promise<unknown>[];

  constructor(detail: Detail) {
    const awaited: Promise<unknown>[] = [];
    const waitUntil = (promise: Promise<unknown>): void => {
      awaited.push(promise);
    };
    super({ ...detail, waitUntil }, { cancelable: true });
    this.#awaited = awaited;
  }

  /** Settles with everything that the page has asked to wait for. */
  async settled(): Promise<void> {
    await Promise.all(this.#awaited);
  }
}
