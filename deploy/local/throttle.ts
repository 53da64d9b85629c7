/** A token bucket, as API Gateway keeps one for each route: `perSecond` on average, `burst` at once. */
export function createThrottle(
  { perSecond, burst }: { readonly perSecond: number; readonly burst: number },
  now: () => number,
): () => boolean {
  let left = burst;
  let at = now();
  return () => {
    left = Math.min(burst, left + ((now() - at) / 1000) * perSecond);
    at = now();
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

/** Lets `most` calls of `invoke` run at the same time; resolves with nothing for those that are too many. */
export function withConcurrency<In, Out>(
  invoke: (input: In) => Promise<Out>,
  most: number,
): (input: In) => Promise<Out | undefined> {
  let running = 0;
  return async (input) => {
    if (running >= most) return undefined;
    running += 1;
    try {
      return await invoke(input);
    } finally {
      running -= 1;
    }
  };
}
