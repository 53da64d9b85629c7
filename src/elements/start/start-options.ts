import { ChatError, MessageContentType, sleep, type Clock, type StartRequest } from '../../protocol/index.js';
import type { ConnectChatSettings, RequestHeaders } from '../settings.js';

/** Bounds of StartChatContact's ChatDurationInMinutes (Amazon Connect API reference). */
const SHORTEST_MINUTES = 60;
const LONGEST_MINUTES = 10_080;

/**
 * Contact attributes as the service takes them: texts by name. Reads JSON, and turns numbers and booleans into texts; nothing
 * set is an empty object. Nothing at all when it is not an object of such values.
 */
export function readAttributes(setting: unknown): Record<string, string> | undefined {
  try {
    const value: unknown = typeof setting === 'string' ? JSON.parse(setting.trim() || '{}') : (setting ?? {});
    const entries = Object.entries(value as object);
    const isObject = typeof value === 'object' && !Array.isArray(value);
    return isObject && entries.every(([, entry]) => ['string', 'number', 'boolean'].includes(typeof entry))
      ? Object.fromEntries(entries.map(([name, entry]) => [name, String(entry)]))
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The members of a start request whose settings have to be read before they can be sent; falsy where nothing is set. `onInvalid` gets a
 * `config/value-invalid` for each setting that is left out because it makes no sense.
 */
export function readOptions(
  settings: ConnectChatSettings,
  onInvalid: (error: ChatError) => void,
): Partial<Record<keyof StartRequest, unknown>> {
  const complain = (problem: string): void => {
    onInvalid(new ChatError('config/value-invalid', `${problem}; it was left out`));
  };
  const { initialMessage, sourceContactId } = settings;
  // In JavaScript, a list comes as a list.
  const contentTypes = settings.contentTypes as string | readonly string[];
  // An attribute that was taken away leaves null behind.
  const minutes = settings.chatDuration ?? undefined;
  const isPossible = minutes !== undefined && minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES;
  if (minutes !== undefined && !isPossible) complain('chat-duration is not from 60 to 10080 minutes');
  const attributes = readAttributes(settings.contactAttributes);
  if (!attributes) complain('contact-attributes is no object of texts');
  return {
    Attributes: attributes && Object.keys(attributes).length > 0 && attributes,
    InitialMessage: initialMessage && { ContentType: MessageContentType.text, Content: initialMessage },
    ChatDurationInMinutes: isPossible && minutes,
    PersistentChat: sourceContactId && {
      SourceContactId: sourceContactId,
      RehydrationType: settings.rehydrationType || 'ENTIRE_PAST_SESSION',
    },
    ...(contentTypes && {
      SupportedMessagingContentTypes: String(contentTypes)
        .split(/[\s,]+/)
        .filter(Boolean),
    }),
  };
}

/** As long as the endpoint itself may take. */
const HEADERS_TIMEOUT_MS = 30_000;

/**
 * Waits 30 s for the headers of the page.
 * @throws {ChatError} `start/network` when the page cannot make them, which mostly means that it cannot reach its server, and
 *   `start/timeout`.
 */
export async function readHeaders(
  headers: RequestHeaders,
  clock: Clock,
): Promise<Readonly<Record<string, string>>> {
  const made = new AbortController();
  const timeUp = sleep(clock, HEADERS_TIMEOUT_MS, made.signal).then(() => {
    throw new ChatError('start/timeout', 'requestHeaders takes too long');
  });
  // What throws instead of rejecting must not leave the limit without a listener.
  const make = async (): ReturnType<typeof readHeaders> =>
    typeof headers === 'function' ? headers() : headers;
  try {
    return await Promise.race([timeUp, make()]);
  } catch (cause) {
    throw cause instanceof ChatError
      ? cause
      : new ChatError('start/network', 'requestHeaders has failed', { cause });
  } finally {
    made.abort();
  }
}
