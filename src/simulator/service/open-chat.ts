import { beginLife } from './chat-life.js';
import type { Chat, Participant } from './chat.js';
import type { Service } from './service.js';
import { invalidRequest, ServiceError } from './service-error.js';
import { messageType, type WireItem } from './wire.js';

/** A validated StartChatContact request. */
export interface ChatOrder {
  readonly displayName: string;
  readonly contactFlowId: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly contentTypes: readonly string[];
  readonly initialMessage?: { readonly contentType: string; readonly content: string };
  readonly durationMinutes: number;
  readonly customerId?: string;
  readonly sourceContactId?: string;
  readonly rehydration?: 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT';
}

/** Opens a chat, or refuses: too many active ones, or nothing to continue. */
export function openChat(service: Service, order: ChatOrder): Chat {
  const active = new Set([...service.chats.values()].filter(({ phase }) => phase !== 'ended'));
  if (active.size >= service.limits.activeChats) {
    const message = 'Service quota exceeded for concurrent active chats';
    throw service.switches.startAtCapacity === 'limit-exceeded'
      ? new ServiceError(429, 'LimitExceededException', message)
      : new ServiceError(402, 'ServiceQuotaExceededException', message);
  }
  const continued = continuation(service, order);
  const contactId = service.ids.uuid();
  const customer: Participant = {
    participantId: service.ids.uuid(),
    role: 'CUSTOMER',
    displayName: order.displayName,
    present: false,
  };
  const chat: Chat = {
    initialContactId: contactId,
    contactIds: [contactId],
    createdAt: service.clock.now(),
    customer,
    participants: [customer],
    contactFlowId: order.contactFlowId,
    attributes: order.attributes,
    contentTypes: new Set([messageType.text, ...order.contentTypes]),
    customerId: order.customerId,
    continuedFromContactId: continued?.contactId,
    past: continued?.items ?? [],
    initialMessage: order.initialMessage,
    items: [],
    files: new Map(),
    seats: new Set(),
    pages: new Map(),
    answers: new Map(),
    receipts: new Map(),
    timers: new Set(),
    flowOver: new AbortController(),
    unread: [],
    onCustomerMessage: new Set(),
    onAgentJoined: new Set(),
    phase: 'created',
    connectedAt: undefined,
    endedAt: undefined,
    queuedAt: undefined,
    signIn: undefined,
  };
  service.chats.set(contactId, chat);
  beginLife(service, chat, order.durationMinutes);
  return chat;
}

interface Continuation {
  readonly contactId: string;
  readonly items: readonly WireItem[];
}

/** What a persistent chat goes on from (administrator guide, chat persistence): an ended contact and all before it. */
function continuation(service: Service, order: ChatOrder): Continuation | undefined {
  if (order.sourceContactId === undefined) return undefined;
  const source = service.chats.get(order.sourceContactId);
  if (!source) {
    throw new ServiceError(404, 'ResourceNotFoundException', 'The source contact was not found');
  }
  if (source.phase !== 'ended') throw invalidRequest('The source contact has not ended');
  const upTo =
    order.rehydration === 'FROM_SEGMENT'
      ? source.contactIds.indexOf(order.sourceContactId)
      : source.contactIds.length - 1;
  const segments = new Set(source.contactIds.slice(0, upTo + 1));
  const own = source.items
    .filter(({ ContactId }) => ContactId !== undefined && segments.has(ContactId))
    .map(({ ContactId, ...item }): WireItem => ({
      ...item,
      ...(ContactId && { RelatedContactId: ContactId }),
    }));
  return {
    contactId: source.contactIds[upTo] ?? source.initialContactId,
    items: [...source.past, ...own],
  };
}
