import { backoffMs, ChatError, type Cancel, type ChatItem, type Platform } from '../protocol/index.js';
import { createContactScope, type ContactListener, type ContactScope } from './contact-scope.js';
import type { MessageItem } from './items.js';
import type { Effect } from './machine.js';
import { createPending, type Pending } from './pending.js';
import type { SessionStore } from './session-store.js';
import { releaseContact, requestContact, type ReachableContact, type StartCall } from './start.js';
import { toTranscriptItem } from './to-item.js';
import { emptyTranscript, findBinding, findItem, nextToSend } from './transcript.js';

/** Pauses between two attempts to connect: random, up to a second at first, then doubling. */
const RECONNECT = { baseMs: 1_000, capMs: 30_000, floorMs: 250 };

/** Makes the `StartCall` of a start; gets the idempotency token that belongs into the request. */
export type PrepareStart = (clientToken: string) => Promise<StartCall>;

/** A start that somebody waits for. */
export interface PendingStart {
  readonly prepare: PrepareStart;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Does what the machine asks for: the only place of the session where something happens outside of it. */
export interface Effects {
  run(effect: Effect): void;
  /** The start that the next `begin-chat` begins. */
  start: PendingStart | undefined;
  /** Whoever waits for a message to be sent, by client token. */
  readonly sent: Pending<MessageItem>;
  /** The contact that is connected or connecting. */
  readonly scope: ContactScope | undefined;
  /** Makes the next attempt now, if one waits. */
  reconnect(): void;
}

export function createEffects(platform: Platform, store: SessionStore): Effects {
  const sent = createPending<MessageItem>();
  let start: PendingStart | undefined;
  let reachable: ReachableContact | undefined;
  let scope: ContactScope | undefined;
  let checkpoint: string | undefined;
  let cancelRetry: Cancel | undefined;
  /** One per contact: repeating a start of unknown fate must not create a second one. */
  let startToken: string | undefined;

  async function beginChat(wanted: PendingStart): Promise<void> {
    startToken ??= platform.newClientToken();
    try {
      const call = await wanted.prepare(startToken);
      if (start !== wanted) return;
      const contact = await requestContact(platform, call, new AbortController().signal);
      if (start === wanted) accept(contact, wanted);
      else await releaseContact(platform, contact);
    } catch (error) {
      if (start === wanted) fail(error, wanted);
    }
  }

  function accept(found: ReachableContact, { resolve }: PendingStart): void {
    const { contact, warning } = found;
    reachable = found;
    start = undefined;
    startToken = undefined;
    store.contact = contact;
    if (warning !== undefined) store.emit({ type: 'warning', message: warning });
    store.dispatch({ type: 'contact-created' });
    const { contactId, participantId } = contact;
    store.emit({ type: 'started', contactId, participantId, resumed: false });
    resolve();
  }

  function fail(error: unknown, { reject }: PendingStart): void {
    start = undefined;
    if (error instanceof ChatError && error.kind !== 'start/cancelled') {
      store.dispatch({ type: 'start-failed', error });
    } else {
      store.dispatch({ type: 'start-cancelled' });
    }
    reject(error as Error);
  }

  function abandonStart(): void {
    const reason = new ChatError('start/cancelled', 'The start was cancelled');
    start?.reject(reason);
    start = undefined;
    startToken = undefined;
    store.replace(emptyTranscript);
    rejectSends(reason);
  }

  function rejectSends(reason: ChatError, clientToken?: string): void {
    sent.settle(({ reject }) => {
      reject(reason);
    }, clientToken);
  }

  function openConnection(): void {
    stopRetry();
    if (!reachable) return;
    scope ??= createContactScope({ platform, ...reachable, checkpoint }, listener);
    store.typing = scope.typing;
    scope.connection.open();
  }

  function closeScope(): void {
    stopRetry();
    checkpoint = scope?.checkpoint ?? checkpoint;
    scope?.dispose();
    scope = undefined;
    store.typing = undefined;
  }

  function forget(): void {
    closeScope();
    reachable = undefined;
    checkpoint = undefined;
    store.contact = undefined;
  }

  function closeChat(): void {
    closeScope();
    const { bindings } = store.transcript;
    store.apply({ type: 'chat-ended' });
    for (const { message, id } of bindings) confirm(message.id, id);
    rejectSends(new ChatError('chat/ended', 'The chat is over'));
  }

  function stopRetry(): void {
    cancelRetry?.();
    cancelRetry = undefined;
  }

  function retryNow(): void {
    stopRetry();
    store.dispatch({ type: 'retry-due' });
  }

  function receive(item: ChatItem): void {
    const entry = reachable && toTranscriptItem(item, reachable.contact);
    if (!entry) return;
    const known = findItem(store.transcript, entry.id);
    store.apply({ type: 'item-received', item: entry });
    const kept = findItem(store.transcript, entry.id);
    if (kept?.kind === 'event' && !known) store.emit({ type: 'event', item: kept });
    if (kept?.kind !== 'message' || kept.direction !== 'incoming' || kept.chunk !== undefined) return;
    // A streamed message is told once, when it is complete.
    if (!known || (known.kind === 'message' && known.chunk !== undefined)) {
      store.emit({ type: 'message', message: kept });
    }
  }

  function confirm(clientToken: string, id: string): void {
    const message = findItem(store.transcript, id);
    if (message?.kind !== 'message') return;
    store.emit({ type: 'message-sent', message });
    sent.settle(({ resolve }) => {
      resolve(message);
    }, clientToken);
  }

  const listener: ContactListener = {
    dispatch: store.dispatch,
    apply: store.apply,
    onItem: receive,
    onSent: confirm,
    onFailed(clientToken, error) {
      store.emit({ type: 'error', error });
      rejectSends(error, clientToken);
    },
    onTyping(participant, typing) {
      store.touch();
      store.emit({ type: 'typing', participant, typing });
    },
    next: () => nextToSend(store.transcript),
    echoOf: (clientToken) => findBinding(store.transcript, clientToken)?.id,
  };

  const runners: {
    readonly [Run in Effect['run']]: (effect: Extract<Effect, { readonly run: Run }>) => void;
  } = {
    'begin-chat': () => {
      forget();
      // What waits since a start that has failed is for this one.
      const queued = store.transcript.outbox.filter(({ status }) => status === 'queued');
      store.replace({ ...emptyTranscript, outbox: queued });
      if (start) void beginChat(start);
    },
    'abandon-start': abandonStart,
    'open-connection': openConnection,
    'close-connection': () => scope?.connection.close(),
    'pause-contact': closeScope,
    'catch-up': () => scope?.catchUp(),
    'watch-uptime': () => scope?.watchUptime(),
    'retry-later': ({ attempt, error }) => {
      stopRetry();
      const delayMs = backoffMs(attempt, RECONNECT, () => platform.random());
      cancelRetry = platform.clock.schedule(retryNow, Math.max(error.retryAfterMs ?? 0, delayMs));
    },
    disconnect: () => scope?.disconnect(),
    'close-chat': closeChat,
    'forget-chat': () => {
      startToken = undefined;
      forget();
      store.replace(emptyTranscript);
      rejectSends(new ChatError('chat/ended', 'The chat was reset'));
    },
  };

  return {
    sent,
    get start() {
      return start;
    },
    set start(next) {
      start = next;
    },
    get scope() {
      return scope;
    },
    run: (effect) => {
      // One type cannot say that the runner found under a name takes the effect of that name.
      (runners[effect.run] as (effect: Effect) => void)(effect);
    },
    reconnect() {
      if (cancelRetry) retryNow();
    },
  };
}
