import type { MessageItem, MessageStatus, TranscriptItem } from '../../src/session/index.js';
import type { Call } from './call-log.js';
import { companyOf, isLikeTheOther, isOfDropped, running } from './pages.js';
import type { Invariant, View } from './rules.js';
import type { Visit } from './visit.js';
import type { Submission } from './world-api.js';

const SENT: readonly MessageStatus[] = ['sent', 'delivered', 'read'];
/** How long a bubble and its echo may both be there. */
const TWIN_MS = 2_000;
/** A beat every 15 s, and 10 s until a missing answer is believed. */
const SILENCE_MS = 25_500;
const HIDDEN_SILENCE_MS = 70_500;
/** How long two pages take to tell each other something. */
const TOLD_MS = 1_500;

const isOwn = (item: TranscriptItem): item is MessageItem =>
  item.kind === 'message' && item.direction === 'outgoing';

const short = (text: string): string => `“${text.slice(0, 20)}”`;

/** What a person who has written it would still look for. */
const expected = (view: View): readonly Submission[] =>
  view.world.submissions.filter(
    (submission) => !submission.dropped && submission.visit === view.visit && hasComeAlong(view, submission),
  );

/** What was written in an earlier page is there once this one has read the transcript. */
const hasComeAlong = ({ visit: { calls }, now, snapshot }: View, { handedAt }: Submission): boolean =>
  handedAt === undefined ||
  (!snapshot.incomplete &&
    calls.some(
      ({ operation, outcome, at, endedAt }) =>
        operation === 'GetTranscript' && outcome === 200 && at > handedAt && (endedAt ?? now) < now,
    ));

const idOf = ({ world }: View, { clientToken }: Submission): string | undefined =>
  world.ledger.taken.get(clientToken)?.id;

/** Whether what was written in one page stands in the order of writing. */
function isAsWritten(ids: readonly string[], submissions: readonly Submission[], writer: Visit): boolean {
  const written = submissions.flatMap((submission) =>
    submission.writer === writer ? [ids.indexOf(submission.clientToken)] : [],
  );
  const places = written.filter((place) => place >= 0);
  return places.every((place, at) => at === 0 || (places[at - 1] ?? 0) <= place);
}

/** From where to where a message may go, besides staying. Receipts only go forward. */
const moves: Readonly<Record<MessageStatus, readonly MessageStatus[]>> = {
  queued: ['sending', 'failed', 'rejected', 'sent'],
  sending: ['queued', 'unconfirmed', 'sent', 'delivered', 'read', 'failed', 'rejected'],
  unconfirmed: ['sending', 'sent', 'delivered', 'read', 'failed', 'rejected'],
  sent: ['delivered', 'read'],
  delivered: ['read'],
  read: [],
  failed: ['unconfirmed', 'sending', 'sent', 'delivered', 'read'],
  rejected: [],
};

/** When a submission was first seen in two bubbles. */
const twins = new WeakMap<Submission, number>();

/** Where sockets are blocked, the transcript is asked for instead. */
function heardByAsking(calls: readonly Call[], now: number, limit: number): string | undefined {
  const heard = calls.filter(({ operation, outcome }) => operation === 'GetTranscript' && outcome === 200);
  const silence = now - Math.max(0, ...heard.map(({ endedAt = 0 }) => endedAt));
  return silence > limit ? `connected by polling, and nothing was heard for ${silence} ms` : undefined;
}

/**
 * An echo carries no client token: of messages that say the same, it may be any one's until the answers are there, also when the one that
 * it is of was taken off the screen or is in another page. What holds even then is that no more of them are shown as sent than there
 * are. In the end (L2) each must be under its own id.
 */
function isEchoOf(
  items: readonly TranscriptItem[],
  id: string,
  clientToken: string,
  { ledger, submissions }: View['world'],
): boolean {
  const taken = [...ledger.taken.values()];
  const echo = taken.find((one) => one.id === id);
  const written = submissions.find((submission) => submission.clientToken === clientToken);
  const saysSo = ({ content }: { readonly content: string }): boolean => content === written?.content;
  const shown = items.filter(isOwn).filter((item) => saysSo(item) && SENT.includes(item.status ?? 'queued'));
  return echo !== undefined && saysSo(echo) && shown.length <= taken.filter(saysSo).length;
}

const silentSince = new WeakMap<Visit, number>();

/** How long nothing was heard of a chat that is shown as connected, when that is too long. */
function silenceOf({ world, visit, snapshot, now }: View): string | undefined {
  // A page that only shows the chat hears of it through the one that holds it.
  const company = running(companyOf(world, visit));
  if (visit.still || company.some((other) => other.throttled || now < other.disturbedUntil)) return undefined;
  const limit = company.every(({ platform }) => platform.page.visible) ? SILENCE_MS : HIDDEN_SILENCE_MS;
  if (snapshot.transport === 'polling')
    return heardByAsking(
      company.flatMap(({ calls }) => calls),
      now,
      limit,
    );
  const living = company.flatMap(({ sockets }) => sockets).filter(({ over }) => !over);
  if (living.some(({ subscribedAt, heardAt }) => subscribedAt !== undefined && now - heardAt <= limit)) {
    return undefined;
  }
  const heard = Math.max(...living.map(({ heardAt }) => heardAt));
  return living.length === 0
    ? 'connected without a socket'
    : `connected, and nothing was heard for ${now - heard} ms`;
}

export const screenInvariants: readonly Invariant[] = [
  {
    id: 'I1',
    meaning: 'What was written stays on the screen until the customer takes it off',
    screen(view) {
      const ids = new Set(view.items.map(({ id }) => id));
      const tokens = new Set(view.items.map((item) => (isOwn(item) ? item.clientToken : undefined)));
      const lost = expected(view).find(
        (submission) => !tokens.has(submission.clientToken) && !ids.has(idOf(view, submission) ?? ''),
      );
      return lost && `${short(lost.content)} has vanished`;
    },
  },
  {
    id: 'I3',
    meaning: 'What is shown as sent has arrived',
    screen({ items, world }) {
      const untrue = items.filter(isOwn).find(({ id, clientToken, status }) => {
        if (!status || !SENT.includes(status)) return false;
        if (clientToken === undefined) return !world.ledger.knows(id);
        return (
          world.ledger.taken.get(clientToken)?.id !== id &&
          !isLikeTheOther(world, { id, clientToken }) &&
          !isOfDropped(world, { id, clientToken }) &&
          !isEchoOf(items, id, clientToken, world)
        );
      });
      return (
        untrue &&
        `${short(untrue.content)} is shown as ${String(untrue.status)} and the service does not have it`
      );
    },
  },
  {
    id: 'I4',
    meaning: 'Nothing is shown twice',
    screen(view) {
      const { items, now, visit } = view;
      const ids = items.map(({ id }) => id);
      const double = ids.find((id, index) => ids.indexOf(id) !== index);
      if (double !== undefined) return `two items have the id ${double}`;
      for (const submission of expected(view)) {
        const { clientToken, content } = submission;
        const own = idOf(view, submission);
        const isAnother = (item: TranscriptItem): boolean =>
          isOwn(item) &&
          item.content === content &&
          item.clientToken !== undefined &&
          item.clientToken !== clientToken;
        const bubbles = items.filter(
          (item) =>
            // Its echo may be taken for that of another message which says the same, until the answers are there.
            (item.id === own && !isAnother(item)) ||
            (isOwn(item) &&
              item.clientToken === clientToken &&
              !isLikeTheOther(view.world, { clientToken, id: item.id }) &&
              !isOfDropped(view.world, { clientToken, id: item.id })),
        );
        if (bubbles.length < 2 || visit.still) twins.delete(submission);
        else if (!twins.has(submission)) twins.set(submission, now);
        if (now - (twins.get(submission) ?? now) <= TWIN_MS) continue;
        const statuses = bubbles.map((bubble) => (isOwn(bubble) ? bubble.status : bubble.kind));
        return `${short(content)} has been there twice for a while, ${statuses.join(' and ')}`;
      }
      return undefined;
    },
  },
  {
    id: 'I5',
    meaning: 'What the service knows is in its order; what it does not know comes last, as written',
    screen({ items, world }) {
      const { order, streamed } = world.ledger;
      let last = -1;
      let firstOwn: string | undefined;
      for (const item of items) {
        const place = order.get(item.id);
        if (place === undefined) {
          firstOwn ??= item.id;
          continue;
        }
        if (firstOwn !== undefined)
          return `${item.id} comes after ${firstOwn}, which the service does not know`;
        // A streamed message stands where its first part was, or, for who missed that, where its last one was.
        if (streamed.has(item.id)) continue;
        if (place < last) return `${item.id} is not in the order of the transcript`;
        last = place;
      }
      const own = items.filter(({ id }) => !order.has(id)).map(({ id }) => id);
      // What was taken off the screen of one page may come back with another one that was away.
      const unsent = world.submissions.filter(
        ({ clientToken, dropped }) => !dropped && !world.ledger.taken.has(clientToken),
      );
      // What is written in two pages at the same time has no order.
      return world.visits.every((writer) => isAsWritten(own, unsent, writer))
        ? undefined
        : 'what waits is not in the order of writing';
    },
  },
  {
    id: 'I6',
    meaning: 'What was written is not changed',
    screen(view) {
      for (const { clientToken, content } of expected(view)) {
        const bubble = view.items.filter(isOwn).find((item) => item.clientToken === clientToken);
        if (bubble && bubble.content !== content)
          return `${short(content)} has become ${short(bubble.content)}`;
      }
      return undefined;
    },
  },
  {
    id: 'I7',
    meaning: 'A message’s status only makes steps that make sense',
    screen({ items, visit, world }) {
      const isShared = companyOf(world, visit).length > 1;
      for (const { clientToken, status, content } of items.filter(isOwn)) {
        const before = clientToken === undefined ? undefined : visit.statuses.get(clientToken);
        // What was kept is of unknown fate, and a page that comes to another one shows what that one knows.
        if (isShared && !SENT.includes(before ?? 'sent')) continue;
        if (!before || !status || before === status || moves[before].includes(status)) continue;
        // It had the echo of another one that says the same: nobody who reads them can tell.
        if (
          SENT.includes(before) &&
          items.some((item) => isOwn(item) && item.clientToken !== clientToken && item.content === content)
        )
          continue;
        return `${short(content)} went from ${before} to ${status}`;
      }
      return undefined;
    },
  },
  {
    id: 'I8',
    meaning: 'Connected means that the chat was heard of a moment ago',
    screen(view) {
      const silence = view.snapshot.state === 'connected' ? silenceOf(view) : undefined;
      if (silence === undefined) silentSince.delete(view.visit);
      else if (!silentSince.has(view.visit)) silentSince.set(view.visit, view.now);
      // What happens to the page that holds the chat takes a moment to be told.
      const graceMs = view.visit.shares ? TOLD_MS : 0;
      return view.now - (silentSince.get(view.visit) ?? view.now) >= graceMs ? silence : undefined;
    },
  },
];
