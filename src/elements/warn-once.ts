const said = new Set<string>();

/** Tells the page's developer something, once per page. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`<connect-chat> ${message}`);
}
