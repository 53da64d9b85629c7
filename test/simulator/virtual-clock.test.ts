import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createVirtualClock } from '../../src/simulator/index.js';

describe('the virtual clock', () => {
  it('runs what is due in the order of time, then of scheduling', async () => {
    const clock = createVirtualClock({ now: 1_000 });
    const ran: string[] = [];
    const note = (name: string) => () => void ran.push(`${name} at ${String(clock.now())}`);
    clock.schedule(note('late'), 30);
    clock.schedule(note('first'), 10);
    clock.schedule(note('second'), 10);
    clock.schedule(note('too late'), 31);

    await clock.advance(30);

    assert.deepEqual(ran, ['first at 1010', 'second at 1010', 'late at 1030']);
    assert.equal(clock.now(), 1_030);
    assert.equal(clock.pending, 1);
  });

  it('lets a chain of promises settle before time moves on', async () => {
    const clock = createVirtualClock({ now: 0 });
    const seen: number[] = [];
    clock.schedule(() => {
      void (async () => {
        for (let turn = 0; turn < 5_000; turn++) await Promise.resolve();
        const body: unknown = await new Response(JSON.stringify({ inner: true })).json();
        assert.deepEqual(body, { inner: true });
        clock.schedule(() => seen.push(clock.monotonic()), 5);
      })();
    }, 10);

    await clock.advance(20);

    assert.deepEqual(seen, [15]);
  });

  it('does not run what was cancelled, and may be told twice', async () => {
    const clock = createVirtualClock();
    const cancel = clock.schedule(() => assert.fail('cancelled'), 1);
    cancel();
    cancel();
    await clock.advance(10);
    assert.equal(clock.pending, 0);
  });

  it('runs a callback of no delay when advanced by nothing', async () => {
    const clock = createVirtualClock();
    let ran = 0;
    clock.schedule(() => clock.schedule(() => ran++, 0), 0);
    await clock.advance(0);
    assert.equal(ran, 1);
  });

  it('settles promises without moving time', async () => {
    const clock = createVirtualClock({ now: 5 });
    clock.schedule(() => assert.fail('time moved'), 0);
    let settled = false;
    void Promise.resolve().then(() => (settled = true));
    await clock.settle();
    assert.equal(settled, true);
    assert.equal(clock.now(), 5);
  });

  it('waits for work that the host does elsewhere', async () => {
    const clock = createVirtualClock();
    let over = false;
    const elsewhere = crypto.subtle.digest('SHA-256', new Uint8Array(1_000_000));
    clock.hold(elsewhere.then(() => void (over = true)));
    await clock.settle();
    assert.equal(over, true);
  });

  it('jumps the wall clock only, and sleeps without running anything', async () => {
    const clock = createVirtualClock({ now: 100 });
    const ranAt: number[] = [];
    clock.schedule(() => ranAt.push(clock.monotonic()), 50);
    clock.jump(-60);
    assert.equal(clock.now(), 40);
    clock.sleep(1_000);
    await clock.settle();
    assert.deepEqual(ranAt, []);
    await clock.advance(0);
    assert.deepEqual(ranAt, [1_000], 'late, once');
    assert.equal(clock.now(), 1_040);
  });

  it('reports what a callback throws, and refuses to go back', async () => {
    const clock = createVirtualClock();
    clock.schedule(() => {
      throw new Error('broken');
    }, 5);
    await assert.rejects(clock.advance(10), /broken/);
    await assert.rejects(clock.advance(-1), RangeError);
    await assert.rejects(clock.advance(Number.NaN), RangeError);
  });
});
