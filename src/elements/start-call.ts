import type { Catalogue } from '../i18n/index.js';
import { ChatError, resolveApi } from '../protocol/index.js';
import type { StartCall } from '../session/index.js';
import { ask } from './ask.js';
import { ConnectChatBeforeStartEvent } from './chat-events.js';
import type { ConnectChatSettings, RequestHeaders } from './settings.js';
import { buildStartRequest } from './start-request.js';

/** What a start needs besides the page's settings. */
export interface StartCallOptions {
  readonly clientToken: string;
  readonly texts: Catalogue;
  readonly onInvalid: (error: ChatError) => void;
}

/**
 * Reads the page's settings, asks the page, and says how to start.
 * @throws {ChatError} `start/cancelled` when the page does not want a chat, `config/api-missing`, `config/api-invalid`.
 */
export async function prepareStart(
  host: ConnectChatSettings,
  { clientToken, texts, onInvalid }: StartCallOptions,
): Promise<StartCall> {
  // An attribute that was taken away leaves null behind.
  const { api, region, participantEndpoint, requestHeaders } = host as Partial<ConnectChatSettings>;
  const url = resolveApi(api ?? '', { baseUrl: document.baseURI });
  const request = buildStartRequest(host, { clientToken, displayName: texts.customer, onInvalid });
  await ask(host, new ConnectChatBeforeStartEvent({ request }), 'start/cancelled');
  return {
    url,
    request,
    ...(region && { region }),
    ...(participantEndpoint && { participantEndpoint }),
    ...(requestHeaders && { headers: () => readHeaders(requestHeaders) }),
  };
}

/** @throws {ChatError} `start/network` when the page cannot make its headers, which mostly means that it cannot reach its server. */
async function readHeaders(headers: RequestHeaders): Promise<Readonly<Record<string, string>>> {
  try {
    return await (typeof headers === 'function' ? headers() : headers);
  } catch (cause) {
    throw new ChatError('start/network', 'requestHeaders has failed', { cause });
  }
}
