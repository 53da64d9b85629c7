import type { Texts } from '../../i18n/index.js';
import { EventContentType } from '../../protocol/index.js';
import type { TranscriptItem } from '../../session/index.js';
import { participantName } from './participant-name.js';

/** Whether a flow asks the customer to do something: to say something, or to sign in. */
export const isAsking = (item: TranscriptItem): boolean =>
  item.kind === 'event' && /\.(idle|initiated)$/.test(item.contentType);

/**
 * What the transcript says about an event; nothing for what is no event, or of no interest to the customer: their own joining,
 * sign-in protocol, and kinds that this version does not know. The end of this chat is said below the transcript.
 */
export function noticeText(item: TranscriptItem, texts: Texts): string | undefined {
  if (item.kind !== 'event') return undefined;
  const { contentType, participant } = item;
  const other =
    participant && participant.role !== 'CUSTOMER' ? participantName(participant, texts) : undefined;
  switch (contentType) {
    case EventContentType.participantJoined:
      return other && texts.joined(other);
    case EventContentType.participantLeft:
      return other && texts.left(other);
    case EventContentType.participantInvited:
      return texts.invited;
    case EventContentType.transferSucceeded:
      return texts.transferred;
    case EventContentType.transferFailed:
      return texts.transferFailed;
    case EventContentType.participantIdle:
      // An agent who says nothing is no concern of the customer's.
      return other ? undefined : texts.idle;
    case EventContentType.chatEnded:
      return item.past ? texts.chatEnded : undefined;
    default:
      return undefined;
  }
}
