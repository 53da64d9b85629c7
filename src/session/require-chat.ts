import { ChatError } from '../protocol/index.js';
import type { SessionStore } from './session-store.js';

/** Nothing more can be done in this chat. */
export const chatIsOver = (): ChatError => new ChatError('chat/ended', 'The chat is over');

/** @throws {ChatError} when there is no chat, so that it makes no sense to wait for one. */
export function requireChat({ state: { phase } }: Pick<SessionStore, 'state'>): void {
  if (phase === 'idle') throw new ChatError('chat/not-started', 'No chat was started');
  if (phase === 'ended') throw chatIsOver();
}
