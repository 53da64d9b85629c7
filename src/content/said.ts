import type { Standing } from './readers.js';
import { waitIn } from './waiting/wait-message.js';

/** A message of the transcript, as far as its place among the others goes. */
export interface Said {
  readonly kind?: string;
  readonly id?: string;
  /** Milliseconds since the epoch. */
  readonly at?: number;
  readonly arrivedAt?: number | undefined;
  readonly contentType?: string;
  readonly content?: string;
  readonly direction?: string;
  readonly role?: string;
  readonly status?: string;
  readonly past?: true;
  readonly standing?: Standing;
}

/** A message that was not sent has answered nothing. */
export const isUnsent = ({ status }: Said): boolean => status === 'failed' || status === 'rejected';

/** Whether a view no longer waits after it. A file is no answer, whoever sends it, and neither is news of the wait: the flow waits on. */
export const endsWait = (said: Said): boolean =>
  said.kind === 'message' && !isUnsent(said) && !(said.direction === 'incoming' && waitIn(said));

/** What a message was last shown as. */
const shownAs = new WeakMap<object, Said>();

/** A message with other members; the same object as before for as long as they are the same, so that its line is not drawn again. */
export function variant(said: Said, members: Said): Said {
  const differs = (other: Said): boolean =>
    Object.entries(members).some(([name, value]) => other[name as keyof Said] !== value);
  if (!differs(said)) return said;
  const known = shownAs.get(said);
  if (known && !differs(known)) return known;
  const shown = { ...said, ...members };
  shownAs.set(said, shown);
  return shown;
}
