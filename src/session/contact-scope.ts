import {
  createTextChatService,
  EventContentType,
  type ChatError,
  type ChatItem,
  type Platform,
  type StartedContact,
} from '../protocol/index.js';
import { createConnection, type Connection } from './connection.js';
import { createCatchUp } from './catch-up.js';
import { createDeparture } from './departure.js';
import type { MessageItem, Participant } from './items.js';
import type { SessionEvent } from './machine.js';
import { createSender, type Sender } from './sender.js';
import { belongsTo, participantOf } from './to-item.js';
import type { TranscriptChange } from './transcript.js';
import { createTypingWatch, TYPING_INTERVAL_MS, type TypingWatch } from './typing.js';

/** How long a connection must stay subscribed before the back-off starts from the beginning again. */
const STAYED_UP_MS = 30_000;

/** What one contact reports to the session. */
export interface ContactListener {
  readonly dispatch: (event: SessionEvent) => void;
  readonly apply: (change: TranscriptChange) => void;
  /** An item of this chat, in the order of arrival. May be known already. */
  readonly onItem: (item: ChatItem) => void;
  readonly onSent: (clientToken: string, id: string) => void;
  readonly onFailed: (clientToken: string, error: ChatError) => void;
  readonly onTyping: (participant: Participant, typing: boolean) => void;
  /** The next message to send. */
  readonly next: () => MessageItem | undefined;
  /** Id of an echo that speaks for a message without an answer. */
  readonly echoOf: (clientToken: string) => string | undefined;
}

/** Everything that lives and dies with one contact: tokens, socket, timers, what is on its way. */
export interface ContactScope {
  readonly connection: Connection;
  readonly sender: Sender;
  readonly typing: TypingWatch;
  /** Where catching up has come to. */
  readonly checkpoint: string | undefined;
  sendTyping(): void;
  /** Reads what was said while nobody listened. One at a time. */
  catchUp(): void;
  watchUptime(): void;
  /** Takes the customer out of the chat; the end itself is the service's word, or a time without any. */
  disconnect(): void;
  /** Nothing more is sent, heard or scheduled. */
  dispose(): void;
}

export interface ContactScopeOptions {
  readonly platform: Platform;
  readonly contact: StartedContact;
  /** Base address of the participant service. */
  readonly endpoint: string;
  /** Where an earlier scope of the same contact has come to. */
  readonly checkpoint?: string | undefined;
}

/** Makes the scope of a contact that has just been created. */
export function createContactScope(options: ContactScopeOptions, listener: ContactListener): ContactScope {
  const { platform, contact, endpoint } = options;
  const { clock } = platform;
  const over = new AbortController();
  const { signal } = over;
  const service = createTextChatService(platform, endpoint);
  const identity = { contactId: contact.contactId, participantId: contact.participantId };
  let lastTypingAt = Number.NEGATIVE_INFINITY;
  let cancelUptime: () => void = () => undefined;

  const typing = createTypingWatch(clock, (participant, on) => {
    listener.onTyping(participant, on);
  });

  const connection = createConnection({
    platform,
    service,
    participantToken: contact.participantToken,
    ...(contact.connection && { granted: contact.connection }),
    signal,
    listener: {
      onReady: () => {
        sender.flush();
      },
      onItem: receive,
      onImpaired: () => {
        catchUp.begin();
      },
      report: (event) => {
        if (event.type === 'connection-lost') lost();
        listener.dispatch(event);
      },
    },
  });

  /** One call of the participant service, with a valid token, until the contact is over. */
  const call = <Input, Output>(
    operation: (token: string, input: Input, options: { readonly signal: AbortSignal }) => Promise<Output>,
    input: Input,
  ): Promise<Output> => connection.authorized((token) => operation(token, input, { signal }));

  const sender = createSender(
    {
      ...listener,
      platform,
      ready: () => connection.ready,
      send: ({ contentType, content, id }) =>
        call(service.sendMessage, { contentType, content, clientToken: id }),
    },
    signal,
  );

  const catchUp = createCatchUp(
    {
      platform,
      deliver,
      since: options.checkpoint,
      read: (query) => call(service.getTranscript, query),
    },
    signal,
  );

  const departure = createDeparture(
    {
      clock,
      idle: () => sender.idle(),
      disconnect: (clientToken) => call(service.disconnectParticipant, { clientToken }),
      newClientToken: () => platform.newClientToken(),
      onOver: () => {
        listener.dispatch({ type: 'chat-ended', reason: 'customer' });
      },
    },
    signal,
  );

  function lost(): void {
    catchUp.interrupt();
    cancelUptime();
    typing.clear();
  }

  function receive(item: ChatItem): void {
    departure.heard();
    if (!belongsTo(identity, item)) return;
    if (!('at' in item)) {
      // Something happened that this version could not read; the transcript may have it in a shape that it can.
      if (item.kind === 'unknown') catchUp.begin();
      return;
    }
    const from = item.participantId ?? '';
    if (item.kind === 'event' && item.contentType === EventContentType.typing) {
      if (from !== contact.participantId) typing.seen(participantOf(item));
      return;
    }
    if (item.kind !== 'event' && isWhole(item)) typing.spoke(from);
    catchUp.heard(item);
    deliver(item);
  }

  function deliver(item: ChatItem): void {
    // A page of the transcript may end the chat in its middle; what comes after must not reach the next chat.
    if (signal.aborted) return;
    listener.onItem(item);
    if (item.kind !== 'event' || item.relatedContactId !== undefined) return;
    if (item.contentType === EventContentType.chatEnded)
      listener.dispatch({ type: 'chat-ended', reason: 'service' });
  }

  return {
    connection,
    sender,
    typing,
    get checkpoint() {
      return catchUp.checkpoint;
    },
    sendTyping() {
      const now = clock.monotonic();
      if (!connection.ready || now - lastTypingAt < TYPING_INTERVAL_MS) return;
      lastTypingAt = now;
      const clientToken = platform.newClientToken();
      call(service.sendEvent, { contentType: EventContentType.typing, clientToken }).catch(() => undefined);
    },
    catchUp() {
      catchUp.begin();
    },
    watchUptime() {
      cancelUptime();
      cancelUptime = clock.schedule(() => {
        listener.dispatch({ type: 'stayed-up' });
      }, STAYED_UP_MS);
    },
    disconnect() {
      departure.begin();
    },
    dispose() {
      over.abort();
      connection.close();
      cancelUptime();
      typing.clear();
    },
  };
}

/** A streamed message is still being written until its last part. */
const isWhole = (item: ChatItem): boolean => item.kind !== 'message' || item.chunk?.completed !== false;
