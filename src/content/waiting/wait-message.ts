/** What a flow tells about the wait: see docs/QUEUE.md. */
export interface WaitMessage {
  /** Place in the queue, 1 for whoever is next; nothing when it is not told. */
  readonly position?: number;
  /** Estimated wait in seconds; nothing when nobody knows. */
  readonly waitSeconds?: number;
  /** Where the customer can ask to be called back. */
  readonly callbackUrl?: string;
  /** The chat ends by itself after so many seconds without a message of the customer. */
  readonly endsInSeconds?: number;
}

/** How such a message begins. */
const MARK = /^\s*\{\s*"connect-chat"/;

const messages = new WeakMap<object, WaitMessage | null>();

/** What a message tells about the wait; null when it is another one. Read once. Never throws. */
export function waitIn(message: { readonly content?: string }): WaitMessage | null {
  let wait = messages.get(message);
  if (wait === undefined) {
    wait = MARK.test(message.content ?? '') ? decodeWait(message.content ?? '') : null;
    messages.set(message, wait);
  }
  return wait;
}

function decodeWait(content: string): WaitMessage | null {
  try {
    const { 'connect-chat': told } = JSON.parse(content) as { readonly 'connect-chat'?: unknown };
    if (typeof told !== 'object' || told === null) return null;
    const { position, waitSeconds, callbackUrl, endsInSeconds } = told as Readonly<Record<string, unknown>>;
    const wait = {
      ...(isCount(position) && { position }),
      ...(isCount(waitSeconds) && { waitSeconds }),
      ...(typeof callbackUrl === 'string' && { callbackUrl }),
      ...(isCount(endsInSeconds) && { endsInSeconds }),
    };
    return Object.keys(wait).length ? wait : null;
  } catch {
    return null;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
