import { ChatError, resolveApi, type Clock } from '../../protocol/index.js';
import type { StartCall } from '../../session/index.js';
import { ask } from '../events/ask.js';
import { ConnectChatBeforeStartEvent } from '../events/chat-events.js';
import type { FeatureStore } from '../features.js';
import type { ConnectChatSettings, StartOptions } from '../settings.js';
import { buildStartRequest, type StartRequestOptions } from './start-request.js';

/** What a start call needs besides the page's settings. */
export interface StartCallOptions extends StartRequestOptions {
  readonly instead: StartOptions | undefined;
  readonly features: FeatureStore;
  readonly clock: Clock;
  /** Gets a `config/value-invalid` for each setting that is left out because it makes no sense. */
  readonly onInvalid: (error: ChatError) => void;
}

/** Settings that have to be read before they can be sent. What reads them is fetched when there is one. */
const TO_READ = [
  'contactAttributes',
  'contentTypes',
  'initialMessage',
  'chatDuration',
  'sourceContactId',
  'requestHeaders',
] as const satisfies readonly (keyof ConnectChatSettings)[];

/**
 * Reads the page's settings, or what is said `instead` of them, asks the page, and says how to start.
 * @throws {ChatError} `start/cancelled` when the page does not want a chat, `config/api-missing`, `config/api-invalid`, `start/network`
 *   when what reads the settings cannot be fetched.
 */
export async function prepareStart(
  host: ConnectChatSettings,
  { instead, features, clock, onInvalid, ...options }: StartCallOptions,
): Promise<StartCall> {
  // An attribute that was taken away leaves null behind.
  const { api, region, participantEndpoint, requestHeaders } = host as Partial<ConnectChatSettings>;
  const url = resolveApi(api ?? '', { baseUrl: document.baseURI });
  const settings = Object.create(
    host,
    Object.getOwnPropertyDescriptors({ ...instead }),
  ) as ConnectChatSettings;
  const isPlain = TO_READ.every((name) => (settings[name] ?? '') === '');
  const reader = isPlain ? undefined : await features.fetch('options');
  if (!isPlain && !reader) throw new ChatError('start/network', 'The code is missing');
  const request = buildStartRequest(settings, options, reader?.readOptions(settings, onInvalid));
  await ask(host, new ConnectChatBeforeStartEvent({ request }), 'start/cancelled');
  return {
    url,
    request,
    ...(region && { region }),
    ...(participantEndpoint && { participantEndpoint }),
    ...(requestHeaders && reader && { headers: () => reader.readHeaders(requestHeaders, clock) }),
  };
}
