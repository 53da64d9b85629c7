import { arrangeWaits, type Arrangement, type Line } from '../../content/index.js';
import { createArrivals, type ArrivedAt, type Extensible } from '../../session/index.js';

export { readWait as read, waitStyles as styles } from '../../content/index.js';

const known = new WeakMap<object, () => ArrivedAt>();

/** Leaves of all that was told about the wait only the newest, with when it arrived. */
export function arrange<L extends Line>(lines: readonly L[], arrangement: Arrangement): readonly L[] {
  const { session } = arrangement;
  const arrivals = known.get(session) ?? (session as Extensible).extend(createArrivals);
  known.set(session, arrivals);
  return arrangeWaits(lines, arrangement, arrivals());
}
