import { createDeadline } from './deadline.js';
import type { Frame } from './frame.js';
import type { Cancel, Clock } from './clock.js';

/** Cheaper than the official client's 10 s, and still far below the minutes after which gateways drop idle sockets. */
const BEAT_MS = 15_000;
/** An answer after 8 s is slow; one more question settles it, so that a dead socket is found within 25 s. */
const ANSWER_MS = 8_000;
const SECOND_ANSWER_MS = 2_000;
/** A page that has just been shown wants to know soon. */
const PROBE_MS = 3_000;
/** One failed ping is a hiccup. */
const PINGS_UNTIL_IMPAIRED = 2;

/** The signs of life of one socket. */
export interface Pulse {
  /** Beats until `stop()`. */
  start(): void;
  /** Something has arrived, whatever it is. */
  heard(frame: Frame): void;
  /** Asks now. */
  probe(): void;
  stop(): void;
}

/**
 * Asks the other side for signs of life. `aws/heartbeat` is answered by the gateway that holds the socket; `aws/ping` by what is
 * behind it, with a status (amazon-connect-chatjs 5.0.0).
 * @param onSilent the socket is dead.
 * @param onImpaired the socket lives, but the path behind it does not: messages may be missing. Once per run of failed pings.
 */
export function createPulse(
  clock: Clock,
  send: (topic: 'aws/heartbeat' | 'aws/ping') => void,
  onSilent: () => void,
  onImpaired: () => void,
): Pulse {
  const answer = createDeadline(clock);
  let cancelBeat: Cancel | undefined;
  let pinged = false;
  let failedPings = 0;
  /** Whether the open question is the last one. */
  let decisive = false;

  const ask = (): void => {
    send('aws/heartbeat');
  };

  function expectAnswer(withinMs: number, onMissed: () => void): void {
    decisive = onMissed === onSilent;
    // Before asking: in a simulation the answer may come at once.
    answer.expect(withinMs, onMissed, ask);
    ask();
  }

  function beat(): void {
    cancelBeat = clock.schedule(beat, BEAT_MS);
    const missed = pinged;
    pinged = true;
    send('aws/ping');
    // A question that is still open is not asked again, or the answer would never be overdue.
    if (!answer.pending) {
      expectAnswer(ANSWER_MS, () => {
        expectAnswer(SECOND_ANSWER_MS, onSilent);
      });
    }
    if (missed) failPing();
  }

  function failPing(): void {
    failedPings++;
    if (failedPings === PINGS_UNTIL_IMPAIRED) onImpaired();
  }

  return {
    start() {
      cancelBeat = clock.schedule(beat, BEAT_MS);
    },
    heard(frame) {
      answer.clear();
      if (frame.kind !== 'ping') return;
      pinged = false;
      if (frame.ok) failedPings = 0;
      else failPing();
    },
    probe() {
      // Asked again and again, a dead socket must not win time.
      if (!answer.pending || !decisive) expectAnswer(PROBE_MS, onSilent);
    },
    stop() {
      cancelBeat?.();
      answer.clear();
    },
  };
}
