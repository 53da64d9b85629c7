import { ChatError } from '../protocol/index.js';

/** Most UTF-8 bytes that the service's model allows in one message (Amazon Connect Participant Service, SendMessage). */
export const MESSAGE_BYTES_LIMIT = 16_384;

/**
 * By how much a text is longer than it may be; below zero, how much longer it may become. `maxLength` counts UTF-16 code units, as
 * `textarea.maxLength` does; the service's own limit counts UTF-8 bytes.
 */
export const excessOf = (content: string, maxLength: number): number =>
  Math.max(content.length - maxLength, new TextEncoder().encode(content).length - MESSAGE_BYTES_LIMIT);

/**
 * Checks a text before it is queued. `maxLength` as for {@link excessOf}.
 * @throws {ChatError} `send/empty` for nothing but white space, `send/too-long` beyond either limit.
 */
export function checkMessage(content: string, { maxLength }: { readonly maxLength: number }): void {
  if (!content.trim()) throw new ChatError('send/empty', 'The message is empty');
  const excess = excessOf(content, maxLength);
  if (excess > 0) throw new ChatError('send/too-long', `The text is ${String(excess)} too long`);
}
