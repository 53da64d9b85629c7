import { ChatError, lazily } from '../protocol/index.js';
import type { Chat, ChatHost } from './chat.js';
import { ConnectChatErrorEvent } from './events/error-event.js';

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
  /** The chat that is there or on its way: undefined where nobody has asked for it, or it could not be fetched. */
  coming(): Promise<Chat | undefined>;
}

/** Fetches the code, once for all elements. */
const fetchCode = lazily(() => import('./chat.js'), 'createChat');

/** Makes the loader of an element whose chat is kept under a name, which is updated when something changes. */
export function createChatLoader(host: ChatHost, nameOf: () => string): ChatLoader {
  let chat: Chat | undefined;
  /** Not to be used before it has come back to what an earlier page has left. */
  let made: Chat | undefined;
  let pending: Promise<Chat> | undefined;
  let error: ChatError | undefined;

  async function make(): Promise<Chat> {
    try {
      const { createChat } = await fetchCode();
      made ??= await createChat(host, nameOf());
      await made.restore();
      return (chat = made);
    } catch (cause) {
      pending = undefined;
      error = new ChatError('start/network', 'The code could not be loaded', { cause });
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
    async load() {
      if (!host.isConnected)
        throw new ChatError('chat/suspended', 'Put <connect-chat> into a document first');
      error = undefined;
      host.requestUpdate();
      return (pending ??= make());
    },
    async coming() {
      return pending?.catch(() => undefined);
    },
  };
}
