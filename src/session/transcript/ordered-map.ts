/**
 * An immutable map in the order of its keys. `get` and `set` take O(log n) steps, and the new map shares everything that did
 * not change with the old one, so a snapshot of a transcript of any length costs nothing to keep.
 */
export interface OrderedMap<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  /** The map with `value` under `key`; the same map when it is there already. */
  set(key: K, value: V): OrderedMap<K, V>;
  /** The values from place `start` up to, not including, `end`, in key order. O(log n + length). */
  slice(start: number, end?: number): readonly V[];
}

interface Entry<K, V> {
  readonly key: K;
  readonly value: V;
}
type Tree<K, V> = Node<K, V> | undefined;

/** A weight-balanced tree (Nievergelt and Reingold 1973; parameters of Hirai and Yamamoto 2011). */
interface Node<K, V> extends Entry<K, V> {
  readonly left: Tree<K, V>;
  readonly right: Tree<K, V>;
  readonly size: number;
}

const BALANCE = 3;
const ROTATE = 2;

/** An empty map whose keys are ordered by `compare`: negative, zero or positive, as for `Array.prototype.sort`. */
export function createOrderedMap<K, V>(compare: (a: K, b: K) => number): OrderedMap<K, V> {
  function find(tree: Tree<K, V>, key: K): Tree<K, V> {
    if (!tree) return undefined;
    const order = compare(key, tree.key);
    return order === 0 ? tree : find(order < 0 ? tree.left : tree.right, key);
  }

  function insert(tree: Tree<K, V>, entry: Entry<K, V>): Node<K, V> {
    if (!tree) return node(entry, undefined, undefined);
    const { left, right } = tree;
    const order = compare(entry.key, tree.key);
    if (order === 0) return node(entry, left, right);
    return order < 0 ? balance(tree, insert(left, entry), right) : balance(tree, left, insert(right, entry));
  }

  function wrap(root: Tree<K, V>): OrderedMap<K, V> {
    const size = sizeOf(root);
    const self: OrderedMap<K, V> = {
      size,
      get: (key) => find(root, key)?.value,
      set: (key, value) => {
        const found = find(root, key);
        return found && Object.is(found.value, value) ? self : wrap(insert(root, { key, value }));
      },
      slice: (start, end = size) => {
        const values: V[] = [];
        collect(root, start, end, values);
        return values;
      },
    };
    return self;
  }

  return wrap(undefined);
}

const sizeOf = (tree: Tree<unknown, unknown>): number => tree?.size ?? 0;
const weightOf = (tree: Tree<unknown, unknown>): number => sizeOf(tree) + 1;

const node = <K, V>(entry: Entry<K, V>, left: Tree<K, V>, right: Tree<K, V>): Node<K, V> => ({
  ...entry,
  left,
  right,
  size: sizeOf(left) + weightOf(right),
});

/** Adds the values from place `start` of `tree` up to, not including, `end`; either may lie outside of it. */
function collect<V>(tree: Tree<unknown, V>, start: number, end: number, into: V[]): void {
  if (!tree) return;
  const place = sizeOf(tree.left);
  const next = place + 1;
  if (start < place) collect(tree.left, start, end, into);
  if (start < next && place < end) into.push(tree.value);
  if (next < end) collect(tree.right, start - next, end - next, into);
}

/** A node whose children differ by one insertion at most, rotated where one of them has become too heavy. */
function balance<K, V>(entry: Entry<K, V>, left: Tree<K, V>, right: Tree<K, V>): Node<K, V> {
  if (right && weightOf(right) > BALANCE * weightOf(left)) {
    const inner = right.left;
    return inner && weightOf(inner) >= ROTATE * weightOf(right.right)
      ? node(inner, node(entry, left, inner.left), node(right, inner.right, right.right))
      : node(right, node(entry, left, inner), right.right);
  }
  if (left && weightOf(left) > BALANCE * weightOf(right)) {
    const inner = left.right;
    return inner && weightOf(inner) >= ROTATE * weightOf(left.left)
      ? node(inner, node(left, left.left, inner.left), node(entry, inner.right, right))
      : node(left, left.left, node(entry, inner, right));
  }
  return node(entry, left, right);
}

/** By code unit: the order of two items of one millisecond must not depend on a language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
