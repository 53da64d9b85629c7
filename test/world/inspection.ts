import { ChatError } from '../../src/protocol/index.js';
import type { Call } from './call-log.js';
import { dropForgottenFiles } from './files.js';
import { callInvariants } from './invariants-calls.js';
import { fileInvariants } from './invariants-files.js';
import { screenInvariants } from './invariants-screen.js';
import { signalInvariants } from './invariants-signals.js';
import type { Invariant, View } from './rules.js';
import type { Visit, VisitWatch } from './visit.js';
import type { World } from './world-api.js';

/** Every rule that is checked while a world runs. */
export const invariants: readonly Invariant[] = [
  ...screenInvariants,
  ...callInvariants,
  ...signalInvariants,
  ...fileInvariants,
];

/** Watches a world. */
export interface Inspection extends VisitWatch {
  /** Looks at the screen of one page now. */
  look(visit: Visit): void;
  /** Looks at every screen: time may have made them wrong. */
  lookAround(): void;
  /** What to do with a refusal that a person may see: nothing, as long as it is one of the documented errors. */
  refusedTo(what: string): (reason: unknown) => void;
}

/** Makes the inspection of `world`; what it finds goes to `world.broken`. */
export function createInspection(world: World): Inspection {
  const report = (id: string, what: string | undefined): void => {
    if (what !== undefined) world.broken.push({ id, what, at: world.clock.monotonic() });
  };
  const viewOf = (visit: Visit, items = visit.session.listItems()): View => ({
    world,
    visit,
    items,
    snapshot: visit.session.snapshot,
    now: world.clock.monotonic(),
  });
  const contacts = new WeakMap<Visit, string>();
  /** A page that comes to another one with a newer chat shows that one: what waited for the older one is gone with it. */
  const noteContact = ({ visit, snapshot }: View): void => {
    const before = contacts.get(visit);
    if (snapshot.contactId !== undefined) contacts.set(visit, snapshot.contactId);
    if (before === undefined || before === snapshot.contactId) return;
    const waiting = snapshot.outbox.map(({ id }) => id);
    for (const submission of world.submissions) {
      if (submission.visit === visit && !waiting.includes(submission.clientToken)) submission.dropped = true;
    }
    dropForgottenFiles(world, visit);
  };
  const inspectScreen = (view: View): void => {
    noteContact(view);
    for (const { id, screen } of invariants) report(id, screen?.(view));
    noteStatuses(view);
  };

  return {
    changed(visit, items) {
      if (visit.session.snapshot.transport === 'polling') world.seen.set('polling', 1);
      inspectScreen(viewOf(visit, items));
    },
    signalled(visit, signal) {
      const view = viewOf(visit);
      for (const invariant of invariants) report(invariant.id, invariant.signal?.(view, signal));
    },
    called(visit, call) {
      const view = viewOf(visit);
      for (const invariant of invariants) report(invariant.id, invariant.call?.(view, call));
    },
    ended(visit, call) {
      noteOutcome(world, visit, call);
    },
    opened(visit, socket) {
      const view = viewOf(visit);
      for (const invariant of invariants) report(invariant.id, invariant.socket?.(view, socket));
    },
    look(visit) {
      inspectScreen(viewOf(visit));
    },
    lookAround() {
      for (const { visit } of world.clients) if (!visit.over) inspectScreen(viewOf(visit));
    },
    refusedTo: (what) => (reason) => {
      if (!(reason instanceof ChatError)) report('I13', `${what} was refused with ${String(reason)}`);
    },
  };
}

function noteStatuses({ visit, items }: View): void {
  for (const item of items) {
    if (item.kind !== 'message' || item.clientToken === undefined || item.status === undefined) continue;
    visit.statuses.set(item.clientToken, item.status);
  }
}

/** Counts what a schedule must bring about often enough to be worth anything. */
function noteOutcome(world: World, visit: Visit, call: Call): void {
  const { operation, clientToken, outcome } = call;
  const lost = typeof outcome !== 'number' || outcome >= 300;
  if (operation === 'SendMessage' && clientToken !== undefined) {
    const taken = world.ledger.taken.has(clientToken);
    if (taken && lost) world.note('applied, answer lost');
    const before = visit.calls.filter((other) => other.clientToken === clientToken).length;
    if (taken && before > 1 && !lost) world.note('sent again and taken once');
  }
  if (operation === 'GetTranscript' && !lost) world.note('gap filled');
  if (operation === 'CreateParticipantConnection' && lost) world.note('no connection');
  if (operation === 'Start' && lost) world.note('no start');
  if (operation === 'UploadFile' && lost) world.note('file not put');
  if (operation === 'CompleteAttachmentUpload' && lost) world.note('completion unanswered');
}
