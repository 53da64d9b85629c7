/** Schemes that a link in a message may have. */
const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'];

/** Longer than any link somebody reads, and short enough for every browser. */
const LONGEST = 2_048;

/**
 * Control characters, white space, backslashes, and characters without a width or with a direction of their own: `URL` would
 * drop or rewrite them, so that a link would show one address and go to another.
 */
const DECEPTIVE = /[\\\s\p{C}\p{DI}]/u;

/**
 * The address that a link from outside may have, in the browser's own spelling (so a host name of look-alike letters turns
 * into its `xn--` form), or nothing when it is not one of http, https, mailto and tel, hides a user name, or is written to
 * deceive. Takes linear time.
 */
export function safeUrl(text: string): string | undefined {
  if (text.length > LONGEST || DECEPTIVE.test(text)) return undefined;
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  return SCHEMES.includes(protocol) && !username && !password ? href : undefined;
}
