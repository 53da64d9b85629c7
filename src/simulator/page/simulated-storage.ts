/** The part of a browser's `Storage` that a page uses. */
export interface StorageArea {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** How a storage fails: it is not there, reading throws, or writing throws (full, or forbidden in a private window). */
export type StorageFault = 'absent' | 'reading' | 'writing';

/** A storage that outlives pages, and can be looked into and damaged. */
export interface SimulatedStorage extends StorageArea {
  /** What is in it, without any fault in between. Change it to damage it. */
  readonly entries: Map<string, string>;
  /** What goes wrong, until it is set to undefined again. Default: nothing. */
  fault: StorageFault | undefined;
  /** Cuts every value in half, as a browser that crashed while writing. */
  corrupt(): void;
}

/** Creates a storage with `entries` in it. */
export function createSimulatedStorage(entries: Iterable<readonly [string, string]> = []): SimulatedStorage {
  const inside = new Map(entries);
  const storage: SimulatedStorage = {
    entries: inside,
    fault: undefined,
    getItem(key) {
      if (storage.fault === 'reading' || storage.fault === 'absent')
        throw new DOMException('Access is denied.', 'SecurityError');
      return inside.get(key) ?? null;
    },
    setItem(key, value) {
      if (storage.fault !== undefined) throw new DOMException('The storage is full.', 'QuotaExceededError');
      inside.set(key, value);
    },
    removeItem(key) {
      if (storage.fault === 'reading' || storage.fault === 'absent')
        throw new DOMException('Access is denied.', 'SecurityError');
      inside.delete(key);
    },
    corrupt() {
      for (const [key, value] of inside) inside.set(key, value.slice(0, Math.floor(value.length / 2)));
    },
  };
  return storage;
}
