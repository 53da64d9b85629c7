import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatError } from '../../src/protocol/index.js';
import {
  transition,
  type ChatState,
  type SessionEvent,
  type SessionState,
} from '../../src/session/machine.js';

const error = new ChatError('socket/closed', 'gone');
const live = { attempt: 0, ending: false, suspended: false } as const;

const states = {
  idle: { phase: 'idle' },
  starting: { phase: 'starting', suspended: false },
  connecting: { phase: 'connecting', ...live },
  connected: { phase: 'connected', ...live },
  reconnecting: { phase: 'reconnecting', ...live },
  ended: { phase: 'ended', reason: 'service' },
  failed: { phase: 'failed', error },
} satisfies Record<ChatState, SessionState>;

const events = {
  'start-requested': { type: 'start-requested' },
  'start-cancelled': { type: 'start-cancelled' },
  'start-failed': { type: 'start-failed', error },
  'contact-created': { type: 'contact-created' },
  'contact-restored': { type: 'contact-restored' },
  subscribed: { type: 'subscribed' },
  'connection-lost': { type: 'connection-lost', error },
  'connection-impossible': { type: 'connection-impossible', error },
  'stayed-up': { type: 'stayed-up' },
  polled: { type: 'polled' },
  'poll-failed': { type: 'poll-failed', error },
  'retry-due': { type: 'retry-due' },
  'end-requested': { type: 'end-requested' },
  'chat-ended': { type: 'chat-ended', reason: 'service' },
  'suspend-requested': { type: 'suspend-requested' },
  'resume-requested': { type: 'resume-requested' },
  'reset-requested': { type: 'reset-requested' },
} satisfies Record<SessionEvent['type'], SessionEvent>;

/** Every state × every event. A dash means: nothing changes and nothing is done. */
const table: Record<SessionEvent['type'], Partial<Record<ChatState, string>>> = {
  'start-requested': {
    idle: 'starting begin-chat',
    ended: 'starting begin-chat',
    failed: 'starting begin-chat',
  },
  'start-cancelled': { starting: 'idle abandon-start' },
  'start-failed': { starting: 'failed' },
  'contact-created': { starting: 'connecting open-connection' },
  'contact-restored': {
    idle: 'connecting open-connection',
    ended: 'connecting open-connection',
    failed: 'connecting open-connection',
  },
  subscribed: {
    connecting: 'connected catch-up watch-uptime',
    connected: 'connected catch-up watch-uptime',
    reconnecting: 'connected catch-up watch-uptime',
  },
  'connection-lost': {
    connecting: 'connecting close-connection retry-later',
    connected: 'reconnecting close-connection retry-later',
    reconnecting: 'reconnecting close-connection retry-later',
  },
  'connection-impossible': {
    connecting: 'failed close-chat',
    connected: 'failed close-chat',
    reconnecting: 'failed close-chat',
  },
  'stayed-up': { connected: 'connected' },
  polled: { connecting: 'connected', connected: '-', reconnecting: 'connected' },
  'poll-failed': {},
  'retry-due': { connecting: 'connecting open-connection', reconnecting: 'reconnecting open-connection' },
  'end-requested': {
    starting: 'idle abandon-start',
    connecting: 'connecting disconnect',
    connected: 'connected disconnect',
    reconnecting: 'reconnecting disconnect',
  },
  'chat-ended': {
    connecting: 'ended close-chat',
    connected: 'ended close-chat',
    reconnecting: 'ended close-chat',
  },
  'suspend-requested': {
    starting: 'starting',
    connecting: 'connecting pause-contact',
    connected: 'reconnecting pause-contact',
    reconnecting: 'reconnecting pause-contact',
  },
  'resume-requested': { starting: 'starting' },
  'reset-requested': {
    idle: 'idle forget-chat',
    starting: 'idle abandon-start forget-chat',
    connecting: 'idle forget-chat',
    connected: 'idle forget-chat',
    reconnecting: 'idle forget-chat',
    ended: 'idle forget-chat',
    failed: 'idle forget-chat',
  },
};

const describeStep = (state: SessionState, event: SessionEvent): string => {
  const [next, ...effects] = transition(state, event);
  return next === state && effects.length === 0 ? '-' : [next.phase, ...effects].join(' ');
};

describe('session machine', () => {
  for (const [type, event] of Object.entries(events)) {
    for (const [phase, state] of Object.entries(states)) {
      const expected = table[event.type][state.phase] ?? '-';
      it(`${type} in ${phase}: ${expected}`, () => {
        assert.equal(describeStep(state, event), expected);
      });
    }
  }

  it('keeps counting attempts over a subscription that does not last', () => {
    let state: SessionState = states.connected;
    const attempts: number[] = [];
    for (let round = 0; round < 3; round++) {
      const [lost] = transition(state, events['connection-lost']);
      if ('attempt' in lost) attempts.push(lost.attempt);
      [state] = transition(lost, events.subscribed);
    }
    assert.deepEqual(attempts, [1, 2, 3]);
    [state] = transition(state, events['stayed-up']);
    assert.equal('attempt' in state && state.attempt, 0);
  });

  it('is connected by polling until that fails, and goes on trying to do without', () => {
    const [polling] = transition(states.reconnecting, events.polled);
    assert.deepEqual(polling, { phase: 'connected', ...live, polling: true });
    assert.equal(describeStep(polling, events['retry-due']), 'connected open-connection');
    assert.equal(describeStep(polling, events['connection-lost']), 'connected close-connection retry-later');
    const [failed] = transition(polling, events['poll-failed']);
    assert.equal(failed.phase, 'reconnecting');
    const [subscribed] = transition(polling, events.subscribed);
    assert.equal('polling' in subscribed, false);
  });

  it('says what stands in the way until it is out of the way', () => {
    const [lost] = transition(states.connected, events['connection-lost']);
    assert.equal('trouble' in lost && lost.trouble, error);
    const [back] = transition(lost, events.subscribed);
    assert.equal('trouble' in back, false);
  });

  it('does nothing about a connection while nobody looks, and opens one when somebody does', () => {
    const [suspended] = transition(states.connected, events['suspend-requested']);
    assert.equal(describeStep(suspended, events['connection-lost']), '-');
    assert.equal(describeStep(suspended, events['retry-due']), '-');
    assert.equal(describeStep(suspended, events.subscribed), '-');
    assert.equal(describeStep(suspended, events['resume-requested']), 'reconnecting open-connection');
  });

  it('opens no socket for a contact that is created while nobody looks', () => {
    const [suspended] = transition(states.starting, events['suspend-requested']);
    assert.equal(describeStep(suspended, events['contact-created']), 'connecting');
  });

  it('still wants the end after coming back in the middle of it', () => {
    const [ending] = transition(states.connected, events['end-requested']);
    const [away] = transition(ending, events['suspend-requested']);
    const [back] = transition(away, events['resume-requested']);
    assert.equal('ending' in back && back.ending, true);
  });

  it('asks for one goodbye only', () => {
    const [ending] = transition(states.connected, events['end-requested']);
    assert.equal(describeStep(ending, events['end-requested']), '-');
  });

  it('calls an end that the customer has asked for the customer’s', () => {
    const [ending] = transition(states.connected, events['end-requested']);
    const [ended] = transition(ending, events['chat-ended']);
    assert.deepEqual(ended, { phase: 'ended', reason: 'customer' });
  });
});
