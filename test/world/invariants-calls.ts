import type { Operation } from '../../src/simulator/index.js';
import type { Call } from './call-log.js';
import { companyOf, running } from './pages.js';
import type { Invariant, View } from './rules.js';
import type { Visit } from './visit.js';

const MINUTE_MS = 60_000;
/** How long two pages may both have a socket, while one takes over from the other. */
const HANDOVER_MS = 5_000;

/** Of this page; of messages, of all running pages with the chat. For its files a page has a connection token of its own. */
const underWay = (view: View, operation: Operation): number =>
  (operation === 'SendMessage' ? running(companyOf(view.world, view.visit)) : [view.visit])
    .flatMap(({ calls }) => calls)
    .filter((call) => call.operation === operation && call.endedAt === undefined).length;

/** When a chat that is shared has been found on two sockets of two pages. */
const doubled = new WeakMap<Visit, number>();

/** The sockets of a chat that is shared are those of one page; two have some for no longer than it takes to hand over. */
function onTwoPages({ world, visit, now }: View): string | undefined {
  const holders = running(companyOf(world, visit)).filter(({ sockets }) => sockets.some(({ over }) => !over));
  if (holders.length < 2) doubled.delete(visit);
  else if (!doubled.has(visit)) doubled.set(visit, now);
  const since = now - (doubled.get(visit) ?? now);
  return since > HANDOVER_MS ? `${holders.length} pages have a socket for the same chat` : undefined;
}

/** Calls of the last minute, the newest one included. */
const recent = ({ visit, now }: View, operation?: Operation): readonly Call[] =>
  visit.calls.filter(
    (call) => now - call.at < MINUTE_MS && (operation === undefined || call.operation === operation),
  );

/** What people and pages that come back have asked for in the last minute. */
const kicks = (view: View, withinMs = MINUTE_MS): number =>
  (view.visit.shares ? view.world.visits : [view.visit])
    .flatMap((visit) => visit.kicks)
    .filter((at) => view.now - at < withinMs).length;

/** At most this many at a time. */
const atOnce: Partial<Readonly<Record<Operation, number>>> = {
  CreateParticipantConnection: 1,
  SendMessage: 1,
  GetTranscript: 1,
};

/** At most this many in any minute, and one more for each click. */
const perMinute: Partial<Readonly<Record<Operation, number>>> = {
  CreateParticipantConnection: 10,
  Start: 3,
  GetTranscript: 60,
};
const callsPerMinute = 120;

export const callInvariants: readonly Invariant[] = [
  {
    id: 'I2',
    meaning: 'One submission, one client token, one message at the service',
    call({ world }, { operation, clientToken, content }) {
      if (operation !== 'SendMessage') return undefined;
      const submission = world.submissions.find((known) => known.clientToken === clientToken);
      // While it is being written, its token is not on the list yet.
      if (
        submission
          ? submission.content !== content
          : world.visits.every(({ minted }) => minted.at(-1) !== clientToken)
      ) {
        return `“${String(content)}” is sent under a client token that is not its own`;
      }
      return undefined;
    },
    screen({ world }) {
      for (const [clientToken, { content }] of world.ledger.taken) {
        if (clientToken.startsWith('nobody'))
          return `“${content}” is at the service once more than it was written`;
      }
      return undefined;
    },
  },
  {
    id: 'I9',
    meaning: 'After the end nothing more is asked for',
    call({ snapshot }, { operation }) {
      const allowed = operation === 'DisconnectParticipant' || operation === 'Start';
      return snapshot.state === 'ended' && !allowed ? `${operation} after the end` : undefined;
    },
    socket: ({ snapshot }) => (snapshot.state === 'ended' ? 'a socket after the end' : undefined),
  },
  {
    id: 'I10',
    meaning: 'One thing at a time: a chat never floods the service by itself',
    call(view, { operation }) {
      const count = underWay(view, operation);
      // A start that was given up lets go of its contact while the next one connects.
      const others = operation === 'CreateParticipantConnection' ? kicks(view) : 0;
      return count > (atOnce[operation] ?? Infinity) + others ? `${count} ${operation} at once` : undefined;
    },
    socket({ visit }) {
      const count = visit.sockets.filter(({ over }) => !over).length;
      return count > 2 ? `${count} sockets` : undefined;
    },
    screen: onTwoPages,
  },
  {
    id: 'I11',
    meaning: 'However bad it gets, a minute has few calls',
    call(view, { operation }) {
      const allowed = (perMinute[operation] ?? Infinity) + kicks(view);
      const count = recent(view, operation).length;
      if (count > allowed) return `${count} ${operation} within a minute, ${kicks(view)} of them asked for`;
      const all = recent(view).length;
      return all > callsPerMinute + kicks(view) ? `${all} calls within a minute` : undefined;
    },
  },
  {
    id: 'I12',
    meaning: 'A failure is followed by a pause',
    call(view, { operation, at }) {
      if (operation !== 'CreateParticipantConnection' || view.snapshot.ending) return undefined;
      const close = view.visit.calls.filter(
        (call) => call.operation === operation && call.outcome !== 200 && at - call.at < 250,
      );
      return close.length > 2 + kicks(view, 250)
        ? `${close.length} attempts to connect within 250 ms`
        : undefined;
    },
  },
  {
    id: 'I14',
    meaning: 'Tokens go to the service in a header, and nowhere else',
    call: ({ visit }) => visit.leaks.at(-1),
    screen({ world: { browser, clients, secrets } }) {
      const stored = [browser.localStorage, ...clients.map(({ tab }) => tab.sessionStorage)]
        .flatMap(({ entries }) => [...entries.values()])
        .join('\n');
      return [...secrets.passing].some((secret) => stored.includes(secret))
        ? 'a token is kept that is cheap to get again'
        : undefined;
    },
  },
];
