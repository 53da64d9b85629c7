import { loadUnusualAnswers } from './error-of-answer.js';
import { ChatError } from './errors.js';
import type { Platform } from './platform.js';
import { request as send } from './request.js';
import { contactIn, type StartedContact } from './started-contact.js';

/** A cold start of the function behind the endpoint takes up to ten seconds; API Gateway itself gives up after 29. */
const START_TIMEOUT_MS = 30_000;

/**
 * What the start endpoint is asked, spelled as StartChatContact spells it (Amazon Connect API reference). Members that are
 * not set are not sent. Mutable on purpose: the page may edit it before it leaves.
 */
export interface StartRequest {
  ParticipantDetails: { DisplayName: string };
  /** The same for every repetition of one start, so that an endpoint that passes it on creates one contact. */
  ClientToken: string;
  Attributes?: Record<string, string>;
  ContactFlowId?: string;
  InstanceId?: string;
  CustomerId?: string;
  InitialMessage?: { ContentType: string; Content: string };
  SupportedMessagingContentTypes?: string[];
  /** 60 to 10080. */
  ChatDurationInMinutes?: number;
  PersistentChat?: { SourceContactId: string; RehydrationType: 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT' };
  RelatedContactId?: string;
}

/** Where and how to ask for a contact. */
export interface StartChatCall {
  readonly url: URL;
  readonly request: StartRequest;
  /** What the endpoint wants besides `Content-Type`, an authorization perhaps. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Asks the customer's own endpoint for a contact (as the official `startChatContactAPI` sample is asked). Once, without
 * repetition: an endpoint that ignores the client token would create another contact. Waits 30 s.
 * @throws {ChatError} every `start/…` code but `start/cancelled`.
 */
export async function startChat(
  platform: Platform,
  { url, request, headers }: StartChatCall,
  { signal }: { readonly signal: AbortSignal },
): Promise<StartedContact> {
  const answer = await send(
    platform,
    {
      phase: 'start',
      url: url.href,
      headers,
      body: JSON.stringify(request),
      timeoutMs: START_TIMEOUT_MS,
    },
    signal,
  );
  return contactIn(answer) ?? parseReluctantly(answer);
}

/** As `parseStartResponse`, also where that cannot be loaded. */
export async function parseReluctantly(answer: unknown, load = loadUnusualAnswers): Promise<StartedContact> {
  const { parseStartResponse } = await load().catch((cause: unknown) => {
    throw new ChatError('start/bad-response', 'The answer lacks a contact', { cause });
  });
  return parseStartResponse(answer);
}
