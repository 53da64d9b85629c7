import { ChatError, MessageContentType, type StartRequest } from '../protocol/index.js';
import { readAttributes } from './read-attributes.js';
import type { ConnectChatSettings } from './settings.js';

/** Bounds of StartChatContact's ChatDurationInMinutes (Amazon Connect API reference). */
const SHORTEST_MINUTES = 60;
const LONGEST_MINUTES = 10_080;

/** What a start request needs besides the page's settings. */
export interface StartRequestOptions {
  readonly clientToken: string;
  /** The customer's name, when the page sets none. */
  readonly displayName: string;
  /** Gets a `config/value-invalid` for each setting that is left out because it makes no sense. */
  readonly onInvalid: (error: ChatError) => void;
}

/** What a chat can show by itself. */
const SHOWN = Object.values(MessageContentType).filter((type) => type !== MessageContentType.json);

/** The start request that the page's settings ask for. Has only the members that are set. */
export function buildStartRequest(settings: ConnectChatSettings, options: StartRequestOptions): StartRequest {
  const complain = (problem: string): void => {
    options.onInvalid(new ChatError('config/value-invalid', `${problem}; it was left out`));
  };
  const { contentTypes, initialMessage, sourceContactId } = settings;
  // An attribute that was taken away leaves null behind.
  const minutes = settings.chatDuration ?? undefined;
  const isPossible = minutes !== undefined && minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES;
  if (minutes !== undefined && !isPossible) complain('chat-duration is not from 60 to 10080 minutes');
  const attributes = readAttributes(settings.contactAttributes);
  if (!attributes) complain('contact-attributes is no object of texts');
  const members: Readonly<Record<keyof StartRequest, unknown>> = {
    ParticipantDetails: { DisplayName: settings.displayName || options.displayName },
    ClientToken: options.clientToken,
    SupportedMessagingContentTypes: contentTypes ? contentTypes.split(/\s+/).filter(Boolean) : SHOWN,
    Attributes: attributes && Object.keys(attributes).length > 0 && attributes,
    ContactFlowId: settings.contactFlowId,
    InstanceId: settings.instanceId,
    CustomerId: settings.customerId,
    InitialMessage: initialMessage && { ContentType: MessageContentType.text, Content: initialMessage },
    ChatDurationInMinutes: isPossible && minutes,
    PersistentChat: sourceContactId && {
      SourceContactId: sourceContactId,
      RehydrationType: settings.rehydrationType || 'ENTIRE_PAST_SESSION',
    },
    RelatedContactId: settings.relatedContactId,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value)) as unknown as StartRequest;
}
