import type { ChatError } from '../protocol/index.js';

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
  /** Sockets are forbidden on the way: news are asked for again and again. */
  readonly polling?: boolean;
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

/** Whether a chat is under way: it starts, or its contact is not over. */
export const isUnderWay = (state: SessionState): state is StartingState | LiveState => 'suspended' in state;

/** What can happen to a chat. */
export type SessionEvent =
  | { readonly type: 'start-requested' }
  | { readonly type: 'start-cancelled' }
  | { readonly type: 'start-failed'; readonly error: ChatError }
  | { readonly type: 'contact-created' }
  | { readonly type: 'contact-restored' }
  | { readonly type: 'subscribed' }
  | { readonly type: 'connection-lost'; readonly error: ChatError }
  | { readonly type: 'connection-impossible'; readonly error: ChatError }
  | { readonly type: 'stayed-up' }
  | { readonly type: 'polled' }
  | { readonly type: 'poll-failed'; readonly error: ChatError }
  | { readonly type: 'retry-due' }
  | { readonly type: 'end-requested' }
  | { readonly type: 'chat-ended'; readonly reason: EndReason }
  | { readonly type: 'suspend-requested' }
  | { readonly type: 'resume-requested' }
  | { readonly type: 'reset-requested' };

/** What the runner has to do next; the new state says the rest. The machine itself does nothing. */
export type Effect =
  | 'begin-chat'
  | 'abandon-start'
  | 'open-connection'
  | 'close-connection'
  | 'pause-contact'
  | 'catch-up'
  | 'watch-uptime'
  | 'retry-later'
  | 'disconnect'
  | 'close-chat'
  | 'forget-chat';

/** What does each of these effects. */
export type Runners<Name extends Effect> = Readonly<Record<Name, () => void>>;

/** A new state and what has to be done because of it, in order. */
export type Step = readonly [state: SessionState, ...effects: Effect[]];

type StartingState = Extract<SessionState, { readonly phase: 'starting' }>;
type LiveState = Extract<SessionState, { readonly attempt: number }>;

/** What follows from an event. An event without a move makes no sense here: sockets, timers and people report late. */
type Moves<State> = {
  readonly [Type in SessionEvent['type']]?: (
    state: State,
    event: Extract<SessionEvent, { readonly type: Type }>,
  ) => Step;
};

const forget = (): Step => [{ phase: 'idle' }, 'forget-chat'];

const FRESH = { phase: 'connecting', attempt: 0, ending: false } as const;

const resting: Moves<SessionState> = {
  'contact-restored': () => [{ ...FRESH, suspended: false }, 'open-connection'],
  'start-requested': () => [{ phase: 'starting', suspended: false }, 'begin-chat'],
  'reset-requested': forget,
};

const cancelStart = (): Step => [{ phase: 'idle' }, 'abandon-start'];

const starting: Moves<StartingState> = {
  'start-cancelled': cancelStart,
  'end-requested': cancelStart,
  'reset-requested': () => [...cancelStart(), 'forget-chat'],
  'start-failed': (_, { error }) => [{ phase: 'failed', error }],
  'contact-created': ({ suspended }) => {
    const next = { ...FRESH, suspended };
    return suspended ? [next] : [next, 'open-connection'];
  },
  'suspend-requested': (state) => [{ ...state, suspended: true }],
  'resume-requested': (state) => [{ ...state, suspended: false }],
};

const live: Moves<LiveState> = {
  'reset-requested': forget,
  subscribed: (state) => {
    // The count of attempts survives until the connection has stayed up: a flapping network must not reset the back-off.
    const { trouble: _gone, polling: _blocked, ...rest } = state;
    return [{ ...rest, phase: 'connected' }, 'catch-up', 'watch-uptime'];
  },
  'stayed-up': (state) => (state.phase === 'connected' ? [{ ...state, attempt: 0 }] : [state]),
  'connection-lost': (state, { error }) => [
    { ...disconnected(state), attempt: state.attempt + 1, trouble: error },
    'close-connection',
    'retry-later',
  ],
  'connection-impossible': (_, { error }) => [{ phase: 'failed', error }, 'close-chat'],
  'retry-due': (state) =>
    state.phase === 'connected' && !state.polling ? [state] : [state, 'open-connection'],
  polled: (state) => [state.phase === 'connected' ? state : { ...state, phase: 'connected', polling: true }],
  // The next attempt to connect is waited for already.
  'poll-failed': (state, { error }) =>
    state.polling ? [{ ...disconnected({ ...state, polling: false }), trouble: error }] : [state],
  'chat-ended': ({ ending }, { reason }) => [
    { phase: 'ended', reason: ending ? 'customer' : reason },
    'close-chat',
  ],
  'suspend-requested': (state) => [
    { ...disconnected({ ...state, polling: false }), suspended: true },
    'pause-contact',
  ],
  'end-requested': (state) => (state.ending ? [state] : [{ ...state, ending: true }, 'disconnect']),
};

/** Nothing is heard of the contact. */
const asleep: Moves<LiveState> = {
  'reset-requested': forget,
  'resume-requested': (state) => [{ ...state, suspended: false }, 'open-connection'],
};

/** Pure. Events that make no sense in a state leave it as it is. */
export function transition(state: SessionState, event: SessionEvent): Step {
  const moves =
    state.phase === 'starting' ? starting : !('attempt' in state) ? resting : state.suspended ? asleep : live;
  // One type cannot say that the move found under a name takes the event of that name, and the state of its table.
  const move = moves[event.type] as ((state: SessionState, event: SessionEvent) => Step) | undefined;
  return move?.(state, event) ?? [state];
}

/** A chat that never was connected is still connecting; one that was is coming back, unless it does without a socket. */
const disconnected = (state: LiveState): LiveState =>
  state.phase === 'connecting' || state.polling ? state : { ...state, phase: 'reconnecting' };
