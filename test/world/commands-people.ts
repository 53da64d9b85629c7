import fc from 'fast-check';
import type { MessageItem } from '../../src/session/index.js';
import type { Agent, SimulatedContact } from '../../src/simulator/index.js';
import { command, type Command } from './command.js';
import type { Client, World } from './world-api.js';

/** What customers write: the same things again and again, too much, and more than one byte per letter. */
const texts = ['Hello', 'ok', 'ok', 'ok', 'Grüße 👋🏽', 'x'.repeat(1025), ' ok '];
const text = fc.nat(texts.length - 1);

/** A tab whose page runs. */
export const clientOf = ({ clients }: World, index: number): Client | undefined => {
  const living = clients.filter(({ visit }) => !visit.over);
  return living[index % living.length];
};

/** A tab whose page runs, unless that stands still. */
export const active = (world: World, index: number): Client | undefined => {
  const client = clientOf(world, index);
  return client && !client.visit.still ? client : undefined;
};

/** The chat of a tab at the service. */
export function contactOf(world: World, { visit }: Client): SimulatedContact | undefined {
  const { contactId } = visit.session.snapshot;
  return contactId === undefined ? undefined : world.simulator.contact(contactId);
}

const open = (world: World): SimulatedContact | undefined =>
  world.simulator.contacts().find(({ state }) => state === 'connected');

/** Agents who are in the chat now. */
const present = (world: World): readonly Agent[] => {
  const there = new Set(open(world)?.participants.flatMap((who) => (who.present ? [who.participantId] : [])));
  return world.agents.filter(({ participantId }) => there.has(participantId));
};

const given = (world: World, status: 'failed' | 'queued', index: number): MessageItem | undefined =>
  active(world, index)?.visit.session.snapshot.outbox.find((message) => message.status === status);

const client = fc.nat(1);

const customer: readonly Command[] = [
  command({
    name: 'customer writes',
    weight: 8,
    args: { client, text },
    says: (step) => `“${(texts[step.text] ?? '').slice(0, 12)}”`,
    check: (world, step) => active(world, step.client) !== undefined,
    run(world, step) {
      const writer = active(world, step.client);
      if (writer) world.submit(writer, texts[step.text] ?? '');
    },
  }),
  command({
    name: 'customer retries',
    weight: 2,
    args: { client },
    check: (world, step) => given(world, 'failed', step.client) !== undefined,
    run(world, step) {
      const message = given(world, 'failed', step.client);
      if (message) active(world, step.client)?.visit.session.retryMessage(message.id).catch(ignore);
    },
  }),
  command({
    name: 'customer discards',
    weight: 1,
    args: { client, status: fc.constantFrom('failed' as const, 'queued' as const) },
    says: ({ status }) => `what is ${status}`,
    check: (world, step) => given(world, step.status, step.client) !== undefined,
    run(world, step) {
      const message = given(world, step.status, step.client);
      const submission = world.submissions.find(({ clientToken }) => clientToken === message?.clientToken);
      if (!message || !submission) return;
      submission.dropped = true;
      active(world, step.client)?.visit.session.discardMessage(message.id);
    },
  }),
  command({
    name: 'customer scrolls back',
    weight: 2,
    args: { client },
    check: (world, step) => active(world, step.client)?.visit.session.snapshot.hasOlder === true,
    run(world, step) {
      active(world, step.client)?.visit.session.loadOlder().catch(ignore);
    },
  }),
  command({
    name: 'customer has seen it',
    weight: 2,
    args: { client },
    run: (world, step) => active(world, step.client)?.visit.session.markSeen(),
  }),
  command({
    name: 'customer types',
    weight: 1,
    args: { client },
    run: (world, step) => active(world, step.client)?.visit.session.sendTyping(),
  }),
  command({
    name: 'customer reconnects',
    weight: 1,
    args: { client },
    run(world, step) {
      const visit = active(world, step.client)?.visit;
      visit?.kicks.push(world.clock.monotonic());
      visit?.session.reconnect();
    },
  }),
  command({
    name: 'customer ends',
    weight: 1,
    args: { client },
    check: (world, step) => active(world, step.client) !== undefined,
    run(world, step) {
      const visit = active(world, step.client)?.visit;
      if (!visit) return;
      // What was written for a chat that never was is gone with it.
      if (visit.session.snapshot.state === 'starting') world.dropAll();
      visit.kicks.push(world.clock.monotonic());
      visit.session.endChat().catch(ignore);
    },
  }),
  command({
    name: 'customer starts',
    weight: 1,
    args: { client },
    check(world, step) {
      const state = active(world, step.client)?.visit.session.snapshot.state;
      return state === 'idle' || state === 'ended' || state === 'failed';
    },
    run(world, step) {
      const starter = active(world, step.client);
      if (starter) world.start(starter);
    },
  }),
];

const otherSide: readonly Command[] = [
  command({
    name: 'agent joins',
    weight: 2,
    check: (world) => open(world) !== undefined && present(world).length < 3,
    run(world) {
      const contact = open(world);
      if (contact) world.agents.push(world.simulator.joinAgent(contact.contactId, { displayName: 'Max' }));
    },
  }),
  command({
    name: 'agent says',
    weight: 8,
    args: { text },
    check: (world) => present(world).length > 0,
    run: (world, step) => void present(world)[0]?.says(texts[step.text] ?? ''),
  }),
  command({
    name: 'agent types',
    weight: 1,
    check: (world) => present(world).length > 0,
    run: (world) => present(world)[0]?.types(),
  }),
  command({
    name: 'agent reads',
    weight: 2,
    args: { read: fc.boolean() },
    check: (world) => present(world).length > 0,
    run(world, { read }) {
      if (read) present(world)[0]?.reads();
      else present(world)[0]?.receives();
    },
  }),
  command({
    name: 'bot streams',
    weight: 2,
    args: { pieces: fc.integer({ min: 1, max: 5 }) },
    check: (world) => open(world) !== undefined,
    run(world, { pieces }) {
      world.bot?.streams(Array.from({ length: pieces }, (_, index) => `part ${index} `)).catch(ignore);
    },
  }),
  command({
    name: 'agent transfers',
    weight: 1,
    check: (world) => present(world).length > 0,
    run(world) {
      const agent = present(world)[0];
      if (agent) world.agents.push(agent.transfersTo('Eva'));
    },
  }),
  command({
    name: 'agent leaves',
    weight: 1,
    check: (world) => present(world).length > 0,
    run: (world) => present(world)[0]?.leaves(),
  }),
  command({
    name: 'agent ends',
    weight: 1,
    check: (world) => present(world).length > 0,
    run: (world) => present(world)[0]?.endsChat(),
  }),
];

const ignore = (): void => undefined;

/** What the customer and the other side do. */
export const peopleCommands: readonly Command[] = [...customer, ...otherSide];
