import { isOutgoing, type MessageItem } from '../../src/session/index.js';
import type { SimulatedContact } from '../../src/simulator/index.js';
import { contactOf } from './commands-people.js';
import { uploadOf } from './files.js';
import { companyOf, isLikeTheOther, isOfAnotherPage, isOfDropped, saysTheSame } from './pages.js';
import type { Visit } from './visit.js';
import type { Broken, Client, World } from './world-api.js';

/** What must have come true some time after everything that went wrong has stopped. */
export interface Liveness {
  readonly id: string;
  readonly meaning: string;
  /** Answers what is wrong with a tab, or nothing. May let time pass. */
  readonly check: (world: World, client: Client) => string | undefined | Promise<string | undefined>;
}

/** How long a client may take. */
const HEAL_MS = 90_000;

/** Stops everything that goes wrong, and gives the clients their time. */
export async function heal(world: World): Promise<void> {
  world.clearFaults();
  world.calm();
  for (const { visit } of world.clients) {
    if (visit.over) continue;
    visit.kicks.push(world.clock.monotonic());
    visit.disturbedUntil = world.clock.monotonic() + 40_000;
    visit.platform.throttle(undefined);
    visit.platform.show();
    visit.platform.goOnline();
    visit.throttled = false;
    visit.suspended = false;
    visit.session.resume();
  }
  await world.advance(HEAL_MS);
  for (const { visit } of world.clients) await scrollBack(world, visit);
}

/** A page that has gone on with a chat has read the end of it. */
async function scrollBack(world: World, { over, session }: Visit): Promise<void> {
  for (let pages = 0; !over && session.snapshot.hasOlder && pages < 20; pages++) {
    session.loadOlder().catch(() => undefined);
    await world.advance(1_000);
  }
}

const stored = (contact: SimulatedContact | undefined) =>
  contact?.transcript.filter(({ Type }) => Type !== 'MESSAGEMETADATA') ?? [];

const openSubmissions = (world: World, client: Client) =>
  world.submissions.filter(({ dropped, visit }) => !dropped && visit === client.visit);

const messages = ({ visit }: Client): readonly MessageItem[] =>
  visit.session.listItems().filter((item) => item.kind === 'message');

const screenOf = ({ session }: Visit): string =>
  [
    session.snapshot.state,
    ...session
      .listItems()
      .map((item) =>
        item.kind === 'message' ? `${item.id} ${item.content.slice(0, 20)} ${item.status ?? ''}` : item.id,
      ),
  ].join('\n');

const failed = (client: Client): readonly MessageItem[] =>
  messages(client).filter(({ status }) => status === 'failed');

export const liveness: readonly Liveness[] = [
  {
    id: 'L1',
    meaning: 'Two pages with one chat show the same',
    check(world, { visit }) {
      const [first = visit] = companyOf(world, visit);
      // What was said last before the end a page that comes later cannot read; whether the end is seen is L4.
      const together = [first, visit].every(({ session }) => session.snapshot.state === 'connected');
      const [one, other] = together ? [screenOf(first), screenOf(visit)] : [];
      return one === other ? undefined : `one page shows\n${one}\nand the other one\n${other}`;
    },
  },
  {
    id: 'L2',
    meaning: 'A customer has one contact, however many pages there are',
    check({ clients }, { visit }) {
      const contacts = clients.flatMap(({ visit: { over, shares, session } }) =>
        !over && shares && session.snapshot.state === 'connected' ? [session.snapshot.contactId] : [],
      );
      return visit.shares && new Set(contacts).size > 1 ? `${contacts.join(' and ')} go on` : undefined;
    },
  },
  {
    id: 'L3',
    meaning: 'The chat is connected or over, not stuck on the way',
    check(_world, { visit }) {
      const { state, error } = visit.session.snapshot;
      return ['starting', 'connecting', 'reconnecting'].includes(state)
        ? `still ${state}, because of ${error?.code ?? 'nothing'}`
        : undefined;
    },
  },
  {
    id: 'L4',
    meaning: 'A chat that is over is shown as over',
    check(world, client) {
      const { state } = client.visit.session.snapshot;
      return contactOf(world, client)?.state === 'ended' && state !== 'ended' && state !== 'failed'
        ? `the chat is over, and the page says ${state}`
        : undefined;
    },
  },
  {
    id: 'L1',
    meaning: 'The screen shows what the service has, no more and no less',
    check(world, client) {
      const { session } = client.visit;
      const transcript = stored(contactOf(world, client));
      const shown = new Map(session.listItems().map((item) => [item.id, item]));
      for (const { Id, ContentType, Content } of transcript) {
        const item = shown.get(Id);
        // Nobody can read what was said between the last frame and the end: the tokens are dead.
        if (!item && session.snapshot.state !== 'connected') continue;
        if (!item) return `${Id} (${Content ?? ContentType ?? ''}) is missing`;
        if (item.kind === 'message' && item.content !== Content && item.chunk === undefined)
          return `${Id} says “${item.content}” instead of “${Content ?? ''}”`;
        if (item.kind === 'message' && item.chunk !== undefined && session.snapshot.state === 'connected')
          return `${Id} is shown in part only`;
      }
      const known = new Set(transcript.map(({ Id }) => Id));
      const strange = session.listItems().find((item) => {
        // The end may cut a streamed message short, and the service keeps whole ones only.
        const cutShort = item.kind === 'message' && item.chunk !== undefined;
        return !known.has(item.id) && !cutShort && !(isOutgoing(item) && 'clientToken' in item);
      });
      return strange && contactOf(world, client) ? `${strange.id} is not in the transcript` : undefined;
    },
  },
  {
    id: 'L2',
    meaning: 'What was written was sent once, was refused, or can be tried again',
    check(world, client) {
      const { state } = client.visit.session.snapshot;
      // Of two that say the same, nobody can be asked after the end which one has arrived.
      const isUndecided = ({ clientToken, id }: MessageItem): boolean =>
        state !== 'connected' && saysTheSame(world, { clientToken, id });
      for (const submission of openSubmissions(world, client)) {
        const { clientToken, content: whole } = submission;
        const content = whole.slice(0, 20);
        const taken = world.ledger.taken.get(clientToken);
        const bubbles = messages(client).filter(
          (item) =>
            (item.id === taken?.id && !isUndecided(item)) ||
            (item.clientToken === clientToken &&
              !isLikeTheOther(world, { clientToken, id: item.id }) &&
              !(taken && isOfDropped(world, { clientToken, id: item.id }))),
        );
        const [bubble] = bubbles;
        // What was sent before this page came it can only read while the chat goes on.
        if (!bubble && isOfAnotherPage(world, submission) && taken && state !== 'connected') continue;
        // Two messages that say the same, the first of them left to another page: the older echo may be taken for the younger message.
        const isTaken = messages(client).some(
          (item) => item.clientToken === clientToken && isLikeTheOther(world, { clientToken, id: item.id }),
        );
        if (!bubble && isTaken) continue;
        if (bubbles.length !== 1 || !bubble?.status) return `“${content}” is there ${bubbles.length} times`;
        const { status } = bubble;
        const isOther = taken?.id !== bubble.id && !isOfDropped(world, { clientToken, id: bubble.id });
        if (/sent|delivered|read/.test(status) && isOther && !isUndecided(bubble))
          return `“${content}” is shown as sent, and what the service has is another one`;
        if (status === 'rejected' && taken) return `“${content}” is shown as refused and was sent`;
        if (state !== 'connected') continue;
        if (status === 'failed' && taken) return `“${content}” is shown as failed and was sent`;
        if (['queued', 'sending', 'unconfirmed'].includes(status)) return `“${content}” is still ${status}`;
      }
      return undefined;
    },
  },
  {
    id: 'L5',
    meaning: 'A click on “try again” sends each message, once',
    async check(world, client) {
      const { session } = client.visit;
      if (session.snapshot.state !== 'connected') return undefined;
      const again = failed(client);
      for (const { id } of again) session.retryMessage(id).catch(() => undefined);
      await world.advance(again.length > 0 ? 30_000 : 0);
      const [stuck] = failed(client);
      if (stuck) return `“${stuck.content.slice(0, 20)}” fails again and again`;
      const refused = new Set(
        messages(client).flatMap(({ status, id }) => (status === 'rejected' ? [id] : [])),
      );
      const lost = again.find(
        ({ id, clientToken = '' }) => !refused.has(id) && !world.ledger.taken.has(clientToken),
      );
      return lost && `“${lost.content.slice(0, 20)}” was tried again and did not arrive once`;
    },
  },
  {
    id: 'L6',
    meaning: 'A file is at the service once, was refused, or can be tried again',
    async check(world, { visit }) {
      const open = world.files.filter((file) => !file.dropped && file.visit === visit);
      const failedFiles = (): typeof open => open.filter((file) => uploadOf(file)?.status === 'failed');
      // After the end there is nobody to send it to, and what the scanner has said last cannot be read.
      if (visit.session.snapshot.state !== 'connected') return undefined;
      const early = failedFiles().find(({ name }) => world.ledger.files.has(name));
      if (early) return `${early.name} is shown as failed and was sent`;
      // The first try may only find that the service does not have what it was said to have; the second one brings it.
      for (
        let again = failedFiles(), click = 0;
        again.length > 0 && click < 2;
        again = failedFiles(), click++
      ) {
        for (const { uploadId } of again) visit.uploads.retry(uploadId);
        await world.advance(30_000);
      }
      for (const file of open) {
        const upload = uploadOf(file);
        // It was for the chat before this one.
        if (upload?.error?.code === 'chat/ended') continue;
        // What the scanner refuses is in the transcript, and nothing else is refused here.
        if (upload)
          return `${file.name} is still ${upload.status}, because of ${upload.error?.code ?? 'nothing'}`;
        if (!world.ledger.files.has(file.name)) return `${file.name} is gone and did not arrive`;
      }
      return undefined;
    },
  },
];

/** L8, which takes an hour. */
export const idleHour: Liveness = {
  id: 'L8',
  meaning: 'A chat in which nothing happens asks for next to nothing',
  async check(world, { visit }) {
    if (visit.session.snapshot.state !== 'connected') return undefined;
    await world.advance(60_000);
    const before = visit.calls.length;
    await world.advance(60 * 60_000);
    const calls = visit.calls.slice(before).map(({ operation }) => operation);
    const count = (name: string): number => calls.filter((operation) => operation === name).length;
    const others = calls.length - count('CreateParticipantConnection') - count('GetTranscript');
    return count('CreateParticipantConnection') > 2 || count('GetTranscript') > 5 || others > 0
      ? `an idle hour had ${calls.join(', ')}`
      : undefined;
  },
};

/** L7: after the element has been taken out for good, nothing of it is left. */
async function checkNothingLeft(world: World): Promise<string | undefined> {
  world.dropAll();
  for (const { visit } of world.clients) if (!visit.over) visit.session.reset();
  await world.settle();
  // What was on its way to the service when it was not wanted any more.
  await world.advance(0);
  for (const { visit } of world.clients) {
    // With a page everything of it is gone.
    if (visit.over) continue;
    const { timers, platform } = visit;
    const left = { timers: timers.size, sockets: platform.openSockets, requests: platform.openRequests };
    if (left.timers + left.sockets + left.requests > 0) return `left behind: ${JSON.stringify(left)}`;
  }
  return undefined;
}

/** Checks everything that must have come true; the first thing that has not is in the answer. */
export async function checkLiveness(
  world: World,
  more: readonly Liveness[] = [],
): Promise<Broken | undefined> {
  const at = (): number => world.clock.monotonic();
  for (const { id, check } of [...liveness, ...more]) {
    for (const client of world.clients) {
      const what = client.visit.over ? undefined : await check(world, client);
      if (what !== undefined) return { id, what, at: at() };
    }
  }
  const what = await checkNothingLeft(world);
  return what === undefined ? undefined : { id: 'L7', what, at: at() };
}
