import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createOrderedMap } from '../../src/session/transcript/ordered-map.js';

const byNumber = (a: number, b: number): number => a - b;
const keys = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 200 });

function both(list: readonly number[]) {
  let map = createOrderedMap<number, string>(byNumber);
  const model = new Map<number, string>();
  list.forEach((key, index) => {
    map = map.set(key, `v${String(index)}`);
    model.set(key, `v${String(index)}`);
  });
  const entries = [...model].sort(([a], [b]) => a - b);
  return { map, entries };
}

describe('ordered map', () => {
  it('holds what a sorted list would hold, in whatever order it was set', () => {
    fc.assert(
      fc.property(keys, (list) => {
        const { map, entries } = both(list);
        assert.equal(map.size, entries.length);
        assert.deepEqual(
          map.slice(0),
          entries.map(([, value]) => value),
        );
        for (const [key, value] of entries) assert.equal(map.get(key), value);
      }),
    );
  });

  it('cuts slices as an array does', () => {
    fc.assert(
      fc.property(keys, fc.nat(70), fc.nat(70), (list, start, end) => {
        const { map, entries } = both(list);
        assert.deepEqual(
          map.slice(start, end),
          entries.map(([, value]) => value).slice(start, Math.max(start, end)),
        );
      }),
    );
  });

  it('leaves the map before a change as it was', () => {
    const before = createOrderedMap<number, string>(byNumber).set(1, 'one');
    before.set(2, 'two');
    before.set(1, 'other');
    assert.deepEqual(before.slice(0), ['one']);
  });

  it('is the same map after a change that changes nothing', () => {
    const map = createOrderedMap<number, string>(byNumber).set(1, 'one');
    assert.equal(map.set(1, 'one'), map);
  });

  it('needs few comparisons to find its way, however the keys come in', () => {
    for (const sorted of [
      Array.from({ length: 4096 }, (_, index) => index),
      Array.from({ length: 4096 }, (_, index) => 4096 - index),
    ]) {
      let comparisons = 0;
      const counting = createOrderedMap<number, number>((a, b) => {
        comparisons++;
        return a - b;
      });
      const map = sorted.reduce((all, key) => all.set(key, key), counting);
      comparisons = 0;
      map.get(1000);
      // Twice the height of a perfect tree of 4096 is the worst that this balance allows.
      assert.ok(comparisons <= 24, `${String(comparisons)} comparisons`);
    }
  });
});
