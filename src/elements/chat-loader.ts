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

type Code = typeof import('./chat.js');

let code: Promise<Code> | undefined;
/** Where the code could not be fetched from. */
let failed: string | undefined;

/**
 * Fetches the code, once for all elements. Browsers remember a failed import for as long as the page lives, so the next attempt
 * goes to another address: the same, which the error names, with one more question mark.
 */
function fetchCode(): Promise<Code> {
  return (code ??= attempt().catch((error: unknown) => {
    code = undefined;
    failed ??= /https?:[^\s?]+/.exec(String(error))?.[0];
    throw error;
  }));
}

async function attempt(): Promise<Code> {
  if (!failed) return import('./chat.js');
  const module = (await import((failed += '?'))) as Readonly<Record<string, Partial<Code>>>;
  // A bundler may have wrapped up what is wanted together with what others need of the same file.
  return [module as Partial<Code>, ...Object.values(module)].find(({ createChat }) => createChat) as Code;
}

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
  };
}
