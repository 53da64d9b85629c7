import type { Access } from './connection/access.js';
import { createReceipts, type Receipts } from './receipts.js';
import type { SessionStore } from './session-store.js';
import { createTypingWatch, type TypingWatch } from './typing.js';

export { depart } from './connection/depart.js';
export { poll } from './connection/poll.js';

/** What the others in a chat tell and are told besides their messages. */
export interface Others extends Receipts, TypingWatch {}

/** Makes it for the contact in which the customer is `participantId`. */
export const createOthers = (store: SessionStore, access: Access, participantId: string): Others => ({
  ...createReceipts(store, access, { participantId, sends: store.receipts }),
  ...createTypingWatch(store),
});
