import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOneTab } from '../../src/elements/alerts/one-tab.js';
import { createSimulatedBrowser, createSimulator, createVirtualClock } from '../../src/simulator/index.js';

/** Three tabs of a browser, and who of them has done the work. */
function tabs(options: { readonly tabs?: 'absent' } = {}) {
  const clock = createVirtualClock();
  const simulator = createSimulator({
    clock,
    httpOrigin: 'http://localhost',
    socketOrigin: 'ws://localhost',
    scenario: () => Promise.resolve(),
  });
  const browser = createSimulatedBrowser(simulator, { clock, ...options });
  const platforms = [browser.openTab(), browser.openTab(), browser.openTab()].map(({ platform }) => platform);
  const worked: number[] = [];
  const leaving = platforms.map(() => new AbortController());
  return {
    clock,
    platforms,
    worked,
    leaving,
    ask: (tab: number, name = 'one') => {
      inOneTab(platforms[tab]!, {
        name,
        signal: leaving[tab]!.signal,
        work: () => worked.push(tab),
      });
    },
  };
}

describe('what one tab of several does', () => {
  it('is done once', async () => {
    const { ask, clock, worked } = tabs();
    for (const tab of [0, 1, 2]) ask(tab);
    await clock.advance(60_000);
    assert.equal(worked.length, 1);
  });

  it('is done by the one that can be seen, even if that comes last', async () => {
    const { ask, clock, worked, platforms } = tabs();
    platforms[0]!.hide();
    platforms[1]!.hide();
    ask(0);
    ask(1);
    await clock.advance(200);
    ask(2);
    await clock.advance(60_000);
    assert.deepEqual(worked, [2]);
  });

  it('is done by a hidden one where there is no other', async () => {
    const { ask, clock, worked, platforms } = tabs();
    for (const platform of platforms) platform.hide();
    ask(1);
    await clock.advance(1_000);
    ask(2);
    await clock.advance(60_000);
    assert.deepEqual(worked, [1]);
  });

  it('is done for each name, and by everyone where tabs know nothing of each other', async () => {
    const { ask, clock, worked } = tabs();
    ask(0, 'one');
    ask(1, 'other');
    await clock.advance(60_000);
    assert.deepEqual(worked, [0, 1]);

    const alone = tabs({ tabs: 'absent' });
    alone.ask(0);
    alone.ask(1);
    assert.deepEqual(alone.worked, [0, 1]);
  });

  it('is left to others by a tab that goes', async () => {
    const { ask, clock, worked, platforms, leaving } = tabs();
    for (const platform of platforms) platform.hide();
    ask(0);
    ask(1);
    leaving[0]!.abort();
    await clock.advance(60_000);
    assert.deepEqual(worked, [1]);
  });
});
