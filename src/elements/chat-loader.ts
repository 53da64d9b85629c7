import { ChatError } from '../protocol/index.js';
import type { Chat, ChatHost } from './chat.js';
import { ConnectChatErrorEvent } from './error-event.js';

/** The rest of the chat, which is fetched when somebody shows interest. */
export interface ChatLoader {
  /** Absent until it is there. */
  readonly chat: Chat | undefined;
  /** It is on its way. */
  readonly loading: boolean;
  /** The last attempt has failed. */
  readonly error: ChatError | undefined;
  /** Fetches the code without making anything of it. */
  preload(): void;
  /**
   * The chat; the same one each time. After a failure, the next call tries again.
   * @throws {ChatError} `start/network` when the code cannot be fetched, `chat/suspended` outside of a document.
   */
  load(): Promise<Chat>;
}

const fetchCode = (): Promise<typeof import('./chat.js')> => import('./chat.js');

/** Makes the loader of an element, which is updated when something changes. */
export function createChatLoader(host: ChatHost): ChatLoader {
  let chat: Chat | undefined;
  let pending: Promise<Chat> | undefined;
  let error: ChatError | undefined;

  async function make(): Promise<Chat> {
    try {
      const { createChat } = await fetchCode();
      return (chat = await createChat(host));
    } catch (cause) {
      pending = undefined;
      error = new ChatError('start/network', 'The code of the chat could not be loaded', { cause });
      host.dispatchEvent(new ConnectChatErrorEvent({ error }));
      throw error;
    } finally {
      host.requestUpdate();
    }
  }

  return {
    get chat() {
      return chat;
    },
    get loading() {
      return pending !== undefined && !chat;
    },
    get error() {
      return error;
    },
    preload() {
      // Whoever really needs it hears of a failure.
      fetchCode().catch(() => undefined);
    },
    load() {
      if (!host.isConnected) {
        return Promise.reject(new ChatError('chat/suspended', 'Put <connect-chat> into a document first'));
      }
      error = undefined;
      host.requestUpdate();
      return (pending ??= make());
    },
  };
}
