import type { ConsoleState } from './console-state.js';

/** Confirms what the agent has seen. */
export interface Reader {
  /** The agent looks at the console as it is now. */
  look(state: ConsoleState): void;
}

/** Calls `confirm` once for the newest message of the customer in the chat that is open and that the agent has joined. */
export function createReader(confirm: (contactId: string, messageId: string) => boolean): Reader {
  const confirmed = new Set<string>();
  return {
    look({ openId, contacts, transcripts }) {
      if (openId === undefined || !contacts.get(openId)?.me) return;
      const newest = transcripts
        .get(openId)
        ?.findLast(({ role, kind }) => role === 'CUSTOMER' && kind === 'message');
      if (!newest || confirmed.has(newest.id)) return;
      if (confirm(openId, newest.id)) confirmed.add(newest.id);
    },
  };
}
