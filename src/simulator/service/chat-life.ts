import { presentPeople, type Chat, type Participant } from './chat.js';
import { contactOf } from './contact-view.js';
import { post, postEvent } from './items.js';
import type { Service } from './service.js';
import { eventType } from './wire.js';

/** Runs `callback` after `delayMs` unless the chat ends first. */
export function chatTimer(service: Service, chat: Chat, callback: () => void, delayMs: number): () => void {
  const cancel = service.clock.schedule(() => {
    chat.timers.delete(cancel);
    callback();
  }, delayMs);
  chat.timers.add(cancel);
  return () => {
    cancel();
    chat.timers.delete(cancel);
  };
}

/** Tells observers what the chat is like now. */
export function announceContact(service: Service, chat: Chat): void {
  service.announce({ kind: 'contact', contact: contactOf(chat) });
}

/** A new chat waits for its customer for five minutes, and lasts no longer than its duration. */
export function beginLife(service: Service, chat: Chat, durationMinutes: number): void {
  chatTimer(
    service,
    chat,
    () => {
      if (chat.phase === 'created') end(service, chat);
    },
    service.limits.connectWithinMs,
  );
  chatTimer(
    service,
    chat,
    () => {
      end(service, chat);
    },
    durationMinutes * 60_000,
  );
  announceContact(service, chat);
}

/** The customer subscribed. The first time, they join and the contact flow starts; later it changes nothing. */
export function connectCustomer(service: Service, chat: Chat): void {
  if (chat.phase !== 'created') return;
  chat.phase = 'connected';
  chat.connectedAt = service.clock.now();
  join(service, chat, chat.customer);
  if (chat.initialMessage) {
    const { contentType, content } = chat.initialMessage;
    receiveFromCustomer(service, chat, { contentType, content });
  }
  service.startFlow(chat);
}

/** Posts a message of the customer, and tells the contact flow. */
export function receiveFromCustomer(
  service: Service,
  chat: Chat,
  message: { readonly contentType: string; readonly content: string },
  as?: { readonly id: string; readonly at: number },
): { readonly Id: string; readonly AbsoluteTime: string } {
  const item = post(service, chat, {
    Type: 'MESSAGE',
    by: chat.customer,
    ContentType: message.contentType,
    Content: message.content,
    ...as,
  });
  chat.unread.push({ id: item.Id, ...message });
  for (const listener of [...chat.onCustomerMessage]) listener();
  return {
    Id: service.switches.echoId === 'same' ? item.Id : service.ids.item(),
    AbsoluteTime: item.AbsoluteTime,
  };
}

/** Somebody joins. */
export function join(service: Service, chat: Chat, participant: Participant): void {
  participant.present = true;
  if (!chat.participants.includes(participant)) chat.participants.push(participant);
  if (participant.role === 'AGENT') chat.queuedAt = undefined;
  postEvent(service, chat, eventType.joined, participant);
  announceContact(service, chat);
  if (participant.role === 'AGENT') for (const listener of [...chat.onAgentJoined]) listener();
}

/** Somebody leaves. An agent's leaving does not end the chat; the customer's does, a moment later. */
export function leave(service: Service, chat: Chat, participant: Participant): void {
  if (!participant.present) return;
  participant.present = false;
  postEvent(service, chat, eventType.left, participant);
  if (participant === chat.customer) wind(service, chat);
  else announceContact(service, chat);
}

/** From now on the chat is ending: the flow is over, `chat.ended` follows. */
export function wind(service: Service, chat: Chat): void {
  if (chat.phase === 'ended' || chat.phase === 'leaving') return;
  chat.phase = 'leaving';
  chat.queuedAt = undefined;
  chat.flowOver.abort();
  chatTimer(
    service,
    chat,
    () => {
      end(service, chat);
    },
    service.limits.endAfterMs,
  );
  announceContact(service, chat);
}

/** The chat is over: `chat.ended` to whoever listens, then nothing more, and every token is dead. */
export function end(service: Service, chat: Chat): void {
  if (chat.phase === 'ended') return;
  const wasConnected = chat.phase !== 'created';
  chat.phase = 'ended';
  chat.endedAt = service.clock.now();
  chat.queuedAt = undefined;
  for (const participant of presentPeople(chat)) participant.present = false;
  if (wasConnected) postEvent(service, chat, eventType.ended);
  chat.flowOver.abort();
  for (const cancel of chat.timers) cancel();
  chat.timers.clear();
  chat.signIn = undefined;
  announceContact(service, chat);
}
