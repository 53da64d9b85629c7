import { backoffMs, ChatError, type Cancel, type Platform } from '../protocol/index.js';
import { createContactScope, type ContactScope } from './contact-scope.js';
import type { Effect } from './machine.js';
import { createOutcomes, type Outcomes } from './outcomes.js';
import type { SessionStore } from './session-store.js';
import { releaseContact, requestContact, type ReachableContact, type StartCall } from './start.js';
import { emptyTranscript } from './transcript.js';

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
  readonly outcomes: Outcomes;
  /** The contact that is connected or connecting. */
  scope: ContactScope | undefined;
  /** Makes the next attempt now, if one waits. */
  readonly reconnect: () => void;
}

export function createEffects(platform: Platform, store: SessionStore): Effects {
  const outcomes = createOutcomes(store);
  let reachable: ReachableContact | undefined;
  let checkpoint: string | undefined;
  let cancelRetry: Cancel | undefined;
  /** One per contact: repeating a start of unknown fate must not create a second one. */
  let startToken: string | undefined;

  async function beginChat(wanted: PendingStart): Promise<void> {
    startToken ??= platform.newClientToken();
    try {
      const call = await wanted.prepare(startToken);
      if (effects.start !== wanted) return;
      const contact = await requestContact(platform, call, new AbortController().signal);
      if (effects.start === wanted) accept(contact, wanted);
      else await releaseContact(platform, contact);
    } catch (error) {
      if (effects.start === wanted) fail(error, wanted);
    }
  }

  function accept(found: ReachableContact, { resolve }: PendingStart): void {
    const { contact, warning } = found;
    reachable = found;
    effects.start = undefined;
    startToken = undefined;
    store.contact = contact;
    if (warning !== undefined) store.emit({ type: 'warning', message: warning });
    store.dispatch({ type: 'contact-created' });
    const { contactId, participantId } = contact;
    store.emit({ type: 'started', contactId, participantId, resumed: false });
    resolve();
  }

  function fail(error: unknown, { reject }: PendingStart): void {
    effects.start = undefined;
    if (error instanceof ChatError && error.kind !== 'start/cancelled') {
      store.dispatch({ type: 'start-failed', error });
    } else {
      store.dispatch({ type: 'start-cancelled' });
    }
    reject(error as Error);
  }

  function abandonStart(): void {
    const reason = new ChatError('start/cancelled', 'The start was cancelled');
    effects.start?.reject(reason);
    effects.start = undefined;
    discardAll(reason);
  }

  function discardAll(reason: ChatError): void {
    startToken = undefined;
    store.replace(emptyTranscript);
    outcomes.refused(reason);
  }

  function openConnection(): void {
    stopRetry();
    if (!reachable) return;
    const scope = (effects.scope ??= createContactScope({
      platform,
      store,
      outcomes,
      ...reachable,
      checkpoint,
    }));
    store.typing = scope.typing;
    scope.openConnection();
  }

  function closeScope(): void {
    stopRetry();
    checkpoint = effects.scope?.checkpoint ?? checkpoint;
    effects.scope?.dispose();
    effects.scope = undefined;
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
    for (const { message, id } of bindings) outcomes.accepted(message.id, id);
    outcomes.refused(new ChatError('chat/ended', 'The chat is over'));
  }

  function stopRetry(): void {
    cancelRetry?.();
    cancelRetry = undefined;
  }

  function retryNow(): void {
    stopRetry();
    store.dispatch({ type: 'retry-due' });
  }

  const runners: {
    readonly [Run in Effect['run']]: (effect: Extract<Effect, { readonly run: Run }>) => void;
  } = {
    'begin-chat': () => {
      forget();
      // What waits since a start that has failed is for this one.
      const queued = store.transcript.outbox.filter(({ status }) => status === 'queued');
      store.replace({ ...emptyTranscript, outbox: queued });
      if (effects.start) void beginChat(effects.start);
    },
    'abandon-start': abandonStart,
    'open-connection': openConnection,
    'close-connection': () => effects.scope?.closeConnection(),
    'pause-contact': closeScope,
    'catch-up': () => effects.scope?.catchUp(),
    'watch-uptime': () => effects.scope?.watchUptime(),
    'retry-later': ({ attempt, error }) => {
      stopRetry();
      const delayMs = backoffMs(attempt, RECONNECT, () => platform.random());
      cancelRetry = platform.clock.schedule(retryNow, Math.max(error.retryAfterMs ?? 0, delayMs));
    },
    disconnect: () => effects.scope?.disconnect(),
    'close-chat': closeChat,
    'forget-chat': () => {
      forget();
      discardAll(new ChatError('chat/ended', 'The chat was reset'));
    },
  };

  const effects: Effects = {
    start: undefined,
    scope: undefined,
    outcomes,
    run: (effect) => {
      // One type cannot say that the runner found under a name takes the effect of that name.
      (runners[effect.run] as (effect: Effect) => void)(effect);
    },
    reconnect() {
      if (cancelRetry) retryNow();
    },
  };
  return effects;
}
