/** Whether the code of a page may run. A frozen page's may not, a dead page's never again. */
export interface Gate {
  readonly isOpen: boolean;
  /** Whether it was shut for good. */
  readonly isWalledUp: boolean;
  /** Resolves when the gate is opened; at once when it is open. */
  opened(): Promise<void>;
  shut(): void;
  open(): void;
  /** Shuts it for good: `opened` never resolves again, `open` has no effect. */
  wallUp(): void;
}

/** Creates an open gate. */
export function createGate(): Gate {
  let open = true;
  let walledUp = false;
  let waiting: (() => void)[] = [];
  return {
    get isOpen() {
      return open;
    },
    get isWalledUp() {
      return walledUp;
    },
    opened: () =>
      open
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    shut: () => void (open = false),
    open() {
      if (walledUp) return;
      open = true;
      const released = waiting;
      waiting = [];
      for (const resolve of released) resolve();
    },
    wallUp() {
      open = false;
      walledUp = true;
      waiting = [];
    },
  };
}

/**
 * One thing after the other, each in a promise turn of its own, in the order in which they were caused; while the gate is
 * shut they wait.
 */
export function createTurns(gate: Gate): (happen: () => void) => void {
  let turn = Promise.resolve();
  const waitFor = async (happen: () => void): Promise<void> => {
    while (!gate.isOpen) await gate.opened();
    happen();
  };
  return (happen) => {
    // An open gate must cost no turn: the order of events is the same with it and without.
    turn = turn.then(() => {
      if (!gate.isOpen) return waitFor(happen);
      happen();
      return undefined;
    });
  };
}
