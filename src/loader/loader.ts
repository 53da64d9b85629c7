/**
 * A classic script for pages that cannot hold a module: tag managers, content management systems.
 *
 * `<script src="…/connect-chat.loader.js" data-api="…" async></script>` loads `connect-chat.js` from where it came from itself and
 * puts a `<connect-chat>` at the end of the page whose attributes are its own without `data-`. A page that has a `<connect-chat>`
 * keeps it as it is.
 *
 * `window.connectChat.push(['sendMessage', 'Hello'])` calls a method of the element (any: also `addEventListener`) as soon as there
 * is one. The page may push before this script is there: `window.connectChat = window.connectChat || []`.
 */

/** A method of the element, and its arguments. */
type Call = readonly [method: string, ...args: unknown[]];

interface Queue {
  push(...calls: Call[]): void;
}

const page = window as { connectChat?: Queue | Call[] };
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  // Some pages glue their scripts together. The tag may still be there to read.
  document.querySelector<HTMLScriptElement>('script[src*="connect-chat.loader"]');

if (script && (page.connectChat === undefined || Array.isArray(page.connectChat)))
  start(script, page.connectChat ?? []);

function start({ src, attributes }: HTMLScriptElement, waiting: readonly Call[]): void {
  const module = new URL('connect-chat.js', src);
  // Whatever makes this file fresh makes the other one fresh, too.
  module.search = new URL(src).search;
  const defined = import(module.href).then(() => customElements.whenDefined('connect-chat'));
  const ready = Promise.all([parsed().then(() => mounted(attributes)), defined]);

  const push = (...calls: Call[]): void => {
    for (const [method, ...args] of calls) void ready.then(([chat]) => perform(chat, method, args));
  };
  page.connectChat = { push };
  push(...waiting);
}

/** Resolves when the page knows all its elements. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

function mounted(attributes: NamedNodeMap): Element {
  const present = document.querySelector('connect-chat');
  if (present) return present;
  const chat = document.createElement('connect-chat');
  for (const { name, value } of attributes) {
    // An attribute that is code or style would break the page's Content-Security-Policy.
    const own = /^data-((?!on|style$).+)/.exec(name)?.[1];
    if (own !== undefined) chat.setAttribute(own, value);
  }
  document.body.append(chat);
  return chat;
}

function perform(chat: Element, method: string, args: readonly unknown[]): unknown {
  const member: unknown = Reflect.get(chat, method);
  if (typeof member !== 'function') throw new TypeError(`<connect-chat> has no method ${method}`);
  return Reflect.apply(member, chat, args);
}
