/*
 * Boosted regression trees (Friedman, Greedy function approximation, 2001): a sum of small trees, each of which asks of a few features whether they are at most some value. They find by themselves which
 * features count together, where a linear model must be told; for questions of some dozen features with few values.
 */
import { DIGITS, readColumn, writeColumn } from './columns.ts';
import { finish, pack, unpack } from './frame.ts';

const TREES = { magic: 'INBT', version: 1, name: 'trees' } as const;

/** The largest value that a feature, or a threshold, may have: one digit as it is packed. */
export const MOST_VALUE = DIGITS - 1;
/** The value of a leaf is a digit less this. */
const ZERO = DIGITS >> 1;

/** Trees in one row of nodes: the left child of a node is the next one, and a tree ends before the next begins. */
export interface Trees {
  /** What one unit of a leaf's value is worth, as a logit. */
  readonly step: number;
  readonly roots: Int32Array;
  /** The feature that a node asks of; -1 for a leaf. */
  readonly feature: Int8Array;
  /** A node's threshold, up to which a value goes left; a leaf's value. */
  readonly value: Int8Array;
  readonly right: Int32Array;
}

interface Header {
  readonly features: string;
  readonly step: number;
  readonly nodes: number;
}

/** Packs the nodes of trees, each tree in preorder. */
export function packTrees(
  features: string,
  step: number,
  feature: ArrayLike<number>,
  value: ArrayLike<number>,
): Uint8Array {
  const header: Header = { features, step, nodes: feature.length };
  const asked = Array.from(feature, (f) => f + 1);
  const values = Array.from(value, (v, node) =>
    feature[node]! < 0 ? Math.max(-ZERO, Math.min(DIGITS - 1 - ZERO, v)) + ZERO : v,
  );
  return pack(TREES, header, [writeColumn(asked), writeColumn(values)]);
}

export function unpackTrees(bytes: Uint8Array, features: string): Trees {
  const { header, input } = unpack<Header>(bytes, TREES, features);
  const { step, nodes } = header;
  const feature = Int8Array.from(readColumn(input, nodes), (f) => f - 1);
  const value = Int8Array.from(readColumn(input, nodes), (v, node) => (feature[node]! < 0 ? v - ZERO : v));
  finish(input, TREES);
  const right = new Int32Array(nodes);
  const roots = [0];
  const open: number[] = []; // nodes whose right side is still to come
  for (let node = 0; node < nodes; node++) {
    if (feature[node]! >= 0) open.push(node);
    else if (open.length > 0) right[open.pop()!] = node + 1;
    else if (node + 1 < nodes) roots.push(node + 1);
  }
  return { step, roots: Int32Array.from(roots), feature, value, right };
}

/** The logit that trees give to the values of features. */
export function sumTrees({ step, roots, feature, value, right }: Trees, features: Uint8Array): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    for (let asked = feature[node]!; asked >= 0; asked = feature[node]!)
      node = features[asked]! <= value[node]! ? node + 1 : right[node]!;
    sum += value[node]!;
  }
  return sum * step;
}
