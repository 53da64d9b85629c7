import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  afterOpening,
  afterUpdate,
  blankConsole,
  typists,
  type ConsoleState,
} from '../../demo/agent-console/console-state.js';
import type { ConsoleContact, ConsoleItem, ConsoleUpdate } from '../../src/simulator/index.js';

const contact = (contactId: string, rest: Partial<ConsoleContact> = {}): ConsoleContact => ({
  contactId,
  state: 'active',
  displayName: 'Jane',
  participantId: 'customer',
  attributes: {},
  contentTypes: [],
  createdAt: 0,
  agents: [{ participantId: 'me', displayName: 'Ada' }],
  me: { participantId: 'me', displayName: 'Ada' },
  ...rest,
});
const item = (id: string, rest: Partial<ConsoleItem> = {}): ConsoleItem => ({
  id,
  at: 0,
  kind: 'message',
  contentType: 'text/plain',
  content: id,
  participantId: 'customer',
  role: 'CUSTOMER',
  ...rest,
});
const after = (state: ConsoleState, ...updates: readonly ConsoleUpdate[]): ConsoleState =>
  updates.reduce((before, update) => afterUpdate(before, update, 1000), state);
const begun = after(blankConsole, { type: 'contacts', contacts: [contact('a'), contact('b')] });

describe('the state of the console', () => {
  it('replaces a line that comes again, and keeps its place', () => {
    const state = after(
      begun,
      { type: 'transcript', contactId: 'a', items: [item('1', { content: 'Su' }), item('2')] },
      { type: 'item', contactId: 'a', item: item('1', { content: 'Sure.' }) },
    );
    assert.deepEqual(
      state.transcripts.get('a')?.map(({ content }) => content),
      ['Sure.', '2'],
    );
  });

  it('counts what customers say in chats that are not open, once', () => {
    const open = afterOpening(begun, 'a');
    const state = after(
      open,
      { type: 'item', contactId: 'a', item: item('1') },
      { type: 'item', contactId: 'b', item: item('2') },
      { type: 'item', contactId: 'b', item: item('2') },
      { type: 'item', contactId: 'b', item: item('3', { role: 'SYSTEM' }) },
      { type: 'item', contactId: 'b', item: item('4', { kind: 'event' }) },
    );
    assert.equal(state.unseen.get('a') ?? 0, 0);
    assert.equal(state.unseen.get('b'), 1);
    assert.equal(afterOpening(state, 'b').unseen.get('b'), 0);
  });

  it('shows who types, but for its own agent, until they have written or time has passed', () => {
    const types = (participantId: string): ConsoleUpdate => ({
      type: 'typing',
      contactId: 'a',
      participantId,
      displayName: participantId,
      role: 'CUSTOMER',
    });
    const names = (state: ConsoleState, now: number) =>
      typists(state, 'a', now).map(({ displayName }) => displayName);
    const state = after(begun, types('customer'), types('me'), types('bot'));
    assert.deepEqual(names(state, 2000), ['customer', 'bot']);
    assert.deepEqual(names(after(state, { type: 'item', contactId: 'a', item: item('1') }), 2000), ['bot']);
    assert.deepEqual(names(state, 13_001), []);
  });

  it('knows what the customer has read, and is not misled by receipts of agents', () => {
    const receipt = (recipientId: string, readAt?: number): ConsoleUpdate => ({
      type: 'receipt',
      contactId: 'a',
      messageId: '1',
      recipientId,
      deliveredAt: 1,
      ...(readAt !== undefined && { readAt }),
    });
    assert.equal(after(begun, receipt('me', 2)).receipts.size, 0);
    assert.equal(after(begun, receipt('customer')).receipts.get('1'), 'delivered');
    assert.equal(after(begun, receipt('customer'), receipt('customer', 2)).receipts.get('1'), 'read');
    assert.equal(after(begun, receipt('customer', 2), receipt('customer')).receipts.get('1'), 'read');
  });

  it('says why something was refused, but for what nobody has asked for by hand', () => {
    const refused = (request: string): ConsoleUpdate => ({ type: 'refused', request, reason: 'No room.' });
    assert.equal(after(begun, refused('join')).notice, 'No room.');
    assert.equal(after(begun, refused('type'), refused('read')).notice, undefined);
    assert.equal(afterOpening(after(begun, refused('join')), 'a').notice, undefined);
  });

  it('starts afresh with a new list, and leaves the chat open that is still there', () => {
    const open = after(afterOpening(begun, 'b'), { type: 'item', contactId: 'b', item: item('1') });
    const same = after({ ...open, link: 'open' }, { type: 'contacts', contacts: [contact('b')] });
    assert.equal(same.openId, 'b');
    assert.equal(same.link, 'open');
    assert.equal(same.transcripts.size, 0);
    const restarted = after(open, { type: 'contacts', contacts: [] });
    assert.equal(restarted.openId, undefined);
    assert.equal(restarted.contacts.size, 0);
  });
});
