import { ChatError, MessageContentType } from '../protocol/index.js';
import { checkMessage, type ChatSession, type MessageItem } from '../session/index.js';
import { ask } from './ask.js';
import { ConnectChatBeforeSendEvent } from './chat-events.js';
import { messageLimit } from './message-limit.js';
import type { ConnectChatSettings } from './settings.js';

/** The way of a text from the customer, or from the page for them, into the session. */
export interface Outgoing {
  /** Resolves when the message is queued, which is when it is on the screen. */
  submit(content: string): Promise<void>;
  /** Resolves when the service has accepted the message. */
  send(content: string, options: { readonly contentType?: string }): Promise<MessageItem>;
}

/** What {@link createOutgoing} works with. */
export interface OutgoingPorts {
  readonly session: ChatSession;
  /** Starts a chat; what goes wrong is seen in the snapshot. */
  readonly start: () => void;
}

/**
 * Checks what is sent, asks the page, and starts a chat where none was started.
 * Rejects with a `ChatError`: every `send/…` code, `chat/not-started`, `chat/ended`.
 */
export function createOutgoing(host: ConnectChatSettings, { session, start }: OutgoingPorts): Outgoing {
  const isIdle = (): boolean => session.snapshot.state === 'idle';

  /** The outcome is wrapped, so that waiting for the queue is not waiting for the service. */
  async function queue(
    content: string,
    contentType: string,
  ): Promise<{ readonly outcome: Promise<MessageItem> }> {
    checkMessage(content, { maxLength: messageLimit(host) });
    if (isIdle() && host.start === 'manual')
      throw new ChatError('chat/not-started', 'Call startChat() first');
    await ask(host, new ConnectChatBeforeSendEvent({ content, contentType }), 'send/cancelled');
    if (isIdle()) start();
    return { outcome: session.sendMessage(content, { contentType }) };
  }

  return {
    async submit(content) {
      const { outcome } = await queue(content, MessageContentType.text);
      // A message that cannot be queued is refused at once; everything else is a matter of the message on the screen.
      await Promise.race([outcome, Promise.resolve()]);
    },
    async send(content, { contentType = MessageContentType.text }) {
      return (await queue(content, contentType)).outcome;
    },
  };
}
