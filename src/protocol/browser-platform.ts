import type { Platform } from './platform.js';

/** Longest delay of `setTimeout`; a longer one would fire at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/**
 * The real outside world: the only place of this room that names globals. Nothing is looked up before it is needed, so it can
 * be made anywhere.
 */
export function createBrowserPlatform(): Platform {
  return {
    // Not the function itself: browsers refuse it as a method of anything but the global object.
    fetch: (input, init) => fetch(input, init),
    createSocket: (url) => new WebSocket(url),
    clock: {
      now: () => Date.now(),
      monotonic: () => performance.now(),
      schedule(callback, delayMs) {
        const timer = setTimeout(callback, Math.min(delayMs, LONGEST_DELAY_MS));
        return () => {
          clearTimeout(timer);
        };
      },
    },
    random: () => Math.random(),
    newClientToken,
  };
}

/** `crypto.randomUUID` would be enough, if it existed on pages that are served without TLS. */
const newClientToken = (): string =>
  // RFC 9562, section 5.4: 4 is the version, and 8 one of the digits that may stand for the variant.
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (byte & 15).toString(16);
  });
