interface Settlement<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

/** Promises whose outcome somebody else decides, by key. */
export interface Pending<T> {
  promise(key: string): Promise<T>;
  /** Settles the promises of `key` with what `settle` does to each; of all keys without one. */
  settle(settle: (settlement: Settlement<T>) => void, key?: string): void;
}

export function createPending<T>(): Pending<T> {
  const waiting: (Settlement<T> & { readonly key: string })[] = [];
  return {
    promise: (key) =>
      new Promise((resolve, reject) => {
        waiting.push({ key, resolve, reject });
      }),
    settle(settle, key) {
      for (const entry of [...waiting]) {
        if (key !== undefined && entry.key !== key) continue;
        waiting.splice(waiting.indexOf(entry), 1);
        settle(entry);
      }
    },
  };
}
