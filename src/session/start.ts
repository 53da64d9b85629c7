import {
  resolveParticipantEndpoint,
  startChat,
  type ChatError,
  type ParticipantConnection,
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
export interface ReachableContact extends StartedContact {
  /** Base address of the participant service. */
  readonly endpoint: string;
  connection?: ParticipantConnection;
  /** Milliseconds since the epoch by this device's clock. */
  readonly startedAt: number;
  /** CreateParticipantConnection has worked for it. */
  answered?: boolean;
  /** When the next CreateParticipantConnection is due, in monotonic ms; ahead of time while there is a budget. */
  nextGrantAt?: number;
  /** The newest message of a person: they may be told that it was received and read. */
  heardId?: string;
  /** What they were told last. */
  told?: string;
}

/**
 * Creates a contact; `warning` is something that the page's developer should know. Repeats the request once, with fresh headers, when the endpoint does not accept the first ones.
 * @throws {ChatError} every `start/…` code, `config/region-missing`, `config/value-invalid`.
 */
export async function requestContact(
  platform: Platform,
  call: StartCall,
): Promise<ReachableContact & { readonly warning: string | undefined }> {
  const { url, request, headers, region, participantEndpoint } = call;
  const known = { api: url, region, participantEndpoint };
  // What makes no sense is told before there is a contact that nobody can reach.
  if ((region ?? participantEndpoint)?.trim()) resolveParticipantEndpoint(known);
  const attempt = async (): Promise<StartedContact> =>
    // Not to be aborted: a contact that is made all the same has to be released.
    startChat(
      platform,
      { url, request, headers: await headers?.() },
      { signal: new AbortController().signal },
    );
  let contact: StartedContact;
  try {
    contact = await attempt();
  } catch (error) {
    if (!headers || (error as ChatError).code !== 'start/unauthorized') throw error;
    contact = await attempt();
  }
  const { endpoint, warning } = resolveParticipantEndpoint({
    ...known,
    answerRegion: contact.region,
    answerEndpoint: contact.participantEndpoint,
  });
  return { ...contact, startedAt: platform.clock.now(), endpoint, warning };
}
