import {
  createBrowserPlatform,
  type Page,
  type PageEvent,
  type Platform,
  type Tabs,
} from '../protocol/index.js';

/** What the DOM's events on `document` and `window` tell. */
const TOLD: Readonly<Record<string, PageEvent>> = {
  freeze: 'frozen',
  resume: 'restored',
  online: 'online',
  offline: 'offline',
  pagehide: 'leaving',
  pageshow: 'restored',
};

/** The page that this code runs on. */
const browserPage: Page = {
  get visible() {
    return !document.hidden;
  },
  get online() {
    return navigator.onLine;
  },
  subscribe(listener) {
    const listening = new AbortController();
    const onEvent = ({ type, persisted }: Event & Partial<PageTransitionEvent>): void => {
      // A page that is shown for the first time was never away.
      if (type !== 'pageshow' || persisted) listener(TOLD[type] ?? (document.hidden ? 'hidden' : 'shown'));
    };
    // Those of the document bubble up to the window, too. A phone may come back with no other word than the focus.
    for (const type of [...Object.keys(TOLD), 'visibilitychange', 'focus'])
      addEventListener(type, onEvent, listening);
    return () => {
      listening.abort();
    };
  },
};

/** Nothing on pages that are served without TLS, and in browsers without locks. */
const browserTabs = (): Tabs | undefined =>
  // Types say it is always there.
  (navigator as Partial<Navigator>).locks && {
    lock(name, signal, held) {
      // Aborted while waiting is no accident.
      navigator.locks.request(name, { signal }, held).catch(() => undefined);
    },
    channel(name, onMessage) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }) => {
        onMessage(data);
      };
      return {
        post: (message) => {
          channel.postMessage(message);
        },
        close: () => {
          channel.close();
        },
      };
    },
  };

/** The real outside world of a chat on a page: the browser's, with all that a page adds to it. */
export const createPagePlatform = (): Platform => ({
  ...createBrowserPlatform(),
  page: browserPage,
  // Throws where the visitor has forbidden it.
  storage: (mode) => window[`${mode}Storage`],
  tabs: browserTabs(),
});
