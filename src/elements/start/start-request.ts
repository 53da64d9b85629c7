import { MessageContentType, type StartRequest } from '../../protocol/index.js';
import type { ConnectChatSettings } from '../settings.js';

/** What a start request needs besides the page's settings. */
export interface StartRequestOptions {
  readonly clientToken: string;
  /** The customer's name, when the page sets none. */
  readonly displayName: string;
}

/** What a chat can show by itself. */
const SHOWN: readonly MessageContentType[] = [
  MessageContentType.text,
  MessageContentType.markdown,
  MessageContentType.interactive,
  MessageContentType.interactiveResponse,
];

/**
 * The start request that the page's settings ask for, with the members `read` from those that cannot be sent as they are. Has only the
 * members that are set.
 */
export function buildStartRequest(
  settings: ConnectChatSettings,
  { clientToken, displayName }: StartRequestOptions,
  read: Partial<Record<keyof StartRequest, unknown>> | undefined,
): StartRequest {
  const members: Readonly<Partial<Record<keyof StartRequest, unknown>>> = {
    ParticipantDetails: { DisplayName: settings.displayName || displayName },
    ClientToken: clientToken,
    SupportedMessagingContentTypes: SHOWN,
    ContactFlowId: settings.contactFlowId,
    InstanceId: settings.instanceId,
    CustomerId: settings.customerId,
    RelatedContactId: settings.relatedContactId,
    ...read,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value)) as unknown as StartRequest;
}
