/** Promises that are settled later, by key. */
export interface Pending<T> {
  /** The promise of `key`; the same one until it is settled. */
  promise(key: string): Promise<T>;
  resolve(key: string, value: T): void;
  reject(key: string, reason: Error): void;
  rejectAll(reason: Error): void;
}

/** Keeps promises whose outcome somebody else decides. */
export function createPending<T>(): Pending<T> {
  interface Entry {
    readonly promise: Promise<T>;
    readonly resolve: (value: T) => void;
    readonly reject: (reason: Error) => void;
  }
  const entries = new Map<string, Entry>();
  const take = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    entries.delete(key);
    return entry;
  };
  const pending: Pending<T> = {
    promise(key) {
      const known = entries.get(key);
      if (known) return known.promise;
      let settle: Omit<Entry, 'promise'> | undefined;
      const promise = new Promise<T>((resolve, reject) => {
        settle = { resolve, reject };
      });
      if (settle) entries.set(key, { promise, ...settle });
      return promise;
    },
    resolve(key, value) {
      take(key)?.resolve(value);
    },
    reject(key, reason) {
      take(key)?.reject(reason);
    },
    rejectAll(reason) {
      for (const key of [...entries.keys()]) pending.reject(key, reason);
    },
  };
  return pending;
}
