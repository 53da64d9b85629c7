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
  requireAtMost(maxLength, content.length, 'characters');
  requireAtMost(MESSAGE_BYTES_LIMIT, new TextEncoder().encode(content).length, 'bytes');
}

function requireAtMost(limit: number, size: number, unit: string): void {
  if (size <= limit) return;
  throw new ChatError('send/too-long', `${String(size)} ${unit}, ${String(limit)} are allowed`);
}
