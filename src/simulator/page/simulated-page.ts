import type { Cancel } from '../../protocol/index.js';

/**
 * What the browser tells a page about itself: `shown` and `hidden` are visibilitychange, `frozen` is freeze, `restored` is
 * resume or a pageshow out of the back/forward cache, `leaving` is pagehide.
 */
export type PageEvent = 'shown' | 'hidden' | 'online' | 'offline' | 'frozen' | 'restored' | 'leaving';

/** A page as its own code sees it. */
export interface SimulatedPage {
  readonly visible: boolean;
  /** `navigator.onLine`, which need not be true. */
  readonly online: boolean;
  subscribe(listener: (event: PageEvent) => void): Cancel;
}

/** The browser's side of a page. */
export interface PageControl {
  readonly page: SimulatedPage;
  /** Tells the page, and keeps what it may ask for later. What is no news is told only `again`. */
  tell(event: PageEvent, options?: { readonly again?: boolean }): void;
  /** Nobody listens any more. */
  silence(): void;
}

/** A page that is visible and online. */
export function createPageControl(): PageControl {
  const listeners = new Set<(event: PageEvent) => void>();
  let visible = true;
  let online = true;

  /** Whether the event is news. */
  const note = (event: PageEvent): boolean => {
    const before = [visible, online];
    if (event === 'shown' || event === 'hidden') visible = event === 'shown';
    else if (event === 'online' || event === 'offline') online = event === 'online';
    else return true;
    return before[0] !== visible || before[1] !== online;
  };

  return {
    page: {
      get visible() {
        return visible;
      },
      get online() {
        return online;
      },
      subscribe(listener) {
        const own = (event: PageEvent): void => {
          listener(event);
        };
        listeners.add(own);
        return () => void listeners.delete(own);
      },
    },
    tell(event, { again = false } = {}) {
      if (note(event) || again) for (const listener of [...listeners]) listener(event);
    },
    silence() {
      listeners.clear();
    },
  };
}
