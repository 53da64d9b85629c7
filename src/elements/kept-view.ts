import { recordOf, parseJson } from '../protocol/index.js';
import { persistOf, storageOf } from './kept-chat.js';
import type { ConnectChatSettings } from './settings.js';

/** How the visitor has left the chat: what the service cannot know. Stays in this tab. */
export interface KeptView {
  readonly open: boolean;
  readonly unreadCount: number;
  readonly draft: string;
}

/** Keeps and gives back how the chat called `name` was left. Never throws. */
export function createViewMemory(host: ConnectChatSettings, name: string) {
  const key = `connect-chat-view:${name}`;
  let written = '';
  return {
    read(): KeptView {
      let stored: string | null | undefined;
      try {
        stored = storageOf(host, 'session')?.getItem(key);
      } catch {
        // As if nothing had been left.
      }
      const { open, unreadCount, draft } = recordOf(parseJson(stored ?? ''));
      return {
        open: open === true,
        unreadCount: typeof unreadCount === 'number' && unreadCount > 0 ? unreadCount : 0,
        draft: typeof draft === 'string' ? draft : '',
      };
    },
    /** Writes only what is another one; nothing at all forgets it. */
    write(view?: KeptView): void {
      if (persistOf(host) === 'none') return;
      const text = view ? JSON.stringify(view) : '';
      if (text === written) return;
      written = text;
      try {
        const storage = storageOf(host, 'session');
        if (text) storage?.setItem(key, text);
        else storage?.removeItem(key);
      } catch {
        // The chat goes on without.
      }
    },
  };
}
