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

/** A weight-balanced tree (Nievergelt and Reingold 1973; parameters of Hirai and Yamamoto 2011). */
interface Node<K, V> {
  readonly key: K;
  readonly value: V;
  readonly left: Tree<K, V>;
  readonly right: Tree<K, V>;
  readonly size: number;
}
type Tree<K, V> = Node<K, V> | undefined;

const BALANCE = 3;
const ROTATE = 2;

/** An empty map whose keys are ordered by `compare`: negative, zero or positive, as for `Array.prototype.sort`. */
export const createOrderedMap = <K, V>(compare: (a: K, b: K) => number): OrderedMap<K, V> =>
  wrap<K, V>(undefined, compare);

function wrap<K, V>(root: Tree<K, V>, compare: (a: K, b: K) => number): OrderedMap<K, V> {
  const size = sizeOf(root);
  const self: OrderedMap<K, V> = {
    size,
    get: (key) => find(root, key, compare)?.value,
    set: (key, value) => {
      const found = find(root, key, compare);
      return found && Object.is(found.value, value) ? self : wrap(insert(root, key, value, compare), compare);
    },
    slice: (start, end = size) => {
      const values: V[] = [];
      collect(root, Math.max(0, start), Math.min(size, end), values);
      return values;
    },
  };
  return self;
}

const sizeOf = (tree: Tree<unknown, unknown>): number => tree?.size ?? 0;

function node<K, V>(key: K, value: V, left: Tree<K, V>, right: Tree<K, V>): Node<K, V> {
  return { key, value, left, right, size: sizeOf(left) + sizeOf(right) + 1 };
}

function find<K, V>(tree: Tree<K, V>, key: K, compare: (a: K, b: K) => number): Tree<K, V> {
  let current = tree;
  while (current) {
    const order = compare(key, current.key);
    if (order === 0) return current;
    current = order < 0 ? current.left : current.right;
  }
  return undefined;
}

function collect<K, V>(tree: Tree<K, V>, start: number, end: number, into: V[]): void {
  if (!tree || start >= end) return;
  const before = sizeOf(tree.left);
  if (start < before) collect(tree.left, start, Math.min(end, before), into);
  if (start <= before && end > before) into.push(tree.value);
  if (end > before + 1) collect(tree.right, Math.max(0, start - before - 1), end - before - 1, into);
}

function insert<K, V>(tree: Tree<K, V>, key: K, value: V, compare: (a: K, b: K) => number): Node<K, V> {
  if (!tree) return node(key, value, undefined, undefined);
  const order = compare(key, tree.key);
  if (order === 0) return node(key, value, tree.left, tree.right);
  return order < 0
    ? balance(tree.key, tree.value, insert(tree.left, key, value, compare), tree.right)
    : balance(tree.key, tree.value, tree.left, insert(tree.right, key, value, compare));
}

/** A node whose children differ by one insertion at most, rotated where one of them has become too heavy. */
function balance<K, V>(key: K, value: V, left: Tree<K, V>, right: Tree<K, V>): Node<K, V> {
  const leftWeight = sizeOf(left) + 1;
  const rightWeight = sizeOf(right) + 1;
  if (right && rightWeight > BALANCE * leftWeight) {
    const inner = right.left;
    return inner && sizeOf(inner) + 1 >= ROTATE * (sizeOf(right.right) + 1)
      ? node(
          inner.key,
          inner.value,
          node(key, value, left, inner.left),
          node(right.key, right.value, inner.right, right.right),
        )
      : node(right.key, right.value, node(key, value, left, inner), right.right);
  }
  if (left && leftWeight > BALANCE * rightWeight) {
    const inner = left.right;
    return inner && sizeOf(inner) + 1 >= ROTATE * (sizeOf(left.left) + 1)
      ? node(
          inner.key,
          inner.value,
          node(left.key, left.value, left.left, inner.left),
          node(key, value, inner.right, right),
        )
      : node(left.key, left.value, left.left, node(key, value, inner, right));
  }
  return node(key, value, left, right);
}
