import type { ConsoleContact, ConsoleItem, ConsoleLab, ConsoleUpdate } from '../../src/simulator/index.js';

/** How the console stands with the simulator. `refused`: the key in the address is wrong, or there is none. */
export type LinkState = 'connecting' | 'open' | 'lost' | 'refused';

/** Somebody at a keyboard. */
export interface Typist {
  readonly displayName: string;
  /** When to stop believing it: milliseconds since the epoch. */
  readonly until: number;
}

/** What the customer has done with a message of an agent. */
export type ReceiptState = 'delivered' | 'read';

/** Everything the console draws. Immutable. */
export interface ConsoleState {
  readonly link: LinkState;
  /** By contact id, oldest first. */
  readonly contacts: ReadonlyMap<string, ConsoleContact>;
  /** By contact id. */
  readonly transcripts: ReadonlyMap<string, readonly ConsoleItem[]>;
  /** By contact id, then by participant id. */
  readonly typing: ReadonlyMap<string, ReadonlyMap<string, Typist>>;
  /** By message id. */
  readonly receipts: ReadonlyMap<string, ReceiptState>;
  /** Messages of the customer that came while another chat was open, by contact id. */
  readonly unseen: ReadonlyMap<string, number>;
  readonly openId?: string;
  /** What goes wrong on purpose, once the simulator has said so. */
  readonly lab?: ConsoleLab;
  /** Whether the fault lab is open, and what is chosen in its forms. */
  readonly labOpen?: boolean;
  readonly labChoices?: Readonly<Record<string, string>>;
  /** What the simulator did not want to do, in its own words. */
  readonly notice?: string;
}

/** A console that has heard nothing yet. */
export const blankConsole: ConsoleState = {
  link: 'connecting',
  contacts: new Map(),
  transcripts: new Map(),
  typing: new Map(),
  receipts: new Map(),
  unseen: new Map(),
};

const nobody: ReadonlyMap<string, Typist> = new Map();

/** Nobody says that they have stopped typing. Clients say that they go on at least every 10 s. */
const typingLifeMs = 12_000;

/** The state after an update from the simulator; `now` in milliseconds since the epoch. */
export function afterUpdate(state: ConsoleState, update: ConsoleUpdate, now: number): ConsoleState {
  switch (update.type) {
    case 'contacts':
      return afresh(state, update.contacts);
    case 'contact':
      return { ...state, contacts: entered(state.contacts, update.contact.contactId, update.contact) };
    case 'transcript':
      return { ...state, transcripts: entered(state.transcripts, update.contactId, update.items) };
    case 'item':
      return afterItem(state, update.contactId, update.item);
    case 'typing': {
      const typist = { displayName: update.displayName, until: now + typingLifeMs };
      const inChat = entered(state.typing.get(update.contactId) ?? nobody, update.participantId, typist);
      return { ...state, typing: entered(state.typing, update.contactId, inChat) };
    }
    case 'receipt': {
      // Agents of this console confirm, too; their receipts say nothing about the customer.
      if (update.recipientId !== state.contacts.get(update.contactId)?.participantId) return state;
      const isRead = update.readAt !== undefined || state.receipts.get(update.messageId) === 'read';
      const receipt = isRead ? 'read' : 'delivered';
      return { ...state, receipts: entered(state.receipts, update.messageId, receipt) };
    }
    case 'lab':
      return { ...state, lab: update.lab };
    case 'refused':
      // Nobody asked for these two by hand, and a chat may end between a key and its request.
      return update.request === 'type' || update.request === 'read'
        ? state
        : { ...state, notice: update.reason };
  }
}

/** The state after the agent has opened a chat; nothing opens the list. */
export function afterOpening(state: ConsoleState, contactId: string | undefined): ConsoleState {
  const { openId: _, notice: __, ...rest } = state;
  if (contactId === undefined) return rest;
  return { ...rest, openId: contactId, unseen: entered(state.unseen, contactId, 0) };
}

/** Everyone who is typing in a chat, but for the agent of this console. */
export function typists(state: ConsoleState, contactId: string, now: number): readonly Typist[] {
  const me = state.contacts.get(contactId)?.me?.participantId;
  return [...(state.typing.get(contactId) ?? [])]
    .filter(([participantId, { until }]) => participantId !== me && until > now)
    .map(([, typist]) => typist);
}

function afresh(state: ConsoleState, contacts: readonly ConsoleContact[]): ConsoleState {
  const { openId, labOpen, labChoices } = state;
  const still = openId !== undefined && contacts.some(({ contactId }) => contactId === openId);
  return {
    ...blankConsole,
    link: state.link,
    contacts: new Map(contacts.map((contact) => [contact.contactId, contact])),
    ...(still && { openId }),
    ...(labOpen !== undefined && { labOpen }),
    ...(labChoices && { labChoices }),
  };
}

function afterItem(state: ConsoleState, contactId: string, item: ConsoleItem): ConsoleState {
  const before = state.transcripts.get(contactId) ?? [];
  const known = before.some(({ id }) => id === item.id);
  const items = known ? before.map((other) => (other.id === item.id ? item : other)) : [...before, item];
  const stillTyping = new Map(state.typing.get(contactId) ?? []);
  if (item.participantId !== undefined) stillTyping.delete(item.participantId);
  const counts = !known && item.role === 'CUSTOMER' && item.kind !== 'event' && contactId !== state.openId;
  return {
    ...state,
    transcripts: entered(state.transcripts, contactId, items),
    typing: entered(state.typing, contactId, stillTyping),
    ...(counts && { unseen: entered(state.unseen, contactId, (state.unseen.get(contactId) ?? 0) + 1) }),
  };
}

/** A copy of `map` in which `key` has another value. */
function entered<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}
