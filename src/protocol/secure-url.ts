/** Whether `hostname` (as `URL` spells it) can only mean this very machine. */
export const isLoopback = (hostname: string): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/**
 * `text` as an address that tokens may be sent to: encrypted, or on this very machine, and without a user name. Nothing for
 * anything else.
 */
export function secureUrl(text: string, scheme: 'http' | 'ws'): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const secure =
    url.protocol === `${scheme}s:` || (url.protocol === `${scheme}:` && isLoopback(url.hostname));
  return secure && !url.username && !url.password ? url : undefined;
}
