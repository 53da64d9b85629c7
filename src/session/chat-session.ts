import type { Extensible } from './service-calls.js';
import { ChatError, type Cancel, type PageEvent } from '../protocol/index.js';
import { createAccess } from './connection/access.js';
import { createContactScope, type ContactScope } from './connection/contact-scope.js';
import type { MessageItem } from './transcript/items.js';
import { isUnderWay, type Effect, type Runners } from './machine.js';
import { createMemory, keepChat, loadRestoring } from './pages/keep.js';
import { chatIsOver, requireChat } from './require-chat.js';
import type { ChatSession, ChatSessionOptions, PrepareStart, Reach } from './session-api.js';
import { createSessionStore } from './session-store.js';
import { requestContact } from './start.js';
import { outgoing } from './pages/stored-chat.js';
import { createPlace } from './pages/tabs.js';
import { emptyTranscript, findItem, findWaiting, isFull, listItems } from './transcript/transcript.js';

/** A contact whose customer has not come by then is over (API reference, StartChatContact): its token leads nowhere. */
const LAPSES_AFTER_MS = 5 * 60_000;

/** A start that somebody waits for. */
interface PendingStart {
  readonly prepare: PrepareStart;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Makes a session in state `idle`. It does nothing until it is asked to. */
export function createChatSession(options: ChatSessionOptions): ChatSession & Extensible {
  const { platform, persist = 'none', name = '' } = options;
  /** The only place of the session where something happens outside of it: what the scope of a contact does not do is done here. */
  const store = createSessionStore(options, (effect) => {
    const all: Partial<Runners<Effect>> = { ...scope, ...runners };
    all[effect]?.();
  });
  const { dispatch } = store;
  const memory = createMemory(platform, persist, `connect-chat:${name}`);
  keepChat(store, memory);
  let scope: ContactScope | undefined;
  const place =
    persist === 'none' || !platform.tabs
      ? undefined
      : createPlace(store, {
          tabs: platform.tabs,
          name,
          scope: () => scope,
          onTakeOver: () => {
            scope = undefined;
          },
        });
  store.subscribe(({ type }) => {
    if (type === 'state' && !underWay()) place?.leave();
  });
  let unwatch: Cancel | undefined;
  let pending: PendingStart | undefined;
  /** One per contact: repeating a start of unknown fate must not create a second one. */
  let startToken: string | undefined;
  let lapsesAt = 0;

  async function beginChat(): Promise<void> {
    const wanted = pending;
    if (!wanted) return;
    if (platform.clock.monotonic() > lapsesAt) startToken = undefined;
    startToken ??= platform.newClientToken();
    try {
      const remote = place && (await place.enter());
      if (pending !== wanted) return;
      if (remote) {
        // Another page has the chat already.
        if (!isSuspended()) {
          scope = remote;
          heedPage();
        }
        pending = startToken = undefined;
        tellStarted(remote);
        wanted.resolve();
        return;
      }
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
      tellStarted();
      wanted.resolve();
    } catch (cause) {
      lapsesAt = platform.clock.monotonic() + LAPSES_AFTER_MS;
      if (pending !== wanted) return;
      pending = undefined;
      const error =
        cause instanceof ChatError
          ? cause
          : new ChatError('config/value-invalid', 'No chat was started', { cause });
      dispatch({ type: error.kind === 'start/cancelled' ? 'start-cancelled' : 'start-failed', error });
      // What waits goes with the next start, which may never come.
      store.refused(error);
      wanted.reject(cause as Error);
    }
  }

  /** With the way that leads to it, if the chat was there before. */
  function tellStarted(way?: ContactScope | Reach): void {
    if (!store.contact) return;
    const { contactId, participantId } = store.contact;
    store.emit({ type: 'started', contactId, participantId, resumed: Boolean(way) });
  }

  function open(remote?: ContactScope): void {
    // The visitor may have gone while this page found its place.
    if (!store.contact || !underWay() || isSuspended()) return;
    const known = scope;
    scope ??= remote ?? createContactScope(store, store.contact);
    scope.open();
    // A goodbye that was asked for meanwhile, or was cut short.
    if (!known && store.snapshot.ending) scope.disconnect();
  }

  /** A page that is put away closes its socket, or the browser could not bring it back at once. */
  function onPage(event: PageEvent): void {
    if (event === 'leaving' || event === 'frozen') dispatch({ type: 'suspend-requested' });
    else if (event === 'restored') dispatch({ type: 'resume-requested' });
    else scope?.onPage(event);
    // What is on the screen can be seen now.
    if (event === 'shown') store.touch();
  }

  function heedPage(): void {
    unwatch ??= platform.page?.subscribe(onPage);
  }

  function ignorePage(): void {
    unwatch?.();
    unwatch = undefined;
  }

  function closeScope(): void {
    scope?.dispose();
    scope = undefined;
  }

  function forget(): void {
    closeScope();
    ignorePage();
    store.restored = false;
    store.contact = undefined;
    store.checkpoint = [];
  }

  function discardAll(reason: ChatError): void {
    startToken = undefined;
    store.replace(emptyTranscript);
    store.refused(reason);
  }

  const runners: Runners<Exclude<Effect, keyof ContactScope>> = {
    'begin-chat': () => {
      forget();
      // What waits since a start that has failed is for this one.
      const outbox = store.transcript.outbox.filter(({ status }) => status === 'queued');
      store.replace({ ...emptyTranscript, outbox });
      void beginChat();
    },
    'abandon-start': () => {
      const reason = new ChatError('start/cancelled', 'No chat was started');
      pending?.reject(reason);
      pending = undefined;
      discardAll(reason);
    },
    'open-connection': () => {
      if (!store.contact) return;
      heedPage();
      if (place) void place.enter().then(open);
      else open();
    },
    'pause-contact': () => {
      closeScope();
      place?.leave();
    },
    'close-chat': () => {
      closeScope();
      ignorePage();
      const { bindings } = store.transcript;
      // What could not be begun may be begun again.
      store.apply({ type: 'chat-ended', kept: store.snapshot.error && 'queued' });
      for (const { message, id } of bindings) store.sent(message.id, id);
      store.refused(chatIsOver());
    },
    'forget-chat': () => {
      forget();
      discardAll(new ChatError('chat/ended', 'It was reset'));
    },
  };

  const underWay = (): boolean => isUnderWay(store.state);
  const isSuspended = (): boolean => isUnderWay(store.state) && store.state.suspended;

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
        if (underWay()) throw new ChatError('chat/in-progress', 'It is under way');
        pending = { prepare, resolve, reject };
        dispatch({ type: 'start-requested' });
      });
    },
    async restore(reach) {
      if (underWay() || !memory.read()) return false;
      const { restoreChat } = await loadRestoring();
      if (underWay()) return false;
      // Only now: it may be over on another page by now.
      const restored = restoreChat(store, { stored: memory.read() ?? '', mode: persist, reach });
      if (restored) tellStarted(reach);
      else memory.forget();
      return restored;
    },
    async sendMessage(content, { contentType } = {}) {
      requireChat(store);
      if (isFull(store.transcript)) throw new ChatError('send/outbox-full', 'Too many wait');
      const clientToken = platform.newClientToken();
      const message = outgoing({
        id: clientToken,
        at: platform.clock.now(),
        participantId: store.contact?.participantId ?? '',
        contentType,
        content,
        status: 'queued',
      });
      store.apply({ type: 'message-written', message });
      return enqueue(clientToken);
    },
    sendTyping() {
      if (!store.snapshot.ending) scope?.sendTyping();
    },
    async retryMessage(id) {
      requireChat(store);
      // What is sent again may have arrived: in another chat it would be there twice.
      if (!underWay()) throw chatIsOver();
      if (findWaiting(store.transcript, id)?.status !== 'failed')
        throw new ChatError('config/value-invalid', 'It has not failed');
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
    markSeen: () => scope?.markSeen(),
    reconnect: () => scope?.reconnect(),
    endChat() {
      return new Promise((resolve) => {
        const settle = (): void => {
          if (underWay()) return;
          cancel();
          resolve();
        };
        const cancel = store.subscribe(settle);
        // Nobody has to look for it.
        dispatch({ type: 'resume-requested' });
        dispatch({ type: 'end-requested' });
        settle();
      });
    },
    suspend() {
      ignorePage();
      if (!store.snapshot.ending) dispatch({ type: 'suspend-requested' });
    },
    resume() {
      dispatch({ type: 'resume-requested' });
    },
    reset() {
      dispatch({ type: 'reset-requested' });
    },
    listItems: () => listItems(store.transcript),
    extend: (make) => make({ store, access: () => scope?.access }),
  };
}
