import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsoleContact } from '../../src/simulator/index.js';
import type { ConsoleState } from './console-state.js';
import { duration, timeOfDay } from './times.js';

type Order = (one: ConsoleContact, other: ConsoleContact) => number;

interface Group {
  readonly title: string;
  readonly states: readonly ConsoleContact['state'][];
  readonly order: Order;
}

const oldestFirst: Order = (one, other) => one.createdAt - other.createdAt;

const groups: readonly Group[] = [
  {
    title: 'Waiting',
    states: ['waiting'],
    order: (one, other) => (one.waitingSince ?? one.createdAt) - (other.waitingSince ?? other.createdAt),
  },
  { title: 'With an agent', states: ['active'], order: oldestFirst },
  { title: 'With the bot', states: ['flow', 'connecting'], order: oldestFirst },
  {
    title: 'Ended',
    states: ['ended'],
    order: (one, other) => (other.endedAt ?? other.createdAt) - (one.endedAt ?? one.createdAt),
  },
];

/** What the list needs besides the state. */
export interface ContactListOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onOpen: (contactId: string) => void;
}

/** All chats, those that wait longest first. */
export function renderContactList(state: ConsoleState, options: ContactListOptions): TemplateResult {
  const contacts = [...state.contacts.values()];
  if (contacts.length === 0) {
    return html`<p class="hint">
      No chats yet. Open the demo page, start a chat and write “agent”: it appears here.
    </p>`;
  }
  return html`${groups.map(({ title, states, order }) => {
    const members = contacts.filter((contact) => states.includes(contact.state)).sort(order);
    return members.length === 0
      ? nothing
      : html`
          <h3 id=${idOf(title)}>${title} <span class="count">${members.length}</span></h3>
          <ul class="contacts" aria-labelledby=${idOf(title)}>
            ${repeat(
              members,
              ({ contactId }) => contactId,
              (contact) => html`<li>${renderContact(contact, state, options)}</li>`,
            )}
          </ul>
        `;
  })}`;
}

const idOf = (title: string): string => `group-${title.toLowerCase().replaceAll(' ', '-')}`;

function renderContact(
  contact: ConsoleContact,
  state: ConsoleState,
  { now, onOpen }: ContactListOptions,
): TemplateResult {
  const { contactId } = contact;
  const unseen = state.unseen.get(contactId) ?? 0;
  const open = contactId === state.openId;
  return html`
    <button
      type="button"
      class="contact ${contact.state}"
      data-contact=${contactId}
      aria-current=${open ? 'true' : nothing}
      @click=${() => onOpen(contactId)}
    >
      <span class="who">${contact.displayName}</span>
      <span class="when">${standing(contact, now)}</span>
      <span class="last">${lastWords(state, contactId)}</span>
      ${
        unseen === 0
          ? nothing
          : html`<span class="unseen-count">${unseen}<span class="unseen"> new</span></span>`
      }
    </button>
  `;
}

function standing(contact: ConsoleContact, now: number): string {
  switch (contact.state) {
    case 'connecting':
      return 'connecting';
    case 'flow':
      return timeOfDay(contact.createdAt);
    case 'waiting':
      return `waiting ${duration(now - (contact.waitingSince ?? contact.createdAt))}`;
    case 'active':
      return contact.agents.map(({ displayName }) => displayName).join(', ');
    case 'ended':
      return timeOfDay(contact.endedAt ?? contact.createdAt);
  }
}

function lastWords(state: ConsoleState, contactId: string): string {
  const last = state.transcripts.get(contactId)?.findLast(({ kind }) => kind === 'message');
  return last?.content ?? '';
}
