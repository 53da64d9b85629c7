import { httpOrigin } from '../session/chat-world.js';
import type { Visit } from './visit.js';
import type { Client, Submission, World } from './world-api.js';

/** Pages that run: in a tab that is open, and neither frozen nor asleep. */
export const running = (visits: readonly Visit[]): readonly Visit[] =>
  visits.filter(({ over, still }) => !over && !still);

/** The pages that run with the same chat as `visit`, itself among them. */
export function companyOf(world: World, visit: Visit): readonly Visit[] {
  const { contactId } = visit.session.snapshot;
  if (!visit.shares || contactId === undefined) return [visit];
  return world.visits.filter(
    (other) => other === visit || (!other.over && other.session.snapshot.contactId === contactId),
  );
}

const isAlive = ({ session }: Visit): boolean =>
  ['connecting', 'connected', 'reconnecting'].includes(session.snapshot.state);

/** Things after which a page may find less than the one before it has left. */
const EXCUSES = ['storage fails', 'storage is cleared', 'clock is set', 'device sleeps', 'page is frozen'];

/**
 * The page in a tab has gone, or is about to be followed by another one: what was written in it is looked for where the chat goes
 * on. Where it goes on nowhere, nobody expects to see it.
 */
export function leave(world: World, visit: Visit): void {
  visit.over = true;
  // A page that stands still or has let go of the chat was not told.
  const heir = running(world.visits).find(
    (other) =>
      !other.suspended &&
      isAlive(other) &&
      other.session.snapshot.contactId === visit.session.snapshot.contactId,
  );
  if (heir && isAlive(visit) && !visit.suspended) hand(world, visit, heir);
}

/** A page has come: it goes on with what is kept. */
export async function arrive(
  world: World,
  { visit }: Client,
  { after, mustGoOn = false }: { readonly after: Visit; readonly mustGoOn?: boolean },
): Promise<void> {
  visit.kicks.push(world.clock.monotonic());
  const wasAlive = isAlive(after);
  const restored =
    visit.shares &&
    (await visit.session.restore({
      api: new URL(`${httpOrigin}/Prod`),
      participantEndpoint: httpOrigin,
    }));
  const same = visit.session.snapshot.contactId === after.session.snapshot.contactId;
  if (restored) world.note('chat goes on in another page');
  if (restored && same && after.over) hand(world, after, visit);
  else if (after.over) for (const submission of writtenIn(world, after)) submission.dropped = true;
  const { contactId } = after.session.snapshot;
  // The customer may have ended it in another tab, which has taken the memory of it away.
  const isOver = contactId !== undefined && world.simulator.contact(contactId).state === 'ended';
  const isExcused = isOver || EXCUSES.some((excuse) => world.seen.has(excuse));
  if (mustGoOn && wasAlive && !(restored && same) && !isExcused) {
    world.broken.push({ id: 'I1', what: 'a page knows nothing of its chat', at: world.clock.monotonic() });
  }
}

const writtenIn = ({ submissions }: World, visit: Visit): readonly Submission[] =>
  submissions.filter((submission) => submission.visit === visit);

function hand(world: World, from: Visit, to: Visit): void {
  for (const submission of writtenIn(world, from)) {
    submission.visit = to;
    submission.handedAt = world.clock.monotonic();
    // Where nothing can be kept, only what the service has comes back.
    if (world.seen.has('storage fails') || world.seen.has('storage is cleared')) {
      if (!world.ledger.taken.has(submission.clientToken)) submission.dropped = true;
    }
  }
}

/** Whether the item `id` is of another message than that with `clientToken`, which says the same. */
export function saysTheSame(
  { submissions, ledger }: World,
  { clientToken, id }: { readonly clientToken: string | undefined; readonly id: string },
): boolean {
  const one = submissions.find((submission) => submission.clientToken === clientToken);
  const other = submissions.find((submission) => ledger.taken.get(submission.clientToken)?.id === id);
  return one !== undefined && other !== undefined && one !== other && one.content === other.content;
}

/**
 * An echo carries no client token. Of two messages that say the same and were both taken, or that more than one page may send, each may
 * be taken for the other: on the screen that makes no difference.
 */
export const isLikeTheOther = (
  world: World,
  item: { readonly clientToken: string | undefined; readonly id: string },
): boolean =>
  saysTheSame(world, item) &&
  world.submissions.some(
    ({ clientToken, writer }) =>
      clientToken === item.clientToken && (writer.shares || world.ledger.taken.has(clientToken)),
  );

/** The same where the customer has taken the other one off the screen, and it had arrived all the same. */
export const isOfDropped = (
  { submissions, ledger }: World,
  { clientToken, id }: { readonly clientToken: string | undefined; readonly id: string },
): boolean => {
  const one = submissions.find((submission) => submission.clientToken === clientToken);
  const other = submissions.find((submission) => ledger.taken.get(submission.clientToken)?.id === id);
  return one !== other && one?.content === other?.content && other?.dropped === true;
};

/** Whether only the service can say what became of it: its page is gone, or a copy of that has sent it and is gone. */
export const isOfAnotherPage = ({ visits }: World, { handedAt, writer, clientToken }: Submission): boolean =>
  handedAt !== undefined ||
  visits.some(
    (visit) =>
      visit !== writer &&
      visit.over &&
      visit.calls.some((call) => call.operation === 'SendMessage' && call.clientToken === clientToken),
  );
