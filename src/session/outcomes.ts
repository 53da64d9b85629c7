import type { ChatError } from '../protocol/index.js';
import type { MessageItem } from './items.js';
import type { SessionStore } from './session-store.js';
import { findItem } from './transcript.js';

/** What becomes of the messages that somebody waits for. */
export interface Outcomes {
  /** Resolves or rejects with the outcome of the message with this client token. */
  readonly of: (clientToken: string) => Promise<MessageItem>;
  /** The service has accepted the message, under `id`. */
  readonly accepted: (clientToken: string, id: string) => void;
  /** The message will not be sent; without a client token, none of them will. */
  readonly refused: (reason: ChatError, clientToken?: string) => void;
}

interface Waiting {
  readonly token: string;
  readonly resolve: (message: MessageItem) => void;
  readonly reject: (reason: ChatError) => void;
}

/** Makes the outcomes of one session. */
export function createOutcomes(store: SessionStore): Outcomes {
  const waiting = new Set<Waiting>();

  function take(clientToken?: string): readonly Waiting[] {
    const taken = [...waiting].filter(({ token }) => clientToken === undefined || token === clientToken);
    for (const entry of taken) waiting.delete(entry);
    return taken;
  }

  return {
    of: (token) =>
      new Promise((resolve, reject) => {
        waiting.add({ token, resolve, reject });
      }),
    accepted(clientToken, id) {
      const message = findItem(store.transcript, id);
      if (message?.kind !== 'message') return;
      store.emit({ type: 'message-sent', message });
      for (const { resolve } of take(clientToken)) resolve(message);
    },
    refused(reason, clientToken) {
      for (const { reject } of take(clientToken)) reject(reason);
    },
  };
}
