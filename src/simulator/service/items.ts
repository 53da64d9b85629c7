import { currentContactId, type Chat, type Participant } from './chat.js';
import { deliver } from './seats.js';
import type { Service } from './service.js';
import { eventType, messageType, type WireItem } from './wire.js';

/** An item before the service gives it an id, a time and a contact. */
export type ItemDraft = Pick<
  WireItem,
  'Type' | 'ContentType' | 'Content' | 'Attachments' | 'MessageMetadata'
> & {
  readonly by?: Participant;
  readonly id?: string;
  /** When it was, if not now. */
  readonly at?: number;
  /** Whether it is stored, whatever its kind. */
  readonly stored?: boolean;
};

/** The only events that a transcript keeps (administrator guide; typing, idle and receipts are not stored). */
const storedEvents: ReadonlySet<string> = new Set([
  eventType.invited,
  eventType.joined,
  eventType.left,
  eventType.transferSucceeded,
  eventType.transferFailed,
  eventType.ended,
]);

const isStored = ({ Type, ContentType, MessageMetadata, stored }: ItemDraft): boolean => {
  if (stored !== undefined) return stored;
  if (Type === 'EVENT') return storedEvents.has(ContentType ?? '');
  // A streamed answer is stored once, when it is complete.
  return Type !== 'MESSAGEMETADATA' && MessageMetadata?.MessageCompleted !== false;
};

/** Puts an item into the chat: into the transcript if its kind is kept there, and onto every subscribed socket. */
export function post(service: Service, chat: Chat, draft: ItemDraft): WireItem {
  const { by, id, at, stored: _, MessageMetadata, ...members } = draft;
  const item: WireItem = {
    Id: id ?? service.ids.item(),
    AbsoluteTime: new Date(at ?? timeOfNext(service, chat)).toISOString(),
    ...members,
    ...(by && { ParticipantId: by.participantId, ParticipantRole: by.role, DisplayName: by.displayName }),
  };
  const contact = { ContactId: currentContactId(chat) };
  const sent: WireItem = {
    ...item,
    ...(MessageMetadata && { MessageMetadata }),
    // Receipts pass the official clients' filter by type alone: they carry no contact ids (observed).
    ...(draft.Type !== 'MESSAGEMETADATA' && { ...contact, InitialContactId: chat.initialContactId }),
  };
  if (isStored(draft)) store(service, chat, { ...item, ...contact });
  deliver(service, chat, sent);
  service.announce({
    kind: 'item',
    contactId: contact.ContactId,
    initialContactId: chat.initialContactId,
    item: sent,
  });
  return sent;
}

function timeOfNext({ clock, switches }: Service, { items }: Chat): number {
  const now = clock.now();
  const last = Date.parse(items.at(-1)?.AbsoluteTime ?? '');
  return switches.itemTimes === 'distinct' && last >= now ? last + 1 : now;
}

/** An item of an earlier time goes to its place, or to the end. */
function store({ switches }: Service, { items }: Chat, item: WireItem): void {
  const before = items.findLastIndex(({ AbsoluteTime }) => AbsoluteTime <= item.AbsoluteTime);
  items.splice(switches.lateItems === 'in-order' ? before + 1 : items.length, 0, item);
}

/** Posts an event without content. */
export function postEvent(service: Service, chat: Chat, contentType: string, by?: Participant): WireItem {
  return post(service, chat, { Type: 'EVENT', ContentType: contentType, ...(by && { by }) });
}

/**
 * Posts a message to the customer. What the contact did not ask for at its start is sent as plain text: markdown as it
 * is, an interactive message as its title.
 */
export function postMessage(
  service: Service,
  chat: Chat,
  message: { readonly by: Participant; readonly contentType: string; readonly content: string },
): WireItem {
  const supported = chat.contentTypes.has(message.contentType);
  return post(service, chat, {
    Type: 'MESSAGE',
    by: message.by,
    ContentType: supported ? message.contentType : messageType.text,
    Content:
      !supported && message.contentType === messageType.interactive
        ? titleOf(message.content)
        : message.content,
  });
}

const titleOf = (interactive: string): string => {
  const parsed: unknown = JSON.parse(interactive);
  const title = (parsed as { data?: { content?: { title?: unknown } } }).data?.content?.title;
  return typeof title === 'string' ? title : interactive;
};
