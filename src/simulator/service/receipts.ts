import type { Chat, Participant, ReceiptTimes } from './chat.js';
import { post } from './items.js';
import type { Service } from './service.js';
import { eventType } from './wire.js';

/** Notes that somebody got or read a message, and tells every socket. A read message was delivered, too. */
export function giveReceipt(
  service: Service,
  chat: Chat,
  receipt: {
    readonly messageId: string;
    readonly recipient: Participant;
    readonly state: 'delivered' | 'read';
  },
): void {
  const now = service.clock.now();
  const { participantId } = receipt.recipient;
  const ofMessage = chat.receipts.get(receipt.messageId) ?? new Map<string, ReceiptTimes>();
  const known = ofMessage.get(participantId) ?? { deliveredAt: now, readAt: undefined };
  if (receipt.state === 'read') known.readAt ??= now;
  ofMessage.set(participantId, known);
  chat.receipts.set(receipt.messageId, ofMessage);

  post(service, chat, {
    Type: 'MESSAGEMETADATA',
    ContentType: eventType.metadata,
    MessageMetadata: {
      MessageId: receipt.messageId,
      Receipts: [
        {
          DeliveredTimestamp: new Date(known.deliveredAt).toISOString(),
          ...(known.readAt !== undefined && { ReadTimestamp: new Date(known.readAt).toISOString() }),
          RecipientParticipantId: participantId,
        },
      ],
    },
  });
}
