import { presentPeople } from '../service/chat.js';
import { postEvent } from '../service/items.js';
import { giveReceipt } from '../service/receipts.js';
import { conflict, validationError } from '../service/service-error.js';
import { eventType } from '../service/wire.js';
import type { Answer, OperationCall, ParticipantOperation } from './operation.js';
import { clientTokenOf } from './remembered.js';

/**
 * SendEvent: typing and receipts. Not made idempotent by ClientToken: amazon-connect-chatjs 5.0.0 sends the same
 * constant token with every receipt, so the service cannot be treating it as a key.
 */
export const sendEvent: ParticipantOperation = {
  name: 'SendEvent',
  method: 'POST',
  path: '/participant/event',
  token: 'connection',
  run(call) {
    clientTokenOf(call);
    const contentType = call.members.requiredText('ContentType', { min: 1, max: 100 });
    const content = call.members.text('Content', { min: 1, max: 16_384 });
    switch (contentType) {
      case eventType.typing: {
        const { Id, AbsoluteTime } = postEvent(call.service, call.chat, contentType, call.participant);
        return { Id, AbsoluteTime };
      }
      case eventType.delivered:
      case eventType.read:
        acknowledge(call, content, contentType === eventType.read ? 'read' : 'delivered');
        return stamp(call);
      case eventType.connectionAcknowledged:
        return stamp(call);
      default:
        throw validationError(`customers cannot send ${contentType}`);
    }
  },
};

const stamp = ({ service }: OperationCall): Answer => ({
  Id: service.ids.item(),
  AbsoluteTime: new Date(service.clock.now()).toISOString(),
});

function acknowledge(
  { service, chat, participant }: OperationCall,
  content: string | undefined,
  state: 'delivered' | 'read',
): void {
  const messageId = messageIdIn(content);
  if (messageId === undefined) throw validationError('Content must be JSON with a messageId');
  const known = chat.items.some(({ Id, Type }) => Id === messageId && Type !== 'EVENT');
  if (!known) throw validationError('this chat has no such message');
  if (presentPeople(chat).length > 2) throw conflict('receipts work with two participants only');
  giveReceipt(service, chat, { messageId, recipient: participant, state });
}

function messageIdIn(content: string | undefined): string | undefined {
  try {
    const parsed = JSON.parse(content ?? '') as { messageId?: unknown } | null;
    return typeof parsed?.messageId === 'string' ? parsed.messageId : undefined;
  } catch {
    return undefined;
  }
}
