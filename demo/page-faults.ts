/**
 * What can happen to a page with a chat, as far as a page can do it to itself. The demo page does it when the agent console of the same
 * browser says so: no server can take an element out of a page or fill its storage.
 */

/** The name of the channel between the console and the demo pages of one browser. */
export const PAGE_CHANNEL = 'connect-chat demo';

/** Long enough for a heartbeat and its answer to be late. */
const BLOCKED_MS = 12_000;
/** As browsers hold up the timers of hidden pages. */
const THROTTLED_MS = 60_000;

/** Something that can happen to a page. */
export interface PageFault {
  readonly label: string;
  readonly play: (chat: HTMLElement) => void;
}

let home: { readonly parent: ParentNode & Node; readonly before: ChildNode | null } | undefined;
const originals: { setItem?: PropertyDescriptor | undefined; setTimeout?: typeof setTimeout } = {};

/** Lets the browser say something that is not so. */
function pretend(target: object, facts: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(facts))
    Object.defineProperty(target, name, { value, configurable: true });
}

function stopPretending(target: object, ...names: readonly string[]): void {
  for (const name of names) Reflect.deleteProperty(target, name);
}

/** What the chats of this page have stored. */
const entries = (): readonly (readonly [Storage, string])[] =>
  [sessionStorage, localStorage].flatMap((storage) =>
    Object.keys(storage)
      .filter((key) => key.startsWith('connect-chat'))
      .map((key) => [storage, key] as const),
  );

function leave(chat: HTMLElement): void {
  if (chat.parentNode) home = { parent: chat.parentNode, before: chat.nextSibling };
}

const persisted = (type: string): void => {
  dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
};

/** By its name in messages, everything that can happen to a page. */
export const pageFaults: Readonly<Record<string, PageFault>> = {
  offline: {
    label: 'Browser says offline',
    play() {
      pretend(navigator, { onLine: false });
      dispatchEvent(new Event('offline'));
    },
  },
  online: {
    label: 'Browser says online',
    play() {
      stopPretending(navigator, 'onLine');
      dispatchEvent(new Event('online'));
    },
  },
  hide: {
    label: 'Hidden',
    play() {
      pretend(document, { hidden: true, visibilityState: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
  },
  show: {
    label: 'Shown',
    play() {
      stopPretending(document, 'hidden', 'visibilityState');
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
  },
  throttle: {
    label: 'Timers once a minute',
    play() {
      const real = (originals.setTimeout ??= window.setTimeout);
      pretend(window, {
        setTimeout: (work: () => void, delayMs = 0) => real(work, Math.max(delayMs, THROTTLED_MS)),
      });
    },
  },
  unthrottle: {
    label: 'Timers on time',
    play() {
      if (originals.setTimeout) window.setTimeout = originals.setTimeout;
    },
  },
  block: {
    label: 'Blocked for 12 s',
    play() {
      const until = performance.now() + BLOCKED_MS;
      while (performance.now() < until);
    },
  },
  freeze: {
    label: 'Frozen',
    play: () => void document.dispatchEvent(new Event('freeze', { bubbles: true })),
  },
  resume: {
    label: 'Resumed',
    play: () => void document.dispatchEvent(new Event('resume', { bubbles: true })),
  },
  pagehide: {
    label: 'Put away',
    play() {
      persisted('pagehide');
    },
  },
  pageshow: {
    label: 'Brought back',
    play() {
      persisted('pageshow');
    },
  },
  reload: {
    label: 'Loaded again',
    play() {
      location.reload();
    },
  },
  remove: {
    label: 'Element taken out',
    play(chat) {
      leave(chat);
      chat.remove();
    },
  },
  add: {
    label: 'Element put back',
    play(chat) {
      home?.parent.insertBefore(chat, home.before);
    },
  },
  move: {
    label: 'Element moved',
    play(chat) {
      document.body.append(chat);
    },
  },
  'move-before': {
    label: 'Element moved, state kept',
    play(chat) {
      if (chat.isConnected && 'moveBefore' in Element.prototype) document.body.moveBefore(chat, null);
      else document.body.append(chat);
    },
  },
  attr: {
    label: 'Another api',
    play(chat) {
      chat.setAttribute('api', '/elsewhere');
    },
  },
  'storage-full': {
    label: 'Storage full',
    play() {
      originals.setItem ??= Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
      pretend(Storage.prototype, {
        setItem() {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        },
      });
    },
  },
  'storage-works': {
    label: 'Storage works',
    play() {
      if (originals.setItem) Object.defineProperty(Storage.prototype, 'setItem', originals.setItem);
    },
  },
  'storage-corrupt': {
    label: 'Stored by half',
    play() {
      for (const [storage, key] of entries()) {
        const value = storage.getItem(key) ?? '';
        storage.setItem(key, value.slice(0, value.length / 2));
      }
    },
  },
  'storage-clear': {
    label: 'Storage cleared',
    play() {
      for (const [storage, key] of entries()) storage.removeItem(key);
    },
  },
};

/** Does to the page of `chat` what a console asks for. Anything else is ignored. */
export function playPageFault(chat: HTMLElement, name: unknown): void {
  if (typeof name === 'string' && Object.hasOwn(pageFaults, name)) pageFaults[name]?.play(chat);
}
