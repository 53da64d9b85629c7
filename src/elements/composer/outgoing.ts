import { ChatError, MessageContentType } from '../../protocol/index.js';
import { checkMessage, type ChatSession, type MessageItem } from '../../session/index.js';
import { ask } from '../events/ask.js';
import { ConnectChatBeforeSendEvent } from '../events/chat-events.js';
import { messageLimit } from './message-limit.js';
import type { ConnectChatSettings } from '../settings.js';

/** A message that is on the screen. */
export interface Queued {
  /** Resolves when the service has accepted it. Wrapped, so that waiting for the queue is not waiting for the service. */
  readonly outcome: Promise<MessageItem>;
}

/** Resolves when a message is on the screen. That it cannot be there is known at once; everything else is a matter of the message. */
export async function shown(queued: Promise<Queued>): Promise<void> {
  const { outcome } = await queued;
  await Promise.race([outcome, Promise.resolve()]);
}

/** What {@link createQueue} works with. */
export interface QueuePorts {
  readonly session: ChatSession;
  /** Starts a chat; what goes wrong is seen in the snapshot. */
  readonly start: () => void;
}

/**
 * The way of a text from the customer, or from the page for them, into the session: checks it, asks the page, and starts a chat
 * where none was started. `limit` is the most characters, as the page has set it unless it is given. Rejects with a `ChatError`: every `send/…` code,
 * `chat/not-started`, `chat/ended`, `config/value-invalid` for what is no text.
 */
export function createQueue(
  host: ConnectChatSettings,
  { session, start }: QueuePorts,
): (content: string, contentType?: string, limit?: number) => Promise<Queued> {
  const isStarted = (): boolean => !/idle|failed/.test(session.snapshot.state);
  return async (content, contentType = MessageContentType.text, limit = messageLimit(host)) => {
    if ([content, contentType].some((text) => typeof text !== 'string'))
      throw new ChatError('config/value-invalid', 'A message is a text');
    checkMessage(content, { maxLength: limit });
    if (!isStarted() && host.start === 'manual')
      throw new ChatError('chat/not-started', 'Call startChat() first');
    await ask(host, new ConnectChatBeforeSendEvent({ content, contentType }), 'send/cancelled');
    if (!isStarted()) start();
    return { outcome: session.sendMessage(content, { contentType }) };
  };
}
