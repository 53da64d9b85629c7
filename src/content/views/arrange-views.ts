import type { Arrangement, Line, Standing } from '../readers.js';
import { viewIn } from './view-message.js';

/** A message, as far as it matters here. */
interface Said {
  readonly content?: string;
  readonly direction?: string;
  readonly status?: string;
  readonly past?: true;
  readonly standing?: Standing;
}

/** A message that was not sent has answered nothing. */
const UNSENT: readonly unknown[] = ['failed', 'rejected'];

/** What a view was last shown as. */
const shownAs = new WeakMap<object, Said>();

/** Works out which view can be answered: the newest of all that was said. What the customer has said to another is its answer. */
export function arrange<L extends Line>(lines: readonly L[], { snapshot }: Arrangement): readonly L[] {
  let next: Said | undefined = snapshot.state === 'ended' ? {} : undefined;
  return lines
    .toReversed()
    .map((line) => {
      const said: Said = line.said ?? {};
      const shown = line.said && viewIn(said) ? { ...line, said: variant(said, next) } : line;
      if (line.said && !UNSENT.includes(said.status)) next = said;
      return shown;
    })
    .toReversed();
}

/** A view as it stands with what was said `next`; the same object as before where nothing has changed. */
function variant(said: Said, next: Said | undefined): Said {
  if (!next && !said.past) return said;
  const standing = next?.direction === 'outgoing' ? next.content : null;
  const known = shownAs.get(said);
  if (known && known.standing === standing) return known;
  const shown = { ...said, standing };
  shownAs.set(said, shown);
  return shown;
}
