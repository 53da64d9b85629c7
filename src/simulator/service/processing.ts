import { chatTimer, receiveFromCustomer } from './chat-life.js';
import type { Chat } from './chat.js';
import type { ProcessingAnswer } from '../gateway/faults.js';
import { post } from './items.js';
import type { Service } from './service.js';
import { eventType, type WireMessageMetadata } from './wire.js';

interface Message {
  readonly contentType: string;
  readonly content: string;
}
type Status = NonNullable<WireMessageMetadata['MessageProcessingStatus']>;

/** What SendMessage answers for a message in processing. */
export interface ProcessedAnswer {
  readonly Id: string;
  readonly AbsoluteTime: string;
  readonly MessageMetadata?: { readonly MessageProcessingStatus: Status };
}

/**
 * Takes a message of the customer in through message processing (administrator guide, in-flight message processing). Only
 * the status in the answer is documented; what sockets hear is the switch `processingFrames`.
 */
export function processFromCustomer(
  service: Service,
  chat: Chat,
  message: Message,
  processing: ProcessingAnswer,
): ProcessedAnswer {
  const { afterMs = 1_000 } = processing;
  const as = { id: service.ids.item(), at: service.clock.now() };
  const status = statusOf(processing);
  const answer = { Id: as.id, AbsoluteTime: new Date(as.at).toISOString() };
  const finish = (): void => {
    if (status) tell(service, chat, { ...as, message, status });
    else receiveFromCustomer(service, chat, rewritten(message, processing), as);
  };
  if (afterMs === 0) {
    finish();
    return { ...answer, ...(status && { MessageMetadata: { MessageProcessingStatus: status } }) };
  }
  if (service.switches.processingFrames === 'message')
    tell(service, chat, { ...as, message, status: 'PROCESSING' });
  if (afterMs !== Infinity) chatTimer(service, chat, finish, afterMs);
  return { ...answer, MessageMetadata: { MessageProcessingStatus: 'PROCESSING' } };
}

/** What it ends with; undefined when the message is accepted. */
function statusOf(processing: ProcessingAnswer): 'REJECTED' | 'FAILED' | undefined {
  if (!('outcome' in processing) || processing.outcome === 'as-written') return undefined;
  return processing.outcome === 'rejected' ? 'REJECTED' : 'FAILED';
}

const rewritten = (message: Message, processing: ProcessingAnswer): Message =>
  'rewritten' in processing ? { ...message, content: processing.rewritten } : message;

function tell(
  service: Service,
  chat: Chat,
  about: { readonly id: string; readonly at: number; readonly message: Message; readonly status: Status },
): void {
  const { id, at, message, status } = about;
  switch (service.switches.processingFrames) {
    case 'none':
      return;
    case 'metadata':
      post(service, chat, {
        Type: 'MESSAGEMETADATA',
        ContentType: eventType.metadata,
        MessageMetadata: { MessageId: id, MessageProcessingStatus: status },
      });
      return;
    case 'message':
      post(service, chat, {
        Type: 'MESSAGE',
        id,
        at,
        by: chat.customer,
        ContentType: message.contentType,
        Content: message.content,
        MessageMetadata: { MessageProcessingStatus: status },
        stored: false,
      });
  }
}
