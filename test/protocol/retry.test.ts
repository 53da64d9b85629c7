import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backoffMs, sleep as pause } from '../../src/protocol/index.js';
import { createVirtualClock } from '../../src/simulator/index.js';
import { abortListeners } from './support/world.js';

describe('sleep', () => {
  it('lasts as long as it was told and leaves nothing behind', async () => {
    const clock = createVirtualClock();
    const { signal } = new AbortController();
    let awake = false;
    void pause(clock, 1_000, signal).then(() => (awake = true));

    await clock.advance(999);
    assert.equal(awake, false);
    await clock.advance(1);
    assert.equal(awake, true);
    assert.deepEqual([clock.pending, abortListeners(signal)], [0, 0]);
  });

  it('ends at once with the reason of an abort', async () => {
    const clock = createVirtualClock();
    const controller = new AbortController();
    const reason = new Error('enough');
    const sleeping = pause(clock, 1_000, controller.signal);
    controller.abort(reason);

    await assert.rejects(sleeping, reason);
    assert.deepEqual([clock.pending, abortListeners(controller.signal)], [0, 0]);
  });

  it('does not begin when it was aborted before', async () => {
    const clock = createVirtualClock();
    const reason = new Error('too late');

    await assert.rejects(pause(clock, 1_000, AbortSignal.abort(reason)), reason);
    assert.equal(clock.pending, 0);
  });
});

describe('back-off', () => {
  const policy = { baseMs: 1_000, capMs: 30_000, floorMs: 250 };

  it('is anywhere up to the doubled and capped pause', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 5_000].map((attempt) => backoffMs(attempt, policy, () => 1));

    assert.deepEqual(longest, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    assert.equal(
      backoffMs(3, policy, () => 0.5),
      4_000,
    );
  });

  it('is never shorter than the floor, which is nothing unless it is given', () => {
    assert.equal(
      backoffMs(0, policy, () => 0),
      250,
    );
    assert.equal(
      backoffMs(0, { baseMs: 1_000, capMs: 30_000 }, () => 0),
      0,
    );
  });
});
