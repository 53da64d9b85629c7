import {
  ChatError,
  createTextChatService,
  resolveParticipantEndpoint,
  startChat,
  type Platform,
  type StartedContact,
  type StartRequest,
} from '../protocol/index.js';

/** Everything a start needs to know. Asked for when the start is on its way, so that a page can still change it. */
export interface StartCall {
  /** The customer's own endpoint. */
  readonly url: URL;
  readonly request: StartRequest;
  /** Headers for the start request. Called again, once, when the endpoint answers 401 or 403. */
  readonly headers?: () => Promise<Readonly<Record<string, string>>>;
  /** Region of the instance, if the page knows it. */
  readonly region?: string;
  /** Base address of the participant service, if it is not Amazon's own. */
  readonly participantEndpoint?: string;
}

/** A contact and where to reach it. */
export interface ReachableContact {
  readonly contact: StartedContact;
  readonly endpoint: string;
  /** Something the page's developer should know. */
  readonly warning: string | undefined;
}

/**
 * Creates a contact. Repeats the request once, with fresh headers, when the endpoint does not accept the first ones.
 * @throws {ChatError} every `start/…` code, `config/region-missing`, `config/value-invalid`.
 */
export async function requestContact(
  platform: Platform,
  call: StartCall,
  signal: AbortSignal,
): Promise<ReachableContact> {
  const { url, request, headers, region, participantEndpoint } = call;
  const attempt = async (): Promise<StartedContact> =>
    startChat(platform, { url, request, headers: await headers?.() }, { signal });
  let contact: StartedContact;
  try {
    contact = await attempt();
  } catch (error) {
    if (!headers || !(error instanceof ChatError) || error.code !== 'start/unauthorized') throw error;
    contact = await attempt();
  }
  const { endpoint, warning } = resolveParticipantEndpoint({
    api: url,
    region,
    participantEndpoint,
    answerRegion: contact.region,
    answerEndpoint: contact.participantEndpoint,
  });
  return { contact, endpoint, warning };
}

/** Takes the customer out of a contact that nobody waits for any more, so that it does not wait for an agent. */
export async function releaseContact(
  platform: Platform,
  { contact, endpoint }: ReachableContact,
): Promise<void> {
  const { signal } = new AbortController();
  const service = createTextChatService(platform, endpoint);
  const { connectionToken } = await service.createParticipantConnection(
    contact.participantToken,
    { types: ['CONNECTION_CREDENTIALS'] },
    { signal },
  );
  if (!connectionToken) return;
  await service.disconnectParticipant(
    connectionToken,
    { clientToken: platform.newClientToken() },
    { signal },
  );
}
