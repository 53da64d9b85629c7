import type { Access } from './connection/access.js';
import { createReceipts, type Receipts } from './receipts.js';
import type { SessionStore } from './session-store.js';
import type { ReachableContact } from './start.js';
import { createTypingWatch, type TypingWatch } from './typing.js';

export { depart } from './connection/depart.js';
export { poll } from './connection/poll.js';

/** What the others in a chat tell and are told besides their messages. */
export interface Others extends Receipts, TypingWatch {}

/** Makes it for a contact. */
export const createOthers = (store: SessionStore, access: Access, contact: ReachableContact): Others => ({
  ...createReceipts(store, access, contact),
  ...createTypingWatch(store),
});
