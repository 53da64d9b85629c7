/**
 * Loads what few pages need when it is needed for the first time, once. What could not be loaded (the device has gone offline,
 * the file is gone from the server) is tried again the next time.
 */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
