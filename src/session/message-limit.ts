import { ChatError } from '../protocol/index.js';

/** Most UTF-8 bytes that the service's model allows in one message (Amazon Connect Participant Service, SendMessage). */
export const MESSAGE_BYTES_LIMIT = 16_384;

/**
 * Checks a text before it is queued. `maxLength` counts UTF-16 code units, as `textarea.maxLength` does; the service's own
 * limit counts UTF-8 bytes.
 * @throws {ChatError} `send/empty` for nothing but white space, `send/too-long` beyond either limit.
 */
export function checkMessage(content: string, { maxLength }: { readonly maxLength: number }): void {
  if (content.trim() === '') throw new ChatError('send/empty', 'There is nothing to send');
  if (content.length > maxLength) {
    throw new ChatError(
      'send/too-long',
      `${String(content.length)} characters, ${String(maxLength)} are allowed`,
    );
  }
  const bytes = new TextEncoder().encode(content).length;
  if (bytes > MESSAGE_BYTES_LIMIT) {
    throw new ChatError(
      'send/too-long',
      `${String(bytes)} bytes, ${String(MESSAGE_BYTES_LIMIT)} are allowed`,
    );
  }
}
