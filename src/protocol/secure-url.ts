import { textOf } from './json.js';

/** What a host is called (as `URL` spells it) that can only be this very machine. */
const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * `text` as an address that tokens may be sent to: encrypted, or on this very machine, and without a user name. Nothing for
 * anything else. With `page`, the address of one, it may be relative to that, and unencrypted unless the page is encrypted.
 */
export function secureUrl(text: string, scheme: 'http' | 'ws', page?: string): URL | undefined {
  if (!URL.canParse(text, page)) return undefined;
  const url = new URL(text, page);
  const { protocol, hostname, username, password } = url;
  const plain = LOOPBACK.test(hostname) || (page && !page.startsWith('https:'));
  const allowed = protocol === `${scheme}s:` || (plain && protocol === `${scheme}:`);
  return allowed && !username && !password ? url : undefined;
}

/** Addresses that the page will open or send files to: no scheme that could run anything, no listener on the way. */
export const secureText = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text && secureUrl(text, 'http') ? text : undefined;
};
