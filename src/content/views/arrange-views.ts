import type { Arrangement, Line, Standing } from '../readers.js';
import { endsWait, variant, type Said } from '../said.js';
import { viewIn } from './view-message.js';

/** Works out which view can be answered: the newest of all that was said. What the customer has said to another is its answer. */
export function arrange<L extends Line>(lines: readonly L[], { snapshot }: Arrangement): readonly L[] {
  let next: Said | undefined = snapshot.state === 'ended' ? {} : undefined;
  return lines
    .toReversed()
    .map((line) => {
      const said: Said = line.said ?? {};
      const shown =
        line.said && viewIn(said)
          ? { ...line, said: variant(said, { standing: standingOf(said, next) }) }
          : line;
      if (endsWait(said)) next = said;
      return shown;
    })
    .toReversed();
}

/** How a view stands with what was said `next`: an answer of the customer's, or something that comes too late for one. */
const standingOf = ({ past }: Said, next: Said | undefined): Standing =>
  next || past ? ((next?.direction === 'outgoing' ? next.content : undefined) ?? null) : undefined;
