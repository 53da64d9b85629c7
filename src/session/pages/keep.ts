import { lazily, type ChatStorage, type Platform } from '../../protocol/index.js';
import type { SessionStore } from '../session-store.js';
import { encodeStoredChat, type Persistence } from './stored-chat.js';
import type { Transcript } from '../transcript/transcript.js';

/** Loads what goes on with a chat that was kept. Most pages begin without one. */
export const loadRestoring = lazily(() => import('./restore-chat.js'), 'restoreChat');

/** Where one text outlives the page. Nothing throws: a chat goes on without a memory. */
export interface Memory {
  /** The text, or nothing where none was kept or none can be. */
  read(): string | null | undefined;
  write(text: string): void;
  forget(): void;
}

/** The memory behind `key` in the storage of `mode`; with `none`, one that forgets at once. */
export function createMemory(platform: Platform, mode: Persistence, key: string): Memory {
  const attempt = <T>(work: (storage: ChatStorage) => T): T | undefined => {
    try {
      const storage = mode === 'none' ? undefined : platform.storage?.(mode);
      return storage && work(storage);
    } catch {
      // Forbidden or full.
      return undefined;
    }
  };
  return {
    read: () => attempt((storage) => storage.getItem(key)),
    write: (text) => {
      attempt((storage) => {
        storage.setItem(key, text);
      });
    },
    forget: () => {
      attempt((storage) => {
        storage.removeItem(key);
      });
    },
  };
}

/** How old what was kept may be while nothing changes. */
const FRESH_MS = 60_000;

/** Keeps the contact and what waits to be sent, for as long as the contact lives. */
export function keepChat(store: SessionStore, memory: Memory): void {
  let kept: Transcript | undefined;
  let keptAt = 0;
  store.subscribe(() => {
    const { contact, transcript, state, platform } = store;
    const { outbox, bindings } = transcript;
    const now = platform.clock.monotonic();
    if (contact && 'attempt' in state) {
      if (outbox === kept?.outbox && bindings === kept.bindings && now - keptAt < FRESH_MS) return;
      kept = transcript;
      keptAt = now;
      memory.write(encodeStoredChat(contact, transcript, platform.clock.now()));
    } else if (kept) {
      kept = undefined;
      memory.forget();
    }
  });
}
