import { announceContact, join, leave, wind } from './service/chat-life.js';
import { presentPeople, type Chat, type Participant } from './service/chat.js';
import { shareFile, type SentFile } from './service/file-store.js';
import { postEvent, postMessage } from './service/items.js';
import { giveReceipt } from './service/receipts.js';
import type { Service } from './service/service.js';
import { eventType, messageType, type WireItem } from './service/wire.js';

/** An agent in a chat. Everything throws once the agent has left or the chat has ended. */
export interface Agent {
  readonly participantId: string;
  readonly displayName: string;
  /** Sends plain text. Answers the item as the sockets got it. */
  says(text: string): WireItem;
  /** Sends content of any type; what the contact does not take arrives as plain text. */
  sends(contentType: string, content: string): WireItem;
  /** Sends a file; it is there once the scanner has approved it. */
  sendsFile(file: SentFile): void;
  /** Shows the typing indicator once; clients hide it after a while. */
  types(): void;
  /** Confirms the delivery of a message; default: the customer's newest. */
  receives(messageId?: string): void;
  /** Confirms that a message was read; default: the customer's newest. */
  reads(messageId?: string): void;
  /** Leaves; the chat goes on. */
  leaves(): void;
  /** Hands the chat over: a new contact in the chain, another agent. Answers that agent. */
  transfersTo(displayName: string): Agent;
  /** Tries to hand the chat over, in vain: everybody hears of it, nothing changes. */
  failsToTransfer(): void;
  /** Leaves and ends the chat: `chat.ended` follows a moment later. */
  endsChat(): void;
}

/** Who joins. */
export interface AgentOptions {
  /** Default `Ada`. */
  readonly displayName?: string;
  /** A supervisor barges in beside the agent. Default `AGENT`. */
  readonly role?: 'AGENT' | 'SUPERVISOR';
}

/** Lets an agent join the chat. Throws when there is no customer to talk to, or no room. */
export function joinAgent(service: Service, chat: Chat, options: AgentOptions = {}): Agent {
  if (chat.phase !== 'connected') throw new Error(`An agent cannot join a chat that is ${chat.phase}.`);
  if (presentPeople(chat).length >= service.limits.participants) throw new Error('The chat is full.');
  const participant: Participant = {
    participantId: service.ids.uuid(),
    role: options.role ?? 'AGENT',
    displayName: options.displayName ?? 'Ada',
    present: false,
  };
  join(service, chat, participant);
  return agentOf(service, chat, participant);
}

function agentOf(service: Service, chat: Chat, participant: Participant): Agent {
  const inChat = (): void => {
    if (!participant.present) throw new Error(`${participant.displayName} is no longer in the chat.`);
  };
  const sends = (contentType: string, content: string): WireItem => {
    inChat();
    return postMessage(service, chat, { by: participant, contentType, content });
  };
  const acknowledge = (state: 'delivered' | 'read', messageId = newestOfCustomer(chat)): void => {
    inChat();
    if (messageId !== undefined) giveReceipt(service, chat, { messageId, recipient: participant, state });
  };

  return {
    participantId: participant.participantId,
    displayName: participant.displayName,
    says: (text) => sends(messageType.text, text),
    sends,
    sendsFile(file) {
      inChat();
      shareFile(service, chat, participant, file);
    },
    types() {
      inChat();
      postEvent(service, chat, eventType.typing, participant);
    },
    receives(messageId) {
      acknowledge('delivered', messageId);
    },
    reads(messageId) {
      acknowledge('read', messageId);
    },
    leaves() {
      inChat();
      leave(service, chat, participant);
    },
    transfersTo(displayName) {
      inChat();
      return transfer(service, chat, participant, displayName);
    },
    failsToTransfer() {
      inChat();
      postEvent(service, chat, eventType.transferFailed, participant);
    },
    endsChat() {
      inChat();
      leave(service, chat, participant);
      wind(service, chat);
    },
  };
}

/** The order is Amazon Connect's: the transfer succeeds, the one leaves, the other joins under a new contact id. */
function transfer(service: Service, chat: Chat, from: Participant, displayName: string): Agent {
  postEvent(service, chat, eventType.transferSucceeded, from);
  leave(service, chat, from);
  const contactId = service.ids.uuid();
  chat.contactIds.push(contactId);
  service.chats.set(contactId, chat);
  announceContact(service, chat);
  return joinAgent(service, chat, { displayName });
}

const newestOfCustomer = (chat: Chat): string | undefined =>
  chat.items.findLast(
    ({ Type, ParticipantId }) => Type !== 'EVENT' && ParticipantId === chat.customer.participantId,
  )?.Id;
