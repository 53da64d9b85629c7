/** Schemes that a link in a message may have. */
const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'];

/** Longer than any link somebody reads, and short enough for every browser. */
const LONGEST = 2_048;

/**
 * Control characters, white space, backslashes, and characters without a width or with a direction of their own: `URL` would
 * drop or rewrite them, so that a link would show one address and go to another.
 */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for.
const DECEPTIVE =
  /[\u0000-\u0020\\\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/;

/**
 * The address that a link from outside may have, in the browser's own spelling (so a host name of look-alike letters turns
 * into its `xn--` form), or nothing when it is not one of http, https, mailto and tel, hides a user name, or is written to
 * deceive. Takes linear time.
 */
export function safeUrl(text: string): string | undefined {
  if (text.length > LONGEST || DECEPTIVE.test(text)) return undefined;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  return SCHEMES.includes(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}
