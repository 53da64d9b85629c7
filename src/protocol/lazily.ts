/**
 * Loads what few pages need when it is needed for the first time, once. What could not be loaded (the device has gone offline, the
 * file is gone from the server) is tried again the next time.
 *
 * Browsers remember a failed import for as long as the page lives, so the next attempt goes to another address: the same, which the
 * error names, with one more question mark. `wanted` is the name of an export, by which the module is recognized there.
 */
export function lazily<T extends object>(load: () => Promise<T>, wanted: keyof T): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let failed: string | undefined;

  async function attempt(): Promise<T> {
    if (!failed) return load();
    const module = (await import((failed += '?'))) as Readonly<Record<string, object>>;
    // A bundler may have wrapped up what is wanted together with what others need of the same file.
    return [module, ...Object.values(module)].find((part) => wanted in Object(part)) as T;
  }

  return () =>
    (loading ??= attempt().catch((error: unknown) => {
      loading = undefined;
      failed ??= /https?:[^\s?]+/.exec(String(error))?.[0];
      throw error;
    }));
}
