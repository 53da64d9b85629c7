import type { Agent } from '../agent.js';
import type { SimulatedContact, SimulatorChange } from '../service/changes.js';
import type { ConsoleContact, ConsoleContactState, ConsoleItem, ConsoleUpdate } from './console-protocol.js';
import { eventType, type WireItem } from '../service/wire.js';

const kinds = {
  MESSAGE: 'message',
  ATTACHMENT: 'attachment',
  EVENT: 'event',
  MESSAGEMETADATA: 'event',
} as const;

function stateOf(contact: SimulatedContact): ConsoleContactState {
  if (contact.state === 'created') return 'connecting';
  if (contact.state !== 'connected') return 'ended';
  if (contact.participants.some(({ role, present }) => role === 'AGENT' && present)) return 'active';
  return contact.waitingSince === undefined ? 'flow' : 'waiting';
}

/** A chat as a console lists it; `me` is the agent that consoles speak for. */
export function consoleContact(contact: SimulatedContact, me: Agent | undefined): ConsoleContact {
  return {
    contactId: contact.initialContactId,
    state: stateOf(contact),
    displayName: contact.displayName,
    participantId: contact.participants[0]?.participantId ?? '',
    attributes: contact.attributes,
    contentTypes: contact.contentTypes,
    createdAt: contact.createdAt,
    ...(contact.waitingSince !== undefined && { waitingSince: contact.waitingSince }),
    ...(contact.endedAt !== undefined && { endedAt: contact.endedAt }),
    agents: contact.participants
      .filter(({ role, present }) => role === 'AGENT' && present)
      .map(({ participantId, displayName }) => ({ participantId, displayName })),
    ...(me && { me: { participantId: me.participantId, displayName: me.displayName } }),
  };
}

/** A wire item as a line of a console's transcript. */
export function consoleItem(item: WireItem): ConsoleItem {
  return {
    id: item.Id,
    at: Date.parse(item.AbsoluteTime),
    kind: kinds[item.Type],
    ...(item.ContentType !== undefined && { contentType: item.ContentType }),
    ...(item.Content !== undefined && { content: item.Content }),
    ...(item.ParticipantId !== undefined && { participantId: item.ParticipantId }),
    ...(item.ParticipantRole !== undefined && { role: item.ParticipantRole }),
    ...(item.DisplayName !== undefined && { displayName: item.DisplayName }),
    ...(item.Attachments && {
      files: item.Attachments.map(({ AttachmentName, ContentType, Status }) => ({
        name: AttachmentName,
        contentType: ContentType,
        status: Status,
      })),
    }),
  };
}

/** What a change in the service means for consoles. */
export function updatesOf(
  change: SimulatorChange,
  agentIn: (contact: SimulatedContact) => Agent | undefined,
): readonly ConsoleUpdate[] {
  if (change.kind === 'contact') {
    return [{ type: 'contact', contact: consoleContact(change.contact, agentIn(change.contact)) }];
  }
  return change.kind === 'item' ? itemUpdates(change.initialContactId, change.item) : [];
}

function itemUpdates(contactId: string, item: WireItem): readonly ConsoleUpdate[] {
  if (item.Type === 'MESSAGEMETADATA') {
    return (item.MessageMetadata?.Receipts ?? []).map((receipt) => ({
      type: 'receipt',
      contactId,
      messageId: item.MessageMetadata?.MessageId ?? '',
      recipientId: receipt.RecipientParticipantId,
      ...(receipt.DeliveredTimestamp && { deliveredAt: Date.parse(receipt.DeliveredTimestamp) }),
      ...(receipt.ReadTimestamp && { readAt: Date.parse(receipt.ReadTimestamp) }),
    }));
  }
  if (item.ContentType === eventType.typing) {
    return [
      {
        type: 'typing',
        contactId,
        participantId: item.ParticipantId ?? '',
        displayName: item.DisplayName ?? '',
        role: item.ParticipantRole ?? '',
      },
    ];
  }
  return [{ type: 'item', contactId, item: consoleItem(item) }];
}
