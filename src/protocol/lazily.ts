/**
 * Loads what few pages need when it is needed for the first time, once. What could not be loaded (the device has gone offline, the
 * file is gone from the server) is tried again the next time.
 *
 * Browsers remember a failed import for as long as the page lives, so the next attempt goes to another address first: the same, with
 * one more question mark, where the browser's error ends with it. Runtimes of bundlers write other errors and need no other address.
 * `wanted` is the name of an export, by which the module is recognized there.
 */
export function lazily<T extends object>(load: () => Promise<T>, wanted: keyof T): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let failed: string | undefined;

  async function attempt(): Promise<T> {
    // The comments keep bundlers from looking for files that this could mean, of which there are none.
    const module: unknown =
      failed &&
      (await import(/* webpackIgnore: true */ /* @vite-ignore */ (failed += '?')).catch(() => undefined));
    // A bundler may have wrapped up what is wanted together with what others need of the same file.
    const parts = [module, ...Object.values<unknown>(Object(module) as Record<string, unknown>)] as readonly (
      T | undefined
    )[];
    return parts.find((part) => part?.[wanted]) ?? load();
  }

  return () =>
    (loading ??= attempt().catch((error: unknown) => {
      loading = undefined;
      failed ??= /http[^?)]+$/.exec(error as string)?.[0];
      throw error;
    }));
}
