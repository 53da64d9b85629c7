import { backoffMs, ChatError, type Cancel, type ChatItem, type Platform } from '../protocol/index.js';
import { createContactScope, type ContactListener, type ContactScope } from './contact-scope.js';
import { assertNever } from './exhaustive.js';
import type { MessageItem } from './items.js';
import type { Effect } from './machine.js';
import type { Pending } from './pending.js';
import type { SessionStore } from './session-store.js';
import { releaseContact, requestContact, type ReachableContact, type StartCall } from './start.js';
import { toTranscriptItem } from './to-item.js';
import { emptyTranscript, findBinding, findItem, nextToSend } from './transcript.js';

/** Pauses between two attempts to connect: random, up to a second at first, then doubling. */
const RECONNECT = { baseMs: 1_000, capMs: 30_000, floorMs: 250 };

/** Makes the `StartCall` of a start; gets the idempotency token that belongs into the request. */
export type PrepareStart = (clientToken: string) => Promise<StartCall>;

/** What the effects work with. */
export interface EffectPorts {
  readonly platform: Platform;
  readonly store: SessionStore;
  /** Settled when the contact exists or the start has failed. */
  readonly started: Pending<undefined>;
  /** Settled, by client token, when a message was accepted or given up. */
  readonly sent: Pending<MessageItem>;
}

/** Does what the machine asks for: the only place of the session where something happens outside of it. */
export interface Effects {
  run(effect: Effect): void;
  /** How the next `begin-chat` starts. */
  prepare: PrepareStart | undefined;
  /** The scope of the contact that is connected or connecting. */
  readonly scope: ContactScope | undefined;
  /** Makes the next attempt now, if one waits. */
  reconnect(): void;
}

export function createEffects(ports: EffectPorts): Effects {
  const { platform, store, started, sent } = ports;
  let reachable: ReachableContact | undefined;
  let scope: ContactScope | undefined;
  let checkpoint: string | undefined;
  let cancelRetry: Cancel | undefined;
  /** One per contact: repeating a start of unknown fate must not create a second one. */
  let startToken: string | undefined;

  async function beginChat(prepare: PrepareStart): Promise<void> {
    const token = (startToken ??= platform.newClientToken());
    const wanted = (): boolean => startToken === token && store.state.phase === 'starting';
    try {
      const call = await prepare(token);
      if (!wanted()) return;
      const contact = await requestContact(platform, call, new AbortController().signal);
      if (wanted()) accept(contact);
      else await releaseContact(platform, contact);
    } catch (error) {
      if (wanted()) fail(error);
    }
  }

  function accept(contact: ReachableContact): void {
    const { contactId, participantId } = contact.contact;
    reachable = contact;
    startToken = undefined;
    store.contact = contact.contact;
    if (contact.warning !== undefined) store.emit({ type: 'warning', message: contact.warning });
    store.dispatch({ type: 'contact-created' });
    store.emit({ type: 'started', contactId, participantId, resumed: false });
    started.resolve('', undefined);
  }

  function fail(error: unknown): void {
    const known = error instanceof ChatError ? error : undefined;
    if (!known || known.kind === 'start/cancelled') store.dispatch({ type: 'start-cancelled' });
    else store.dispatch({ type: 'start-failed', error: known });
    started.reject(
      '',
      error instanceof Error ? error : new ChatError('start/cancelled', 'The start was cancelled'),
    );
  }

  function openScope(): ContactScope | undefined {
    if (!reachable) return undefined;
    scope ??= createContactScope({ platform, ...reachable, checkpoint }, listener);
    store.typing = scope.typing;
    return scope;
  }

  function closeScope(): void {
    cancelRetry?.();
    cancelRetry = undefined;
    checkpoint = scope?.checkpoint ?? checkpoint;
    scope?.dispose();
    scope = undefined;
    store.typing = undefined;
  }

  function forget({ keepQueue }: { readonly keepQueue: boolean }): void {
    closeScope();
    reachable = undefined;
    checkpoint = undefined;
    store.contact = undefined;
    const queued = store.transcript.outbox.filter(({ status }) => status === 'queued');
    store.replace(keepQueue ? { ...emptyTranscript, outbox: queued } : emptyTranscript);
  }

  function abandonStart(): void {
    const reason = new ChatError('start/cancelled', 'The start was cancelled');
    startToken = undefined;
    started.reject('', reason);
    sent.rejectAll(reason);
    store.replace(emptyTranscript);
  }

  function retryLater({ attempt, error }: Extract<Effect, { readonly run: 'retry-later' }>): void {
    cancelRetry?.();
    const delayMs = Math.max(
      error.retryAfterMs ?? 0,
      backoffMs(attempt, RECONNECT, () => platform.random()),
    );
    cancelRetry = platform.clock.schedule(() => {
      cancelRetry = undefined;
      store.dispatch({ type: 'retry-due' });
    }, delayMs);
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
    sent.resolve(clientToken, message);
  }

  const listener: ContactListener = {
    dispatch: (event) => {
      store.dispatch(event);
    },
    apply: (change) => {
      store.apply(change);
    },
    onItem: receive,
    onSent: confirm,
    onFailed(clientToken, error) {
      store.emit({ type: 'error', error });
      sent.reject(clientToken, error);
    },
    onTyping(participant, typing) {
      store.touch();
      store.emit({ type: 'typing', participant, typing });
    },
    next: () => nextToSend(store.transcript),
    echoOf: (clientToken) => findBinding(store.transcript, clientToken)?.id,
  };

  function closeChat(): void {
    closeScope();
    const { bindings } = store.transcript;
    store.apply({ type: 'chat-ended' });
    for (const { message, id } of bindings) confirm(message.clientToken ?? '', id);
    sent.rejectAll(new ChatError('chat/ended', 'The chat is over'));
  }

  const effects: Effects = {
    prepare: undefined,
    get scope() {
      return scope;
    },
    reconnect() {
      if (!cancelRetry) return;
      cancelRetry();
      cancelRetry = undefined;
      store.dispatch({ type: 'retry-due' });
    },
    run(effect) {
      switch (effect.run) {
        case 'begin-chat':
          forget({ keepQueue: true });
          if (effects.prepare) void beginChat(effects.prepare);
          return;
        case 'abandon-start':
          abandonStart();
          return;
        case 'open-connection':
          openScope()?.connection.open();
          return;
        case 'close-connection':
          scope?.connection.close();
          return;
        case 'pause-contact':
          closeScope();
          return;
        case 'catch-up':
          scope?.catchUp();
          return;
        case 'watch-uptime':
          scope?.watchUptime();
          return;
        case 'retry-later':
          retryLater(effect);
          return;
        case 'disconnect':
          scope?.disconnect();
          return;
        case 'close-chat':
          closeChat();
          return;
        case 'forget-chat':
          startToken = undefined;
          forget({ keepQueue: false });
          sent.rejectAll(new ChatError('chat/ended', 'The chat was reset'));
          return;
        default:
          assertNever(effect, 'effect');
      }
    },
  };
  return effects;
}
