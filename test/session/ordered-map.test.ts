import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createOrderedMap } from '../../src/session/ordered-map.js';

const byNumber = (a: number, b: number): number => a - b;
type Command = readonly ['set' | 'delete', number];
const commands = fc.array(
  fc.tuple(fc.constantFrom('set' as const, 'delete' as const), fc.integer({ min: 0, max: 60 })),
  { maxLength: 200 },
);

function both(list: readonly Command[]) {
  let map = createOrderedMap<number, string>(byNumber);
  const model = new Map<number, string>();
  list.forEach(([command, key], index) => {
    if (command === 'set') {
      map = map.set(key, `v${String(index)}`);
      model.set(key, `v${String(index)}`);
    } else {
      map = map.delete(key);
      model.delete(key);
    }
  });
  const entries = [...model].sort(([a], [b]) => a - b);
  return { map, entries };
}

describe('ordered map', () => {
  it('holds what a sorted list would hold, whatever was set and deleted', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const { map, entries } = both(list);
        assert.equal(map.size, entries.length);
        assert.deepEqual(
          map.slice(0),
          entries.map(([, value]) => value),
        );
        entries.forEach(([key, value], index) => {
          assert.equal(map.get(key), value);
          assert.equal(map.at(index), value);
          assert.equal(map.rank(key), index);
        });
      }),
    );
  });

  it('cuts slices as an array does', () => {
    fc.assert(
      fc.property(commands, fc.nat(70), fc.nat(70), (list, start, end) => {
        const { map, entries } = both(list);
        assert.deepEqual(
          map.slice(start, end),
          entries.map(([, value]) => value).slice(start, Math.max(start, end)),
        );
      }),
    );
  });

  it('counts negative places from the end', () => {
    const map = [3, 1, 2].reduce((all, key) => all.set(key, key), createOrderedMap<number, number>(byNumber));
    assert.equal(map.at(-1), 3);
    assert.equal(map.at(-4), undefined);
    assert.equal(map.at(3), undefined);
  });

  it('leaves the map before a change as it was', () => {
    const before = createOrderedMap<number, string>(byNumber).set(1, 'one');
    before.set(2, 'two');
    before.set(1, 'other');
    before.delete(1);
    assert.deepEqual(before.slice(0), ['one']);
  });

  it('is the same map after a change that changes nothing', () => {
    const map = createOrderedMap<number, string>(byNumber).set(1, 'one');
    assert.equal(map.set(1, 'one'), map);
    assert.equal(map.delete(2), map);
  });

  it('needs few comparisons to find its way, however the keys come in', () => {
    for (const keys of [
      Array.from({ length: 4096 }, (_, index) => index),
      Array.from({ length: 4096 }, (_, index) => 4096 - index),
    ]) {
      let comparisons = 0;
      const counting = createOrderedMap<number, number>((a, b) => {
        comparisons++;
        return a - b;
      });
      const map = keys.reduce((all, key) => all.set(key, key), counting);
      comparisons = 0;
      map.get(1000);
      // Twice the height of a perfect tree of 4096 is the worst that this balance allows.
      assert.ok(comparisons <= 24, `${String(comparisons)} comparisons`);
    }
  });
});
