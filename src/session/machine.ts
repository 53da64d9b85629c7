import type { ChatError } from '../protocol/index.js';
import { assertNever } from './exhaustive.js';

/** The seven states a page can see. `connected` means subscribed to `aws/chat`, not that a socket is open. */
export type ChatState = SessionState['phase'];

/** Why a contact is over: the customer ended it, the service or an agent did, or it was over when we came back. */
export type EndReason = 'customer' | 'service' | 'expired';

/** A contact exists and is not over. */
interface Live<Phase extends string> {
  readonly phase: Phase;
  /** Connections that were lost or not made in a row. Zero again once one has stayed up. */
  readonly attempt: number;
  /** What stood in the way of the last attempt. */
  readonly trouble?: ChatError;
  /** The customer has asked for the end; a disconnect flow may still talk. */
  readonly ending: boolean;
  /** Nobody looks: no socket, but the contact lives on. */
  readonly suspended: boolean;
}

/** Where a chat is in its life. */
export type SessionState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'starting'; readonly suspended: boolean }
  | Live<'connecting'>
  | Live<'connected'>
  | Live<'reconnecting'>
  | { readonly phase: 'ended'; readonly reason: EndReason }
  | { readonly phase: 'failed'; readonly error: ChatError };

/** What can happen to a chat. */
export type SessionEvent =
  | { readonly type: 'start-requested' }
  | { readonly type: 'start-cancelled' }
  | { readonly type: 'start-failed'; readonly error: ChatError }
  | { readonly type: 'contact-created' }
  | { readonly type: 'subscribed' }
  | { readonly type: 'connection-lost'; readonly error: ChatError }
  | { readonly type: 'connection-impossible'; readonly error: ChatError }
  | { readonly type: 'stayed-up' }
  | { readonly type: 'retry-due' }
  | { readonly type: 'end-requested' }
  | { readonly type: 'chat-ended'; readonly reason: EndReason }
  | { readonly type: 'suspend-requested' }
  | { readonly type: 'resume-requested' }
  | { readonly type: 'reset-requested' };

/** What the runner has to do next. The machine itself does nothing. */
export type Effect =
  | { readonly run: 'begin-chat' }
  | { readonly run: 'abandon-start' }
  | { readonly run: 'open-connection' }
  | { readonly run: 'close-connection' }
  | { readonly run: 'pause-contact' }
  | { readonly run: 'catch-up' }
  | { readonly run: 'watch-uptime' }
  | { readonly run: 'retry-later'; readonly attempt: number; readonly error: ChatError }
  | { readonly run: 'disconnect' }
  | { readonly run: 'close-chat' }
  | { readonly run: 'forget-chat' };

/** A new state and what has to be done because of it, in order. */
export type Step = readonly [state: SessionState, ...effects: Effect[]];

type LiveState = Extract<SessionState, { readonly attempt: number }>;

const isLive = (state: SessionState): state is LiveState => 'attempt' in state;

/** Pure. Events that make no sense in a state leave it as it is: sockets, timers and people report late. */
export function transition(state: SessionState, event: SessionEvent): Step {
  if (event.type === 'start-requested') {
    return isLive(state) || state.phase === 'starting'
      ? [state]
      : [{ phase: 'starting', suspended: false }, { run: 'begin-chat' }];
  }
  if (event.type === 'reset-requested') {
    return state.phase === 'starting'
      ? [{ phase: 'idle' }, { run: 'abandon-start' }, { run: 'forget-chat' }]
      : [{ phase: 'idle' }, { run: 'forget-chat' }];
  }
  if (state.phase === 'starting') return transitionStarting(state, event);
  return isLive(state) ? transitionLive(state, event) : [state];
}

type RunningEvent = Exclude<SessionEvent, { readonly type: 'start-requested' | 'reset-requested' }>;

function transitionStarting(
  state: Extract<SessionState, { readonly phase: 'starting' }>,
  event: RunningEvent,
): Step {
  switch (event.type) {
    case 'start-cancelled':
    case 'end-requested':
      return [{ phase: 'idle' }, { run: 'abandon-start' }];
    case 'start-failed':
      return [{ phase: 'failed', error: event.error }];
    case 'contact-created': {
      const { suspended } = state;
      const next = { phase: 'connecting', attempt: 0, ending: false, suspended } as const;
      return suspended ? [next] : [next, { run: 'open-connection' }];
    }
    case 'suspend-requested':
      return [{ ...state, suspended: true }];
    case 'resume-requested':
      return [{ ...state, suspended: false }];
    case 'subscribed':
    case 'connection-lost':
    case 'connection-impossible':
    case 'stayed-up':
    case 'retry-due':
    case 'chat-ended':
      return [state];
    default:
      return assertNever(event, 'event of a starting chat');
  }
}

function transitionLive(state: LiveState, event: RunningEvent): Step {
  switch (event.type) {
    case 'subscribed': {
      if (state.suspended) return [state];
      // The count of attempts survives until the connection has stayed up: a flapping network must not reset the back-off.
      const { trouble: _gone, ...rest } = state;
      return [{ ...rest, phase: 'connected' }, { run: 'catch-up' }, { run: 'watch-uptime' }];
    }
    case 'stayed-up':
      return state.phase === 'connected' ? [{ ...state, attempt: 0 }] : [state];
    case 'connection-lost': {
      if (state.suspended) return [state];
      const { error } = event;
      return [
        { ...disconnected(state), attempt: state.attempt + 1, trouble: error },
        { run: 'close-connection' },
        { run: 'retry-later', attempt: state.attempt, error },
      ];
    }
    case 'connection-impossible':
      return [{ phase: 'failed', error: event.error }, { run: 'close-chat' }];
    case 'retry-due':
      return state.suspended || state.phase === 'connected' ? [state] : [state, { run: 'open-connection' }];
    case 'chat-ended':
      return [{ phase: 'ended', reason: state.ending ? 'customer' : event.reason }, { run: 'close-chat' }];
    case 'suspend-requested':
      return state.suspended
        ? [state]
        : [{ ...disconnected(state), suspended: true }, { run: 'pause-contact' }];
    case 'resume-requested': {
      if (!state.suspended) return [state];
      const next = { ...state, suspended: false };
      return state.ending
        ? [next, { run: 'open-connection' }, { run: 'disconnect' }]
        : [next, { run: 'open-connection' }];
    }
    case 'end-requested':
      return state.ending ? [state] : [{ ...state, ending: true }, { run: 'disconnect' }];
    case 'start-cancelled':
    case 'start-failed':
    case 'contact-created':
      return [state];
    default:
      return assertNever(event, 'event of a live chat');
  }
}

/** A chat that never was connected is still connecting; one that was is coming back. */
const disconnected = (state: LiveState): LiveState =>
  state.phase === 'connecting' ? state : { ...state, phase: 'reconnecting' };
