import { decodeItem, type ChatItem } from './chat-item.js';
import { isRecord, listOf, parseJson, recordOf, textOf, type JsonRecord } from './json.js';

/** Most characters of a frame that is read: the longest message, escaped twice, takes less than half of it. */
const LONGEST_FRAME = 256 * 1024;

/** What one socket frame says. */
export type Frame =
  | { readonly kind: 'subscribed'; readonly topics: readonly string[] }
  | { readonly kind: 'subscribe-failed' }
  | { readonly kind: 'heartbeat' }
  /** `ok` when the path behind the socket works, too, so that messages can be expected. */
  | { readonly kind: 'ping'; readonly ok: boolean }
  | { readonly kind: 'item'; readonly item: ChatItem }
  /** The gateway does not take what we have sent. */
  | { readonly kind: 'refused'; readonly message: string }
  /** In order, but nothing this version can use. */
  | { readonly kind: 'unknown'; readonly topic: string }
  /** Out of order. `because` is a fixed text that quotes nothing. */
  | { readonly kind: 'unreadable'; readonly because: string };

/**
 * Decodes one WebSocket frame (shapes: amazon-connect-chatjs 5.0.0). Never throws, whatever `data` is. `receivedAt`, in ms since
 * the epoch, is the time of an item that names none.
 */
export function decodeFrame(data: unknown, receivedAt: number): Frame {
  const value = typeof data === 'string' && data.length <= LONGEST_FRAME ? parseJson(data) : undefined;
  if (!isRecord(value)) return unreadable('no JSON object, or too long');
  const { topic, content, statusCode, message } = recordOf(value);
  switch (topic) {
    case 'aws/chat':
      return decodeChat(content, receivedAt);
    case 'aws/heartbeat':
      return { kind: 'heartbeat' };
    case 'aws/ping':
      return { kind: 'ping', ok: statusCode === 200 };
    case 'aws/subscribe':
      return decodeSubscription(recordOf(content));
    default:
      if (textOf(topic)) return { kind: 'unknown', topic: topic as string };
      return textOf(message) ? { kind: 'refused', message: message as string } : unreadable('no topic');
  }
}

/** The item is JSON inside JSON. */
function decodeChat(content: unknown, receivedAt: number): Frame {
  const value = typeof content === 'string' ? parseJson(content) : content;
  if (!isRecord(value)) return unreadable('no item');
  const item = decodeItem(value, receivedAt);
  return item ? { kind: 'item', item } : { kind: 'unknown', topic: 'aws/chat' };
}

const decodeSubscription = ({ status, topics }: JsonRecord): Frame =>
  status === 'success'
    ? { kind: 'subscribed', topics: listOf(topics).filter((topic) => typeof topic === 'string') }
    : { kind: 'subscribe-failed' };

const unreadable = (because: string): Frame => ({ kind: 'unreadable', because });
