/** What `createHostTurns` needs to know. */
export interface HostTurnsOptions {
  readonly hostTurns?: number;
  readonly yieldToHost?: () => Promise<void>;
}

/** Waiting for promises, without any timer. */
export interface HostTurns {
  /** Resolves when the promise queue has run empty several times and all held work is over. */
  settle(): Promise<void>;
  /** Makes `settle` wait for `work`. */
  hold(work: Promise<unknown>): void;
}

/**
 * A macrotask begins only when the promise queue is empty, so one message through a `MessageChannel` is enough to wait
 * for a chain of promises of any length; neither `setTimeout` (clamped to 4 ms and throttled in hidden tabs) nor
 * `setImmediate` (Node only) is needed.
 */
export function createHostTurns(options: HostTurnsOptions): HostTurns {
  const hostTurns = options.hostTurns ?? 4;
  const held = new Set<Promise<unknown>>();

  const turn = async (yieldToHost: () => Promise<void>): Promise<void> => {
    for (;;) {
      for (let count = 0; count < hostTurns; count++) await yieldToHost();
      if (held.size === 0) return;
      await Promise.allSettled(held);
    }
  };

  return {
    async settle() {
      if (options.yieldToHost) return turn(options.yieldToHost);
      const channel = new MessageChannel();
      let wake: (() => void) | undefined;
      channel.port1.onmessage = () => wake?.();
      try {
        await turn(
          () =>
            new Promise((resolve) => {
              wake = resolve;
              channel.port2.postMessage(undefined);
            }),
        );
      } finally {
        channel.port1.close();
      }
    },
    hold(work) {
      const forget = (): void => void held.delete(work);
      held.add(work);
      work.then(forget, forget);
    },
  };
}
