/** Web Locks and BroadcastChannel, as far as a page uses them. */
export interface Tabs {
  /**
   * As `navigator.locks.request`: calls `held` when the lock is ours, and lets go when its promise settles. `signal` ends
   * the waiting, not the holding.
   */
  lock(name: string, signal: AbortSignal, held: () => Promise<void>): void;
  /** As a `BroadcastChannel`: every other open channel of that name gets a structured clone, later. */
  channel(name: string, onMessage: (message: unknown) => void): TabChannel;
}

/** One end of a channel. */
export interface TabChannel {
  post(message: unknown): void;
  close(): void;
}

/** What the tabs of one origin in one browser share. */
export interface SharedTabs {
  /** The view of one page; `later` runs a callback when that page's code may run. */
  enter(later: (happen: () => void) => void): {
    readonly tabs: Tabs;
    /** The page is gone: its locks are free, its channels closed. */
    leave(): void;
  };
}

/** Called when the lock is free for whoever asked; `done` lets go of it. */
type Grant = (done: () => void) => void;

/** The locks of an origin: whoever asks first gets it first. */
function createLocks() {
  const queues = new Map<string, Grant[]>();
  const hand = (name: string): void => {
    const [first] = queues.get(name) ?? [];
    first?.(() => {
      drop(name, first);
    });
  };
  /** Takes a request out, whether it waits or holds. */
  const drop = (name: string, grant: Grant): void => {
    const queue = queues.get(name) ?? [];
    const index = queue.indexOf(grant);
    if (index < 0) return;
    queue.splice(index, 1);
    if (index === 0) hand(name);
  };
  return {
    /** Asks for a lock; the answer stops that, or lets go. */
    ask(name: string, grant: Grant): () => void {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      queue.push(grant);
      if (queue.length === 1) hand(name);
      return () => {
        drop(name, grant);
      };
    },
  };
}

/** Creates what tabs share, with no tab in it. */
export function createSharedTabs(): SharedTabs {
  const locks = createLocks();
  const channels = new Map<string, Set<(message: unknown) => void>>();

  const join = (name: string, receive: (message: unknown) => void): TabChannel => {
    const members = channels.get(name) ?? new Set();
    channels.set(name, members.add(receive));
    return {
      post(message) {
        if (!members.has(receive)) throw new DOMException('The channel is closed.', 'InvalidStateError');
        for (const member of members) if (member !== receive) member(structuredClone(message));
      },
      close: () => void members.delete(receive),
    };
  };

  return {
    enter(later) {
      const leaving = new Set<() => void>();
      let gone = false;
      return {
        tabs: {
          lock(name, signal, held) {
            if (signal.aborted) return;
            let granted = false;
            const letGo = locks.ask(name, (done) => {
              granted = true;
              later(() => {
                held().then(done, done);
              });
            });
            leaving.add(letGo);
            const giveUp = (): void => {
              if (!granted) letGo();
            };
            signal.addEventListener('abort', giveUp, { once: true });
          },
          channel(name, onMessage) {
            let open = true;
            const end = join(name, (message) => {
              later(() => {
                if (open) onMessage(message);
              });
            });
            const close = (): void => {
              open = false;
              end.close();
            };
            leaving.add(close);
            return {
              // Promises of a page that is gone still settle here; in a browser nothing of it runs.
              post: (message) => {
                if (!gone) end.post(message);
              },
              close,
            };
          },
        },
        leave() {
          gone = true;
          for (const go of leaving) go();
          leaving.clear();
        },
      };
    },
  };
}
