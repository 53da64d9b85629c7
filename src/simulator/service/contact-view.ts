import type { SimulatedContact } from './changes.js';
import { currentContactId, type Chat } from './chat.js';

/** What an observer may see of a chat, as it is now. */
export function contactOf(chat: Chat): SimulatedContact {
  const seats = [...chat.seats];
  return {
    contactId: currentContactId(chat),
    initialContactId: chat.initialContactId,
    state: chat.phase,
    createdAt: chat.createdAt,
    ...(chat.connectedAt !== undefined && { connectedAt: chat.connectedAt }),
    ...(chat.endedAt !== undefined && { endedAt: chat.endedAt }),
    ...(chat.queuedAt !== undefined && { waitingSince: chat.queuedAt }),
    displayName: chat.customer.displayName,
    contactFlowId: chat.contactFlowId,
    attributes: chat.attributes,
    contentTypes: [...chat.contentTypes],
    ...(chat.customerId !== undefined && { customerId: chat.customerId }),
    ...(chat.continuedFromContactId !== undefined && {
      continuedFromContactId: chat.continuedFromContactId,
    }),
    participants: chat.participants.map(({ participantId, role, displayName, present }) => ({
      participantId,
      role,
      displayName,
      present,
    })),
    transcript: [...chat.items],
    openSockets: seats.length,
    subscribedSockets: seats.filter(({ subscribed }) => subscribed).length,
  };
}
