import type { SessionInside } from '../service-calls.js';

/** When something arrived that the service has said `at`, in monotonic ms; nothing when nobody can know how long ago that was. */
export type ArrivedAt = (at: number) => number | undefined;

/**
 * Tells of a session when its items arrived: call it whenever there are new ones. The clock of the service is read off the newest item and
 * goes on as the monotonic one does: the device's own may be wrong. What is there at first is history, unless this page has begun the chat.
 */
export function createArrivals({ store, access }: SessionInside): () => ArrivedAt {
  let historyAt: number | undefined;
  let aheadMs = -Infinity;
  return () => {
    const { items } = store.transcript;
    const newestAt = items.slice(items.size - 1)[0]?.at ?? 0;
    historyAt ??= store.restored || !access() ? newestAt : 0;
    aheadMs = Math.max(aheadMs, newestAt - store.platform.clock.monotonic());
    return (at) => (at > (historyAt ?? 0) ? at - aheadMs : undefined);
  };
}
