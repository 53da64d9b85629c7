import { recordOf, parseJson, textOf, type Platform } from '../protocol/index.js';
import { createMemory } from '../session/index.js';

/** How the visitor has left the chat: what the service cannot know. Stays in this tab. */
export interface KeptView {
  /** The chat that was left, if there was one. */
  readonly contactId: string | undefined;
  readonly open: boolean;
  readonly unreadCount: number;
  readonly draft: string;
}

/** Keeps and gives back how the chat called `name` was left. Never throws. */
export function createViewMemory(platform: Platform, name: string) {
  const memory = createMemory(platform, 'session', `connect-chat-view:${name}`);
  let written = '';
  return {
    read(): KeptView {
      const { contactId, open, unreadCount, draft } = recordOf(parseJson(memory.read() ?? ''));
      return {
        contactId: textOf(contactId),
        open: open === true,
        unreadCount: Number.isSafeInteger(unreadCount) ? Math.max(0, unreadCount as number) : 0,
        draft: textOf(draft) ?? '',
      };
    },
    /** Writes only what is another one; nothing at all forgets it. */
    write(view?: KeptView): void {
      const text = view ? JSON.stringify(view) : '';
      if (text === written) return;
      written = text;
      if (text) memory.write(text);
      else memory.forget();
    },
  };
}
