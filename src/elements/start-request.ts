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

/** The start request that the page's settings ask for. Has only the members that are set. */
export function buildStartRequest(settings: ConnectChatSettings, options: StartRequestOptions): StartRequest {
  const need = <T>(value: T | undefined, problem: string): T | undefined => {
    if (value === undefined)
      options.onInvalid(new ChatError('config/value-invalid', `${problem}; it was left out`));
    return value;
  };
  const { initialMessage, sourceContactId, rehydrationType } = settings;
  const attributes = need(
    readAttributes(settings.contactAttributes),
    'contact-attributes is no object of texts',
  );
  const duration = need(readDuration(settings.chatDuration), 'chat-duration is not from 60 to 10080 minutes');
  return {
    ParticipantDetails: { DisplayName: settings.displayName || options.displayName },
    ClientToken: options.clientToken,
    SupportedMessagingContentTypes: words(settings.contentTypes || MessageContentType.text),
    ...(attributes && Object.keys(attributes).length > 0 && { Attributes: attributes }),
    ...(settings.contactFlowId && { ContactFlowId: settings.contactFlowId }),
    ...(settings.instanceId && { InstanceId: settings.instanceId }),
    ...(settings.customerId && { CustomerId: settings.customerId }),
    ...(initialMessage && {
      InitialMessage: { ContentType: MessageContentType.text, Content: initialMessage },
    }),
    ...(duration && { ChatDurationInMinutes: duration }),
    ...(sourceContactId && {
      PersistentChat: {
        SourceContactId: sourceContactId,
        RehydrationType: rehydrationType || 'ENTIRE_PAST_SESSION',
      },
    }),
    ...(settings.relatedContactId && { RelatedContactId: settings.relatedContactId }),
  };
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Zero when nothing is set, nothing when what is set makes no sense. */
function readDuration(minutes: number | null | undefined): number | undefined {
  if (minutes == null) return 0;
  return minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES ? minutes : undefined;
}
