import { backoffMs, sleep, type ChatError } from '../../protocol/index.js';
import type { Access } from './access.js';
import type { SessionStore } from '../session-store.js';

/** How long the goodbye waits for a message on its way, and then for the service's answer. */
const ANSWER_MS = 5_000;
/** How long a customer who has left waits for a silent service to confirm the end. */
const QUIET_MS = 10_000;
/** Tries of DisconnectParticipant, all under one client token. */
const ATTEMPTS = 3;
/** Pauses between them: a refusal comes at once, and three tries within a moment would all meet the same hiccup. */
const PAUSE = { baseMs: 2_000, capMs: 2_000, floorMs: 1_000 };

/**
 * Leaves a chat and waits for the service to end it: a disconnect flow may still ask for a rating. It is over without the
 * service's word when DisconnectParticipant has no success within 5 s, or when nothing is heard for 10 s after it had.
 * `flush` settles when no message is on its way, `heardAt` says when the service has last said something.
 * @throws whatever the signal of `access` is aborted with.
 */
export async function depart(
  { platform, dispatch }: SessionStore,
  { signal, call }: Access,
  flush: () => Promise<void>,
  heardAt: () => number,
): Promise<void> {
  const { clock } = platform;
  /** Whether `work` succeeds in time. */
  const settles = (work: Promise<void>): Promise<boolean> =>
    Promise.race([
      work.then(
        () => true,
        () => false,
      ),
      sleep(clock, ANSWER_MS, signal).then(() => false),
    ]);

  const clientToken = platform.newClientToken();
  const leave = (attempt = 1): Promise<void> =>
    call('disconnectParticipant', { clientToken }).catch(async (error: unknown) => {
      if (attempt === ATTEMPTS) throw error;
      const { retryAfterMs } = error as ChatError;
      await sleep(clock, retryAfterMs ?? backoffMs(0, PAUSE, () => platform.random()), signal);
      return leave(attempt + 1);
    });

  await settles(flush());
  if (await settles(leave())) {
    const leftAt = clock.monotonic();
    const rest = (): number => QUIET_MS - (clock.monotonic() - Math.max(leftAt, heardAt()));
    while (rest() > 0) await sleep(clock, rest(), signal);
  }
  dispatch({ type: 'chat-ended', reason: 'customer' });
}
