import { ChatError, resolveApi } from '../protocol/index.js';
import type { StartCall } from '../session/index.js';
import { ask } from './ask.js';
import { ConnectChatBeforeStartEvent } from './chat-events.js';
import type { ConnectChatSettings, RequestHeaders, StartOptions } from './settings.js';
import { buildStartRequest, type StartRequestOptions } from './start-request.js';

/**
 * Reads the page's settings, or what is said `instead` of them, asks the page, and says how to start.
 * @throws {ChatError} `start/cancelled` when the page does not want a chat, `config/api-missing`, `config/api-invalid`.
 */
export async function prepareStart(
  host: ConnectChatSettings,
  { instead, ...options }: StartRequestOptions & { readonly instead?: StartOptions | undefined },
): Promise<StartCall> {
  // An attribute that was taken away leaves null behind.
  const { api, region, participantEndpoint, requestHeaders } = host as Partial<ConnectChatSettings>;
  const url = resolveApi(api ?? '', { baseUrl: document.baseURI });
  const settings = Object.create(
    host,
    Object.getOwnPropertyDescriptors({ ...instead }),
  ) as ConnectChatSettings;
  const request = buildStartRequest(settings, options);
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
