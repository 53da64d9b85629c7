import { ChatError } from '../protocol/index.js';
import { createAccess } from './access.js';
import { createContactScope, type ContactScope } from './contact-scope.js';
import type { MessageItem } from './items.js';
import type { Effect, Runners } from './machine.js';
import type { ChatSession, ChatSessionOptions, PrepareStart } from './session-api.js';
import { createSessionStore } from './session-store.js';
import { requestContact } from './start.js';
import { emptyTranscript, findItem, isGivenUp, listItems, OUTBOX_LIMIT } from './transcript.js';

/** A start that somebody waits for. */
interface PendingStart {
  readonly prepare: PrepareStart;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Makes a session in state `idle`. It does nothing until it is asked to. */
export function createChatSession({ platform }: ChatSessionOptions): ChatSession {
  /** The only place of the session where something happens outside of it: what the scope of a contact does not do is done here. */
  const store = createSessionStore(platform, (effect) => {
    // One type cannot say that the runner found under a name takes the effect of that name.
    (
      ({ ...scope, ...runners }) as Partial<Runners<Effect['run']>> as Record<
        string,
        (effect: Effect) => void
      >
    )[effect.run]?.(effect);
  });
  const { dispatch } = store;
  let scope: ContactScope | undefined;
  let pending: PendingStart | undefined;
  /** One per contact: repeating a start of unknown fate must not create a second one. */
  let startToken: string | undefined;

  async function beginChat(): Promise<void> {
    const wanted = pending;
    if (!wanted) return;
    startToken ??= platform.newClientToken();
    try {
      const { warning, ...contact } = await requestContact(platform, await wanted.prepare(startToken));
      if (pending !== wanted) {
        // Nobody waits for it any more, so it should not wait for an agent.
        const { call } = createAccess(platform, contact, new AbortController().signal, () => undefined);
        await call('disconnectParticipant', { clientToken: platform.newClientToken() });
        return;
      }
      pending = startToken = undefined;
      store.contact = contact;
      if (warning) store.emit({ type: 'warning', message: warning });
      dispatch({ type: 'contact-created' });
      const { contactId, participantId } = contact;
      store.emit({ type: 'started', contactId, participantId, resumed: false });
      wanted.resolve();
    } catch (error) {
      if (pending !== wanted) return;
      pending = undefined;
      if (error instanceof ChatError && error.kind !== 'start/cancelled')
        dispatch({ type: 'start-failed', error });
      else dispatch({ type: 'start-cancelled' });
      wanted.reject(error as Error);
    }
  }

  function closeScope(): void {
    scope?.dispose();
    scope = undefined;
  }

  function forget(): void {
    closeScope();
    store.contact = store.checkpoint = undefined;
  }

  function discardAll(reason: ChatError): void {
    startToken = undefined;
    store.replace(emptyTranscript);
    store.refused(reason);
  }

  const runners: Runners<Exclude<Effect['run'], keyof ContactScope>> = {
    'begin-chat': () => {
      forget();
      // What waits since a start that has failed is for this one.
      const outbox = store.transcript.outbox.filter(({ status }) => status === 'queued');
      store.replace({ ...emptyTranscript, outbox });
      void beginChat();
    },
    'abandon-start': () => {
      const reason = new ChatError('start/cancelled', 'The start was cancelled');
      pending?.reject(reason);
      pending = undefined;
      discardAll(reason);
    },
    'open-connection': () => {
      if (!store.contact) return;
      scope ??= createContactScope(store, store.contact);
      scope.open();
    },
    'pause-contact': closeScope,
    'close-chat': () => {
      closeScope();
      const { bindings } = store.transcript;
      store.apply({ type: 'chat-ended' });
      for (const { message, id } of bindings) store.sent(message.id, id);
      store.refused(new ChatError('chat/ended', 'The chat is over'));
    },
    'forget-chat': () => {
      forget();
      discardAll(new ChatError('chat/ended', 'The chat was reset'));
    },
  };

  const request = (type: `${'suspend' | 'resume' | 'reset'}-requested`) => (): void => {
    dispatch({ type });
  };
  const underWay = (): boolean => store.state.phase === 'starting' || 'attempt' in store.state;

  /** Refuses what nobody could ever send. */
  function requireChat(): void {
    if (store.state.phase === 'idle') throw new ChatError('chat/not-started', 'No chat was started');
    if (store.state.phase === 'ended') throw new ChatError('chat/ended', 'The chat is over');
  }

  function enqueue(clientToken: string): Promise<MessageItem> {
    const outcome = store.outcomeOf(clientToken);
    scope?.flush();
    return outcome;
  }

  return {
    get snapshot() {
      return store.snapshot;
    },
    subscribe: store.subscribe,
    start(prepare) {
      return new Promise((resolve, reject) => {
        if (underWay()) throw new ChatError('chat/in-progress', 'A chat is under way');
        pending = { prepare, resolve, reject };
        dispatch({ type: 'start-requested' });
      });
    },
    async sendMessage(content, { contentType = 'text/plain' } = {}) {
      requireChat();
      if (store.transcript.outbox.filter((message) => !isGivenUp(message)).length >= OUTBOX_LIMIT) {
        throw new ChatError('send/outbox-full', `${String(OUTBOX_LIMIT)} messages wait`);
      }
      const clientToken = platform.newClientToken();
      const message: MessageItem = {
        kind: 'message',
        id: clientToken,
        clientToken,
        at: platform.clock.now(),
        participantId: store.contact?.participantId ?? '',
        role: 'CUSTOMER',
        displayName: '',
        contentType,
        content,
        direction: 'outgoing',
        status: 'queued',
      };
      store.apply({ type: 'message-written', message });
      return enqueue(clientToken);
    },
    sendTyping() {
      if ('ending' in store.state && !store.state.ending) scope?.sendTyping();
    },
    async retryMessage(id) {
      requireChat();
      const message = findItem(store.transcript, id);
      if (message?.kind !== 'message' || message.status !== 'failed') {
        throw new ChatError('config/value-invalid', 'The message has not failed');
      }
      store.apply({ type: 'message-settled', clientToken: id, status: 'queued' });
      return enqueue(id);
    },
    discardMessage(id) {
      store.apply({ type: 'message-discarded', id });
      if (!findItem(store.transcript, id))
        store.refused(new ChatError('send/cancelled', 'It was discarded'), id);
    },
    async loadOlder() {
      await scope?.loadOlder();
    },
    reconnect: () => scope?.reconnect(),
    endChat() {
      return new Promise((resolve) => {
        const settle = (): void => {
          if (underWay()) return;
          cancel();
          resolve();
        };
        const cancel = store.subscribe(settle);
        dispatch({ type: 'end-requested' });
        settle();
      });
    },
    suspend: request('suspend-requested'),
    resume: request('resume-requested'),
    reset: request('reset-requested'),
    listItems: () => listItems(store.transcript),
  };
}
