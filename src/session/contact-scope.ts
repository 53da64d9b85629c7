import {
  createTextChatService,
  EventContentType,
  type Cancel,
  type ChatItem,
  type Platform,
  type StartedContact,
} from '../protocol/index.js';
import { createCatchUp } from './catch-up.js';
import { createConnection } from './connection.js';
import { createDeparture } from './departure.js';
import type { Outcomes } from './outcomes.js';
import { receiveItem } from './receive-item.js';
import { createSender } from './sender.js';
import type { SessionStore } from './session-store.js';
import { belongsTo, participantOf } from './to-item.js';
import { createTypingWatch, TYPING_INTERVAL_MS, type TypingWatch } from './typing.js';

/** How long a connection must stay subscribed before the back-off starts from the beginning again. */
const STAYED_UP_MS = 30_000;

/** Everything that lives and dies with one contact: tokens, socket, timers, what is on its way. */
export interface ContactScope {
  readonly typing: TypingWatch;
  /** Where catching up has come to. */
  readonly checkpoint: string | undefined;
  readonly openConnection: () => void;
  readonly closeConnection: () => void;
  /** Call when something was written. */
  readonly flush: () => void;
  readonly sendTyping: () => void;
  /** Reads what was said while nobody listened. One at a time. */
  readonly catchUp: () => void;
  readonly watchUptime: () => void;
  /** Takes the customer out of the chat; the end itself is the service's word, or a time without any. */
  readonly disconnect: () => void;
  /** Nothing more is sent, heard or scheduled. */
  readonly dispose: () => void;
}

export interface ContactScopeOptions {
  readonly platform: Platform;
  readonly store: SessionStore;
  readonly outcomes: Outcomes;
  readonly contact: StartedContact;
  /** Base address of the participant service. */
  readonly endpoint: string;
  /** Where an earlier scope of the same contact has come to. */
  readonly checkpoint: string | undefined;
}

/** Makes the scope of a contact that has just been created. */
export function createContactScope(options: ContactScopeOptions): ContactScope {
  const { platform, store, outcomes, contact, endpoint } = options;
  const { clock } = platform;
  const over = new AbortController();
  const { signal } = over;
  const service = createTextChatService(platform, endpoint);
  let lastTypingAt = Number.NEGATIVE_INFINITY;
  let cancelUptime: Cancel | undefined;

  /** One call of the participant service, with a valid token, until the contact is over. */
  const call = <Input, Output>(
    operation: (token: string, input: Input, options: { readonly signal: AbortSignal }) => Promise<Output>,
    input: Input,
  ): Promise<Output> => connection.authorized((token) => operation(token, input, { signal }));

  const typing = createTypingWatch(clock, (participant, on) => {
    store.touch();
    store.emit({ type: 'typing', participant, typing: on });
  });

  const sender = createSender(
    {
      platform,
      store,
      outcomes,
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
      platform,
      idle: sender.idle,
      disconnect: (clientToken) => call(service.disconnectParticipant, { clientToken }),
      onOver: () => {
        store.dispatch({ type: 'chat-ended', reason: 'customer' });
      },
    },
    signal,
  );

  const connection = createConnection({
    platform,
    service,
    contact,
    signal,
    listener: {
      onReady: sender.flush,
      onItem: receive,
      onImpaired: catchUp.begin,
      report: store.dispatch,
    },
  });

  function receive(item: ChatItem): void {
    departure.heard();
    if (!belongsTo(contact, item)) return;
    if (!('at' in item)) {
      // Something happened that this version could not read; the transcript may have it in a shape that it can.
      if (item.kind === 'unknown') catchUp.begin();
      return;
    }
    const participant = participantOf(item);
    const { participantId } = participant;
    if (item.kind === 'event' && item.contentType === EventContentType.typing) {
      if (participantId !== contact.participantId) typing.seen(participant);
      return;
    }
    if (item.kind !== 'event' && isWhole(item)) typing.spoke(participantId);
    catchUp.heard(item);
    deliver(item);
  }

  function deliver(item: ChatItem): void {
    // A page of the transcript may end the chat in its middle; what comes after must not reach the next chat.
    if (signal.aborted) return;
    receiveItem(store, contact, item);
    if (item.kind !== 'event' || item.relatedContactId !== undefined) return;
    if (item.contentType === EventContentType.chatEnded)
      store.dispatch({ type: 'chat-ended', reason: 'service' });
  }

  function closeConnection(): void {
    connection.close();
    catchUp.interrupt();
    cancelUptime?.();
    typing.clear();
  }

  return {
    typing,
    get checkpoint() {
      return catchUp.checkpoint;
    },
    openConnection: connection.open,
    closeConnection,
    flush: sender.flush,
    sendTyping() {
      const now = clock.monotonic();
      if (!connection.ready || now - lastTypingAt < TYPING_INTERVAL_MS) return;
      lastTypingAt = now;
      const clientToken = platform.newClientToken();
      call(service.sendEvent, { contentType: EventContentType.typing, clientToken }).catch(() => undefined);
    },
    catchUp: catchUp.begin,
    watchUptime() {
      cancelUptime?.();
      cancelUptime = clock.schedule(() => {
        store.dispatch({ type: 'stayed-up' });
      }, STAYED_UP_MS);
    },
    disconnect: departure.begin,
    dispose() {
      over.abort();
      closeConnection();
    },
  };
}

/** A streamed message is still being written until its last part. */
const isWhole = (item: ChatItem): boolean => item.kind !== 'message' || item.chunk?.completed !== false;
