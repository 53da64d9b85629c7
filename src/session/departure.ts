import { sleep, type Platform } from '../protocol/index.js';

/** How long the goodbye waits for a message on its way, and then for the service's answer. */
const ANSWER_MS = 5_000;
/** How long a customer who has left waits for a silent service to confirm the end. */
const QUIET_MS = 10_000;
/** Tries of DisconnectParticipant, all under one client token. */
const ATTEMPTS = 3;

/** What a departure needs from the contact around it. */
export interface DeparturePorts {
  readonly platform: Platform;
  /** Settles when no message is on its way. */
  idle(): Promise<void>;
  disconnect(clientToken: string): Promise<void>;
  /** The chat is over for this customer, although the service has not said so. */
  onOver(): void;
}

/** The customer's way out of a chat. */
export interface Departure {
  readonly begin: () => void;
  /** The service still talks: a disconnect flow may ask for a rating before it ends the chat. */
  heard(): void;
}

/**
 * Leaves a chat and waits for the service to end it. It is over without the service's word when DisconnectParticipant has no
 * success within 5 s, or when nothing is heard for 10 s after it had.
 */
export function createDeparture(ports: DeparturePorts, signal: AbortSignal): Departure {
  const { clock } = ports.platform;
  let heardAt = clock.monotonic();

  async function run(): Promise<void> {
    await settles(ports.idle());
    // Tries go on after the customer has been let go: the agent should learn that nobody is there.
    if (await settles(leave())) {
      heardAt = clock.monotonic();
      for (let rest = QUIET_MS; rest > 0; rest = QUIET_MS - (clock.monotonic() - heardAt)) {
        await sleep(clock, rest, signal);
      }
    }
    ports.onOver();
  }

  async function leave(): Promise<void> {
    const clientToken = ports.platform.newClientToken();
    for (let attempt = 1; ; attempt++) {
      try {
        await ports.disconnect(clientToken);
        return;
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Whether `work` succeeds in time. */
  async function settles(work: Promise<void>): Promise<boolean> {
    const timer = new AbortController();
    const timeUp = sleep(clock, ANSWER_MS, AbortSignal.any([signal, timer.signal])).then(() => false);
    const done = work.then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([done, timeUp]);
    } finally {
      timer.abort();
    }
  }

  return {
    begin() {
      // Rejects only when the contact is over, and then there is nothing left to do.
      run().catch(() => undefined);
    },
    heard() {
      heardAt = clock.monotonic();
    },
  };
}
