/** What stands on a page before the chat comes. */
const WAYS: Readonly<Record<string, () => void>> = {
  /** As where the visitor has blocked the site's data. */
  storage() {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    }
  },

  /** As Prototype and MooTools did: methods of their own, enumerable, on what belongs to everybody. */
  prototypes() {
    for (const prototype of [Object, Array, String, Function, Promise].map(
      (known) => known.prototype as object,
    ))
      Object.assign(prototype, { each: () => 'old', extend: () => 'old', isNew: true });
    Object.assign(Array, {
      from: (list: ArrayLike<unknown>) => Array.prototype.slice.call(list) as unknown,
    });
  },

  /** As libraries that watch a page do: everything that goes in or out passes through them. */
  wrappers() {
    const fetchBefore = window.fetch.bind(window);
    const later = window.setTimeout.bind(window);
    const parse = JSON.parse.bind(JSON);
    window.fetch = (...request) => fetchBefore(...request).then((response) => response);
    window.WebSocket = class extends WebSocket {};
    window.setTimeout = ((callback: () => void, ms?: number) => {
      const own = (): void => {
        callback();
      };
      return later(own, ms);
    }) as typeof setTimeout;
    JSON.parse = (text, reviver) => parse(text, reviver) as unknown;
  },

  /** Keeps count of what listens on the page and of what waits. */
  counted() {
    const counts = { listeners: new Set<string>(), timers: new Set<unknown>() };
    Object.assign(window, { counts });
    const later = window.setTimeout.bind(window) as (callback: () => void, ms?: number) => unknown;
    const never = window.clearTimeout.bind(window);
    window.setTimeout = ((callback: () => void, ms?: number) => {
      const timer = later(() => {
        counts.timers.delete(timer);
        callback();
      }, ms);
      counts.timers.add(timer);
      return timer;
    }) as typeof setTimeout;
    window.clearTimeout = (timer) => {
      counts.timers.delete(timer);
      never(timer);
    };
    for (const target of [window, document, visualViewport!]) watchListeners(target, counts.listeners);
  },

  /** Keeps count of the notes that are played. Browsers play some only where somebody has touched the page. */
  heard() {
    const notes: number[] = [];
    Object.assign(window, { notes });
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: true, isActive: true } });
    window.OscillatorNode = class extends OscillatorNode {
      override start(when?: number): void {
        notes.push(this.frequency.value);
        super.start(when);
      }
    };
  },

  /** In the background, where the visitor has allowed notifications. Keeps count of those: no test can see the browser's own. */
  notified() {
    const notices: string[] = [];
    Object.assign(window, { notices });
    Object.defineProperty(document, 'hidden', { value: true });
    class Counted {
      static readonly permission = 'granted';
      onclick: (() => void) | null = null;
      constructor(title: string, { body = '' }: NotificationOptions) {
        notices.push(`${title}: ${body}`);
      }
      close(): void {
        // It has been seen.
      }
    }
    Object.defineProperty(window, 'Notification', { value: Counted });
  },
};

function watchListeners(target: EventTarget, listeners: Set<string>): void {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  const nameOf = (type: string): string => `${target.constructor.name} ${type}`;
  target.addEventListener = (...[type, listener, options]: Parameters<typeof add>) => {
    listeners.add(nameOf(type));
    const signal = typeof options === 'object' ? options.signal : undefined;
    signal?.addEventListener('abort', () => {
      listeners.delete(nameOf(type));
    });
    add(type, listener, options);
  };
  target.removeEventListener = (...[type, listener, options]: Parameters<typeof remove>) => {
    listeners.delete(nameOf(type));
    remove(type, listener, options);
  };
}

/** Does something to the page that this runs on, by its name. */
export function spoilPage(what: string): void {
  WAYS[what]?.();
}
