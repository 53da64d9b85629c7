import { ChatError, sleep } from '../../protocol/index.js';
import type { Access } from './access.js';
import type { SessionStore } from '../session-store.js';

const POLL_MS = 3_000;
const LONGEST_POLL_MS = 15_000;
const UNSEEN_POLL_MS = 30_000;
/** A reading may take several requests. Whoever has heard nothing for longer than this does not say that it is connected. */
const PATIENCE_MS = 10_000;

/**
 * Reads the transcript with `fill` again and again for as long as sockets are blocked, or until that does not work either.
 * @throws whatever the signal of `access` is aborted with.
 */
export async function poll(
  store: SessionStore,
  { signal }: Access,
  fill: () => Promise<void>,
  isBlocked: () => boolean,
): Promise<void> {
  const { platform, dispatch } = store;
  const { clock, page } = platform;
  for (let pauseMs = POLL_MS; isBlocked();) {
    const { items } = store.transcript;
    const fail = (error: ChatError): void => {
      if (!signal.aborted) dispatch({ type: 'poll-failed', error });
    };
    const cancel = clock.schedule(() => {
      fail(new ChatError('transcript/timeout', 'Too slow'));
    }, PATIENCE_MS);
    try {
      await fill();
    } catch (error) {
      fail(error as ChatError);
      return;
    } finally {
      cancel();
    }
    // A flow waits for the customer's first subscription: where nothing was ever said, nobody is there yet.
    if (isBlocked() && store.transcript.items.size) dispatch({ type: 'polled' });
    pauseMs = items === store.transcript.items ? Math.min(pauseMs * 2, LONGEST_POLL_MS) : POLL_MS;
    await sleep(clock, page?.visible === false ? UNSEEN_POLL_MS : pauseMs, signal);
  }
}
