import type { Cancel } from './clock.js';

/**
 * What happens to a page: it can be seen again or no more, the network has come or gone, it is being left (and perhaps kept for
 * going back), it stands still, or it goes on after either.
 */
export type PageEvent = 'shown' | 'hidden' | 'online' | 'offline' | 'leaving' | 'frozen' | 'restored';

/** The page that a chat is on. */
export interface Page {
  /** Whether somebody can look at it. */
  readonly visible: boolean;
  /** What the browser believes of the network. Often wrong: a reason to try, never a reason not to. */
  readonly online: boolean;
  subscribe(listener: (event: PageEvent) => void): Cancel;
}

/** Where texts outlive a page, as `Storage` of the DOM. Every call may throw: out of space, or forbidden by the visitor. */
export interface ChatStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A line to the other pages of this origin. */
export interface Channel {
  /** Tells all of them, but not this one. Takes what can be cloned. */
  readonly post: (message: unknown) => void;
  close(): void;
}

/** The other pages of this origin, in the same browser. */
export interface Tabs {
  /**
   * Calls `held` as soon as no other page holds the lock, which stays here until the promise settles or the page is gone. Waits
   * until then, unless `signal` is aborted first.
   */
  lock(name: string, signal: AbortSignal, held: () => Promise<void>): void;
  channel(name: string, onMessage: (message: unknown) => void): Channel;
}
