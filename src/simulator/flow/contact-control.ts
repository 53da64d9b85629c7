import { chatTimer, end, leave } from '../service/chat-life.js';
import { presentPeople, type Chat, type Participant } from '../service/chat.js';
import { createFlowWaits, FlowOver } from './flow-waits.js';
import { post, postEvent, postMessage } from '../service/items.js';
import type { Service } from '../service/service.js';
import { showView, type ShownView } from './show-view.js';
import { askSignIn } from './sign-in.js';
import { planStream, type StreamOptions } from './stream.js';
import { eventType, messageType, type WireItem } from '../service/wire.js';

/** A bot that speaks when you say so. Everything throws once the chat has ended. */
export interface PeerBot {
  says(text: string): WireItem;
  sends(contentType: string, content: string): WireItem;
  types(): void;
  /** Begins to send a text in pieces, then the whole; what goes wrong on the way is in `options`. Answers its id. */
  streams(pieces: readonly string[], options?: StreamOptions): string;
}

/** A line of an earlier conversation. */
export interface EarlierLine {
  readonly role: 'CUSTOMER' | 'AGENT' | 'SYSTEM';
  readonly displayName?: string;
  readonly content: string;
}

/** Everything in a chat that is neither its customer nor an agent. */
export interface ContactControl {
  /** Default name `BOT`, as Amazon Lex. */
  bot(displayName?: string): PeerBot;
  /**
   * The chat timers speak of the customer, or of the first agent: idle, back again, or idle for too long. In the last
   * case everybody but the customer leaves; the chat goes on.
   */
  idles(state: 'idle' | 'returned' | 'autodisconnection', who?: 'CUSTOMER' | 'AGENT'): void;
  /**
   * An earlier contact is attached (`chat.rehydrated`): GetTranscript goes on into it, its end too. It is the contact of
   * that id, or one of these lines.
   */
  rehydrates(earlier: string | readonly EarlierLine[]): void;
  /** The flow shows a view. */
  showsView(view: ShownView): void;
  /** The flow asks the customer to sign in (Authenticate Customer block), and gives up after 3 minutes. */
  asksSignIn(): void;
  /** A transfer by the flow fails: everybody hears of it, nothing changes. */
  failsToTransfer(): void;
  /** The contact flow ends the chat. */
  ends(): void;
}

/** Takes the other side of one chat in hand. */
export function controlOf(service: Service, chat: Chat): ContactControl {
  const running = (): void => {
    if (chat.phase === 'ended') throw new Error('The chat has ended.');
  };
  return {
    bot: (displayName = 'BOT') => botOf(service, chat, displayName),
    idles(state, who = 'CUSTOMER') {
      running();
      const participant = presentPeople(chat).find(({ role }) => role === who);
      if (!participant) throw new Error('Nobody is there who could be idle.');
      postEvent(service, chat, eventType[state], participant);
      if (state !== 'autodisconnection') return;
      for (const other of presentPeople(chat)) if (other !== chat.customer) leave(service, chat, other);
    },
    rehydrates(earlier) {
      running();
      chat.past = [
        ...(typeof earlier === 'string' ? itemsOf(service, earlier) : madeUp(service, chat, earlier)),
      ];
      postEvent(service, chat, eventType.rehydrated);
    },
    showsView(view) {
      running();
      showView(service, chat, promptOf(service), view);
    },
    asksSignIn() {
      running();
      const waits = createFlowWaits(service.clock, chat);
      // Whoever has the chat in hand sees how it ends; that the chat is over before is no mistake.
      askSignIn(service, chat, { by: promptOf(service), waits }).catch((error: unknown) => {
        if (!(error instanceof FlowOver)) throw error;
      });
    },
    failsToTransfer() {
      running();
      postEvent(service, chat, eventType.transferFailed);
    },
    ends() {
      running();
      end(service, chat);
    },
  };
}

/** A prompt of the flow itself. */
const promptOf = ({ ids }: Service): Participant => ({
  participantId: ids.uuid(),
  role: 'SYSTEM',
  displayName: 'SYSTEM_MESSAGE',
  present: true,
});

function botOf(service: Service, chat: Chat, displayName: string): PeerBot {
  const by: Participant = { participantId: service.ids.uuid(), role: 'SYSTEM', displayName, present: true };
  const running = (): void => {
    if (chat.phase !== 'connected') throw new Error(`A bot cannot speak in a chat that is ${chat.phase}.`);
  };
  const sends = (contentType: string, content: string): WireItem => {
    running();
    return postMessage(service, chat, { by, contentType, content });
  };
  return {
    says: (text) => sends(messageType.text, text),
    sends,
    types() {
      running();
      postEvent(service, chat, eventType.typing, by);
    },
    streams(pieces, options) {
      running();
      const id = service.ids.item();
      for (const { afterMs, content, number, completed } of planStream(pieces, options)) {
        const send = (): void =>
          void post(service, chat, {
            Type: 'MESSAGE',
            id,
            by,
            ContentType: options?.contentType ?? messageType.text,
            Content: content,
            MessageMetadata: { MessageCompleted: completed, ChunkNumber: number },
          });
        if (afterMs === 0) send();
        else chatTimer(service, chat, send, afterMs);
      }
      return id;
    },
  };
}

/** The items of another contact as a continued chat shows them. */
function itemsOf(service: Service, contactId: string): readonly WireItem[] {
  const source = service.chats.get(contactId);
  if (!source) throw new Error(`There is no contact ${contactId}.`);
  const own = source.items.map(({ ContactId, ...item }): WireItem => ({
    ...item,
    ...(ContactId && { RelatedContactId: ContactId }),
  }));
  return [...source.past, ...own];
}

const dayMs = 86_400_000;

/** A conversation of the day before, a minute between its lines, ended. */
function madeUp(service: Service, chat: Chat, lines: readonly EarlierLine[]): readonly WireItem[] {
  const contactId = service.ids.uuid();
  const strangers = new Map<string, string>();
  const idOf = ({ role, displayName = '' }: EarlierLine): string => {
    if (role === 'CUSTOMER') return chat.customer.participantId;
    const known = strangers.get(displayName) ?? service.ids.uuid();
    strangers.set(displayName, known);
    return known;
  };
  const stamp = (index: number) => ({
    Id: service.ids.uuid(),
    AbsoluteTime: new Date(chat.createdAt - dayMs + index * 60_000).toISOString(),
    RelatedContactId: contactId,
  });
  return [
    ...lines.map((line, index): WireItem => ({
      ...stamp(index),
      Type: 'MESSAGE',
      ContentType: messageType.text,
      Content: line.content,
      ParticipantId: idOf(line),
      ParticipantRole: line.role,
      DisplayName:
        line.displayName ?? (line.role === 'CUSTOMER' ? chat.customer.displayName : 'SYSTEM_MESSAGE'),
    })),
    { ...stamp(lines.length), Type: 'EVENT', ContentType: eventType.ended },
  ];
}
